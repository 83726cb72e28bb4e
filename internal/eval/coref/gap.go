package coref

import (
	"strconv"
	"strings"

	"github.com/parley-project/parley/text"
)

// A Snippet is an item of GAP: a text with a pronoun and two names. Its Document has no gold chains.
type Snippet struct {
	Document
	Pronoun  text.Span
	Feminine bool
	// Names are the two, Same whether the pronoun stands for who bears each; at most for one.
	Names [2]text.Span
	Same  [2]bool
}

// feminine are the feminine pronouns; all others of GAP are masculine.
var feminine = map[string]bool{"she": true, "her": true, "hers": true}

// ReadGAP reads a file of GAP, whose name is for errors. Errors wrap ErrSyntax or ErrMismatch.
func ReadGAP(name string, data []byte) ([]Snippet, error) {
	var out []Snippet
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if n == 1 || len(c) == 1 && c[0] == "" {
			continue
		}
		if len(c) != 11 {
			return nil, at(name, n, ErrSyntax, "%d columns, want 11", len(c))
		}
		t, err := text.New(c[1])
		if err != nil {
			return nil, at(name, n, ErrMismatch, "%v", err)
		}
		s := Snippet{Document: Document{ID: c[0], Text: c[1]}, Feminine: feminine[strings.ToLower(c[2])]}
		for _, part := range []struct {
			words, offset string
			to            *text.Span
		}{{c[2], c[3], &s.Pronoun}, {c[4], c[5], &s.Names[0]}, {c[7], c[8], &s.Names[1]}} {
			point, err := strconv.Atoi(part.offset)
			if err != nil {
				return nil, at(name, n, ErrSyntax, "offset %.20q", part.offset)
			}
			start, err := t.ByteOffset(point)
			if err != nil || !strings.HasPrefix(c[1][start:], part.words) {
				return nil, at(name, n, ErrMismatch, "%.40q does not stand at %d", part.words, point)
			}
			*part.to = text.Span{Start: start, End: start + len(part.words)}
		}
		s.Same = [2]bool{strings.EqualFold(c[6], "true"), strings.EqualFold(c[9], "true")}
		out = append(out, s)
	}
	return out, nil
}
