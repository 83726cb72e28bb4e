package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"pgregory.net/rapid"
)

// A shelf is a record that remembers what was put into it, in order.
type shelf struct {
	mu  sync.Mutex
	has map[document.ID]bool
	put []string // texts
	// onPut is asked before each Put; its error is Put's.
	onPut func(record.Entries) error
	// hasErr is the error of Has.
	hasErr error
}

func (s *shelf) Has(ctx context.Context, id document.ID, _ string) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.has[id], errors.Join(ctx.Err(), s.hasErr)
}

func (s *shelf) Review(context.Context, record.Review) error { return nil }

func (s *shelf) Put(ctx context.Context, e record.Entries) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.onPut != nil {
		if err := s.onPut(e); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.has == nil {
		s.has = map[document.ID]bool{}
	}
	s.has[e.Document.ID] = true
	s.put = append(s.put, strings.TrimSpace(e.Text.String()))
	return nil
}

// reads makes the entries of a document: the document alone.
func reads(_ context.Context, d *document.Document) (record.Entries, error) {
	return record.Entries{Document: record.Document{ID: d.ID, Hash: d.Hash}, Text: d.Text}, nil
}

// files writes texts to files f00.txt, f01.txt, ... and names them.
func files(t *testing.T, texts ...string) []Item {
	t.Helper()
	tree(t)
	var items []Item
	for i, s := range texts {
		name := fmt.Sprintf("f%02d.txt", i)
		write(t, name, s)
		items = append(items, Item{File, name})
	}
	return items
}

func numbered(n int) []string {
	var texts []string
	for i := range n {
		texts = append(texts, fmt.Sprintf("text %d", i))
	}
	return texts
}

func adder(s *shelf, workers int) *Adder {
	return &Adder{Loader: new(Loader), Read: reads, Record: s, Reader: "test", Workers: workers}
}

func TestAddWritesInTheOrderOfItems(t *testing.T) {
	texts := numbered(40)
	items := files(t, texts...)
	for _, workers := range []int{1, 2, 7, 100, 0} {
		s := &shelf{}
		a := adder(s, workers)
		a.Read = func(ctx context.Context, d *document.Document) (record.Entries, error) {
			// The first take longest.
			for range 200 - 5*len(d.Text.String()) {
				runtime.Gosched()
			}
			return reads(ctx, d)
		}
		var events []Event
		got := a.Add(context.Background(), items, func(e Event) { events = append(events, e) })
		if diff := cmp.Diff(texts, s.put); diff != "" {
			t.Fatalf("%d workers (-want +got):\n%s", workers, diff)
		}
		if got.Added != 40 || got.There != 0 || got.Left != 0 || len(got.Failed) != 0 || got.Err != nil {
			t.Errorf("%d workers: got %+v", workers, got)
		}
		for i, e := range events {
			if e.Item != items[i] || e.Done != i+1 || e.Total != 40 || e.Outcome != Added || e.Document == "" || e.Err != nil {
				t.Errorf("%d workers, event %d: got %+v", workers, i, e)
			}
		}
	}
}

func TestAddAgainAddsNothing(t *testing.T) {
	items := files(t, "one", "two", "one", "one")
	write(t, "f03.txt"+sideSuffix, "publisher: The Lantern\n")
	s := &shelf{}
	got := adder(s, 3).Add(context.Background(), items, nil)
	if got.Added != 3 || got.There != 1 {
		t.Errorf("the first time: got %+v, want 3 added (the same text of a publisher is another document), 1 there", got)
	}
	read := atomic.Int32{}
	a := adder(s, 3)
	a.Read = func(ctx context.Context, d *document.Document) (record.Entries, error) {
		read.Add(1)
		return reads(ctx, d)
	}
	got = a.Add(context.Background(), items, nil)
	if got.Added != 0 || got.There != 4 || read.Load() != 0 {
		t.Errorf("the second time: got %+v, %d read", got, read.Load())
	}
	if want := []string{"one", "two", "one"}; !slices.Equal(s.put, want) {
		t.Errorf("got %v, want %v", s.put, want)
	}
}

// One bad input of each kind, and good ones between them.
func TestAddGoesOnAfterFailures(t *testing.T) {
	items := files(t, "one", "", "two", "\x00\x01\x02", "three", "żółć\xff", "four", "gone", "five", "panics", "six",
		"fails", "seven", "does not fit", "eight", "side", "nine")
	write(t, "f15.txt"+sideSuffix, "published: soon")
	if err := os.Remove("f07.txt"); err != nil {
		t.Fatal(err)
	}
	errFit := errors.New("words are not those at the offsets")
	s := &shelf{onPut: func(e record.Entries) error {
		if e.Text.String() == "does not fit" {
			return errFit
		}
		return nil
	}}
	errRead := errors.New("cannot be read")
	a := adder(s, 4)
	a.Read = func(ctx context.Context, d *document.Document) (record.Entries, error) {
		switch d.Text.String() {
		case "panics":
			var none []int
			_ = none[len(d.Text.String())]
		case "fails":
			return record.Entries{}, errRead
		}
		return reads(ctx, d)
	}
	got := a.Add(context.Background(), items, nil)
	want := []struct {
		name string
		err  error
	}{
		{"f01.txt", document.ErrEmpty}, {"f03.txt", document.ErrBinary}, {"f05.txt", nil}, {"f07.txt", ErrVanished},
		{"f09.txt", ErrReader}, {"f11.txt", errRead}, {"f13.txt", errFit}, {"f15.txt", document.ErrMeta},
	}
	if got.Added != 9 || len(got.Failed) != len(want) || got.Err != nil || got.Left != 0 {
		t.Fatalf("got %+v", got)
	}
	for i, w := range want {
		f := got.Failed[i]
		if f.Name != w.name || w.err != nil && !errors.Is(f.Err, w.err) || !strings.HasPrefix(f.Err.Error(), w.name+": ") {
			t.Errorf("failure %d: got %v, want %v of %s", i, f.Err, w.err, w.name)
		}
	}
	if wantPut := strings.Fields("one two three four five six seven eight nine"); !slices.Equal(s.put, wantPut) {
		t.Errorf("got %v, want %v", s.put, wantPut)
	}
}

func TestAddTriesADocumentAgainThatFailedBefore(t *testing.T) {
	items := files(t, "one", "one")
	first := true
	s := &shelf{onPut: func(record.Entries) error {
		defer func() { first = false }()
		if first {
			return errors.New("a moment, please")
		}
		return nil
	}}
	if got := adder(s, 1).Add(context.Background(), items, nil); got.Added != 1 || len(got.Failed) != 1 {
		t.Errorf("got %+v, want one failed and one added", got)
	}
}

func TestAddStopsWhereTheRecordTakesNothing(t *testing.T) {
	for _, fatal := range []error{record.ErrUnwritable, record.ErrNewer, record.ErrNotARecord} {
		s := &shelf{onPut: func(e record.Entries) error {
			if e.Text.String() == "text 3" {
				return fmt.Errorf("parley.db: %w", fatal)
			}
			return nil
		}}
		got := adder(s, 2).Add(context.Background(), files(t, numbered(50)...), nil)
		if !errors.Is(got.Err, fatal) || got.Added != 3 || got.Left != 47 || len(got.Failed) != 0 {
			t.Errorf("got %+v", got)
		}
	}
}

func TestAddToARecordThatCannotBeAsked(t *testing.T) {
	items := files(t, numbered(5)...)
	got := adder(&shelf{hasErr: record.ErrNewer}, 2).Add(context.Background(), items, nil)
	if !errors.Is(got.Err, record.ErrNewer) || got.Left != 5 {
		t.Errorf("a record of a newer version: got %+v", got)
	}
	errBusy := errors.New("busy")
	got = adder(&shelf{hasErr: errBusy}, 2).Add(context.Background(), items, nil)
	if got.Err != nil || len(got.Failed) != 5 || !errors.Is(got.Failed[4].Err, errBusy) {
		t.Errorf("a record that is busy: got %+v", got)
	}
}

func TestAddEndsWithItsContext(t *testing.T) {
	items := files(t, numbered(50)...)
	for _, workers := range []int{1, 4} {
		ctx, cancel := context.WithCancel(context.Background())
		s := &shelf{}
		got := adder(s, workers).Add(ctx, items, func(e Event) {
			if e.Done == 10 {
				cancel()
			}
		})
		if !errors.Is(got.Err, context.Canceled) || got.Added != 10 || got.Left != 40 || len(got.Failed) != 0 {
			t.Errorf("%d workers: got %+v", workers, got)
		}
		if want := numbered(10); !slices.Equal(s.put, want) {
			t.Errorf("%d workers: got %v, want %v", workers, s.put, want)
		}
		cancel()
	}
}

// A reader that waits for its context is not waited for.
func TestAddEndsWhileReading(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	a := adder(&shelf{}, 3)
	a.Read = func(ctx context.Context, _ *document.Document) (record.Entries, error) {
		cancel()
		<-ctx.Done()
		return record.Entries{}, ctx.Err()
	}
	got := a.Add(ctx, files(t, numbered(20)...), nil)
	if !errors.Is(got.Err, context.Canceled) || got.Left != 20 || len(got.Failed) != 0 {
		t.Errorf("got %+v", got)
	}
}

func TestAddThatIsDoneBeforeItIsEndedHasNoError(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	got := adder(&shelf{}, 2).Add(ctx, files(t, numbered(5)...), func(e Event) {
		if e.Done == 5 {
			cancel()
		}
	})
	if got.Err != nil || got.Added != 5 {
		t.Errorf("got %+v", got)
	}
}

func TestAddNothing(t *testing.T) {
	if got := adder(&shelf{}, 2).Add(context.Background(), nil, nil); got.Err != nil || got.Added != 0 {
		t.Errorf("got %+v", got)
	}
}

// While the first document is being read, no more than a few others are read ahead.
func TestAddKeepsFewDocumentsInMemory(t *testing.T) {
	const workers = 3
	items := files(t, numbered(60)...)
	var read atomic.Int32
	release := make(chan struct{})
	a := adder(&shelf{}, workers)
	a.Read = func(ctx context.Context, d *document.Document) (record.Entries, error) {
		if d.Text.String() == "text 0" {
			<-release
		} else {
			read.Add(1)
		}
		return reads(ctx, d)
	}
	go func() {
		// Until nothing moves any more.
		for last := int32(-1); last != read.Load(); {
			last = read.Load()
			time.Sleep(20 * time.Millisecond)
		}
		close(release)
	}()
	ahead := int32(-1)
	got := a.Add(context.Background(), items, func(e Event) {
		if e.Done == 1 {
			ahead = read.Load()
		}
	})
	if got.Added != 60 {
		t.Fatalf("got %+v", got)
	}
	// The next is taken only after the event of the first.
	if ahead < 0 || ahead > workers+extraInFlight {
		t.Errorf("%d documents were read ahead by %d workers", ahead, workers)
	}
}

// Whatever fails, and however many workers there are, the record is the same.
func TestAddIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	items := files(t, numbered(30)...)
	rapid.Check(t, func(t *rapid.T) {
		bad := rapid.SliceOfDistinct(rapid.IntRange(0, 29), rapid.ID[int]).Draw(t, "bad")
		run := func(workers int) (Summary, []string) {
			s := &shelf{}
			a := adder(s, workers)
			a.Read = func(ctx context.Context, d *document.Document) (record.Entries, error) {
				var i int
				if _, err := fmt.Sscanf(d.Text.String(), "text %d", &i); err != nil {
					return record.Entries{}, err
				}
				if slices.Contains(bad, i) {
					panic(i)
				}
				return reads(ctx, d)
			}
			return a.Add(context.Background(), items, nil), s.put
		}
		one, onePut := run(1)
		many, manyPut := run(rapid.IntRange(2, 8).Draw(t, "workers"))
		if !slices.Equal(onePut, manyPut) || one.Added != many.Added || len(one.Failed) != len(many.Failed) {
			t.Fatalf("one worker: %v, many: %v", onePut, manyPut)
		}
		for i := range one.Failed {
			if one.Failed[i].Name != many.Failed[i].Name {
				t.Fatalf("failure %d: %s and %s", i, one.Failed[i].Name, many.Failed[i].Name)
			}
		}
		if one.Added+len(one.Failed) != len(items) {
			t.Fatalf("%d added and %d failed of %d", one.Added, len(one.Failed), len(items))
		}
	})
}
