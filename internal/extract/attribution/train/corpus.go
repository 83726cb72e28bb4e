package train

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sort"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/extract/attribution/linker"
	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/lang"
)

// Labels are those of the tagger.
var Labels = tagger.Labels

// A Text is an article in the tokens of the language core, with the labels that each of its
// annotators gave to each token. Plain texts have none.
type Text struct {
	ID           string
	Parsed       *lang.Parsed
	Labels       [][]uint8
	Attributions [][]polnear.Attribution // of each annotator, in code points
	points       []int                   // the byte of each code point
	// Within are the longer contents that the first annotator marked. PolNeAR marks nothing in
	// them: a teacher tells what is said there.
	Within []tagger.Window
}

// Texts reads the corpus in dir as core parses it.
func Texts(ctx context.Context, dir string, core *lang.Core) ([]*Text, error) {
	articles, err := polnear.Load(ctx, dir)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	out := make([]*Text, 0, len(articles))
	for i := range articles {
		a := &articles[i]
		p, err := core.ParseWithStates(ctx, a.Text)
		if err != nil {
			return nil, fmt.Errorf("train: %s: %w", a.ID, err)
		}
		t := &Text{ID: a.ID, Parsed: p}
		t.points = pointsOf(a.Text)
		for _, n := range a.Annotations {
			t.Labels = append(t.Labels, label(p, t.points, n.Attributions))
			t.Attributions = append(t.Attributions, n.Attributions)
		}
		t.Within = tagger.Within(p, contents(t.Labels[0]))
		out = append(out, t)
	}
	return out, nil
}

// leastWithin is the length of a content, in tokens, from which on a teacher is asked of it.
const leastWithin = 8

// contents are the longer contents that labels tell.
func contents(labels []uint8) []lang.Range {
	var out []lang.Range
	for _, r := range tagger.Runs(labels, lang.Range{To: len(labels)}) {
		if linker.Role(r.Role) == linker.Content && r.Tokens.Len() >= leastWithin {
			out = append(out, r.Tokens)
		}
	}
	return out
}

// pointsOf is the byte offset of each code point of s, and of its end.
func pointsOf(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// label gives tokens their labels. A token has the label of a piece of a span that holds the
// whole of it; each piece, and each paragraph, begins anew. Where two want a token, the one that
// begins first has it, of two the longer: as the scorer of CofeNet's figures does.
func label(p *lang.Parsed, points []int, as []polnear.Attribution) []uint8 {
	type wish struct {
		eval.Span
		begin uint8
	}
	var wishes []wish
	for _, a := range as {
		for role, spans := range [][]eval.Span{a.Source, a.Cue, a.Content} {
			for _, s := range spans {
				wishes = append(wishes, wish{eval.Span{Start: points[s.Start], End: points[s.End]}, uint8(1 + 2*role)}) //nolint:gosec // 3 roles
			}
		}
	}
	slices.SortFunc(wishes, func(a, b wish) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.begin, b.begin))
	})
	out := make([]uint8, len(p.Tokens))
	opens := make([]bool, len(p.Tokens)+1)
	for _, par := range p.Paragraphs {
		if par.Sentences.Len() > 0 {
			opens[p.Sentences[par.Sentences.From].Tokens.From] = true
		}
	}
	for _, w := range wishes {
		first := sort.Search(len(p.Tokens), func(t int) bool { return p.Tokens[t].Start >= w.Start })
		fresh := true
		for t := first; t < len(p.Tokens) && p.Tokens[t].End <= w.End; t++ {
			if out[t] != 0 {
				fresh = true
				continue
			}
			out[t] = w.begin + 1
			if fresh || opens[t] {
				out[t] = w.begin
			}
			fresh = false
		}
	}
	return out
}
