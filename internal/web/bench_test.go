package web

import (
	"fmt"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

// BenchmarkReadingView makes the page of a report of about 6 kB with 30 statements.
func BenchmarkReadingView(b *testing.B) {
	var body strings.Builder
	var e record.Entries
	evidence := func(words string) []record.Evidence {
		start := body.Len()
		body.WriteString(words)
		ev := record.Evidence{}
		ev.Start, ev.End, ev.Exact = start, body.Len(), words
		return []record.Evidence{ev}
	}
	for i := range 30 {
		st := record.Statement{ID: record.StatementID(fmt.Sprintf("st-%d", i)), Speaker: "person:ann-orrin", SpeakerName: "Ann Orrin", Directness: "quote", Act: "assert"}
		st.Content = evidence(`"` + strings.Repeat("words that were said ", 7) + `"`)
		body.WriteString(", ")
		st.Source = evidence("Ann Orrin")
		e.Mentions = append(e.Mentions, record.Mention{Entity: "person:ann-orrin", Evidence: st.Source[0]})
		body.WriteString(" ")
		st.Cue = evidence("said")
		body.WriteString(".\n\n")
		e.Statements = append(e.Statements, st)
	}
	d, err := document.New(body.String(), document.Meta{Title: "A report"})
	if err != nil {
		b.Fatal(err)
	}
	e.Text, e.Document = d.Text, record.Document{ID: d.ID, Title: d.Title}
	for i := range e.Statements {
		e.Statements[i].Document = d.ID
	}
	s := New(memory{e}, Options{})
	b.SetBytes(int64(body.Len()))
	for b.Loop() {
		if w := ask(s, "GET", "localhost", documentHref(d.ID), nil); w.Code != 200 {
			b.Fatal(w.Code)
		}
	}
}
