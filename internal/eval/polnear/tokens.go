package polnear

import (
	"strings"
	"unicode"

	"github.com/parley-project/parley/internal/eval"
)

// TokenCount is the number of the article's tokens: those of the corpus, or, where it lacks
// them, letters and digits that stand together and every other character by itself.
func (a *Article) TokenCount() int {
	if a.Tokens == nil {
		return len(cut(a.Text))
	}
	return len(a.Tokens)
}

// readTokens reads the offsets of the tokens in a conllu file: start=, end= in the last
// column, in code points of a text of the length given. Tokens come in text order.
func readTokens(name string, data []byte, length int) ([]eval.Span, error) {
	tokens := []eval.Span{}
	last := 0
	for i, l := range strings.Split(string(data), "\n") {
		fields := strings.Split(strings.TrimSuffix(l, "\r"), "\t")
		if len(fields) != 10 {
			continue
		}
		var start, end string
		for _, f := range strings.Split(fields[9], "|") {
			if v, ok := strings.CutPrefix(f, "start="); ok {
				start = v
			}
			if v, ok := strings.CutPrefix(f, "end="); ok {
				end = v
			}
		}
		s, ok := parseSpan(start+" "+end, " ")
		if !ok {
			return nil, at(name, i+1, ErrSyntax, "token %.20q has the offsets %.40q", fields[1], fields[9])
		}
		if s.Start < last || s.End > length {
			return nil, at(name, i+1, ErrMismatch, "token [%d,%d) comes after %d in a text of %d code points", s.Start, s.End, last, length)
		}
		last = s.End
		tokens = append(tokens, s)
	}
	return tokens, nil
}

// cut is the tokens of a text that has no layer of them: runs of letters, marks and
// digits, and every other character that is not white space by itself.
func cut(text string) []eval.Span {
	var tokens []eval.Span
	i, open := 0, false
	for _, r := range text {
		word := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		switch {
		case word && open:
			tokens[len(tokens)-1].End = i + 1
		case !unicode.IsSpace(r):
			tokens = append(tokens, eval.Span{Start: i, End: i + 1})
		}
		open = word
		i++
	}
	return tokens
}
