package train

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ErrTeacher is the reason for a teacher's file that does not belong to the texts.
var ErrTeacher = errors.New("not the labels of these texts")

// WriteUnlabelled writes texts for a teacher: "# ID" before each, a line for each token with
// its form, 1 where white space comes before it, and the labels of its annotators one after
// another, or "-" where nobody annotated it, parted by tabs; an empty line after each paragraph. After
// "# ID within" stand its longer contents in the same way, each as a paragraph, with "-". A teacher
// answers with a fourth column: how likely it holds each of [Labels], parted by spaces.
func WriteUnlabelled(w io.Writer, texts []*Text) error {
	b := bufio.NewWriter(w)
	for _, t := range texts {
		fmt.Fprintf(b, "# %s\n", t.ID) //nolint:errcheck // Flush gives the error
		for _, par := range t.Parsed.Paragraphs {
			for _, s := range t.Parsed.Sentences[par.Sentences.From:par.Sentences.To] {
				for i := s.Tokens.From; i < s.Tokens.To; i++ {
					space := 0
					if t.Parsed.Tokens[i].Space {
						space = 1
					}
					fmt.Fprintf(b, "%s\t%d\t", t.Parsed.Word(i), space) //nolint:errcheck // Flush gives the error
					if len(t.Labels) == 0 {
						b.WriteByte('-') //nolint:errcheck // Flush gives the error
					}
					for _, l := range t.Labels {
						b.WriteByte('0' + l[i]) //nolint:errcheck // Flush gives the error
					}
					b.WriteByte('\n') //nolint:errcheck // Flush gives the error
				}
			}
			b.WriteByte('\n') //nolint:errcheck // Flush gives the error
		}
		fmt.Fprintf(b, "# %s%s\n", t.ID, withinMark) //nolint:errcheck // Flush gives the error
		for _, w := range t.Within {
			for i := w.Tokens.From; i < w.Tokens.To; i++ {
				fmt.Fprintf(b, "%s\t1\t-\n", t.Parsed.Word(i)) //nolint:errcheck // Flush gives the error
			}
			b.WriteByte('\n') //nolint:errcheck // Flush gives the error
		}
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	return nil
}

// withinMark ends the head of an article's contents.
const withinMark = " within"

// Beliefs are what a teacher answered on a text: a row of probabilities for each token, and for each
// token of its contents, one after another.
type Beliefs struct{ Tokens, Within []float32 }

// ReadBeliefs reads what a teacher answered on texts, by their ids. It returns ErrTeacher, with the line, where the tokens are others.
func ReadBeliefs(name string, r io.Reader, texts []*Text) (map[string]*Beliefs, error) {
	type section struct {
		of     *Text
		tokens []int // of the text, in the order of the lines
		to     *[]float32
	}
	out := make(map[string]*Beliefs, len(texts))
	sections := make(map[string]*section, 2*len(texts))
	for _, t := range texts {
		b := &Beliefs{}
		out[t.ID] = b
		whole, within := &section{of: t, to: &b.Tokens}, &section{of: t, to: &b.Within}
		for i := range t.Parsed.Tokens {
			whole.tokens = append(whole.tokens, i)
		}
		for _, w := range t.Within {
			for i := w.Tokens.From; i < w.Tokens.To; i++ {
				within.tokens = append(within.tokens, i)
			}
		}
		sections[t.ID], sections[t.ID+withinMark] = whole, within
	}
	k, line := len(Labels), 0
	fail := func(what string) error { return fmt.Errorf("train: %s, line %d: %w: %s", name, line, ErrTeacher, what) }
	var at *section
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line++
		l := s.Text()
		if id, ok := strings.CutPrefix(l, "# "); ok && !strings.Contains(l, "\t") {
			if at = sections[id]; at == nil {
				return nil, fail("no such article")
			}
			continue
		}
		if l == "" {
			continue
		}
		f := strings.Split(l, "\t")
		if at == nil || len(f) != 4 || len(at.tokens) == 0 || f[0] != at.of.Parsed.Word(at.tokens[0]) {
			return nil, fail("another token stands there")
		}
		at.tokens = at.tokens[1:]
		n := len(*at.to)
		for v := range strings.FieldsSeq(f[3]) {
			p, err := strconv.ParseFloat(v, 32)
			if err != nil || !(p >= 0 && p <= 1) {
				return nil, fail("no probabilities")
			}
			// The chain must have a way: nothing is held impossible.
			*at.to = append(*at.to, max(float32(p), 1e-4))
		}
		if len(*at.to)-n != k {
			return nil, fail("as many probabilities as labels are wanted")
		}
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("train: %s: %w", name, err)
	}
	for _, t := range texts {
		for _, id := range []string{t.ID, t.ID + withinMark} {
			if len(sections[id].tokens) > 0 {
				return nil, fmt.Errorf("train: %s: %w: %q lacks tokens", name, ErrTeacher, id)
			}
		}
	}
	return out, nil
}
