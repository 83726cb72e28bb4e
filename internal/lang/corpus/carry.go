package corpus

import (
	"context"
	"strings"
	"unicode"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// Spanned is a word and the bytes of the text that it stands for.
type Spanned struct {
	text.Span
	Word
}

// Carry carries the annotation of from, words of s in order, over to another tokenisation
// of s. Tags and lemmas go over where the spans are the same; heads never do. Names go
// over by these rules:
//
//   - A part of a word goes on with its name: Tarr-Venn, a B-person, gives B I I. Its hyphen
//     is tagged HYPH and PUNCT as in Universal Dependencies, its other parts not at all.
//   - The parts of a word with hyphens that has a capital are left open where one is in
//     lower case (Tarland-led), or where the word is outside names.
//   - A token of several words has the labels of the first that the others can go on
//     with; none: it is left open.
//   - A token of no word is left open.
func Carry(s string, to []lang.Token, from []Spanned) []Word {
	out := make([]Word, 0, len(to))
	k := 0
	for _, t := range to {
		for k < len(from) && from[k].End <= t.Start {
			k++
		}
		w := unannotated(s[t.Start:t.End], t.Space)
		for j := k; j < len(from) && from[j].Start < t.End; j++ {
			f := &from[j]
			switch {
			case j > k:
				w.Names = follow(w.Names, f.Names)
				w.UPOS, w.XPOS, w.Lemma = "", "", ""
			case f.Start == t.Start && f.End <= t.End:
				w.Names, w.UPOS, w.XPOS, w.Lemma = f.Names, f.UPOS, f.XPOS, f.Lemma
			default:
				w.part(f, t.Start > f.Start)
			}
		}
		out = append(out, w)
	}
	return out
}

// part makes w a part of the word f; inner unless it is the first.
func (w *Word) part(f *Spanned, inner bool) {
	if w.Form == "-" {
		w.UPOS, w.XPOS, w.Lemma = "PUNCT", "HYPH", "-"
	}
	w.Names = f.Names
	if inner && f.Names != 0 {
		w.Names = f.Names.Inner()
	}
	if !strings.Contains(f.Form, "-") || !strings.ContainsFunc(f.Form, unicode.IsUpper) {
		return
	}
	if f.Names.Allows(O) || lowerPart(f.Form) {
		w.Names = 0
	}
}

// lowerPart reports whether one of the parts of a word with hyphens is in lower case.
func lowerPart(form string) bool {
	for part := range strings.SplitSeq(form, "-") {
		if part != "" && !capitalised(part) {
			return true
		}
	}
	return false
}

// follow is what of a the label of the next word, in b, can go on with.
func follow(a, b NameSet) NameSet {
	if a == 0 || b == 0 {
		return 0
	}
	var s NameSet
	for l := range a.All() {
		if one := Set(l); one.Inner()&b != 0 {
			s |= one
		}
	}
	return s
}

// Retokenise gives s in the tokens of the language core, with its names carried over. The
// text is put together from the words and their white space. A sentence stays one.
func Retokenise(ctx context.Context, s *Sentence) (*Sentence, error) {
	var b strings.Builder
	from := make([]Spanned, 0, len(s.Words))
	for i, w := range s.Words {
		if w.Space && i > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(w.Form)
		from = append(from, Spanned{text.Span{Start: start, End: b.Len()}, w})
	}
	p, err := lang.Parse(ctx, b.String())
	if err != nil {
		return nil, err
	}
	out := *s
	out.Words = Carry(p.Text, p.Tokens, from)
	return &out, nil
}
