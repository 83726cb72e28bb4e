package reading

import (
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/text"
)

// Schema names the version of the contract that [Reading] is.
const Schema = "parley.reading/1"

// Version names the rules of the reader. It changes whenever a reading may come out
// differently with the same models and registers. What names a reader whole, so that with a
// document's id it gives the same reading again, names those as well.
const Version = "learned-2"

// A Reading is all that one document contains.
type Reading struct {
	Schema          string           `json:"schema"`
	Document        Document         `json:"document"`
	Entities        []Entity         `json:"entities"`
	Statements      []Statement      `json:"statements"`
	Acts            []Act            `json:"acts"`
	Meetings        []Meeting        `json:"meetings"`
	Proposals       []Proposal       `json:"proposals"`
	Responses       []Response       `json:"responses"`
	Positions       []Position       `json:"positions"`
	ViolationClaims []ViolationClaim `json:"violation_claims"`
	Commitments     []Commitment     `json:"commitments"`
	Ceasefires      []Ceasefire      `json:"ceasefires"`
	TerritoryClaims []TerritoryClaim `json:"territory_claims"`

	// Times are the time expressions of the text with what they stand for. They are no
	// part of parley.reading/1, where each time stands with what it dates.
	Times []Time `json:"-"`
	// Notes tell the reader of a reading, once each, what could not be known and why.
	Notes []string `json:"-"`
}

// Document is the provenance of the document that was read. What is not known is nil,
// and null in JSON; an unknown publication date says "unclear".
type Document struct {
	ID        document.ID         `json:"id"`
	Title     *string             `json:"title"`
	Publisher *document.Publisher `json:"publisher"`
	URL       *string             `json:"url"`
	Published Moment              `json:"published"`
	Language  *string             `json:"language"`
	// Length is in Unicode code points.
	Length int `json:"length"`
}

// New is a reading of d in which nothing is found yet: every list empty, none nil.
func New(d *document.Document) *Reading {
	return &Reading{
		Schema: Schema,
		Document: Document{
			ID: d.ID, Title: known(d.Title), Publisher: known(d.Publisher), URL: known(d.URL),
			Published: At(d.Published), Language: known(d.Language), Length: d.Text.RuneLen(),
		},
		Entities: []Entity{}, Statements: []Statement{}, Acts: []Act{}, Meetings: []Meeting{},
		Proposals: []Proposal{}, Responses: []Response{}, Positions: []Position{},
		ViolationClaims: []ViolationClaim{}, Commitments: []Commitment{},
		Ceasefires: []Ceasefire{}, TerritoryClaims: []TerritoryClaim{},
	}
}

func known[S ~string](s S) *S {
	if s == "" {
		return nil
	}
	return &s
}

// When is a time with the words that say so; a time taken from elsewhere (the
// publication date) has no evidence. Unknown is the string "unclear".
type When struct {
	EDTF     Moment         `json:"edtf"`
	Evidence *text.Selector `json:"evidence"`
}

// A Time is one time expression of the text and what it stands for.
type Time struct {
	Span text.Selector
	EDTF Moment
}
