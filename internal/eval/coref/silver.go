package coref

import (
	"strconv"
	"strings"

	"github.com/parley-project/parley/text"
)

// ReadSilver reads an article of PolNeAR with its silver layer: id, the raw text, and the file of
// the layer, whose name is for errors. The last column of a word has start= and end=, in code
// points of the text, and coref= with brackets. CoreNLP made the chains; none is of one
// mention. Errors wrap ErrSyntax or ErrMismatch.
func ReadSilver(id, raw, name string, data []byte) (Document, error) {
	d := Document{ID: id, Text: raw}
	t, err := text.New(raw)
	if err != nil {
		return d, at(name, 0, ErrMismatch, "%v", err)
	}
	b := newBrackets(plainFields)
	first, n := 0, 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		c := strings.Split(line, "\t")
		if len(c) != 10 {
			first = len(d.Words)
			continue
		}
		w, err := silverWord(t, c)
		if err != nil {
			return d, at(name, n, ErrMismatch, "%v", err)
		}
		head, err := strconv.Atoi(c[6])
		if err != nil || head < 0 {
			return d, at(name, n, ErrSyntax, "head %.20q", c[6])
		}
		w.Head = first + head - 1
		if head == 0 {
			w.Head = -1
		}
		d.Words = append(d.Words, w)
		// Commas part the brackets here: "(0,4)" opens one and closes another.
		for bracket := range strings.SplitSeq(silverField(c[9], "coref"), ",") {
			if wrong := b.word(len(d.Words)-1, bracket); wrong != "" {
				return d, at(name, n, ErrSyntax, "%.60q: %s", c[9], wrong)
			}
		}
	}
	if len(b.open) > 0 {
		return d, at(name, n, ErrSyntax, "the document ends before entity %.20q closes", b.open[0].id)
	}
	d.Chains = b.chains(&d)
	return d, nil
}

func silverWord(t *text.Text, c []string) (w Word, err error) {
	for _, bound := range []struct {
		key string
		to  *int
	}{{"start", &w.Start}, {"end", &w.End}} {
		point, err := strconv.Atoi(silverField(c[9], bound.key))
		if err != nil {
			return w, err
		}
		if *bound.to, err = t.ByteOffset(point); err != nil {
			return w, err
		}
	}
	switch tag := c[4]; {
	case strings.HasPrefix(tag, "PRP"), strings.HasPrefix(tag, "WP"), tag == "WDT":
		w.Kind = Pronoun
	case strings.HasPrefix(tag, "NNP"):
		w.Kind = Name
	}
	return w, nil
}

// silverField is the value of a key in the last column, or "".
func silverField(column, key string) string {
	for f := range strings.SplitSeq(column, "|") {
		if v, ok := strings.CutPrefix(f, key+"="); ok {
			return v
		}
	}
	return ""
}
