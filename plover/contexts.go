package plover

import "fmt"

// Context is a field that an event belongs to: a lower-case name, parts of
// which are joined by underscores. Any context goes with any type.
type Context string

// Contexts returns the contexts in the order of the manual.
func Contexts() []Context {
	contexts := make([]Context, 0, len(ontology().contexts))
	for _, row := range ontology().contexts {
		contexts = append(contexts, row.name)
	}
	return contexts
}

// ParseContext returns the context of that name, written as PLOVER does. It
// returns [ErrUnknownContext] for any other text.
func ParseContext(name string) (Context, error) {
	if c := Context(name); c.Valid() {
		return c, nil
	}
	return "", fmt.Errorf("plover: %q: %w", clip(name), ErrUnknownContext)
}

// Valid reports whether c is one of [Contexts].
func (c Context) Valid() bool { return c.row() != nil }

// Description says in a few English words what the context covers, or "" for
// none of PLOVER's.
func (c Context) Description() string {
	if row := c.row(); row != nil {
		return row.description
	}
	return ""
}

func (c Context) row() *contextRow {
	if i, found := ontology().contextAt[c]; found {
		return &ontology().contexts[i]
	}
	return nil
}
