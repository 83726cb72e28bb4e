package plover

import (
	"fmt"
	"strings"
)

// The rows of the data files, checked as they come in: names are known, nothing
// is said twice, nothing is left out that has to be there.

func (t *tables) addType(f []string) error {
	row := typeRow{name: Type(f[0]), quad: Quad(f[1]), recipient: f[2] == "yes", description: f[3]}
	if _, twice := t.typeAt[row.name]; twice || row.name == "" || row.quad.Number() == 0 ||
		row.description == "" || (f[2] != "yes" && f[2] != "no") {
		return fmt.Errorf("type %q is there twice or is not complete", row.name)
	}
	t.typeAt[row.name] = len(t.types)
	t.types = append(t.types, row)
	return nil
}

func (t *tables) addMode(f []string) error {
	typ, row := Type(f[0]), modeRow{name: Mode(f[1]), description: f[2]}
	if _, known := t.typeAt[typ]; !known || t.hasMode(typ, row.name) || row.description == "" {
		return fmt.Errorf("mode %q of %q is there twice or is not complete", row.name, typ)
	}
	t.modes[typ] = append(t.modes[typ], row)
	return nil
}

func (t *tables) addContext(f []string) error {
	row := contextRow{name: Context(f[0]), description: f[1]}
	if _, twice := t.contextAt[row.name]; twice || row.name == "" || row.description == "" {
		return fmt.Errorf("context %q is there twice or is not complete", row.name)
	}
	t.contextAt[row.name] = len(t.contexts)
	t.contexts = append(t.contexts, row)
	return nil
}

func (t *tables) addLeaf(f []string) error {
	leaf := Leaf{Code: CAMEO(f[0]), Type: Type(f[1]), Mode: Mode(f[2]),
		Basis: Basis(f[4]), Note: f[6], Description: f[7]}
	if n := len(t.leaves); len(leaf.Code) < 3 || (n > 0 && t.leaves[n-1].Code >= leaf.Code) {
		return fmt.Errorf("leaf %q is out of order", leaf.Code)
	}
	if _, known := t.typeAt[leaf.Type]; (!known && leaf.Type != "") || !t.hasMode(leaf.Type, leaf.Mode) {
		return fmt.Errorf("leaf %q has an unknown type or mode: %q %q", leaf.Code, leaf.Type, leaf.Mode)
	}
	for name := range strings.SplitSeq(f[3], "; ") {
		if name == "" {
			continue
		}
		if _, known := t.contextAt[Context(name)]; !known {
			return fmt.Errorf("leaf %q has an unknown context: %q", leaf.Code, name)
		}
		leaf.Contexts = append(leaf.Contexts, Context(name))
	}
	switch {
	case leaf.Basis != FromCrosswalk && leaf.Basis != FromManual && leaf.Basis != FromParley:
		return fmt.Errorf("leaf %q has an unknown basis: %q", leaf.Code, leaf.Basis)
	case (leaf.Basis == FromCrosswalk) != (f[5] == "=") || (leaf.Basis == FromCrosswalk) != (leaf.Note == ""):
		return fmt.Errorf("leaf %q: what was published, or the note, does not go with basis %s", leaf.Code, leaf.Basis)
	case leaf.Description == "":
		return fmt.Errorf("leaf %q has no description", leaf.Code)
	}
	t.leafAt[leaf.Code] = len(t.leaves)
	t.leaves = append(t.leaves, leaf)
	return nil
}

func (t *tables) addOlder(f []string) error {
	was, now := label{f[1], f[2]}, label{f[3], f[4]}
	if _, twice := t.older[was]; twice || f[0] == "" || was.typ == "" || was.mode == "" {
		return fmt.Errorf("older %q %q is there twice or is not complete", was.typ, was.mode)
	}
	if _, current := t.typeAt[Type(was.typ)]; current && was.mode == anyMode {
		return fmt.Errorf("older %q is a type of today, and its modes would be lost", was.typ)
	}
	if _, known := t.typeAt[Type(now.typ)]; !known && now.typ != "" {
		return fmt.Errorf("older %q has an unknown new type: %q", was.typ, now.typ)
	}
	if now.mode != anyMode && !t.hasMode(Type(now.typ), Mode(now.mode)) {
		return fmt.Errorf("older %q %q has an unknown new mode: %q", was.typ, was.mode, now.mode)
	}
	t.older[was] = now
	return nil
}

// hasMode reports whether the type has the mode, or the mode is none.
func (t *tables) hasMode(typ Type, mode Mode) bool {
	for _, row := range t.modes[typ] {
		if row.name == mode {
			return true
		}
	}
	return mode == ""
}
