package record

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// MergeID names a pair of entities that may be the same: "mg-" and 16 hexadecimal digits
// made of their ids, in whichever order.
type MergeID string

// MergeIDOf is the name of the pair of a and b.
func MergeIDOf(a, b EntityID) MergeID {
	sum := sha256.Sum256([]byte(string(min(a, b)) + "|" + string(max(a, b))))
	return MergeID("mg-" + hex.EncodeToString(sum[:])[:16])
}

// A Merge is a pair of entities that may be the same, and what became of it.
//
// Before any merge, the record takes for one entity what has one register id, what has one
// id of kind and name, and persons of one full name whom nothing tells apart. Merges are
// between such entities; A and B keep these ids whatever is merged.
type Merge struct {
	ID MergeID `json:"id"`
	// A is the one with the smaller id.
	A     EntityID `json:"a"`
	B     EntityID `json:"b"`
	AName string   `json:"a_name"`
	BName string   `json:"b_name"`
	Kind  string   `json:"kind"`
	// Documents counts the documents that have A or B, each as often as it has one of them.
	Documents int `json:"documents"`
	// For says what speaks for their being one, Against what speaks against it; the strongest first.
	For     []Reason `json:"for"`
	Against []Reason `json:"against"`
	// State is what became of the pair.
	State MergeState `json:"state"`
	// Review is the last decision on the pair, or nil.
	Review *Review `json:"review"`
}

// MergeState is what became of a pair.
type MergeState string

// The states of a pair.
const (
	// Open: it is proposed for review. They are two entities, for the time being.
	Open MergeState = "open"
	// ByRule: the record has made them one, for name and role agree and nothing speaks against it.
	ByRule MergeState = "by_rule"
	// Accepted and Refused: a reviewer has decided.
	AcceptedMerge MergeState = "accepted"
	RefusedMerge  MergeState = "refused"
	// Answered: other merges have made them one.
	Answered MergeState = "answered"
)

// ReasonKind is what a reason goes by.
type ReasonKind string

// The kinds of reason.
const (
	SameName    ReasonKind = "same_name"   // the same full name, whatever its case and accents
	MiddleName  ReasonKind = "middle_name" // one has a name more: "Mara Ilse Venn"
	Initials    ReasonKind = "initials"    // one has an initial: "M. Venn"
	FamilyName  ReasonKind = "family_name" // one has the family name alone: "Venn"
	SingleName  ReasonKind = "single_name" // both have the same single name
	SameRole    ReasonKind = "same_role"   // documents give both the same role of the same entity
	SameTitle   ReasonKind = "same_title"  // documents give both the same title
	OtherGender ReasonKind = "other_gender"
	OtherField  ReasonKind = "other_field" // "coach" against "minister"
	OtherPerson ReasonKind = "ambiguous"   // what agrees with one agrees with somebody else as well
)

// A Reason speaks for or against two entities being one.
type Reason struct {
	Kind ReasonKind `json:"kind"`
	// Words say what it is in the case at hand: "Mara Venn, M. Venn", "coach, minister".
	Words string `json:"words"`
	// Entity is the office that both hold, for SameRole.
	Entity EntityID `json:"entity,omitempty"`
}

// MergeQuery asks for merges.
type MergeQuery struct {
	Page
	// State narrows to one state; "" is all.
	State MergeState
	// Entity narrows to merges of one entity.
	Entity EntityID
}

// Decision is what a reviewer says of a pair.
type Decision string

// The decisions.
const (
	Accept Decision = "accepted"
	Refuse Decision = "refused"
)

// A Review is a person's decision on a pair of entities. It wins over the machine and is
// kept for good. Of several on one pair the last counts; where decisions on different pairs
// contradict one another, the last one too. The last is that with the latest time; of one
// time that with the largest pair, decision, reviewer and note.
type Review struct {
	A        EntityID `json:"a"`
	B        EntityID `json:"b"`
	Decision Decision `json:"decision"`
	// By names who decided, or is "".
	By string `json:"by"`
	// When is the time of the decision, in UTC.
	When time.Time `json:"when"`
	Note string    `json:"note"`
}

// Merge is the pair that is decided on.
func (r Review) Merge() MergeID { return MergeIDOf(r.A, r.B) }

// Compare orders reviews: the first first.
func (r Review) Compare(o Review) int {
	return cmp.Or(r.When.Compare(o.When), cmp.Compare(r.A, o.A), cmp.Compare(r.B, o.B),
		cmp.Compare(r.Decision, o.Decision), cmp.Compare(r.By, o.By), cmp.Compare(r.Note, o.Note))
}

// Normal is r as it is kept: A the smaller id, the time in UTC.
func (r Review) Normal() Review {
	r.A, r.B = min(r.A, r.B), max(r.A, r.B)
	r.When = r.When.UTC().Round(0) // without the monotonic clock
	return r
}

// maxNote bounds what a reviewer can write, in bytes.
const maxNote = 10_000

// Check reports what is wrong with a review, as an error that wraps ErrEntries.
func (r Review) Check() error {
	switch {
	case r.A == "" || r.B == "" || r.A == r.B:
		return fmt.Errorf("a review of %q and %q: two entities are wanted: %w", r.A, r.B, ErrEntries)
	case r.Decision != Accept && r.Decision != Refuse:
		return fmt.Errorf("decision %q: it is neither %q nor %q: %w", r.Decision, Accept, Refuse, ErrEntries)
	case r.When.IsZero():
		return fmt.Errorf("a review of %q and %q has no time: %w", r.A, r.B, ErrEntries)
	case len(r.Note) > maxNote || len(r.By) > maxNote:
		return fmt.Errorf("a review of %q and %q: note and name have at most %d bytes: %w", r.A, r.B, maxNote, ErrEntries)
	case strings.ToValidUTF8(r.Note+r.By, "") != r.Note+r.By:
		return fmt.Errorf("a review of %q and %q: note or name is no valid text: %w", r.A, r.B, ErrEntries)
	}
	return nil
}
