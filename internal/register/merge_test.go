package register_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

func TestMergeRefuses(t *testing.T) {
	for _, tc := range []struct {
		name, yaml, want string
		err              error
	}{
		{"a role of nobody", "entities:\n  - id: person:a\n    name: A\n    kind: person\n    roles:\n      - {title: envoy, of: \"state:nowhere\"}",
			"register d.yaml:6: person:a is of state:nowhere, which is in no register: add an entity of that id or mend it", register.ErrReference},
		{"a place of nobody", "entities:\n  - {id: \"place:a\", name: A, kind: place, of: \"state:nowhere\"}",
			"register d.yaml:2: place:a is of state:nowhere, which is in no register: add an entity of that id or mend it", register.ErrReference},
		{"all of them", "entities:\n  - {id: \"place:a\", name: A, kind: place, of: \"state:nowhere\"}\n  - {id: \"place:b\", name: B, kind: place, of: \"state:elsewhere\"}",
			"register d.yaml:2: place:a is of state:nowhere, which is in no register: add an entity of that id or mend it\n" +
				"register d.yaml:3: place:b is of state:elsewhere, which is in no register: add an entity of that id or mend it", register.ErrReference},
		{"another kind", "entities:\n  - {id: \"state:vardia\", name: Vardia, kind: place}",
			"register d.yaml:2: state:vardia is a place here and a state in the register that it adds to (Vardia): choose another id", register.ErrFile},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := register.Merge(load(t, dossier), load(t, tc.yaml))
			if !errors.Is(err, tc.err) {
				t.Fatalf("got %v, want %v", err, tc.err)
			}
			if err.Error() != tc.want {
				t.Errorf("got  %s\nwant %s", err, tc.want)
			}
		})
	}
}

// Who holds an office that one person holds: the dossier's word goes before the other,
// for the time that it speaks of.
func TestMergeOffices(t *testing.T) {
	const base = `
entities:
  - {id: "state:vardia", name: Vardia, kind: state, demonyms: [Vardian]}
  - {id: "person:a", name: Ana Rell, kind: person, roles: [{title: president, of: "state:vardia", from: "2020-01-01", to: "2024-01-01"}]}
  - {id: "person:b", name: Bero Dun, kind: person, roles: [{title: president, of: "state:vardia", from: "2024-01-01"}]}
  - {id: "person:e", name: Edo Lim, kind: person, roles: [{title: envoy, of: "state:vardia", from: "2020-01-01"}]}
`
	for _, tc := range []struct {
		name, dossier string
		want          string // holders, with their terms
	}{
		{"nothing said", "",
			"person:a 2020-01-01 2024-01-01, person:b 2024-01-01 "},
		{"a successor", `{id: "person:c", name: Cel Oro, kind: person, roles: [{title: president, of: "state:vardia", from: "2030-05-01"}]}`,
			"person:a 2020-01-01 2024-01-01, person:b 2024-01-01 2030-05-01, person:c 2030-05-01 "},
		{"another holder from a day on", `{id: "person:c", name: Cel Oro, kind: person, roles: [{title: president, of: "state:vardia", from: "2023-01-01"}]}`,
			"person:a 2020-01-01 2023-01-01, person:c 2023-01-01 "},
		{"a holder of a day that is not said", `{id: "person:c", name: Cel Oro, kind: person, roles: [{title: president, of: "state:vardia"}]}`,
			"person:c  "},
		{"another day for the same holder", `{id: "person:b", name: Bero Dun, kind: person, roles: [{title: president, of: "state:vardia", from: "2023-12-01"}]}`,
			"person:a 2020-01-01 2023-12-01, person:b 2023-12-01 "},
		{"an earlier term of the same holder", `{id: "person:b", name: Bero Dun, kind: person, roles: [{title: president, of: "state:vardia", from: "2010", to: "2014"}]}`,
			"person:b 2010 2014, person:a 2020-01-01 2024-01-01, person:b 2024-01-01 "},
		{"another envoy", `{id: "person:f", name: Fen Gar, kind: person, roles: [{title: envoy, of: "state:vardia", from: "2021"}]}`,
			"person:a 2020-01-01 2024-01-01, person:b 2024-01-01 "},
	} {
		t.Run(tc.name, func(t *testing.T) {
			yaml := ""
			if tc.dossier != "" {
				yaml = "entities:\n  - " + tc.dossier
			}
			r, err := register.Merge(load(t, base), load(t, yaml))
			if err != nil {
				t.Fatal(err)
			}
			if got := terms(r, "office:president-of-vardia"); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			envoys := r.Holder("envoy", "state:vardia", date(t, "2022-01-01"))
			if len(envoys) == 0 || tc.name == "another envoy" && len(envoys) != 2 {
				t.Errorf("%d envoys: several hold such a role", len(envoys))
			}
		})
	}
}

func terms(r *register.Register, office reading.RegisterID) string {
	var out []string
	for _, t := range r.Terms(office) {
		out = append(out, string(t.Holder)+" "+t.From.String()+" "+t.To.String())
	}
	return strings.Join(out, ", ")
}

// A dossier's holidays go before those of the program, and stay through merges.
func TestMergeHolidays(t *testing.T) {
	d := load(t, "holidays:\n  - {name: Treaty Day, date: \"--04-23\"}\n  - {name: Independence Day, date: \"--02-03\"}")
	r, err := register.Merge(builtin(t), d)
	if err != nil {
		t.Fatal(err)
	}
	if r, err = register.Merge(r, load(t, "")); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, state, want string }{
		{"Treaty Day", "", "2031-04-23"},
		{"Independence Day", "", "2031-02-03"},
		{"Independence Day", "state:us", "2031-07-04"},
		{"Bastille Day", "", "2031-07-14"},
	} {
		h, _ := r.Holidays().Of(tc.name, tc.state)
		if d, _ := h.Date(2031); d.String() != tc.want {
			t.Errorf("%s (%s): %s, want %s", tc.name, tc.state, d, tc.want)
		}
	}
}
