package ud

import (
	"fmt"
	"strconv"
	"strings"
)

// longestToken is how many words a token may have: a bound on the work of aligning.
const longestToken = 64

// ReadCoNLLU reads a file of the format CoNLL-U (universaldependencies.org/format.html),
// whose name is for errors. A comment "newdoc" begins a document; without any, the file is
// one document. Empty nodes and all comments but "newdoc" and "newpar" are passed over.
//
// Names are read from the last column: Name=B-KIND on the first word of a name and
// Name=I-KIND on the others (what follows no name of its kind begins one).
//
// Errors wrap ErrSyntax.
func ReadCoNLLU(name string, data []byte) ([]Document, error) {
	r := conllu{name: name}
	for line := range strings.Lines(string(data)) {
		r.line++
		if err := r.read(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, err
		}
	}
	if err := r.end(); err != nil {
		return nil, err
	}
	return r.docs, nil
}

// conllu is a reader in the middle of its file.
type conllu struct {
	name      string
	line      int
	docs      []Document
	id        string // of the document that the next sentence begins
	begin     bool   // the next sentence begins a document
	paragraph bool   // the next sentence begins a paragraph
	sentence  Sentence
	last      int // the last word of the token of several words that is being read
}

func (r *conllu) fail(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s: %w", r.name, r.line, fmt.Sprintf(format, args...), ErrSyntax)
}

func (r *conllu) read(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return r.end()
	case line[0] == '#':
		r.comment(strings.TrimSpace(line[1:]))
		return nil
	}
	c := strings.Split(line, "\t")
	if len(c) != 10 {
		return r.fail("%d columns, want 10", len(c))
	}
	if strings.Contains(c[0], ".") {
		return nil // an empty node
	}
	joined := strings.Contains("|"+c[9]+"|", "|SpaceAfter=No|")
	if from, to, several := strings.Cut(c[0], "-"); several {
		return r.token(from, to, c[1], joined)
	}
	return r.word(c, joined)
}

func (r *conllu) comment(s string) {
	key, value, _ := strings.Cut(s, "=")
	switch key, _, _ = strings.Cut(strings.TrimSpace(key), " "); key {
	case "newdoc":
		r.begin, r.paragraph, r.id = true, true, strings.TrimSpace(value)
	case "newpar":
		r.paragraph = true
	}
}

func (r *conllu) token(from, to, form string, joined bool) error {
	a, err1 := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || a != len(r.sentence.Words)+1 || b <= a || b-a >= longestToken || a <= r.last {
		return r.fail("token %.20q-%.20q after word %d", from, to, len(r.sentence.Words))
	}
	r.last = b
	r.sentence.Tokens = append(r.sentence.Tokens, Token{From: a - 1, To: b, Form: form, Joined: joined})
	return nil
}

func (r *conllu) word(c []string, joined bool) error {
	s := &r.sentence
	if id, err := strconv.Atoi(c[0]); err != nil || id != len(s.Words)+1 {
		return r.fail("word %.20q after word %d", c[0], len(s.Words))
	}
	w := Word{Form: c[1], Lemma: c[2], UPOS: known(c[3]), XPOS: known(c[4]), Head: NoHead, Rel: known(c[7]), Joined: joined}
	if c[2] == "_" && c[1] != "_" {
		w.Lemma = ""
	}
	if c[6] != "_" {
		head, err := strconv.Atoi(c[6])
		if err != nil || head < 0 {
			return r.fail("head %.20q of word %s", c[6], c[0])
		}
		w.Head = head
	}
	s.Words = append(s.Words, w)
	for _, f := range strings.Split(c[9], "|") {
		if label, ok := strings.CutPrefix(f, "Name="); ok {
			s.label(len(s.Words)-1, label)
		}
	}
	return nil
}

// label has word i, the last so far, begin a name or go on with one.
func (s *Sentence) label(i int, label string) {
	mark, kind, ok := strings.Cut(label, "-")
	if !ok {
		return
	}
	if n := len(s.Names); mark == "I" && n > 0 && s.Names[n-1].To == i && s.Names[n-1].Kind == kind {
		s.Names[n-1].To = i + 1
		return
	}
	s.Names = append(s.Names, Name{From: i, To: i + 1, Kind: kind})
}

// end ends a sentence.
func (r *conllu) end() error {
	s := r.sentence
	switch {
	case len(s.Words) == 0 && len(s.Tokens) == 0:
		return nil
	case r.last > len(s.Words):
		return r.fail("the sentence ends before word %d of its last token", r.last)
	}
	for i, w := range s.Words {
		if w.Head > len(s.Words) {
			return r.fail("word %d hangs on word %d of %d", i+1, w.Head, len(s.Words))
		}
	}
	if r.begin || len(r.docs) == 0 {
		r.docs = append(r.docs, Document{ID: r.id})
	}
	s.Paragraph = r.paragraph
	d := &r.docs[len(r.docs)-1]
	d.Sentences = append(d.Sentences, s)
	r.sentence, r.last, r.begin, r.paragraph = Sentence{}, 0, false, false
	return nil
}

// known is a column's value, or "" for the sign that there is none.
func known(s string) string {
	if s == "_" {
		return ""
	}
	return s
}
