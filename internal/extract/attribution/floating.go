package attribution

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// minFloating is the least number of words in a quotation without a cue that is taken
// for speech; shorter ones are quoted terms, titles or scare quotes.
const minFloating = 5

// floating finds the quotations that no cue stands beside. One in the paragraph of a
// quoted attribution goes on with it; a paragraph of nothing but a quotation is an
// attribution of its own, without source or cue, whose speaker is that of the one
// before.
func (f *finder) floating() {
	quoted := f.quotedByParagraph()
	grown := map[int]bool{}
	for i, q := range f.d.Quotations {
		if q.Depth > 0 || q.Continues >= 0 || f.isCovered(q.Span) || !f.looksSpoken(int32(i)) {
			continue
		}
		spans := slices.DeleteFunc(f.chain(int32(i)), f.isCovered)
		if a, ok := quoted[f.p.ParagraphAt(q.Span.Start)]; ok && f.found[a].Content[0].Start < q.Span.Start {
			f.found[a].Content = append(f.found[a].Content, spans...)
			grown[a] = true
			continue
		}
		if len(f.found) > 0 && f.fillsParagraph(int32(i)) {
			f.found = append(f.found, stage.Attribution{Content: spans, CueIndex: -1, Speaker: -1, Within: -1})
		}
	}
	for a := range grown {
		slices.SortFunc(f.found[a].Content, text.Span.Compare)
	}
}

// continued lets a content that ends where its paragraph leaves a quotation open take in what goes on
// from it in the paragraphs after.
func (f *finder) continued() {
	done := make(map[int32]bool)
	for i := range f.found {
		a := &f.found[i]
		if len(a.Content) == 0 {
			continue
		}
		r := f.p.Within(a.Content[len(a.Content)-1])
		if r.Len() == 0 {
			continue
		}
		q := f.quotation[r.To-1]
		for q >= 0 && f.parent[q] >= 0 {
			q = f.parent[q]
		}
		if q < 0 || !f.d.Quotations[q].Unclosed || done[q] {
			continue
		}
		// The stop before a mark that is not there belongs to the quotation.
		end := f.quotationTokens(q).To
		if r.To < end-1 || r.To == end-1 && f.kind(r.To) != lang.Stop {
			continue
		}
		done[q] = true
		a.Content[len(a.Content)-1].End = f.p.Tokens[end-1].End
		for _, s := range f.chain(q)[1:] {
			if !f.isCovered(s) {
				a.Content = append(a.Content, s)
				f.cover([]text.Span{s})
			}
		}
	}
}

// looksSpoken: enough words, and whole sentences: it begins with a capital where a sentence
// begins, and ends with a stop.
func (f *finder) looksSpoken(q int32) bool {
	in := f.p.Within(f.d.Quotations[q].Inner)
	if in.Len() < minFloating || !f.capital(in.From) {
		return false
	}
	r := f.quotationTokens(q)
	stops := f.kind(in.To-1) == lang.Stop || r.To < len(f.p.Tokens) && f.kind(r.To) == lang.Stop || f.d.Quotations[q].Unclosed
	starts := r.From == 0 || f.kind(r.From-1) == lang.Stop || f.is(r.From-1, ":", "”", "\"", "»", "’") || !f.sameParagraph(r.From-1, r.From)
	return stops && starts
}

// quotedByParagraph is, for each paragraph, the last attribution in it whose content is
// a quotation.
func (f *finder) quotedByParagraph() map[int]int {
	last := map[int]int{}
	for i, a := range f.found {
		if len(a.Content) == 0 || len(a.Cue) == 0 || !f.quotesWhole(a.Content[len(a.Content)-1]) {
			continue
		}
		par := f.p.ParagraphAt(a.Content[0].Start)
		if j, ok := last[par]; !ok || f.found[j].Content[0].Start < a.Content[0].Start {
			last[par] = i
		}
	}
	return last
}

// quotesWhole: the span begins with a quotation's mark.
func (f *finder) quotesWhole(s text.Span) bool {
	r := f.p.Within(s)
	return r.Len() > 0 && f.quotation[r.From] >= 0 && f.d.Quotations[f.quotation[r.From]].Span.Start == s.Start
}

// fillsParagraph: nothing but quotations and stops stands in the paragraph of quotation q.
func (f *finder) fillsParagraph(q int32) bool {
	par := max(0, f.p.ParagraphAt(f.d.Quotations[q].Span.Start))
	if f.asked != par+1 {
		f.asked, f.filled = par+1, true
		r := f.p.TokensOf(par)
		for t := r.From; t < r.To; t++ {
			if f.quotation[t] < 0 && f.kind(t) == lang.Word {
				f.filled = false
				break
			}
		}
	}
	return f.filled
}

// isCovered: some content takes in a word of s already.
func (f *finder) isCovered(s text.Span) bool {
	r := f.p.Within(s)
	return slices.Contains(f.covered[r.From:r.To], true)
}

// chain is a quotation with those that go on with it in the paragraphs after.
func (f *finder) chain(q int32) []text.Span {
	spans := []text.Span{f.d.Quotations[q].Span}
	for i := int(q) + 1; i < len(f.d.Quotations); i++ {
		switch n := f.d.Quotations[i]; {
		case n.Continues == int(q):
			spans = append(spans, n.Span)
			q = int32(i)
		case n.Depth == f.d.Quotations[q].Depth:
			return spans
		}
	}
	return spans
}
