package corpus

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// silver writes the names of a machine's layer, where it can be believed. Left open are:
//
//   - a proper noun outside names, whose kind the machine may have missed;
//   - a name that holds a verb, a pronoun or an adverb, which is a clause with capitals;
//   - between its kinds, a name of one word to which one document gives several: in "Ilo
//     Tarr ... Tarr ... Tarr" the machine may make a person, a place and an organisation.
//
// Quotation marks at the ends of a name are outside it.
func (m *Mapping) silver(words []Word, runs []run) error {
	for i := range runs {
		if r := &runs[i]; r.tag != "" {
			for r.from < r.to && quoted(words[r.from].XPOS) {
				r.from++
			}
			for r.to > r.from && quoted(words[r.to-1].XPOS) {
				r.to--
			}
		}
	}
	for i := range words { // the marks that no run holds now
		words[i].Names = outside
	}
	if err := m.set(words, runs); err != nil {
		return err
	}
	kinds := m.kindsInText(words, runs)
	for _, r := range runs {
		span := words[r.from:r.to]
		meaning := m.tags[r.tag].kinds
		switch {
		case r.tag == "":
			for i := range span {
				if span[i].proper() {
					span[i].Names = 0
				}
			}
		case meaning == 0:
		case clause(span):
			for i := range span {
				span[i].Names = 0
			}
		case len(span) == 1:
			name(span, meaning|kinds[span[0].Form])
		}
	}
	return nil
}

// kindsInText gives the kinds of each name of one word in the text, and Person for the
// last words of persons' names.
func (m *Mapping) kindsInText(words []Word, runs []run) map[string]kindSet {
	kinds := map[string]kindSet{}
	for _, r := range runs {
		if set := m.tags[r.tag].kinds; r.to == r.from+1 || r.to > r.from && set == kindsOf(Person) {
			kinds[words[r.to-1].Form] |= set
		}
	}
	return kinds
}

func quoted(xpos string) bool { return xpos == "``" || xpos == "''" }

// clause reports whether words with capitals are a clause rather than a name.
func clause(words []Word) bool {
	for i := range words {
		for _, p := range [...]string{"VB", "RB", "PRP", "WP", "MD"} {
			if strings.HasPrefix(words[i].XPOS, p) {
				return true
			}
		}
	}
	return false
}

// openHeadings leaves the names of headings open: in their capitals the machine sees names
// everywhere.
func openHeadings(p *lang.Parsed, sentences []*Sentence) {
	for _, par := range p.Paragraphs {
		if par.Kind != lang.Heading {
			continue
		}
		for _, s := range sentences[par.Sentences.From:par.Sentences.To] {
			for i := range s.Words {
				s.Words[i].Names = 0
			}
		}
	}
}
