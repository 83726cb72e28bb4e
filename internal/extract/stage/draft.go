package stage

import (
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// A Draft is a document on its way to a reading. Spans are bytes of Document.Text.
type Draft struct {
	Document *document.Document

	Parsed *lang.Parsed
	// Words is Parsed with hyphenated words as one token each ([lang.Parsed.Joined]): the
	// stages that read by rule go by words as they are written, and Cue.Tokens counts these.
	Words      *lang.Parsed
	Quotations []Quotation
	Cues       []Cue
	Phrases    []Phrase
	// Times are those of the calendar; Undated are durations ("three days"), what recurs ("every
	// Monday"), the hours of a day that is not named ("10 p.m.") and words such as "now": no one of
	// them is a date. Each is in text order, and no two overlap, in one of them or across.
	Times, Undated []Time
	Mentions       []Mention
	Media          []Medium
	Attributions   []Attribution
	Entities       []Entity
	Statements     []Statement
	// Notes tell the user, once each, what could not be known and why.
	Notes []string
}

// Text is the whole text of the document.
func (d *Draft) Text() string { return d.Document.Text.String() }

// Note adds a note unless it is there already.
func (d *Draft) Note(s string) {
	for _, n := range d.Notes {
		if n == s {
			return
		}
	}
	d.Notes = append(d.Notes, s)
}

// A Quotation is a stretch of text in quotation marks. In text order; a nested
// quotation comes after the one that holds it.
type Quotation struct {
	// Span holds the marks where they are there; Inner is what stands between them.
	Span, Inner text.Span
	// Depth is 0 for an outermost quotation, 1 for one within it, and so on.
	Depth int
	// Unclosed: the paragraph ends before a closing mark.
	Unclosed bool
	// Continues is the index of the quotation of the paragraph before that this one goes
	// on with (an unclosed quotation, then a paragraph that opens with a mark), or -1.
	Continues int
}

// A Time is a time expression. A zero EDTF is unclear.
type Time struct {
	text.Span
	EDTF edtf.Date
	// Relative: it was read against the publication date, or would have been.
	Relative bool
	Class    TimeClass
	// Value is what it stands for as TimeML writes it (TIMEX3, after ISO 8601): "2025-04-11",
	// "2025-W15", "2025-04-14TEV", "P3D", "P1W", "PRESENT_REF"; "" where nothing is known.
	Value string
	// Parts are the ends of a range or what else stands in it as times of their own: "March" and
	// "May" of "March to May". Most times have none.
	Parts []Time
}

// TimeClass is what kind of time an expression is: a type of TIMEX3.
type TimeClass uint8

// The classes of a time.
const (
	CalendarTime TimeClass = iota // a day or longer: "Friday", "last month", "2014"
	ClockTime                     // finer than a day: "10 p.m.", "Monday evening"
	DurationTime                  // how long: "three days", "the past three years"
	SetTime                       // what recurs: "every Monday", "annually"
)

// String is the name of the class in TIMEX3.
func (c TimeClass) String() string { return [...]string{"DATE", "TIME", "DURATION", "SET"}[c&3] }

// A Medium is a phrase that names the channel or occasion of a saying: "in an interview
// with Canal Mirepont".
type Medium struct {
	text.Span
	Name string // "Canal Mirepont", or the noun: "interview"
	Kind reading.MediumKind
}

// A Mention is a place where the text speaks of an entity. Mentions are in text order
// ([text.Span.Compare]); they may nest but never cross.
type Mention struct {
	text.Span
	// Head is the span of the words that name: "Harst" of "Lantern House spokeswoman Harst".
	Head text.Span
	Form MentionForm
	Kind reading.EntityKind
	// Name is the normal form of the words, without titles or possessive.
	Name string
	// Register is the entity of the register that the words alone stand for, or "".
	Register reading.RegisterID
	// Role is the title that stands with a name or alone ("envoy"), or "".
	Role string
	// RoleOf is the index of the mention whose role it is ("Venn" of "Venn's envoy"), or of
	// an organisation the mention whose it is ("Tesmari" of "Tesmari Foreign Ministry"); or -1.
	RoleOf int
	// Gender is "m", "f", "n" or "" where it is not known. Plural is for groups.
	Gender string
	Plural bool
	// Entity is the index in Draft.Entities, or -1 before that layer is given.
	Entity int
}

// MentionForm is how a mention is worded.
type MentionForm string

// The forms of a mention.
const (
	NameMention    MentionForm = "name"    // Dmitry Peskov
	PronounMention MentionForm = "pronoun" // he
	RoleMention    MentionForm = "role"    // the president's envoy
	MetonymMention MentionForm = "metonym" // the Kremlin
	NominalMention MentionForm = "nominal" // two European officials
)

// An Attribution is source, cue and content as found, before it is known who speaks.
type Attribution struct {
	Source  []text.Span // empty where there is none
	Cue     []text.Span
	Content []text.Span
	// CueIndex is the index in Draft.Cues, or -1 where the cue is no lexicon entry.
	CueIndex int
	// Within is the index of the attribution in whose content this one stands, or -1.
	Within int
	// Probability is how likely the attribution is right, from 0 to 1; 0 where that is not
	// known.
	Probability float64

	// What the speakers layer adds.
	Speaker int // index in Draft.Entities, or -1
	Status  reading.SpeakerStatus
	As      string // title of the role named, or ""
}

// Anchor is the first span of the content, or where there is none of the cue, or of the source.
func (a *Attribution) Anchor() text.Span {
	for _, spans := range [][]text.Span{a.Content, a.Cue, a.Source} {
		if len(spans) > 0 {
			return spans[0]
		}
	}
	return text.Span{}
}

// An Entity groups mentions of one thing.
type Entity struct {
	Name     string
	Kind     reading.EntityKind
	Register reading.RegisterID
	// Named is false for a description such as "two officials".
	Named    bool
	Roles    []Role
	Mentions []int // indices in Draft.Mentions, in text order
}

// IsNamed reports whether the entity is known beyond its document: by a name, or by the
// register.
func (e *Entity) IsNamed() bool { return e.Named || e.Register != "" }

// A Role is a title of an entity, as the text gives it.
type Role struct {
	Title    string
	Of       int // index in Draft.Entities, or -1
	Evidence []text.Span
}

// A Statement is an attribution with all that is known of it.
type Statement struct {
	Attribution int // index in Draft.Attributions
	Directness  reading.Directness
	To          []int // indices in Draft.Entities
	Medium      *reading.Medium
	Said        edtf.Date
	SaidSpan    text.Span // empty where the time has no words of its own
	Polarity    reading.Polarity
	Modality    reading.Modality
	Act         reading.StatementAct
	// RefersTo is the index of the statement whose content this one's stands for ("denied it"), or -1.
	RefersTo int
	// Hedges are the words by which the text keeps its distance: "reportedly".
	Hedges []text.Span
}
