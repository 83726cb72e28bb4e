package corpus

import (
	"io"
	"iter"
	"strconv"
	"strings"
)

// CoNLLU reads a file in the CoNLL-U format of Universal Dependencies
// (universaldependencies.org/format.html), with its paragraphs and documents. name says in
// errors where the lines come from; corpus is that of the sentences.
//
// Ranges of tokens ("1-2 don't") and empty nodes ("8.1") are no words of their own; the
// white space after a range follows its last word. Where the file declares entities
// (# global.Entity, as GUM does), the words have names by them, see entityname.go; else the
// names are left open.
func CoNLLU(name, corpus string, r io.Reader) iter.Seq2[*Sentence, error] {
	return func(yield func(*Sentence, error) bool) {
		c := &conllu{lines: newLines(name, r), corpus: corpus, space: true}
		yieldAll(c.sentence, yield)
	}
}

// conllu is the state of a reader between lines.
type conllu struct {
	*lines
	corpus        string
	id            string
	document, par bool
	space         bool // white space comes before the next word
	words         []Word
	misc          []string // column 10 of each word
	fields        entityFields
	whole         struct { // the range of tokens at hand
		last  int
		space bool // white space comes after it
	}
}

// sentence gives the next sentence; nil at the end of the file.
func (c *conllu) sentence() (*Sentence, error) {
	for {
		line, ok := c.next()
		if !ok {
			if err := c.err(); err != nil {
				return nil, err
			}
			if len(c.words) == 0 {
				return nil, nil
			}
			return c.take()
		}
		switch {
		case line == "" && len(c.words) > 0:
			return c.take()
		case line == "":
		case line[0] == '#':
			c.comment(line)
		default:
			if err := c.word(line); err != nil {
				return nil, err
			}
		}
	}
}

// take gives the words read as a sentence and begins a new one.
func (c *conllu) take() (*Sentence, error) {
	for i := range c.words {
		if h := c.words[i].Head; h > len(c.words) || h == i+1 {
			return nil, c.malformed("the head of word %d is %d, of a sentence of %d words before this line", i+1, h, len(c.words))
		}
	}
	if c.fields.declared() {
		c.fields.names(c.words, c.misc)
	}
	s := &Sentence{ID: c.id, Corpus: c.corpus, Words: c.words, Document: c.document, Paragraph: c.par, Share: 1}
	c.words, c.misc, c.id = nil, nil, ""
	c.document, c.par = false, false
	c.whole.last = 0
	return s, nil
}

func (c *conllu) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	switch strings.TrimSpace(key) {
	case "sent_id":
		c.id = strings.TrimSpace(value)
	case "global.Entity":
		c.fields = parseEntityFields(strings.TrimSpace(value))
	default:
		switch word, _, _ := strings.Cut(strings.TrimSpace(key), " "); word {
		case "newdoc":
			c.document, c.par, c.space = true, true, true
		case "newpar":
			c.par, c.space = true, true
		}
	}
}

// word adds a line of a word.
func (c *conllu) word(line string) error {
	col := strings.Split(line, "\t")
	if len(col) != 10 {
		return c.malformed("%d columns, want 10", len(col))
	}
	if strings.Contains(col[0], ".") {
		return nil
	}
	after := !hasField(col[9], "SpaceAfter=No")
	if from, to, ok := strings.Cut(col[0], "-"); ok {
		a, err1 := strconv.Atoi(from)
		b, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || a != len(c.words)+1 || b < a {
			return c.malformed("the range %q after word %d", col[0], len(c.words))
		}
		c.whole.last, c.whole.space = b, after
		return nil
	}
	id, err := strconv.Atoi(col[0])
	if err != nil || id != len(c.words)+1 {
		return c.malformed("the number %q after word %d", col[0], len(c.words))
	}
	if col[1] == "" {
		return c.malformed("word %d is empty", id)
	}
	head, err := number(col[6])
	if err != nil {
		return c.malformed("the head %q of word %d", col[6], id)
	}
	lemma := blank(col[2])
	if col[1] == "_" {
		lemma = col[2]
	}
	c.words = append(c.words, Word{
		Form: col[1], Space: c.space, Lemma: lemma, UPOS: blank(col[3]), XPOS: blank(col[4]),
		Head: head, Rel: blank(col[7]),
	})
	c.misc = append(c.misc, col[9])
	switch {
	case id < c.whole.last:
		after = false
	case id == c.whole.last:
		after = c.whole.space
	}
	c.space = after
	return nil
}

// number reads an index from 0; "_" is -1.
func number(s string) (int, error) {
	if s == "_" {
		return -1, nil
	}
	n, err := strconv.ParseUint(s, 10, 31)
	return int(n), err
}

// blank is s without the underscore that stands for nothing.
func blank(s string) string {
	if s == "_" {
		return ""
	}
	return s
}

// field gives the value of key in a column of the form key=value|key=value.
func field(column, key string) (string, bool) {
	for f := range strings.SplitSeq(column, "|") {
		if v, ok := strings.CutPrefix(f, key); ok && strings.HasPrefix(v, "=") {
			return v[1:], true
		}
	}
	return "", false
}

func hasField(column, want string) bool {
	for f := range strings.SplitSeq(column, "|") {
		if f == want {
			return true
		}
	}
	return false
}
