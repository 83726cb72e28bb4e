package coref

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/parley-project/parley/text"
)

// Found is what some other system found in the texts that [WriteTexts] wrote, by document.
type Found struct {
	name   string
	chains map[string][][][]int
}

// OpenFound reads the file of another system. Every line that is not empty is a JSON object:
//
//	{"document": "ID", "chains": [[[0, 9, 5, 9], [24, 27]], [[12, 20]]]}
//
// A chain is a list of mentions: where the mention begins and ends, then where its head does, if the
// system knows it; in code points of the text. Errors wrap ErrSyntax and name file and line.
func OpenFound(name string) (*Found, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("a system's chains: %w", err)
	}
	return ReadFound(name, data)
}

// ReadFound reads such a file; name is for errors.
func ReadFound(name string, data []byte) (*Found, error) {
	f := &Found{name, make(map[string][][][]int)}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if strings.TrimSpace(line) == "" {
			continue
		}
		var row struct {
			Document string
			Chains   [][][]int
		}
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&row); err != nil {
			return nil, at(name, n, ErrSyntax, "%v", err)
		}
		if _, err := d.Token(); !errors.Is(err, io.EOF) {
			return nil, at(name, n, ErrSyntax, "a second value on the line")
		}
		if _, twice := f.chains[row.Document]; twice || row.Document == "" {
			return nil, at(name, n, ErrSyntax, "document %.40q is there twice, or has no name", row.Document)
		}
		for _, c := range row.Chains {
			for _, m := range c {
				if len(m) != 2 && len(m) != 4 {
					return nil, at(name, n, ErrSyntax, "%v is no mention; [start, end] or [start, end, start of head, end of head] is wanted", m)
				}
			}
		}
		f.chains[row.Document] = row.Chains
	}
	return f, nil
}

// System gives what was found. Its errors wrap ErrEmpty for a document that the file does not name, lest a
// part of a set be taken for all of it, and ErrMismatch for a mention outside its text.
func (f *Found) System(_ context.Context, d *Document) ([]Chain, error) {
	rows, ok := f.chains[d.ID]
	if !ok {
		return nil, fmt.Errorf("%s: no line for the document: %w", f.name, ErrEmpty)
	}
	t, err := text.New(d.Text)
	if err != nil {
		return nil, err
	}
	span := func(from, to int) (s text.Span, err error) {
		if s.Start, err = t.ByteOffset(from); err == nil {
			s.End, err = t.ByteOffset(to)
		}
		if err != nil {
			return s, fmt.Errorf("%s: mention [%d,%d): %w: %w", f.name, from, to, ErrMismatch, err)
		}
		return s, nil
	}
	out := make([]Chain, len(rows))
	for i, row := range rows {
		for _, r := range row {
			var m Mention
			if m.Span, err = span(r[0], r[1]); err == nil && len(r) == 4 {
				m.Head, err = span(r[2], r[3])
			}
			if err != nil {
				return nil, err
			}
			out[i] = append(out[i], m)
		}
	}
	return out, nil
}

// WriteTexts writes the texts of docs for another system, a JSON object a line:
//
//	{"document": "ID", "text": "..."}
func WriteTexts(name string, docs []*Document) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, d := range docs {
		if err := e.Encode(struct {
			Document string `json:"document"`
			Text     string `json:"text"`
		}{d.ID, d.Text}); err != nil {
			return fmt.Errorf("text of %s: %w", d.ID, err)
		}
	}
	if err := os.WriteFile(name, b.Bytes(), 0o666); err != nil {
		return fmt.Errorf("texts: %w", err)
	}
	return nil
}
