package times

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// meantimeFile is a file of MEANTIME, from the CAT tool: tokens, and TIMEX3 over them.
type meantimeFile struct {
	Tokens []struct {
		ID       string `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Word     string `xml:",chardata"`
	} `xml:"token"`
	Times []struct {
		Type     string `xml:"type,attr"`
		Value    string `xml:"value,attr"`
		Function string `xml:"functionInDocument,attr"`
		Tokens   []struct {
			ID string `xml:"t_id,attr"`
		} `xml:"token_anchor"`
	} `xml:"Markables>TIMEX3"`
}

// annotated is the number of sentences of a file that are annotated: title, date line and
// the first of the text.
const annotated = 6

// ReadMeantime reads a document of MEANTIME. Its white space is not recorded: each sentence is
// a line of its own, and marks are set as is usual.
func ReadMeantime(name string, data []byte) (Document, error) {
	var f meantimeFile
	if err := xml.Unmarshal(data, &f); err != nil {
		return Document{}, fmt.Errorf("%s: %w: %w", name, ErrFormat, err)
	}
	if len(f.Tokens) == 0 {
		return Document{}, fmt.Errorf("%s: no tokens: %w", name, ErrFormat)
	}
	d := Document{Name: name}
	spans := f.text(&d)
	for _, x := range f.Times {
		var span text.Span
		for _, a := range x.Tokens {
			span = span.Cover(spans[a.ID])
		}
		if x.Function == creation {
			if p, ok := published(x.Value); ok {
				d.Published = p
			}
			d.Not = append(d.Not, span)
			continue
		}
		if !span.Empty() {
			d.Gold = append(d.Gold, Expression{span, x.Type, isoDay(x.Value)})
		}
	}
	return d, nil
}

// text puts the tokens together and gives the span of each.
func (f *meantimeFile) text(d *Document) map[string]text.Span {
	var b strings.Builder
	spans := map[string]text.Span{}
	for i, t := range f.Tokens {
		glued := t.Word != "" && strings.ContainsAny(t.Word[:1], ",.;:?!%)'") || t.Word == "n't" ||
			i > 0 && strings.ContainsAny(f.Tokens[i-1].Word, "($")
		switch {
		case i > 0 && f.Tokens[i-1].Sentence != t.Sentence:
			b.WriteByte('\n')
		case i > 0 && !glued:
			b.WriteByte(' ')
		}
		spans[t.ID] = text.Span{Start: b.Len(), End: b.Len() + len(t.Word)}
		b.WriteString(t.Word)
		if t.Sentence < annotated {
			d.Scored.End = b.Len()
		}
	}
	d.Text = b.String()
	return spans
}

// isoDay puts a day that is written 03-02-2009 into the order of ISO 8601, as all others are.
func isoDay(v string) string {
	if len(v) == 10 && v[2] == '-' && v[5] == '-' {
		return v[6:] + "-" + v[3:5] + "-" + v[:2]
	}
	return v
}

// published is a time of creation: a day, with or without the time of day.
func published(v string) (edtf.Date, bool) {
	v = isoDay(v)
	if d, err := edtf.Parse(v); err == nil && v != "" {
		return d, true
	}
	day, _, _ := strings.Cut(v, "T")
	d, err := edtf.Parse(day)
	return d, err == nil && day != ""
}
