package plover

import "fmt"

// FromOlder returns what a type and mode of an older draft of PLOVER are in the
// pinned version; names that have stayed are kept. The mode may be "". A mode
// that has been dropped gives no mode; DISAPPROVE and INVESTIGATE become modes
// themselves, whatever stood beside them. It returns [ErrUnknownType] and
// [ErrUnknownMode] for names that no draft is known to have, and [ErrDropped]
// for CRIME, which has become a context.
func FromOlder(typeName, modeName string) (Type, Mode, error) {
	older := ontology().older
	for _, key := range [...]label{{typeName, modeName}, {typeName, anyMode}} {
		now, renamed := older[key]
		if !renamed || modeName == anyMode {
			continue
		}
		switch {
		case now.typ == "":
			return "", "", fmt.Errorf("plover: event type %s: %w", typeName, ErrDropped)
		case now.mode != anyMode:
			return Type(now.typ), Mode(now.mode), nil
		case now.typ != typeName:
			return FromOlder(now.typ, modeName)
		}
	}
	t, err := ParseType(typeName)
	if err != nil {
		return "", "", err
	}
	m, err := ParseMode(t, modeName)
	if err != nil {
		return "", "", err
	}
	return t, m, nil
}
