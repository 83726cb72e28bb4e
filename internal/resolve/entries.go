package resolve

import (
	"fmt"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// A Resolver makes entries of readings. It is immutable and safe for concurrent use.
type Resolver struct{ reg *register.Register }

// New is a resolver that knows what the register says of titles, offices, terms and names.
func New(reg *register.Register) *Resolver { return &Resolver{reg} }

// Entries are what the reading r of doc brings to the record. recorded is when the
// record learns of it; nothing else in the entries depends on it.
func (v *Resolver) Entries(doc *document.Document, r *reading.Reading, recorded time.Time) record.Entries {
	b := builder{reg: v.reg, doc: doc, r: r, here: map[record.EntityID]bool{}, byID: map[reading.EntityID]int{}, statements: map[reading.StatementID]record.StatementID{}}
	b.e.Document = record.Document{
		ID: doc.ID, Hash: doc.Hash, Title: doc.Title, Publisher: doc.Publisher, URL: doc.URL,
		Published: doc.Published, Language: doc.Language, Length: doc.Text.RuneLen(),
		Recorded: recorded.UTC(), Reader: reading.Version,
		Notes: append([]string{}, r.Notes...),
	}
	b.e.Text = doc.Text
	b.entities()
	b.roles()
	b.names()
	for _, s := range r.Statements {
		b.e.Statements = append(b.e.Statements, b.statement(s))
	}
	for _, t := range r.Times {
		b.e.Times = append(b.e.Times, record.Time{EDTF: t.EDTF.Date, Evidence: b.evidence(t.Span)})
	}
	b.e.Document.Statements, b.e.Document.Entities = len(b.e.Statements), len(b.e.Entities)
	return b.e
}

type builder struct {
	reg        *register.Register
	doc        *document.Document
	r          *reading.Reading
	byID       map[reading.EntityID]int // index in r.Entities
	statements map[reading.StatementID]record.StatementID
	here       map[record.EntityID]bool // the entities that have been added
	e          record.Entries
}

func (b *builder) evidence(sel text.Selector) record.Evidence {
	return record.Evidence{Document: b.doc.ID, Selector: sel}
}

func (b *builder) evidences(sels []text.Selector) []record.Evidence {
	out := make([]record.Evidence, len(sels))
	for i, s := range sels {
		out[i] = b.evidence(s)
	}
	return out
}

// entities adds each entity once, though two of the reading may have one id, and all
// mentions.
func (b *builder) entities() {
	for i, e := range b.r.Entities {
		b.byID[e.ID] = i
		id := entityID(b.doc.ID, e)
		for _, m := range e.Mentions {
			b.e.Mentions = append(b.e.Mentions, record.Mention{Entity: id, Evidence: b.evidence(m)})
		}
		if b.here[id] {
			continue
		}
		b.here[id] = true
		out := record.Entity{ID: id, Name: e.Name, Kind: string(e.Kind), Named: e.Named}
		if e.Register != nil {
			out.Register = string(*e.Register)
			if known := b.reg.Entity(*e.Register); known != nil {
				out.Also = known.Names
			}
		}
		if e.Kind == reading.Person {
			out.Gender = b.gender(e)
		}
		b.e.Entities = append(b.e.Entities, out)
	}
}

// entity is the record's id and the name of an entity of the reading; both are "" for
// nil and for an id that the reading lacks.
func (b *builder) entity(id *reading.EntityID) (record.EntityID, string) {
	if id == nil {
		return "", ""
	}
	i, ok := b.byID[*id]
	if !ok {
		return "", ""
	}
	return entityID(b.doc.ID, b.r.Entities[i]), b.r.Entities[i].Name
}

func (b *builder) roles() {
	for _, e := range b.r.Entities {
		for _, r := range e.Roles {
			of, _ := b.entity(r.Of)
			role := record.Role{Entity: entityID(b.doc.ID, e), Title: r.Title, Of: of, Evidence: b.evidences(r.Evidence)}
			if title, ok := b.reg.Titles().Form(r.Title); ok {
				role.Class = title.Class
				b.office(&role, e, r, title)
			}
			b.e.Roles = append(b.e.Roles, role)
		}
	}
}

// names gives every statement its id before any is referred to. Two statements with the
// same words, which a reader should not give, are told apart by a number.
func (b *builder) names() {
	used := map[record.StatementID]int{}
	for _, s := range b.r.Statements {
		id := statementID(b.doc.ID, s)
		used[id]++
		if n := used[id]; n > 1 {
			id = record.StatementID(fmt.Sprintf("%s-%d", id, n))
		}
		b.statements[s.ID] = id
	}
}

func (b *builder) statement(s reading.Statement) record.Statement {
	out := record.Statement{
		ID: b.statements[s.ID], Document: b.doc.ID, Publisher: b.doc.Publisher, Published: b.doc.Published,
		Directness: string(s.Directness), Source: b.evidences(s.Source), Cue: b.evidences(s.Cue),
		Content: b.evidences(s.Content), Status: string(s.SpeakerStatus), To: []record.EntityID{}, ToNames: []string{},
		Polarity: string(s.Polarity), Modality: string(s.Modality), Act: string(s.Act),
	}
	out.Speaker, out.SpeakerName = b.entity(s.Speaker)
	if s.As != nil {
		out.As = *s.As
	}
	for _, to := range s.To {
		id, name := b.entity(&to)
		if id != "" {
			out.To, out.ToNames = append(out.To, id), append(out.ToNames, name)
		}
	}
	if s.Medium != nil {
		out.Medium, out.MediumKind = s.Medium.Name, string(s.Medium.Kind)
	}
	if len(s.Hedges) > 0 {
		out.Hedges = b.evidences(s.Hedges)
	}
	out.Probability = s.Probability
	out.Said = s.Said.EDTF.Date
	if s.Said.Evidence != nil {
		ev := b.evidence(*s.Said.Evidence)
		out.SaidEvidence = &ev
	}
	if s.Within != nil {
		out.Within = b.statements[*s.Within]
	}
	if s.RefersTo != nil {
		out.RefersTo = b.statements[*s.RefersTo]
	}
	return out
}
