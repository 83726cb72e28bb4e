package plover

import "fmt"

// Mode is how something was done: a lower-case word, to be read beside a
// [Type]. The zero value is no mode, which fits every type.
type Mode string

// Modes returns the modes of a type in the order of the manual; there are none
// for a type without modes, or for none of PLOVER's.
func Modes(t Type) []Mode {
	rows := ontology().modes[t]
	modes := make([]Mode, 0, len(rows))
	for _, row := range rows {
		modes = append(modes, row.name)
	}
	return modes
}

// ParseMode returns the type's mode of that name, written as PLOVER does, and no
// mode for "". It returns [ErrUnknownType] or [ErrUnknownMode].
func ParseMode(t Type, name string) (Mode, error) {
	if !t.Valid() {
		return "", fmt.Errorf("plover: mode %q of %q: %w", clip(name), clip(string(t)), ErrUnknownType)
	}
	if !ValidMode(t, Mode(name)) {
		return "", fmt.Errorf("plover: %s %q: %w", t, clip(name), ErrUnknownMode)
	}
	return Mode(name), nil
}

// ValidMode reports whether t is a type of PLOVER's and m one of its modes or
// none.
func ValidMode(t Type, m Mode) bool {
	return t.Valid() && (m == "" || modeOf(t, m) != nil)
}

// ModeDescription says in an English sentence what the mode of a type covers,
// or "" if the type has no such mode.
func ModeDescription(t Type, m Mode) string {
	if row := modeOf(t, m); row != nil {
		return row.description
	}
	return ""
}

func modeOf(t Type, m Mode) *modeRow {
	rows := ontology().modes[t]
	for i := range rows {
		if rows[i].name == m {
			return &rows[i]
		}
	}
	return nil
}
