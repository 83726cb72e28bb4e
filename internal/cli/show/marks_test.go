package show

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/text"
	"pgregory.net/rapid"
)

func span(start, end int) text.Span { return text.Span{Start: start, End: end} }

func TestCut(t *testing.T) {
	for _, tc := range []struct {
		name  string
		marks []Mark
		want  []segment
	}{
		{"no mark, no segment", nil, nil},
		{"marks apart stay apart", []Mark{{span(4, 6), Cue}, {span(0, 2), Source}}, []segment{{span(0, 2), Source}, {span(4, 6), Cue}}},
		{"a mark within a mark adds up", []Mark{{span(0, 9), Content}, {span(3, 5), Entity}},
			[]segment{{span(0, 3), Content}, {span(3, 5), Content | Entity}, {span(5, 9), Content}}},
		{"marks that cross are cut at each border", []Mark{{span(0, 5), Source}, {span(3, 8), Cue}},
			[]segment{{span(0, 3), Source}, {span(3, 5), Source | Cue}, {span(5, 8), Cue}}},
		{"a mark twice is a mark once", []Mark{{span(0, 5), Cue}, {span(0, 5), Cue}}, []segment{{span(0, 5), Cue}}},
		{"marks of one kind that overlap are one", []Mark{{span(0, 5), Content}, {span(3, 8), Content}}, []segment{{span(0, 8), Content}}},
		{"an empty mark is none", []Mark{{span(3, 3), Cue}}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, cut(tc.marks), cmp.AllowUnexported(segment{}), cmp.Transformer("nil", func(s []segment) []segment {
				if len(s) == 0 {
					return nil
				}
				return s
			})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Each place of a text has the kinds of all marks that hold it, and no others.
func TestCutProperties(t *testing.T) {
	const size = 30
	rapid.Check(t, func(t *rapid.T) {
		marks := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Mark {
			start := rapid.IntRange(0, size).Draw(t, "start")
			return Mark{span(start, rapid.IntRange(start, size).Draw(t, "end")), Kind(rapid.IntRange(1, 31).Draw(t, "kind"))}
		}), 0, 8).Draw(t, "marks")
		var got [size]Kind
		at := 0
		for _, s := range cut(marks) {
			if s.Start < at || s.Empty() {
				t.Fatalf("segment %v after %d", s, at)
			}
			for at = s.Start; at < s.End; at++ {
				got[at] = s.kind
			}
		}
		for i := range size {
			var want Kind
			for _, m := range marks {
				if m.Span.Contains(span(i, i+1)) {
					want |= m.Kind
				}
			}
			if got[i] != want {
				t.Fatalf("place %d has %b, want %b", i, got[i], want)
			}
		}
	})
}
