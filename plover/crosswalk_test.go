package plover_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/parley-project/parley/plover"
)

// shared returns a path in the shared data, which are not part of the project.
func shared(t *testing.T, path string) string {
	t.Helper()
	root := os.Getenv("PARLEY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	path = filepath.Join(root, filepath.FromSlash(path))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the shared data are not here: set PARLEY_SHARED to read %s", path)
	}
	return path
}

// Every leaf of the crosswalk that PLOVER publishes is in our table, and either
// the same there or marked as changed, with what was published beside it.
func TestTheTableAgreesWithThePublishedCrosswalk(t *testing.T) {
	text, err := os.ReadFile(shared(t, "data/acts/plover/CAMEO2PLOVER-2021.txt"))
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("data/cameo.tsv")
	if err != nil {
		t.Fatal(err)
	}
	ours := map[string][]string{}
	for line := range strings.Lines(string(table)) {
		if fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(fields) == 8 {
			ours[fields[0]] = fields
		}
	}
	label := func(typ, mode, contexts string) string {
		if mode != "" && mode != "-" {
			typ += "/" + mode
		}
		if contexts != "" && contexts != "-" {
			typ += " " + contexts
		}
		return typ
	}
	leaf := regexp.MustCompile(`(?m)^(\d{3,4}): *([A-Z]+) *, *([^,#\n]*?) *(?:, *([^#\n]*?))? *(?:#.*)?$`)
	seen := map[string]bool{}
	for _, m := range leaf.FindAllStringSubmatch(string(text), -1) {
		code, published := m[1], label(m[2], m[3], m[4])
		seen[code] = true
		row, found := ours[code]
		switch {
		case !found:
			t.Errorf("%s is missing", code)
		case row[4] == string(plover.FromCrosswalk) && label(row[1], row[2], row[3]) != published:
			t.Errorf("%s is %q in the table and %q in the crosswalk", code, label(row[1], row[2], row[3]), published)
		case row[4] != string(plover.FromCrosswalk) && (row[5] != published || label(row[1], row[2], row[3]) == published):
			t.Errorf("%s is marked as changed from %q, and published as %q", code, row[5], published)
		}
	}
	if len(seen) < 250 {
		t.Fatalf("%d leaves are read from the crosswalk", len(seen))
	}
	for code, row := range ours {
		if code != "cameo" && !seen[code] && row[5] != "-" {
			t.Errorf("%s is not in the crosswalk and says that it was published as %q", code, row[5])
		}
	}
}

// The gold sentences that PLOVER publishes carry labels of draft 0.5.
func TestEveryGoldLabelHasATypeOfToday(t *testing.T) {
	text, err := os.ReadFile(shared(t, "data/acts/plover_gsr_half.json"))
	if err != nil {
		t.Fatal(err)
	}
	var records []struct {
		Event string `json:"event"`
		Mode  string `json:"mode"`
	}
	if err := json.Unmarshal(text, &records); err != nil {
		t.Fatal(err)
	}
	if len(records) < 100 {
		t.Fatalf("%d records", len(records))
	}
	for _, r := range records {
		if r.Event == "DOCUMENT" { // the file's own description
			continue
		}
		if typ, _, err := plover.FromOlder(r.Event, r.Mode); err != nil {
			t.Errorf("%s %q is %q, %v", r.Event, r.Mode, typ, err)
		}
	}
}
