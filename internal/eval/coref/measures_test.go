package coref

import (
	"math"
	"testing"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/text"
)

// letters makes a document in which each letter of gold and system is a word of that letter, and
// chains of the mentions that are those words: "ABC DE" are two chains.
func letters(gold, system string) (d Document, found []Chain) {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	d = Document{ID: "case", Text: alphabet}
	for i := range alphabet {
		d.Words = append(d.Words, Word{Span: text.Span{Start: i, End: i + 1}, Head: -1})
	}
	chains := func(s string) (out []Chain) {
		begin := true
		for _, r := range s {
			if r == ' ' {
				begin = true
				continue
			}
			if begin {
				out = append(out, nil)
			}
			begin = false
			i := int(r - 'A')
			m := Mention{Span: text.Span{Start: i, End: i + 1}, Head: text.Span{Start: i, End: i + 1}}
			out[len(out)-1] = append(out[len(out)-1], m)
		}
		return out
	}
	d.Chains = chains(gold)
	return d, chains(system)
}

// figure is precision and recall.
type figure struct{ p, r float64 }

// The values are worked out by hand from the definitions; where an example is that of a paper, its letters
// stand for the paper's mentions and its values are the paper's.
func TestMeasuresOfWorkedExamples(t *testing.T) {
	for _, tc := range []struct {
		name, gold, system         string
		muc, bcubed, ceafe, theLEA figure
	}{
		{
			name: "all right", gold: "ABC DE", system: "ED CBA",
			muc: figure{1, 1}, bcubed: figure{1, 1}, ceafe: figure{1, 1}, theLEA: figure{1, 1},
		},
		{
			// Pradhan et al. 2014, section 3: the key {a b c} {d e f g}, the response {a b} {c d} {f g h i}.
			name: "example of the reference scorer", gold: "ABC DEFG", system: "AB CD FGHI",
			// MUC: 2/5 of the response's links, 2/5 of the key's.
			muc: figure{2.0 / 5, 2.0 / 5},
			// B-cubed: P = (4/2 + 1/2 + 1/2 + 4/4) / 8; R = (4/3 + 1/3 + 1/4 + 4/4) / 7.
			bcubed: figure{4.0 / 8, (35.0 / 12) / 7},
			// The best alignment: {abc}-{ab} 4/5 and {defg}-{fghi} 4/8.
			ceafe: figure{1.3 / 3, 1.3 / 2},
			// LEA: R = (3·1/3 + 4·1/6)/7; P = (2·1 + 2·0 + 4·1/6)/8.
			theLEA: figure{(2 + 4.0/6) / 8, (1 + 4.0/6) / 7},
		},
		{
			// Bagga and Baldwin 1998: two of three entities are run together; which two is no matter to MUC.
			name: "two large ones run together", gold: "ABCDE FG HIJKL", system: "ABCDEHIJKL FG",
			muc: figure{9.0 / 10, 1},
			// P = (10·(5/10) + 2) / 12.
			bcubed: figure{7.0 / 12, 1},
			// One of the fives goes with the ten: 2·5/15, and the twos: 1.
			ceafe: figure{(2.0/3 + 1) / 2, (2.0/3 + 1) / 3},
			// P = (10·(10+10)/45 + 2)/12.
			theLEA: figure{(200.0/45 + 2) / 12, 1},
		},
		{
			name: "a large one and a small one run together", gold: "ABCDE FG HIJKL", system: "ABCDE FGHIJKL",
			muc: figure{9.0 / 10, 1},
			// P = (5 + (4 + 25)/7) / 12.
			bcubed: figure{(5 + 29.0/7) / 12, 1},
			ceafe:  figure{(1 + 10.0/12) / 2, (1 + 10.0/12) / 3},
			// P = (5 + 7·(1+10)/21)/12.
			theLEA: figure{(5 + 77.0/21) / 12, 1},
		},
		{
			name: "nothing found", gold: "AB", system: "",
		},
		{
			name: "all is one", gold: "AB CD", system: "ABCD",
			muc: figure{2.0 / 3, 1}, bcubed: figure{0.5, 1}, ceafe: figure{(2.0 * 2 / 6) / 1, (2.0 * 2 / 6) / 2},
			theLEA: figure{2.0 / 6, 1},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, found := letters(tc.gold, tc.system)
			s, err := d.mark(found)
			if err != nil {
				t.Fatal(err)
			}
			for m, want := range map[measure]figure{mucMeasure: tc.muc, bcubedMeasure: tc.bcubed, ceafeMeasure: tc.ceafe, leaMeasure: tc.theLEA} {
				got := s.views[primary][m]
				if math.Abs(got.Precision()-want.p) > 1e-9 || math.Abs(got.Recall()-want.r) > 1e-9 {
					t.Errorf("measure %d: P %.4f R %.4f, want P %.4f R %.4f", m, got.Precision(), got.Recall(), want.p, want.r)
				}
			}
		})
	}
}

func TestChainsOfOneMentionCountOnlyInTheirViews(t *testing.T) {
	d, found := letters("AB C D", "AB CD E")
	s, err := d.mark(found)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		view view
		m    measure
		want eval.Tally
	}{
		{primary, mentionDetection, eval.Tally{Right: 2, Predicted: 4, Found: 2, Gold: 2}},
		{whole, mentionDetection, eval.Tally{Right: 4, Predicted: 5, Found: 4, Gold: 4}},
		{primary, ceafeMeasure, eval.Tally{Right: 1, Predicted: 2, Found: 1, Gold: 1}},
		// {c} or {d} goes with {c d}: 2·1/3.
		{whole, ceafeMeasure, eval.Tally{Right: 5.0 / 3, Predicted: 3, Found: 5.0 / 3, Gold: 3}},
		{whole, bcubedMeasure, eval.Tally{Right: 2 + 1, Predicted: 5, Found: 2 + 1 + 1, Gold: 4}},
		// A chain of one has a link to itself, which {c d} has not.
		{whole, leaMeasure, eval.Tally{Right: 2, Predicted: 5, Found: 2, Gold: 4}},
	} {
		if got := s.views[tc.view][tc.m]; !near(got, tc.want) {
			t.Errorf("view %d, measure %d: %+v, want %+v", tc.view, tc.m, got, tc.want)
		}
	}
}

func near(a, b eval.Tally) bool {
	const e = 1e-9
	return math.Abs(a.Right-b.Right) < e && math.Abs(a.Predicted-b.Predicted) < e && math.Abs(a.Found-b.Found) < e && math.Abs(a.Gold-b.Gold) < e
}
