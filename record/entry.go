package record

import (
	"strings"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// Evidence is the exact words that carry an entry: a selector into a stored document
// (W3C Web Annotation: a SpecificResource with a text selector).
type Evidence struct {
	Document document.ID `json:"document"`
	text.Selector
}

// A Document is a document as the record keeps it.
type Document struct {
	ID        document.ID        `json:"id"`
	Hash      document.Hash      `json:"hash"`
	Title     string             `json:"title"`
	Publisher document.Publisher `json:"publisher"`
	URL       string             `json:"url"`
	Published edtf.Date          `json:"published"`
	Language  string             `json:"language"`
	// Length is in Unicode code points. A store counts it from the text.
	Length int `json:"length"`
	// Recorded is when the record learned of the document, in UTC.
	Recorded time.Time `json:"recorded"`
	// Reader names the version of the reader whose reading is in the record.
	Reader string `json:"reader"`
	// Statements and Entities count what the reading of the document found. A store
	// counts them from the entries.
	Statements int `json:"statements"`
	Entities   int `json:"entities"`
	// Notes say, once each, what could not be known in the reading and why.
	Notes []string `json:"notes"`
}

// EntityID names an entity: its register id where it has one ("state:ru"), else kind and
// name ("place:corvane"). A person whom no register knows is named within the document
// alone ("person:mara-venn@doc-0123456789abcdef"), and so are the unnamed, by the
// document's id and their place in it ("doc-0123456789abcdef/17"). Which persons of several
// documents are one is for the record to say (see [Merge]); it gives them one id, and
// answers to those that were made one with it too.
type EntityID string

// Local reports whether the id is of one document alone.
func (id EntityID) Local() bool { return strings.ContainsAny(string(id), "@/") }

// LocalID names a person within one document by the slug of the name.
func LocalID(kind, slug string, doc document.ID) EntityID {
	return EntityID(kind + ":" + slug + "@" + string(doc))
}

// An Entity is a person, state, organisation, office, group, place or document of the
// record. It is there as long as the entries of some document have it.
//
// Documents may describe one entity differently. Name, Kind, Register and Named are those
// of one description, chosen so that the order of arrival does not matter: one with a
// register id before one without, then the longest name in code points, then the smallest
// name, kind, register id, Named (false first) and Also. Gender is theirs where all that know it agree.
type Entity struct {
	ID   EntityID `json:"id"`
	Name string   `json:"name"`
	// Kind is one of the entity kinds of parley.reading/1.
	Kind string `json:"kind"`
	// Register is the id in the register, or "".
	Register string `json:"register"`
	// Named is false for "two officials" and its like.
	Named bool `json:"named"`
	// Also are further names by which it is found: those of the register. Answers leave them out.
	Also []string `json:"-"`
	// Gender of a person is "m", "f", or left out where it is not known.
	Gender string `json:"gender,omitempty"`
	// Documents, Statements and Mentions count the documents whose entries have it, what
	// it said and how often it is mentioned. A store counts them from the entries.
	Documents  int `json:"documents"`
	Statements int `json:"statements"`
	Mentions   int `json:"mentions"`
}

// A Mention is one place where a document speaks of an entity.
type Mention struct {
	Entity   EntityID `json:"entity"`
	Evidence Evidence `json:"evidence"`
}

// A Role is a title that a document gives to an entity.
type Role struct {
	Entity EntityID `json:"entity"`
	Title  string   `json:"title"`
	// Of is the entity that the role belongs to, or "".
	Of EntityID `json:"of"`
	// Class is what all forms of the title share: "spokesperson". Left out where the title is
	// in no lexicon.
	Class string `json:"class,omitempty"`
	// Office is the entity of kind office that the role is: "president of Tesmar". Left out
	// where the title names none, and where it is not known what it is of.
	Office   EntityID   `json:"office,omitempty"`
	Evidence []Evidence `json:"evidence"`
	// Terms are when the register says that the entity held the office, by their first day.
	Terms []Term `json:"terms,omitempty"`
}

// A Term is a time for which an office was held.
type Term struct {
	// From and To are the first and the last day, as far as they are known: an absent From is
	// unknown, an absent To says that no end is known.
	From edtf.Date `json:"from"`
	To   edtf.Date `json:"to"`
}

// StatementID names a statement across the record: "st-" and 16 hexadecimal digits
// made of its document and the words of its cue and content, so that it stays the same
// when a better reader finds more around it.
type StatementID string

// A Statement is an entry of who said what, to whom, where and when. The enumerations
// are those of parley.reading/1, in its words.
//
// Publisher and Published are those of its document, SpeakerName and ToNames the names
// that the record has for Speaker and To; a store fills them in whatever it was given.
type Statement struct {
	ID         StatementID        `json:"id"`
	Document   document.ID        `json:"document"`
	Publisher  document.Publisher `json:"publisher"`
	Published  edtf.Date          `json:"published"`
	Directness string             `json:"directness"`
	Source     []Evidence         `json:"source"`
	Cue        []Evidence         `json:"cue"`
	Content    []Evidence         `json:"content"`
	// Speaker is "" where there is none (Status "none").
	Speaker     EntityID   `json:"speaker"`
	SpeakerName string     `json:"speaker_name"`
	Status      string     `json:"speaker_status"`
	As          string     `json:"as"`
	To          []EntityID `json:"to"`
	ToNames     []string   `json:"to_names"`
	Medium      string     `json:"medium"`
	MediumKind  string     `json:"medium_kind"`
	// Said is the zero date where the time is unclear.
	Said         edtf.Date `json:"said"`
	SaidEvidence *Evidence `json:"said_evidence"`
	Polarity     string    `json:"polarity"`
	Modality     string    `json:"modality"`
	Act          string    `json:"act"`
	// Hedges are left out where there are none, Probability (above 0, at most 1) where it is
	// not known.
	Hedges      []Evidence  `json:"hedges,omitempty"`
	Probability float64     `json:"probability,omitempty"`
	Within      StatementID `json:"within"`
	// RefersTo is the statement before, of the same document, whose content this one's stands
	// for: "denied it". Left out where there is none.
	RefersTo StatementID `json:"refers_to,omitempty"`
}

// A Time is a time expression of a document and what it stands for; the zero date is
// unclear.
type Time struct {
	EDTF     edtf.Date `json:"edtf"`
	Evidence Evidence  `json:"evidence"`
}
