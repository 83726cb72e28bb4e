package storetest

import (
	"errors"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

func docID(s string) document.ID { return document.ID(s) }

// refusing: what does not pass Check is not added, neither to a record without the
// document nor to one that has it of another reader.
func (s suite) refusing(t *testing.T) {
	for _, tc := range []struct {
		name  string
		spoil func(*Draft)
		want  error
	}{
		{"a mention in other words than the text's", func(d *Draft) { d.Mentions[0].Evidence.Exact = "Mara Wenn" }, text.ErrMismatch},
		{"a mention that is shifted", func(d *Draft) { d.Mentions[1].Evidence.Start++; d.Mentions[1].Evidence.End++ }, text.ErrMismatch},
		{"a time beyond the text", func(d *Draft) { d.Times[0].Evidence.End = 9999 }, text.ErrOutside},
		{"content before the text", func(d *Draft) { d.Statements[2].Content[0].Start = -1 }, text.ErrOutside},
		{"a reversed cue", func(d *Draft) { d.Statements[0].Cue[0].Start = d.Statements[0].Cue[0].End + 1 }, text.ErrOutside},
		{"a time said in other words", func(d *Draft) { d.Statements[0].SaidEvidence.Exact = "on Monday" }, text.ErrMismatch},
		{"a hedge in other words", func(d *Draft) { d.Statements[0].Hedges[0].Exact = "maybe" }, text.ErrMismatch},
		{"a probability above 1", func(d *Draft) { d.Statements[0].Probability = 1.5 }, record.ErrEntries},
		{"a role in other words", func(d *Draft) { d.Roles[0].Evidence[1].Exact = "Mr." }, text.ErrMismatch},
		{"evidence of another document", func(d *Draft) { d.Mentions[0].Evidence.Document = "doc-b" }, record.ErrEntries},
		{"evidence without words", func(d *Draft) {
			d.Mentions[0].Evidence = record.Evidence{Document: "doc-a"}
		}, record.ErrEntries},
		{"a statement without evidence", func(d *Draft) { d.Statements[2].Content, d.Statements[2].Source = nil, nil }, record.ErrEntries},
		{"a role without evidence", func(d *Draft) { d.Roles[0].Evidence = nil }, record.ErrEntries},
		{"a statement of another document", func(d *Draft) { d.Statements[0].Document = "doc-b" }, record.ErrEntries},
		{"a statement within one that is not there", func(d *Draft) { d.Statements[0].Within = "st-b1" }, record.ErrEntries},
		{"a statement within itself", func(d *Draft) { d.Statements[0].Within = "st-a1" }, record.ErrEntries},
		{"an id given twice to statements", func(d *Draft) { d.Statements[1].ID = "st-a1" }, record.ErrEntries},
		{"a statement that refers to one that is not there", func(d *Draft) { d.Statements[0].RefersTo = "st-b1" }, record.ErrEntries},
		{"a statement that refers to itself", func(d *Draft) { d.Statements[0].RefersTo = "st-a1" }, record.ErrEntries},
		{"a gender that is none", func(d *Draft) { d.Entities[0].Gender = "x" }, record.ErrEntries},
		{"an office that is not among the entities", func(d *Draft) { d.Roles[0].Office = "office:none" }, record.ErrEntries},
		{"a statement without id", func(d *Draft) { d.Statements[1].ID = "" }, record.ErrEntries},
		{"an id given twice to entities", func(d *Draft) { d.Entities[1].ID = "person:mara-venn" }, record.ErrEntries},
		{"a speaker who is not among the entities", func(d *Draft) { d.Statements[0].Speaker = "person:nobody" }, record.ErrEntries},
		{"an addressee who is not", func(d *Draft) { d.Statements[1].To[1] = "person:nobody" }, record.ErrEntries},
		{"a mention of one who is not", func(d *Draft) { d.Mentions[0].Entity = "person:nobody" }, record.ErrEntries},
		{"a mention of no entity", func(d *Draft) { d.Mentions[0].Entity = "" }, record.ErrEntries},
		{"a role of one who is not", func(d *Draft) { d.Roles[0].Of = "state:none" }, record.ErrEntries},
		{"a role that nobody has", func(d *Draft) { d.Roles[0].Entity = "" }, record.ErrEntries},
		{"a document without id", func(d *Draft) { d.Document.ID = "" }, record.ErrEntries},
		{"a document without text", func(d *Draft) { d.Text = nil }, record.ErrEntries},
		{"a document without reader", func(d *Draft) { d.Document.Reader = "" }, record.ErrEntries},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, before := range [][]*Draft{nil, {treaty()}} {
				store := s.holding(t, before...)
				want := Dump(t.Context(), t, store)
				d := treaty()
				d.Document.Reader = "reader-2"
				tc.spoil(d)
				if err := store.Put(t.Context(), d.Entries); !errors.Is(err, tc.want) {
					t.Errorf("error %v, want %v", err, tc.want)
				}
				same(t, "the record", Dump(t.Context(), t, store), want)
			}
		})
	}
}

// oddTexts: whatever a text holds comes back byte for byte, and evidence in it too.
func (s suite) oddTexts(t *testing.T) {
	for _, tc := range []struct{ name, body, evidence string }{
		{"a zero byte", "before\x00after", "e\x00a"},
		{"Windows line ends", "one\r\ntwo\r\n", "e\r\nt"},
		{"characters beyond the first plane", "𝔘 and 🕊️ said", "🕊️"},
		{"combining marks", "Zoe\u0308 said", "e\u0308"},
		{"right to left", "אמר ״שלום״ לו", "שלום"},
		{"marks that SQL and LIKE know", `'; DROP TABLE "document"; -- %_\`, `DROP TABLE "document"`},
		{"a byte order mark", "\uFEFFtext", "\uFEFF"},
		{"the replacement character", "a \uFFFD b", "\uFFFD"},
		{"a number", "0", "0"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := NewDraft("doc-a", "2031", "Paper", tc.body)
			d.Entity("person:p", "P", tc.evidence).Name = tc.body
			d.Says("st-1", "person:p", tc.evidence)
			d.Document.Title = tc.body
			store, ctx := s.holding(t, d), t.Context()
			doc, body, err := store.Document(ctx, "doc-a")
			if err != nil {
				t.Fatal(err)
			}
			same(t, "text", body.String(), tc.body)
			same(t, "title", doc.Title, tc.body)
			st, err := store.Statement(ctx, "st-1")
			same(t, "content", st.Content, d.Statements[0].Content)
			names, err2 := store.Names(ctx, "person:p")
			same(t, "names", names, []string{tc.evidence})
			e, err3 := store.Entity(ctx, "person:p")
			same(t, "name of the entity", e.Name, tc.body)
			if err := errors.Join(err, err2, err3); err != nil {
				t.Error(err)
			}
		})
	}
}
