package attribution

import (
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// longestCredit is the most tokens that a credit has: a name with its role.
const longestCredit = 16

// credits finds quotations with a dash and who said them after, on the same line or on the next:
// "“The pass is open.” — Lena Orrick, envoy of the Council".
func (f *finder) credits() {
	owner := slices.Repeat([]int{-1}, len(f.p.Tokens)) // the attribution whose content each token is in
	for k, a := range f.found {
		for _, c := range a.Content {
			r := f.p.Within(c)
			for t := r.From; t < r.To; t++ {
				owner[t] = k
			}
		}
	}
	found := f.found
	dropped := make([]bool, len(found))
	for i, q := range f.d.Quotations {
		if q.Depth > 0 {
			continue
		}
		source, ok := f.credit(f.quotationTokens(int32(i)).To) //nolint:gosec // fewer than tokens
		if !ok {
			continue
		}
		// A quotation of several paragraphs is one, back to where it begins.
		var content []text.Span
		var within []lang.Range
		for k := i; k >= 0; k = f.d.Quotations[k].Continues {
			content = append(content, f.d.Quotations[k].Span)
			within = append(within, f.quotationTokens(int32(k))) //nolint:gosec // fewer than tokens
		}
		if slices.ContainsFunc(within, func(r lang.Range) bool {
			return slices.ContainsFunc(owner[r.From:r.To], func(k int) bool { return k >= 0 && len(found[k].Cue) > 0 })
		}) {
			continue
		}
		for _, r := range within {
			for _, k := range owner[r.From:r.To] {
				if k >= 0 {
					dropped[k] = true
				}
			}
		}
		dash := within[0].To
		f.keep(stage.Attribution{
			Source: f.span(source.From, source.To), Cue: f.span(dash, dash+1), CueIndex: -1, Speaker: -1, Within: -1, Content: content,
		})
	}
	k := -1
	f.found = slices.DeleteFunc(f.found, func(stage.Attribution) bool {
		k++
		return k < len(dropped) && dropped[k]
	})
}

// credit is who stands after a dash at token t, to the end of its paragraph.
func (f *finder) credit(t int) (lang.Range, bool) {
	if !f.is(t, "—", "–", "-", "--", "―") || t+1 >= len(f.mentionAt) {
		return lang.Range{}, false
	}
	m := f.mentionAt[t+1]
	if m < 0 || f.d.Mentions[m].Start != f.p.Tokens[t+1].Start {
		return lang.Range{}, false
	}
	if k := f.d.Mentions[m].Kind; k != reading.Person && k != reading.Office {
		return lang.Range{}, false
	}
	r := f.p.TokensOf(f.p.ParagraphAt(f.p.Tokens[t].Start))
	r.From = t + 1
	for r.Len() > 0 && (f.kind(r.To-1) == lang.Stop || f.kind(r.To-1) == lang.Punct) {
		r.To--
	}
	if r.Len() > longestCredit {
		return r, false
	}
	for u := r.From; u < r.To; u++ {
		if f.cueAt[u] >= 0 || f.quotation[u] >= 0 {
			return r, false
		}
	}
	return r, r.Len() > 0
}
