package storetest

import (
	"fmt"
	"strings"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// A Draft is entries of one invented document in the making. Its methods find evidence
// by its words and panic where the text does not have them: a mistake in a test.
type Draft struct {
	record.Entries
}

// recorded is when all drafts were recorded, unless they say otherwise.
var recorded = time.Date(2031, 6, 1, 12, 0, 0, 0, time.UTC)

// NewDraft begins the entries of a document. published is EDTF or "".
func NewDraft(id document.ID, published string, publisher document.Publisher, body string) *Draft {
	t, err := text.New(body)
	if err != nil {
		panic(err)
	}
	return &Draft{record.Entries{
		Document: record.Document{
			ID: id, Hash: document.Hash("hash of " + id), Title: "Title of " + string(id), Publisher: publisher,
			URL: "https://example.org/" + string(id), Published: date(published), Language: "en",
			Recorded: recorded, Reader: "reader-1",
		},
		Text: t,
	}}
}

func date(s string) (d edtf.Date) {
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

// Words is the evidence of the first place where exact stands.
func (d *Draft) Words(exact string) record.Evidence {
	at := strings.Index(d.Text.String(), exact)
	if at < 0 {
		panic(fmt.Sprintf("%s has no words %q", d.Document.ID, exact))
	}
	return d.Span(text.Span{Start: at, End: at + len(exact)})
}

// Span is the evidence of a span of bytes.
func (d *Draft) Span(s text.Span) record.Evidence {
	sel, err := d.Text.Selector(s)
	if err != nil {
		panic(err)
	}
	return record.Evidence{Document: d.Document.ID, Selector: sel}
}

// Entity adds an entity whose kind is the head of its id, with a mention at the first
// place of each of the words.
func (d *Draft) Entity(id record.EntityID, name string, mentions ...string) *record.Entity {
	kind, _, _ := strings.Cut(string(id), ":")
	d.Entities = append(d.Entities, record.Entity{ID: id, Name: name, Kind: kind, Named: true})
	for _, m := range mentions {
		d.Mentions = append(d.Mentions, record.Mention{Entity: id, Evidence: d.Words(m)})
	}
	return &d.Entities[len(d.Entities)-1]
}

// Says adds a statement of speaker, which may be "".
func (d *Draft) Says(id record.StatementID, speaker record.EntityID, content string) *record.Statement {
	d.Statements = append(d.Statements, record.Statement{
		ID: id, Document: d.Document.ID, Directness: "paraphrase", Content: []record.Evidence{d.Words(content)},
		Speaker: speaker, Status: "named", Polarity: "affirmed", Modality: "actual", Act: "assert",
	})
	s := &d.Statements[len(d.Statements)-1]
	if speaker == "" {
		s.Status = "none"
	}
	return s
}
