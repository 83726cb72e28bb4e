package times

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/parley-project/parley/text"
)

// ErrFormat says that a file is not of the format that its name or place promises.
var ErrFormat = errors.New("not of a format that is read")

// creation is the function of a TIMEX3 that is when the document was made.
const creation = "CREATION_TIME"

// ReadTimeML reads a document of TimeML: the text is what stands in TEXT, or in the whole file
// where there is no such element.
func ReadTimeML(name string, data []byte) (Document, error) {
	r := timeML{whole: !bytes.Contains(data, []byte("<TEXT>")), doc: Document{Name: name}}
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.Strict = false
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Document{}, fmt.Errorf("%s: %w: %w", name, ErrFormat, err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.EndElement:
			r.end(t)
		case xml.CharData:
			if r.inText() {
				r.body.Write(t)
			}
		}
	}
	if !r.seen {
		return Document{}, fmt.Errorf("%s: no element TimeML: %w", name, ErrFormat)
	}
	r.doc.Text = r.body.String()
	r.doc.Scored = text.Span{End: len(r.doc.Text)}
	return r.doc, nil
}

type timeML struct {
	doc         Document
	body        strings.Builder
	whole, seen bool
	depth       int // of TEXT
	open        []tag
}

// A tag is a TIMEX3 on its way.
type tag struct {
	from int
	of   map[string]string
}

func (r *timeML) inText() bool { return r.depth > 0 || r.whole && r.seen }

func (r *timeML) start(t xml.StartElement) {
	switch t.Name.Local {
	case "TimeML":
		r.seen = true
	case "TEXT":
		r.depth++
	case "TIMEX3":
		of := map[string]string{}
		for _, a := range t.Attr {
			of[a.Name.Local] = a.Value
		}
		r.open = append(r.open, tag{r.body.Len(), of})
	}
}

func (r *timeML) end(t xml.EndElement) {
	switch t.Name.Local {
	case "TEXT":
		r.depth--
	case "TIMEX3":
		if len(r.open) == 0 {
			return
		}
		x := r.open[len(r.open)-1]
		r.open = r.open[:len(r.open)-1]
		span := text.Span{Start: x.from, End: r.body.Len()}
		if x.of["functionInDocument"] == creation {
			if d, ok := published(x.of["value"]); ok {
				r.doc.Published = d
			}
			if r.inText() {
				r.doc.Not = append(r.doc.Not, span)
			}
			return
		}
		if !span.Empty() && r.inText() {
			r.doc.Gold = append(r.doc.Gold, Expression{span, x.of["type"], x.of["value"]})
		}
	}
}
