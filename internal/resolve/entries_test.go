package resolve

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

var recorded = time.Date(2031, 4, 15, 9, 0, 0, 0, time.FixedZone("", 3600))

const body = "Two officials said Mara Venn had lied. The Council agreed."

// resolver knows the invented register of these tests.
func resolver(t *testing.T) *Resolver {
	t.Helper()
	reg, err := register.Load("register.yaml", strings.NewReader(`entities:
  - {id: state:tesmar, name: Tesmar, kind: state, names: [Republic of Tesmar], demonyms: [Tesmari]}
  - id: person:ioren-mazhul
    name: Ioren Mazhul
    kind: person
    names: [Yoren Mazhul]
    roles:
      - {title: president, of: state:tesmar, from: 2029-11-30}
  - id: person:ada-sorel
    name: Ada Sorel
    kind: person
    roles:
      - {title: president, of: state:tesmar, from: 2025-11-30, to: 2029-11-30}
  - id: person:katrin-dovesh
    name: Katrin Dovesh
    kind: person
    roles:
      - {title: foreign minister, of: state:tesmar, from: 2029-12-01}
  - id: person:pavlen-tsorik
    name: Pavlen Tsorik
    kind: person
    roles:
      - {title: special envoy, of: person:ioren-mazhul, from: 2031-01}
      - {title: envoy, of: state:tesmar}
`))
	if err != nil {
		t.Fatal(err)
	}
	return New(reg)
}

func doc(t *testing.T, title string) *document.Document {
	t.Helper()
	d, err := document.New(body, document.Meta{Title: title, Publisher: "The Corvane Courier"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func at(start, end int) text.Selector {
	return text.Selector{Start: start, End: end, Exact: body[start:end]}
}

// example is a reading of body: an unnamed speaker, a named person, an entity of the
// register.
func example(d *document.Document) *reading.Reading {
	r := reading.New(d)
	council := reading.RegisterID("org:council")
	e1, e3 := reading.EntityID("e1"), reading.EntityID("e3")
	as := "official"
	r.Entities = []reading.Entity{
		{ID: "e1", Name: "Two officials", Kind: reading.Group, Mentions: []text.Selector{at(0, 13)}},
		{ID: "e2", Name: "Mara Venn", Kind: reading.Person, Named: true, Mentions: []text.Selector{at(19, 28)},
			Roles: []reading.Role{{Title: "envoy", Of: &e3, Evidence: []text.Selector{at(19, 28)}}}},
		{ID: "e3", Name: "The Council", Kind: reading.Organisation, Register: &council, Named: true, Mentions: []text.Selector{at(39, 50)}},
	}
	ev := at(29, 37)
	s1 := reading.StatementID("s1")
	r.Statements = []reading.Statement{
		{ID: "s1", Directness: reading.Paraphrase, Source: []text.Selector{at(0, 13)}, Cue: []text.Selector{at(14, 18)},
			Content: []text.Selector{at(19, 37)}, Speaker: &e1, SpeakerStatus: reading.Unnamed, As: &as,
			To: []reading.EntityID{"e3"}, Medium: &reading.Medium{Name: "interview", Kind: reading.Interview},
			Said: reading.When{Evidence: &ev}, Polarity: reading.Affirmed, Modality: reading.Actual, Act: reading.Assert},
		{ID: "s2", Cue: []text.Selector{at(51, 57)}, Speaker: &e3, SpeakerStatus: reading.Named, Within: &s1, RefersTo: &s1,
			Polarity: reading.Affirmed, Modality: reading.Actual, Act: reading.Agree},
	}
	r.Notes = []string{"no publication date"}
	return r
}

func TestEntriesKeepEveryFieldOfAStatement(t *testing.T) {
	d := doc(t, "A")
	e := resolver(t).Entries(d, example(d), recorded)
	if len(e.Statements) != 2 {
		t.Fatalf("%d statements, want 2", len(e.Statements))
	}
	ev := func(a, b int) record.Evidence { return record.Evidence{Document: d.ID, Selector: at(a, b)} }
	said := ev(29, 37)
	want := record.Statement{
		ID: e.Statements[0].ID, Document: d.ID, Publisher: "The Corvane Courier", Directness: "paraphrase",
		Source: []record.Evidence{ev(0, 13)}, Cue: []record.Evidence{ev(14, 18)}, Content: []record.Evidence{ev(19, 37)},
		Speaker: record.EntityID(d.ID) + "/0", SpeakerName: "Two officials", Status: "unnamed", As: "official",
		To: []record.EntityID{"org:council"}, ToNames: []string{"The Council"}, Medium: "interview", MediumKind: "interview",
		SaidEvidence: &said, Polarity: "affirmed", Modality: "actual", Act: "assert",
	}
	if diff := cmp.Diff(want, e.Statements[0], cmpopts.EquateComparable(edtf.Date{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if e.Statements[1].RefersTo != e.Statements[0].ID {
		t.Errorf("refers to %q, want %q", e.Statements[1].RefersTo, e.Statements[0].ID)
	}
	if e.Statements[1].Within != e.Statements[0].ID {
		t.Errorf("within %q, want %q", e.Statements[1].Within, e.Statements[0].ID)
	}
	if !e.Document.Recorded.Equal(recorded) || e.Document.Recorded.Location() != time.UTC {
		t.Errorf("recorded %v, want %v in UTC", e.Document.Recorded, recorded)
	}
}

func TestEntityIDs(t *testing.T) {
	a, b := doc(t, "A"), doc(t, "B")
	ea, eb := resolver(t).Entries(a, example(a), recorded), resolver(t).Entries(b, example(b), recorded)
	id := func(e record.Entries, name string) record.EntityID {
		for _, x := range e.Entities {
			if x.Name == name {
				return x.ID
			}
		}
		t.Fatalf("no entity %q", name)
		return ""
	}
	if id(ea, "Two officials") == id(eb, "Two officials") {
		t.Error("unnamed sources of two documents are one entity")
	}
	if got := id(ea, "Mara Venn"); got != record.LocalID("person", "mara-venn", a.ID) || got == id(eb, "Mara Venn") {
		t.Errorf("a person whom no register knows has id %q; it is for the record to say who is the same", got)
	}
	if got := id(ea, "The Council"); got != "org:council" {
		t.Errorf("an entity of the register has id %q", got)
	}
}

func TestStatementIDsStayWhenAReaderFindsMore(t *testing.T) {
	d := doc(t, "A")
	old := resolver(t).Entries(d, example(d), recorded)
	r := example(d)
	better := reading.EntityID("e2")
	r.Statements = append([]reading.Statement{{ID: "s0", Cue: []text.Selector{at(33, 37)}, SpeakerStatus: reading.NoSource}}, r.Statements...)
	r.Statements[1].Speaker = &better
	r.Statements[1].Source = []text.Selector{at(4, 13)}
	got := resolver(t).Entries(d, r, recorded)
	if got.Statements[1].ID != old.Statements[0].ID {
		t.Error("another speaker, source and place in the list gave another id")
	}
	r.Statements[1].Content = []text.Selector{at(19, 33)}
	if resolver(t).Entries(d, r, recorded).Statements[1].ID == old.Statements[0].ID {
		t.Error("other words gave the same id")
	}
}

func TestTwoStatementsOfTheSameWordsAreToldApart(t *testing.T) {
	d := doc(t, "A")
	r := example(d)
	twin := r.Statements[0]
	twin.ID = "s3"
	r.Statements = append(r.Statements, twin)
	e := resolver(t).Entries(d, r, recorded)
	if e.Statements[0].ID == e.Statements[2].ID {
		t.Error("one id for two statements")
	}
}

func TestSlug(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"spaces and capitals", "Mara Venn", "mara-venn"},
		{"letters beyond ASCII stay", "Zoë Ardan-Ünal", "zoë-ardan-ünal"},
		{"marks at the ends go", "“Mara”", "mara"},
		{"nothing but marks is nothing", "—", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := slug(tc.in); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}
