package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval/ud"
	"github.com/parley-project/parley/text"
)

// ReadGUM reads a file of the treebank GUM, whose name is for errors: the chains are in the last
// column (Entity=), with fields as # global.Entity declares them. The text is that of
// [ud.Document.Text]. Errors wrap ErrSyntax or ud.ErrSyntax.
func ReadGUM(name string, data []byte) ([]Document, error) {
	trees, err := ud.ReadCoNLLU(name, data)
	if err != nil {
		return nil, err
	}
	columns := entityColumns(string(data))
	out := make([]Document, len(trees))
	for i := range trees {
		d := &out[i]
		d.ID, d.Text = trees[i].ID, trees[i].Text()
		d.place(&trees[i])
		b := newBrackets(plainFields)
		for w := range d.Words {
			c := columns[0]
			columns = columns[1:]
			if c.declared != "" {
				b.fields = declaredFields(c.declared)
			}
			if wrong := b.word(w, c.entity); wrong != "" {
				return nil, at(name, c.line, ErrSyntax, "%.60q: %s", c.entity, wrong)
			}
			if w == len(d.Words)-1 && len(b.open) > 0 {
				return nil, at(name, c.line, ErrSyntax, "the document ends before entity %.20q closes", b.open[0].id)
			}
		}
		d.Chains = b.chains(d)
	}
	return out, nil
}

// An entityColumn is what a line of a word says of entities.
type entityColumn struct {
	line     int
	declared string // # global.Entity, on the first word after it
	entity   string
}

// entityColumns has an entry for each word of a file that ud.ReadCoNLLU could read.
func entityColumns(data string) []entityColumn {
	var out []entityColumn
	declared, n := "", 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if v, ok := strings.CutPrefix(line, "# global.Entity ="); ok {
			declared = strings.TrimSpace(v)
		}
		c := strings.Split(line, "\t")
		if len(c) != 10 || line[0] == '#' || strings.ContainsAny(c[0], ".-") {
			continue
		}
		e := entityColumn{line: n, declared: declared}
		declared = ""
		for f := range strings.SplitSeq(c[9], "|") {
			if v, ok := strings.CutPrefix(f, "Entity="); ok {
				e.entity = v
			}
		}
		out = append(out, e)
	}
	return out
}

// place finds the words of a tree bank's document in its text.
func (d *Document) place(u *ud.Document) {
	at := 0
	token := func(form string) text.Span {
		for at < len(d.Text) {
			r, size := utf8.DecodeRuneInString(d.Text[at:])
			if !unicode.IsSpace(r) || strings.HasPrefix(d.Text[at:], form) {
				break
			}
			at += size
		}
		s := text.Span{Start: at, End: min(at+len(form), len(d.Text))}
		at = s.End
		return s
	}
	for i := range u.Sentences {
		s := &u.Sentences[i]
		first := len(d.Words)
		for _, w := range s.Words {
			h := -1
			if w.Head > 0 {
				h = first + w.Head - 1
			}
			d.Words = append(d.Words, Word{Head: h, Kind: kindOf(w.UPOS)})
		}
		tokens := s.Tokens
		for k := 0; k < len(s.Words); {
			if len(tokens) == 0 || tokens[0].From != k {
				d.Words[first+k].Span = token(s.Words[k].Form)
				k++
				continue
			}
			t := tokens[0]
			tokens = tokens[1:]
			part(d.Words[first+t.From:first+t.To], s.Words[t.From:t.To], token(t.Form))
			k = t.To
		}
	}
}

// part parts the span of a token of several words among them, if their forms make it up; else
// each has all of it.
func part(words []Word, forms []ud.Word, span text.Span) {
	length := 0
	for _, f := range forms {
		length += len(f.Form)
	}
	start := span.Start
	for i := range words {
		words[i].Span = span
		if length == span.Len() {
			words[i].Span = text.Span{Start: start, End: start + len(forms[i].Form)}
			start = words[i].End
		}
	}
}

// kindOf is the kind of a mention whose head has the universal part of speech given.
func kindOf(upos string) Kind {
	switch upos {
	case "PRON":
		return Pronoun
	case "PROPN":
		return Name
	}
	return Nominal
}
