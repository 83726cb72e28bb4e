package polnear

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/parley-project/parley/internal/eval"
)

// A System is what some other system found in the articles of a corpus, by article.
type System struct {
	name  string
	found map[string][]Attribution
}

// OpenSystem reads the file of a system's predictions.
func OpenSystem(name string) (*System, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("a system's predictions: %w", err)
	}
	return ReadSystem(name, data)
}

// ReadSystem reads predictions; name is the file's name, for messages. Every line that is
// not empty is a JSON object of one article:
//
//	{"document": "ID", "attributions": [
//	  {"source": [[22, 31]], "cue": [[32, 36]], "content": [[0, 21], [40, 52]], "speaker": [[3, 7]]}]}
//
// on one line. Spans are [start, end) in code points of the article's text; those of one part
// are its pieces, except that those of "speaker" are mentions ([Attribution]). A part
// may be left out, and an article in which nothing was found has no attributions. It returns an
// error that wraps ErrSyntax and names file and line.
func ReadSystem(name string, data []byte) (*System, error) {
	s := &System{name: name, found: make(map[string][]Attribution)}
	for i, l := range strings.Split(string(data), "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		id, as, err := readPrediction(l)
		if err != nil {
			return nil, at(name, i+1, ErrSyntax, "%v", err)
		}
		if _, twice := s.found[id]; twice {
			return nil, at(name, i+1, ErrSyntax, "%.40q is there twice", id)
		}
		s.found[id] = as
	}
	return s, nil
}

// Predict is a [Predict] that gives what the system found. It returns an error that wraps
// ErrEmpty for an article that the file does not name, lest a part of a corpus be taken for
// all of it.
func (s *System) Predict(_ context.Context, a *Article) (Prediction, error) {
	as, ok := s.found[a.ID]
	if !ok {
		return Prediction{}, fmt.Errorf("%s: no line for the document: %w", s.name, ErrEmpty)
	}
	return Prediction{Document: a.ID, Attributions: as}, nil
}

// pieces are spans as they are written: pairs of offsets.
type pieces [][]int

func readPrediction(line string) (id string, as []Attribution, err error) {
	var p struct {
		Document     string
		Attributions []struct{ Source, Cue, Content, Speaker pieces }
	}
	d := json.NewDecoder(strings.NewReader(line))
	d.DisallowUnknownFields() // a part that is misspelt would be one that is missing
	if err := d.Decode(&p); err != nil {
		return "", nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return "", nil, errors.New("a second value on the line")
	}
	if p.Document == "" {
		return "", nil, errors.New(`no "document"`)
	}
	for _, w := range p.Attributions {
		var a Attribution
		for _, part := range []struct {
			from pieces
			to   *[]eval.Span
		}{{w.Source, &a.Source}, {w.Cue, &a.Cue}, {w.Content, &a.Content}, {w.Speaker, &a.Speaker}} {
			if *part.to, err = part.from.spans(); err != nil {
				return "", nil, err
			}
		}
		as = append(as, a)
	}
	return p.Document, as, nil
}

func (p pieces) spans() ([]eval.Span, error) {
	var out []eval.Span
	for _, s := range p {
		if len(s) != 2 || s[0] < 0 || s[1] <= s[0] {
			return nil, fmt.Errorf("%v is no span; [start, end] is wanted", s)
		}
		out = append(out, eval.Span{Start: s[0], End: s[1]})
	}
	return out, nil
}
