package plover

import (
	"errors"
	"fmt"
)

// Type is what was done: one of PLOVER's event types, in capitals. The zero
// value is no type.
type Type string

// The event types of PLOVER draft 2.0; [Type.Description] says what each means.
const (
	Agree     Type = "AGREE"
	Consult   Type = "CONSULT"
	Support   Type = "SUPPORT"
	Concede   Type = "CONCEDE"
	Cooperate Type = "COOPERATE"
	Aid       Type = "AID"
	Retreat   Type = "RETREAT"
	Request   Type = "REQUEST"
	Accuse    Type = "ACCUSE"
	Reject    Type = "REJECT"
	Threaten  Type = "THREATEN"
	Protest   Type = "PROTEST"
	Sanction  Type = "SANCTION"
	Mobilize  Type = "MOBILIZE"
	Coerce    Type = "COERCE"
	Assault   Type = "ASSAULT"
)

// Sentinel errors: the name is not one of the pinned version, or the code none
// of CAMEO's.
var (
	ErrUnknownType    = errors.New("not a PLOVER event type")
	ErrUnknownMode    = errors.New("not a mode of that PLOVER event type")
	ErrUnknownContext = errors.New("not a PLOVER context")
	ErrUnknownCAMEO   = errors.New("not a CAMEO code")
	// ErrDropped: the name or code is known, and PLOVER has no event type for it.
	ErrDropped = errors.New("dropped from PLOVER")
)

// Quad is a class of event types: words or deeds, in cooperation or conflict.
type Quad string

// The four classes.
const (
	VerbalCooperation   Quad = "verbal_cooperation"
	MaterialCooperation Quad = "material_cooperation"
	VerbalConflict      Quad = "verbal_conflict"
	MaterialConflict    Quad = "material_conflict"
)

// Number returns the class's number in PLOVER, 1 to 4 in the order of the
// constants, or 0 for any other text.
func (q Quad) Number() int {
	for i, quad := range [...]Quad{VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict} {
		if q == quad {
			return i + 1
		}
	}
	return 0
}

// Types returns the sixteen event types in the order of the manual.
func Types() []Type {
	types := make([]Type, 0, len(ontology().types))
	for _, row := range ontology().types {
		types = append(types, row.name)
	}
	return types
}

// ParseType returns the type of that name, written as PLOVER does. It returns
// [ErrUnknownType] for any other text; [FromOlder] reads older names.
func ParseType(name string) (Type, error) {
	if t := Type(name); t.Valid() {
		return t, nil
	}
	return "", fmt.Errorf("plover: %q: %w", clip(name), ErrUnknownType)
}

// Valid reports whether t is one of [Types].
func (t Type) Valid() bool { return t.row() != nil }

// Quad returns the class of the type, or "" for none of PLOVER's. The manual
// contradicts itself on SANCTION; the section of each type decides here.
func (t Type) Quad() Quad {
	if row := t.row(); row != nil {
		return row.quad
	}
	return ""
}

// NeedsRecipient reports whether an event of the type requires a recipient.
func (t Type) NeedsRecipient() bool {
	row := t.row()
	return row != nil && row.recipient
}

// Description says in an English sentence or two what the type covers, or ""
// for none of PLOVER's.
func (t Type) Description() string {
	if row := t.row(); row != nil {
		return row.description
	}
	return ""
}

// row returns the type's entry, or nil if it has none.
func (t Type) row() *typeRow {
	if i, found := ontology().typeAt[t]; found {
		return &ontology().types[i]
	}
	return nil
}

// clip shortens what a caller gave, for an error.
func clip(s string) string {
	const most = 40
	if len(s) > most {
		return s[:most] + "..."
	}
	return s
}
