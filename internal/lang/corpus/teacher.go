package corpus

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// The teacher's file has a line a word, of columns parted by tabs, a blank line after each
// sentence, and before one the lines (without a tab) "# doc" and "# par" where it opens a
// document or a paragraph, and "# corpus NAME" where its corpus is not that of the last.
// Unlabelled it has the first two columns:
//
//	form    the word
//	space   1 where white space comes before it, else 0
//	upos    labels with their probabilities, "NOUN:0.98 PROPN:0.02"
//	xpos    likewise
//	head    likewise, of 1-based indices, 0 for the root: "3:0.97 5:0.02"
//	rel     likewise, of the relation to the likeliest head
//	names   likewise, of the labels of names: "O:0.9 B-place:0.1"
//
// A column that is empty or "_" says nothing.
const labelledColumns = 7

// WriteUnlabelled writes sentences for a teacher to label.
func WriteUnlabelled(w io.Writer, sentences []*Sentence) error {
	out := bufio.NewWriter(w)
	var b []byte // of one sentence
	last := ""
	for i, s := range sentences {
		b = b[:0]
		if s.Corpus != last {
			b = append(append(append(b, "# corpus "...), s.Corpus...), '\n')
			last = s.Corpus
		}
		switch {
		case s.Document:
			b = append(b, "# doc\n"...)
		case s.Paragraph:
			b = append(b, "# par\n"...)
		}
		for k, word := range s.Words {
			if word.Form == "" || strings.ContainsAny(word.Form, "\t\r\n") {
				return fmt.Errorf("word %d of sentence %d of %s: %w: the form %q cannot stand in a line of columns", k+1, i+1, s.Corpus, ErrMalformed, word.Form)
			}
			b = append(b, word.Form...)
			if word.Space {
				b = append(b, "\t1\n"...)
			} else {
				b = append(b, "\t0\n"...)
			}
		}
		if _, err := out.Write(append(b, '\n')); err != nil {
			return fmt.Errorf("writing sentences for a teacher: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing sentences for a teacher: %w", err)
	}
	return nil
}

// Labelled reads the teacher's file, labelled or not. What it says goes to the words'
// Soft; their own tags and heads stay unannotated and their names open.
func Labelled(name string, r io.Reader) iter.Seq2[*Sentence, error] {
	return func(yield func(*Sentence, error) bool) {
		t := &labelled{lines: newLines(name, r)}
		yieldAll(t.sentence, yield)
	}
}

type labelled struct {
	*lines
	corpus string
}

func (t *labelled) sentence() (*Sentence, error) {
	s := &Sentence{Share: 1}
	for {
		line, ok := t.next()
		if !ok {
			if err := t.err(); err != nil {
				return nil, err
			}
		}
		switch {
		case !ok && len(s.Words) == 0:
			return nil, nil
		case !ok || line == "" && len(s.Words) > 0:
			s.Corpus = t.corpus
			return s, t.heads(s.Words)
		case line == "":
		case line[0] == '#' && !strings.Contains(line, "\t"):
			switch key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), " "); key {
			case "doc":
				s.Document, s.Paragraph = true, true
			case "par":
				s.Paragraph = true
			case "corpus":
				t.corpus = value
			}
		default:
			w, err := t.word(line)
			if err != nil {
				return nil, err
			}
			s.Words = append(s.Words, w)
		}
	}
}

func (t *labelled) word(line string) (Word, error) {
	col := strings.Split(line, "\t")
	if len(col) != 2 && len(col) != labelledColumns {
		return Word{}, t.malformed("%d columns, want 2 or %d", len(col), labelledColumns)
	}
	if col[0] == "" || col[1] != "0" && col[1] != "1" {
		return Word{}, t.malformed("want a form, and 1 or 0 for the white space before it")
	}
	w := unannotated(col[0], col[1] == "1")
	if len(col) == 2 {
		return w, nil
	}
	soft := &Soft{}
	var heads []Weighted
	for i, to := range []*[]Weighted{&soft.UPOS, &soft.XPOS, &heads, &soft.Rel, &soft.Names} {
		var err error
		if *to, err = weights(col[i+2]); err != nil {
			return Word{}, t.malformed("column %d: %v", i+3, err)
		}
	}
	for _, n := range soft.Names {
		if _, err := ParseLabel(n.Label); err != nil {
			return Word{}, t.malformed("column %d: %v", labelledColumns, err)
		}
	}
	for _, h := range heads {
		n, err := strconv.ParseUint(h.Label, 10, 31)
		if err != nil {
			return Word{}, t.malformed("column 5: the head %q is no index", h.Label)
		}
		soft.Head = append(soft.Head, WeightedHead{int(n), h.P})
	}
	w.Soft = soft
	return w, nil
}

// heads checks the heads of a sentence that ends before this line.
func (t *labelled) heads(words []Word) error {
	for i, w := range words {
		if w.Soft == nil {
			continue
		}
		for _, h := range w.Soft.Head {
			if h.Head > len(words) || h.Head == i+1 {
				return t.malformed("a head of word %d is %d, of a sentence of %d words before this line", i+1, h.Head, len(words))
			}
		}
	}
	return nil
}

// weights reads labels with probabilities, likeliest first. A label may hold colons.
func weights(column string) ([]Weighted, error) {
	if column == "" || column == "_" {
		return nil, nil
	}
	var out []Weighted
	for f := range strings.FieldsSeq(column) {
		k := strings.LastIndexByte(f, ':')
		if k <= 0 {
			return nil, fmt.Errorf("%q: want a label, a colon and a probability", f)
		}
		p, err := strconv.ParseFloat(f[k+1:], 32)
		if err != nil || !(p >= 0 && p <= 1) {
			return nil, fmt.Errorf("%q: want a probability from 0 to 1", f)
		}
		out = append(out, Weighted{f[:k], float32(p)})
	}
	slices.SortStableFunc(out, func(a, b Weighted) int { return cmp.Compare(b.P, a.P) })
	return out, nil
}

// ErrOtherWords is the reason for labels that are of other sentences than they are put to.
var ErrOtherWords = errors.New("not the sentences that were labelled")

// Attach puts the beliefs of labelled sentences, in the same order, to sentences that have
// annotation of their own, as of [Names], and tells how many go without because their words
// were parted otherwise when they were labelled. Labelled sentences may go on; it returns
// ErrOtherWords if there are too few, or if the words of most are not the same.
func Attach(sentences, labelled []*Sentence) (unmatched int, err error) {
	if len(labelled) < len(sentences) {
		return 0, fmt.Errorf("labels of %d sentences for %d: %w: label them anew", len(labelled), len(sentences), ErrOtherWords)
	}
	for i, s := range sentences {
		l := labelled[i]
		if !slices.EqualFunc(s.Words, l.Words, func(a, b Word) bool { return a.Form == b.Form }) {
			unmatched++
			continue
		}
		for k := range s.Words {
			s.Words[k].Soft = l.Words[k].Soft
		}
	}
	if 2*unmatched > len(sentences) {
		return unmatched, fmt.Errorf("%d of %d sentences have other words: %w: label them anew", unmatched, len(sentences), ErrOtherWords)
	}
	return unmatched, nil
}
