package train

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/lang"
)

const invented = "The pass is shut\n\n“It is shut,” Kast said on Monday, “until spring.” He denied it."

// spans are the places of words in the text, in code points.
func spans(t *testing.T, words ...string) []eval.Span {
	t.Helper()
	var out []eval.Span
	for _, w := range words {
		at := strings.Index(invented, w)
		if at < 0 {
			t.Fatalf("%q is not there", w)
		}
		from := len([]rune(invented[:at]))
		out = append(out, eval.Span{Start: from, End: from + len([]rune(w))})
	}
	return out
}

func inventedText(t *testing.T) *Text {
	t.Helper()
	p, err := lang.Parse(context.Background(), invented)
	if err != nil {
		t.Fatal(err)
	}
	x := &Text{ID: "invented_2031-04-15_pass", Parsed: p, points: pointsOf(invented)}
	x.Attributions = [][]polnear.Attribution{{
		{Source: spans(t, "Kast"), Cue: spans(t, "said on Monday"), Content: spans(t, "“It is shut,”", "“until spring.”")},
		{Source: spans(t, "He"), Cue: spans(t, "denied"), Content: spans(t, "it.")},
	}}
	x.Labels = [][]uint8{label(p, x.points, x.Attributions[0])}
	return x
}

func TestLabels(t *testing.T) {
	x := inventedText(t)
	var got []string
	for i, l := range x.Labels[0] {
		if l != 0 {
			got = append(got, x.Parsed.Word(i)+"/"+Labels[l])
		}
	}
	want := "“/B-content It/I-content is/I-content shut/I-content ,/I-content ”/I-content Kast/B-source said/B-cue on/I-cue Monday/I-cue " +
		"“/B-content until/I-content spring/I-content ./I-content ”/I-content He/B-source denied/B-cue it/B-content ./I-content"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestLesson(t *testing.T) {
	x := inventedText(t)
	x.Parsed.Analyses = make([]lang.Analysis, len(x.Parsed.Tokens))
	l := lesson(x.Parsed, x.Labels[0], x.points, x.Attributions[0])
	// Pieces: a content, Kast, said, a content, He, denied, it.
	want := map[int]int{0: 2, 2: 1, 3: 2, 5: 4, 6: 5}
	if fmt.Sprint(l.Picks) != fmt.Sprint(want) {
		t.Errorf("picks %v, want %v", l.Picks, want)
	}
}

// answer is what a teacher makes of a file: it holds O likely, of everything.
func answer(file string) string {
	var b strings.Builder
	for line := range strings.Lines(file) {
		if strings.Contains(line, "\t") {
			line = strings.TrimSuffix(line, "\n") + "\t0.94 0.01 0.01 0.01 0.01 0.01 0.01\n"
		}
		b.WriteString(line)
	}
	return b.String()
}

func TestTeachersFile(t *testing.T) {
	x := inventedText(t)
	x.Within = tagger.Within(x.Parsed, []lang.Range{{From: 4, To: 10}})
	var file bytes.Buffer
	if err := WriteUnlabelled(&file, []*Text{x}); err != nil {
		t.Fatal(err)
	}
	got, err := ReadBeliefs("f", strings.NewReader(answer(file.String())), []*Text{x})
	if err != nil {
		t.Fatal(err)
	}
	b := got[x.ID]
	if len(b.Tokens) != 7*len(x.Parsed.Tokens) || len(b.Within) != 7*3 || b.Tokens[0] != 0.94 {
		t.Errorf("beliefs of %d and %d numbers", len(b.Tokens), len(b.Within))
	}
	lines := strings.SplitAfter(answer(file.String()), "\n")
	for name, broken := range map[string]string{
		"no answers":     file.String(),
		"a word less":    strings.Join(slices.Delete(slices.Clone(lines), 2, 3), ""),
		"another word":   strings.Replace(answer(file.String()), "Kast\t", "Vahl\t", 1),
		"too few":        strings.Replace(answer(file.String()), "0.94 0.01", "0.94", 1),
		"no probability": strings.Replace(answer(file.String()), "0.94", "NaN", 1),
		"another text":   strings.Replace(answer(file.String()), "# invented", "# other", 1),
		"it ends early":  strings.Join(lines[:5], ""),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadBeliefs("f", strings.NewReader(broken), []*Text{x}); !errors.Is(err, ErrTeacher) {
				t.Errorf("got %v, want ErrTeacher", err)
			}
		})
	}
}

func TestScore(t *testing.T) {
	var s Score
	s.count([]uint8{1, 2, 3, 5, 6, 0}, []uint8{1, 2, 3, 5, 6, 6})
	if s.F1(0) != 100 || s.F1(1) != 100 || s.F1(2) != 0 {
		t.Errorf("F1 %v %v %v", s.F1(0), s.F1(1), s.F1(2))
	}
}
