package timex

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// A meantimeDoc is a file of MEANTIME (NAF-like: tokens, and TIMEX3 over them).
type meantimeDoc struct {
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

// text puts the tokens together, one sentence a line, and gives the span of each and the
// end of what is annotated.
func (d *meantimeDoc) text() (body string, spans map[string]text.Span, end int) {
	var b strings.Builder
	spans = map[string]text.Span{}
	for i, t := range d.Tokens {
		glued := strings.ContainsAny(t.Word[:1], ",.;:?!%)'") || t.Word == "n't" || i > 0 && strings.ContainsAny(d.Tokens[i-1].Word, "($")
		switch {
		case i > 0 && d.Tokens[i-1].Sentence != t.Sentence:
			b.WriteByte('\n')
		case i > 0 && !glued:
			b.WriteByte(' ')
		}
		spans[t.ID] = text.Span{Start: b.Len(), End: b.Len() + len(t.Word)}
		b.WriteString(t.Word)
		if t.Sentence < annotated {
			end = b.Len()
		}
	}
	return b.String(), spans, end
}

// fromTIMEX is a TIMEX3 value as EDTF; ok is false where it names no time of the
// calendar.
func fromTIMEX(v string) (d edtf.Date, ok bool) {
	if len(v) == 10 && v[2] == '-' && v[5] == '-' {
		v = v[6:] + "-" + v[3:5] + "-" + v[:2]
	}
	if i := strings.IndexByte(v, 'T'); i > 0 {
		v = v[:i]
	}
	y, rest, _ := strings.Cut(v, "-")
	year, err := strconv.Atoi(y)
	if err != nil {
		return d, false
	}
	switch {
	case len(y) == 3:
		v = y + "X"
	case strings.HasPrefix(rest, "W"):
		n, _ := strconv.Atoi(rest[1:3])
		monday := edtf.DayOf(time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC))
		monday = monday.AddDays(1 - isoWeekday(monday) + 7*(n-1))
		if strings.HasSuffix(rest, "-WE") {
			return weekendOf(monday), true
		}
		return weekOf(monday), true
	case strings.HasPrefix(rest, "Q"):
		q, _ := strconv.Atoi(rest[1:])
		v = fmt.Sprintf("%d-%02d/%d-%02d", year, 3*q-2, year, 3*q)
	case strings.HasSuffix(rest, "-XX"):
		v = strings.TrimSuffix(v, "-XX")
	}
	d, err = edtf.Parse(v)
	return d, err == nil
}

// TestMeantime measures the stage on MEANTIME and logs what it gets wrong. Counted are
// the dates of the calendar; durations, sets and times such as "currently" are not
// looked for, and what is found in them is not held against the stage.
func TestMeantime(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared(t, "data", "time", "meantime"), "*.xml"))
	if err != nil {
		t.Fatal(err)
	}
	var gold, found, strict, relaxed, values, docs int
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var doc meantimeDoc
		if err := xml.Unmarshal(b, &doc); err != nil {
			t.Fatal(f, err)
		}
		published := ""
		for _, x := range doc.Times {
			if d, ok := fromTIMEX(x.Value); ok && x.Function == "CREATION_TIME" {
				published = d.String()
			}
		}
		if published == "" {
			continue
		}
		docs++
		body, spans, end := doc.text()
		d := read(t, published, body)
		matched := make([]bool, len(d.Times))
		for _, x := range doc.Times {
			var span text.Span
			for _, a := range x.Tokens {
				span = span.Cover(spans[a.ID])
			}
			want, dated := fromTIMEX(x.Value)
			dated = dated && x.Type == "DATE"
			hit := -1
			for i, y := range d.Times {
				if y.Overlaps(span) {
					matched[i] = true
					if hit < 0 || y.Span == span {
						hit = i
					}
				}
			}
			if !dated || span.Empty() || span.End > end {
				continue
			}
			gold++
			if hit < 0 {
				t.Logf("missed  %s | %s = %s", published, span.In(body), want)
				continue
			}
			found++
			relaxed++
			y := d.Times[hit]
			if y.Span == span {
				strict++
			} else {
				t.Logf("span    %s | %s not %s", published, y.In(body), span.In(body))
			}
			if plain, err := y.EDTF.Qualify(edtf.Certain); err == nil && plain == want {
				values++
			} else {
				t.Logf("value   %s | %s = %s not %s", published, y.In(body), y.EDTF, want)
			}
		}
		for i, y := range d.Times {
			if !matched[i] && y.End <= end {
				found++
				t.Logf("extra   %s | %s = %s in %s", published, y.In(body), y.EDTF, body[max(0, y.Start-30):min(len(body), y.End+20)])
			}
		}
	}
	t.Logf("MEANTIME: %d documents, %d dates, %d found; spans strict F1 %.3f, relaxed F1 %.3f; values right %d of %d (%.3f)",
		docs, gold, found, f1(strict, gold, found), f1(relaxed, gold, found), values, relaxed, float64(values)/float64(max(1, relaxed)))
}

func f1(right, gold, found int) float64 { return 2 * float64(right) / float64(max(1, gold+found)) }
