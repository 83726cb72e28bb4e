package reading

import "github.com/parley-project/parley/text"

// EntityID names an entity within one reading: "e1", "e2", ... in order of first
// mention. It means nothing outside that reading.
type EntityID string

// RegisterID names an entity of the register, such as "state:ru".
type RegisterID string

// EntityKind is what an entity is.
type EntityKind string

// The kinds of entity in parley.reading/1.
const (
	Person       EntityKind = "person"
	State        EntityKind = "state"
	Organisation EntityKind = "organisation"
	Office       EntityKind = "office"
	Group        EntityKind = "group"
	Place        EntityKind = "place"
	DocumentKind EntityKind = "document"
)

// EntityKinds are all kinds, in the order of the contract.
func EntityKinds() []EntityKind {
	return []EntityKind{Person, State, Organisation, Office, Group, Place, DocumentKind}
}

// An Entity is a person, state, organisation, office, group, place or document that the
// text mentions.
type Entity struct {
	ID   EntityID   `json:"id"`
	Name string     `json:"name"`
	Kind EntityKind `json:"kind"`
	// Register is the entity of the register that this is taken for, or nil.
	Register *RegisterID     `json:"register"`
	Roles    []Role          `json:"roles"`
	Mentions []text.Selector `json:"mentions"`
	// Named is false for a description such as "two officials", which stands for
	// somebody else in every document. It is no part of parley.reading/1.
	Named bool `json:"-"`
}

// A Role is a title that the text gives to an entity: "envoy" of the entity Of.
type Role struct {
	Title    string          `json:"title"`
	Of       *EntityID       `json:"of"`
	Evidence []text.Selector `json:"evidence"`
}
