package plover

import (
	"strings"
	"testing"
)

// The one test inside the package: the embedded tables load without an error,
// which ontology relies on.
func TestTheTablesLoad(t *testing.T) {
	if _, err := load(); err != nil {
		t.Fatal(err)
	}
}

func TestATableWithAFaultIsRefused(t *testing.T) {
	const heading = "a heading\n"
	fresh := func() *tables {
		loaded, err := load()
		if err != nil {
			t.Fatal(err)
		}
		return loaded
	}
	for name, c := range map[string]struct {
		row  string
		add  func(*tables) func([]string) error
		want string
	}{
		"too few columns":        {"AGREE\tverbal_cooperation", types, "line 2 has 2 columns"},
		"type twice":             {"AGREE\tverbal_cooperation\tno\tx", types, "there twice"},
		"type of no class":       {"HUM\tnoise\tno\tx", types, "not complete"},
		"mode twice":             {"CONSULT\tvisit\tx", modes, "there twice"},
		"mode of no type":        {"HUM\tvisit\tx", modes, "not complete"},
		"context twice":          {"military\tx", contexts, "there twice"},
		"leaf out of order":      {"010\tAGREE\t-\t-\tcrosswalk\t=\t-\tx", leaves, "out of order"},
		"leaf with a false mode": {"999\tAGREE\tvisit\t-\tcrosswalk\t=\t-\tx", leaves, "unknown type or mode"},
		"leaf, false context":    {"999\tAGREE\t-\tnoise\tcrosswalk\t=\t-\tx", leaves, "unknown context"},
		"leaf without a reason":  {"999\tAGREE\t-\t-\tmanual\t-\t-\tx", leaves, "does not go with basis"},
		"leaf of no basis":       {"999\tAGREE\t-\t-\trumour\t-\tx\tx", leaves, "unknown basis"},
		"leaf not described":     {"999\tAGREE\t-\t-\tcrosswalk\t=\t-\t-", leaves, "no description"},
		"older type of no draft": {"-\tHUM\t*\tAGREE\t-\tx", older, "not complete"},
		"older to nothing known": {"0.5\tHUM\t*\tHAW\t-\tx", older, "unknown new type"},
		"older to a false mode":  {"0.5\tHUM\t*\tAGREE\tvisit\tx", older, "unknown new mode"},
		"older type of today":    {"0.5\tAGREE\t*\tAID\t*\tx", older, "type of today"},
	} {
		t.Run(name, func(t *testing.T) {
			columns := strings.Count(c.row, "\t") + 1
			if name == "too few columns" {
				columns = 4
			}
			table := strings.Repeat("a heading\t", columns-1) + heading + c.row + "\n"
			err := readRows(table, columns, c.add(fresh()))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func types(t *tables) func([]string) error    { return t.addType }
func modes(t *tables) func([]string) error    { return t.addMode }
func contexts(t *tables) func([]string) error { return t.addContext }
func leaves(t *tables) func([]string) error   { return t.addLeaf }
func older(t *tables) func([]string) error    { return t.addOlder }
