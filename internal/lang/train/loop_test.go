package train

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/weights"
)

// weightsOf trains on examples and gives the bytes of the file.
func weightsOf(t *testing.T, tr *Trainer, done func(int) error) []byte {
	t.Helper()
	if err := tr.Run(t.Context(), chanceExamples(12), nil, done); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := tr.Save(&b, "small", map[string]string{"version": "test"}, []string{"a", "b"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// dropping is a small trainer that leaves out words and numbers by chance.
func dropping(t *testing.T, workers int) *Trainer {
	tr := smallTrainer(t, workers)
	tr.Dropout = Default().Dropout
	for _, w := range tr.workers {
		w.dropout = tr.Dropout
	}
	return tr
}

func TestWeightsDoNotDependOnWorkers(t *testing.T) {
	want := weightsOf(t, dropping(t, 1), nil)
	if got := weightsOf(t, dropping(t, 3), nil); !bytes.Equal(got, want) {
		t.Error("three workers made other weights than one")
	}
}

func TestATrainingGoesOnWhereItWas(t *testing.T) {
	want := weightsOf(t, dropping(t, 2), nil)
	file := filepath.Join(t.TempDir(), "state")
	stop := errors.New("stopped")
	first := dropping(t, 2)
	err := first.Run(t.Context(), chanceExamples(12), nil, func(int) error { return errors.Join(first.Keep(file, chanceExamples(12)), stop) })
	if !errors.Is(err, stop) {
		t.Fatalf("got error %v", err)
	}
	second := dropping(t, 1)
	if epochs, err := second.Resume(file, chanceExamples(12)); err != nil || epochs != 1 {
		t.Fatalf("resumed after %d epochs, error %v", epochs, err)
	}
	if got := weightsOf(t, second, nil); !bytes.Equal(got, want) {
		t.Error("a training that was stopped and resumed made other weights")
	}
}

func TestResumeRefusesTheStateOfAnotherTraining(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state")
	if err := smallTrainer(t, 1).Keep(file, chanceExamples(3)); err != nil {
		t.Fatal(err)
	}
	other := smallTrainer(t, 1)
	other.Seed = 99
	if _, err := other.Resume(file, chanceExamples(3)); !errors.Is(err, ErrOther) {
		t.Errorf("other settings: got error %v", err)
	}
	if _, err := smallTrainer(t, 1).Resume(file, chanceExamples(4)); !errors.Is(err, ErrOther) {
		t.Errorf("other data: got error %v", err)
	}
}

func TestTrainingStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := smallTrainer(t, 1).Run(ctx, chanceExamples(3), nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
}

func TestTrainingLearns(t *testing.T) {
	tr := smallTrainer(t, 2)
	tr.Epochs = 200
	data := chanceExamples(4)
	before, err := Evaluate(tr.Network(), data)
	if err != nil {
		t.Fatal(err)
	}
	if err := tr.Run(t.Context(), data, nil, nil); err != nil {
		t.Fatal(err)
	}
	after, err := Evaluate(tr.Network(), data)
	if err != nil {
		t.Fatal(err)
	}
	if after.UPOS < after.Words*9/10 || after.UPOS <= before.UPOS {
		t.Errorf("of %d words %d tags were right before and %d after", after.Words, before.UPOS, after.UPOS)
	}
}

// TestAFileComputesWhatItsTrainingDid holds a model that was written and read, whose table
// is in 8 bits, against the network that it was made of.
func TestAFileComputesWhatItsTrainingDid(t *testing.T) {
	tr := smallTrainer(t, 1)
	file, err := weights.Open(weightsOf(t, tr, nil))
	if err != nil {
		t.Fatal(err)
	}
	m, err := encoder.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var b encoder.Batch
	b.Reset()
	for _, ex := range chanceExamples(2) {
		b.Begin()
		from := int32(0)
		for i, to := range ex.Bounds {
			b.Add(ex.Rows[from:to], min(ex.Static[i], 0))
			from = to
		}
		b.End()
	}
	kept, read := encoder.NewTape(true), encoder.NewTape(false)
	tr.Network().Forward(kept, &b)
	m.Forward(read, &b)
	for i, want := range kept.Scores {
		if d := read.Scores[i] - want; d > 0.05 || d < -0.05 {
			t.Fatalf("score %d is %v after 8 bits and was %v", i, read.Scores[i], want)
		}
	}
	if !slices.Equal(m.Labels.Rels, tr.Network().Labels.Rels) {
		t.Errorf("relations are %q", m.Labels.Rels)
	}
}
