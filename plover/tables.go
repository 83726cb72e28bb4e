package plover

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

type typeRow struct {
	name        Type
	quad        Quad
	recipient   bool
	description string
}

type modeRow struct {
	name        Mode
	description string
}

type contextRow struct {
	name        Context
	description string
}

// label is a type and a mode by their names in some draft.
type label struct{ typ, mode string }

// anyMode stands for any mode or none in the file of older names.
const anyMode = "*"

// tables holds the data files; nothing changes it after load.
type tables struct {
	types     []typeRow
	typeAt    map[Type]int
	modes     map[Type][]modeRow
	contexts  []contextRow
	contextAt map[Context]int
	leaves    []Leaf
	leafAt    map[CAMEO]int
	older     map[label]label
}

// ontology returns the embedded tables. They are part of the program, so an
// error in them is a failing test and not something that callers could meet.
var ontology = sync.OnceValue(func() *tables {
	t, _ := load()
	return t
})

// load reads the data files; on an error it returns what it read before.
func load() (*tables, error) {
	t := &tables{
		typeAt: map[Type]int{}, modes: map[Type][]modeRow{}, contextAt: map[Context]int{},
		leafAt: map[CAMEO]int{}, older: map[label]label{},
	}
	for _, file := range []struct {
		name    string
		columns int
		add     func([]string) error
	}{
		{"types.tsv", 4, t.addType},
		{"modes.tsv", 3, t.addMode},
		{"contexts.tsv", 2, t.addContext},
		{"cameo.tsv", 8, t.addLeaf},
		{"older.tsv", 6, t.addOlder},
	} {
		text, err := data.ReadFile("data/" + file.name)
		if err != nil {
			return t, fmt.Errorf("plover: %w", err)
		}
		if err := readRows(string(text), file.columns, file.add); err != nil {
			return t, fmt.Errorf("plover: data/%s: %w", file.name, err)
		}
	}
	return t, nil
}

// readRows gives every row after the first to add. The first names the columns.
// Lines that begin with # are remarks, and a field of - alone is empty.
func readRows(text string, columns int, add func([]string) error) error {
	heading := true
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != columns {
			return fmt.Errorf("line %d has %d columns, not %d", i+1, len(fields), columns)
		}
		if heading {
			heading = false
			continue
		}
		for j := range fields {
			if fields[j] == "-" {
				fields[j] = ""
			}
		}
		if err := add(fields); err != nil {
			return fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return nil
}
