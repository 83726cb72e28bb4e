package plover

import (
	"fmt"
	"slices"
)

// CAMEO is a code of CAMEO 1.1b3: two to four digits with their leading zero.
// Two digits are a root (14, protest), three or four a leaf (1411).
type CAMEO string

// Basis says where a leaf's type, mode and contexts come from.
type Basis string

// The bases.
const (
	FromCrosswalk Basis = "crosswalk" // PLOVER's own crosswalk of September 2021, unchanged
	FromManual    Basis = "manual"    // changed to what the manual of the pinned version says
	FromParley    Basis = "parley"    // our own reading, where crosswalk and manual leave a gap
)

// Leaf is what is known of a CAMEO code.
type Leaf struct {
	Code        CAMEO
	Type        Type // "" if PLOVER has dropped the leaf
	Mode        Mode // "" for none
	Contexts    []Context
	Basis       Basis
	Note        string // why the basis is not the crosswalk; else ""
	Description string // what the leaf means, in an English phrase
}

// Lookup returns the leaf of a code. A root means the same as its leaf that is
// not further specified: 14 is looked up as 140. It returns [ErrUnknownCAMEO].
func Lookup(code CAMEO) (Leaf, error) {
	if len(code) == 2 {
		code += "0"
	}
	i, found := ontology().leafAt[code]
	if !found {
		return Leaf{}, fmt.Errorf("plover: %q: %w", clip(string(code)), ErrUnknownCAMEO)
	}
	leaf := ontology().leaves[i]
	leaf.Contexts = slices.Clone(leaf.Contexts)
	return leaf, nil
}

// FromCAMEO returns the event type of a CAMEO code and its mode, which may be
// none. It returns [ErrUnknownCAMEO], or [ErrDropped] for the codes under 01,
// mere comments, which are no PLOVER events. The codes under 02, appeals, are
// taken as the demands under 10, because REQUEST covers both.
func FromCAMEO(code CAMEO) (Type, Mode, error) {
	leaf, err := Lookup(code)
	if err != nil {
		return "", "", err
	}
	if leaf.Type == "" {
		return "", "", fmt.Errorf("plover: CAMEO %s, %q: %w", leaf.Code, leaf.Description, ErrDropped)
	}
	return leaf.Type, leaf.Mode, nil
}

// Leaves returns the codes of the leaves that have the type, in order.
func Leaves(t Type) []CAMEO {
	var codes []CAMEO
	for _, leaf := range ontology().leaves {
		if leaf.Type == t && t != "" {
			codes = append(codes, leaf.Code)
		}
	}
	return codes
}

// CAMEOs returns the codes of all leaves, in order, with those that PLOVER has
// dropped and without the roots.
func CAMEOs() []CAMEO {
	codes := make([]CAMEO, 0, len(ontology().leaves))
	for _, leaf := range ontology().leaves {
		codes = append(codes, leaf.Code)
	}
	return codes
}

// ParseCAMEO returns the code, a root or a leaf. It returns [ErrUnknownCAMEO]
// for any other text.
func ParseCAMEO(text string) (CAMEO, error) {
	if _, err := Lookup(CAMEO(text)); err != nil {
		return "", err
	}
	return CAMEO(text), nil
}

// Valid reports whether c is a root or a leaf of CAMEO, dropped from PLOVER or
// not.
func (c CAMEO) Valid() bool {
	_, err := Lookup(c)
	return err == nil
}

// Root returns the two digits that the code begins with, or "" if it is not
// valid.
func (c CAMEO) Root() CAMEO {
	if !c.Valid() {
		return ""
	}
	return c[:2]
}
