package corpus

import (
	"html"
	"io"
	"iter"
	"strings"
)

// Layout says how a file of one word a line is laid out.
type Layout struct {
	Separator string // between columns
	Word, Tag int    // their columns, from 0
	Comments  bool   // lines that begin with # are comments
	Hyphens   bool   // the hyphens within words are words of their own
}

// Columns reads a name corpus of one word and one tag a line, with a blank line between
// sentences. Tags are O, or B- or I- and what mapping knows; an I- without a B- before it
// begins a name (the IO scheme). The comments sent_id, newdoc and text of Universal NER
// are understood, and where the text is given, white space is as in it; else it is set by
// rule, see spacing.go.
//
// A handle in two words ("@", "mara") is made one word, whose names are left open, as the
// corpora disagree on handles. Character references (&amp;) are replaced.
func Columns(name string, r io.Reader, layout Layout, mapping *Mapping) iter.Seq2[*Sentence, error] {
	return func(yield func(*Sentence, error) bool) {
		c := &columns{lines: newLines(name, r), layout: layout, mapping: mapping}
		yieldAll(c.sentence, yield)
	}
}

type columns struct {
	*lines
	layout   Layout
	mapping  *Mapping
	id, text string
	document bool
	words    []Word
	runs     []run
}

func (c *columns) sentence() (*Sentence, error) {
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
		if c.layout.Comments && strings.HasPrefix(line, "#") {
			c.comment(line)
			continue
		}
		col := strings.Split(line, c.layout.Separator)
		if strings.TrimSpace(line) == "" || len(col) > c.layout.Word && strings.TrimSpace(col[c.layout.Word]) == "" {
			if len(c.words) > 0 {
				return c.take()
			}
			continue
		}
		if len(col) <= max(c.layout.Word, c.layout.Tag) {
			return nil, c.malformed("%d columns, want a word in column %d and a tag in column %d", len(col), c.layout.Word+1, c.layout.Tag+1)
		}
		if err := c.word(strings.TrimSpace(col[c.layout.Word]), strings.TrimSpace(col[c.layout.Tag])); err != nil {
			return nil, err
		}
	}
}

func (c *columns) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	switch key = strings.TrimSpace(key); {
	case key == "sent_id":
		c.id = strings.TrimSpace(value)
	case key == "text":
		c.text = strings.TrimSpace(value)
	case strings.HasPrefix(key, "newdoc"):
		c.document = true
	}
}

// word adds a word with its tag.
func (c *columns) word(form, tag string) error {
	begins := false
	switch prefix, kind, _ := strings.Cut(tag, "-"); {
	case tag == "O":
		tag = ""
	case kind != "" && (prefix == "B" || prefix == "I"):
		tag, begins = kind, prefix == "B"
	default:
		return c.malformed("tag %q: want O, or B- or I- and a kind", tag)
	}
	i := len(c.words)
	c.words = append(c.words, unannotated(html.UnescapeString(form), true))
	if n := len(c.runs); n > 0 && c.runs[n-1].tag == tag && !begins {
		c.runs[n-1].to = i + 1
		return nil
	}
	c.runs = append(c.runs, run{i, i + 1, tag})
	return nil
}

// take gives the words read as a sentence and begins a new one.
func (c *columns) take() (*Sentence, error) {
	if err := c.mapping.set(c.words, c.runs); err != nil {
		return nil, c.malformed("%v in the sentence before this line", err)
	}
	if c.text == "" || !spaceAsIn(c.words, c.text) {
		c.words = joinHandles(c.words)
		spaceByRule(c.words, c.layout.Hyphens)
	}
	s := &Sentence{ID: c.id, Corpus: c.mapping.corpus, Words: c.words, Document: c.document, Paragraph: c.document, Share: 1}
	c.words, c.runs = nil, c.runs[:0]
	c.id, c.text, c.document = "", "", false
	return s, nil
}

// joinHandles joins "@" and the word after it.
func joinHandles(words []Word) []Word {
	out := words[:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.Form == "@" && i+1 < len(words) {
			i++
			w.Form += words[i].Form
			w.Names = 0
		}
		out = append(out, w)
	}
	return out
}
