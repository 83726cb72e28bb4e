package attribution

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// isSpeech reports whether a may stand: not in a cross-heading, and not of the title of a work or of a
// word like "what" alone.
func (r *reader) isSpeech(a *stage.Attribution) bool {
	par := r.d.Parsed.ParagraphAt(a.Anchor().Start)
	if r.d.Parsed.Paragraphs[par].Kind == lang.Heading && par > r.headline {
		return false
	}
	return len(a.Content) != 1 || !r.isTitle(a) && !r.isQuestionWord(a)
}

// isTitle: the content is one quotation in title case, without a stop or comma in it.
func (r *reader) isTitle(a *stage.Attribution) bool {
	p := r.d.Parsed
	from := sort.Search(len(r.d.Quotations), func(i int) bool { return r.d.Quotations[i].Span.Start >= a.Content[0].Start })
	for _, q := range r.d.Quotations[from:] {
		if q.Span.Start > a.Content[0].Start {
			break
		}
		if q.Span != a.Content[0] {
			continue
		}
		in := p.Within(q.Inner)
		capitals := 0
		for t := in.From; t < in.To; t++ {
			first, _ := utf8.DecodeRuneInString(p.Word(t))
			switch {
			case p.Tokens[t].Kind == lang.Word && unicode.IsUpper(first):
				capitals++
			case p.Tokens[t].Kind == lang.Word && lang.ClassOf(p.Word(t)) != 0 && t > in.From:
			default:
				return false
			}
		}
		return capitals >= 2
	}
	return false
}

func (r *reader) isQuestionWord(a *stage.Attribution) bool {
	in := r.d.Parsed.Within(a.Content[0])
	return in.Len() == 1 && lang.ClassOf(r.d.Parsed.Word(in.From)).Is(lang.WhWord)
}
