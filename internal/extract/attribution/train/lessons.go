package train

import (
	"sort"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/extract/attribution/linker"
	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/lang"
)

// LearnLinker learns a linker from the spans that annotators marked.
func LearnLinker(texts []*Text, seed uint64) *linker.Linker {
	var lessons []linker.Lesson
	for _, t := range texts {
		for i, labels := range t.Labels {
			lessons = append(lessons, lesson(t.Parsed, labels, t.points, t.Attributions[i]))
		}
	}
	return linker.Learn(lessons, 6, seed)
}

// lesson are the pieces that labels tell and which of them the attributions tie.
func lesson(p *lang.Parsed, labels []uint8, points []int, as []polnear.Attribution) linker.Lesson {
	var pieces []linker.Piece
	at := make([]int, len(labels)) // the piece of each token, from 1
	for _, w := range tagger.Windows(p) {
		for _, r := range w.Paragraphs {
			for _, run := range tagger.Runs(labels, r) {
				pieces = append(pieces, linker.Piece{Role: linker.Role(run.Role), Tokens: run.Tokens})
				for k := run.Tokens.From; k < run.Tokens.To; k++ {
					at[k] = len(pieces)
				}
			}
		}
	}
	of := func(s eval.Span, role linker.Role) int {
		start := points[s.Start]
		t := sort.Search(len(p.Tokens), func(t int) bool { return p.Tokens[t].Start >= start })
		if t == len(p.Tokens) || at[t] == 0 || pieces[at[t]-1].Role != role {
			return -1
		}
		return at[t] - 1
	}
	l := linker.Lesson{Page: linker.NewPage(p, pieces), Picks: map[int]int{}}
	for _, a := range as {
		if len(a.Cue) == 0 {
			continue
		}
		cue := of(a.Cue[0], linker.Cue)
		if cue < 0 {
			continue
		}
		for _, c := range a.Content {
			if i := of(c, linker.Content); i >= 0 {
				l.Picks[i] = cue
			}
		}
		l.Picks[cue] = -1
		if len(a.Source) > 0 {
			if i := of(a.Source[0], linker.Source); i >= 0 {
				l.Picks[cue] = i
			} else {
				delete(l.Picks, cue)
			}
		}
	}
	return l
}
