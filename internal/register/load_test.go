package register_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/register"
)

// Each case is what a dossier has wrong, and what the user is told.
func TestLoadRefuses(t *testing.T) {
	for _, tc := range []struct{ name, yaml, want string }{
		{"what is no YAML", "entities: [", "register d.yaml: no YAML: line 1: did not find expected node content"},
		{"a list for the file", "- a", "register d.yaml:1: the file is written as keys and values"},
		{"an unknown list", "people: []", `register d.yaml:1: unknown key "people"; known here: entities, publishers`},
		{"an unknown key", "entities:\n  - id: state:vardia\n    nam: Vardia\n    kind: state",
			`register d.yaml:3: unknown key "nam"; known here: id, name, kind, names, demonyms, capital, metonyms, surname, gender, of, roles`},
		{"a key twice", "entities:\n  - id: state:a\n    id: state:b\n    name: A\n    kind: state",
			`register d.yaml:3: the key "id" stands twice in an entity`},
		{"an unknown kind", "entities:\n  - {id: \"state:a\", name: A, kind: country}",
			`register d.yaml:2: "country" is none of person, state, organisation, office, group, place, document`},
		{"no kind", "entities:\n  - {id: \"state:a\", name: A}",
			"register d.yaml:2: an entity needs a kind: one of person, state, organisation, office, group, place, document"},
		{"no id", "entities:\n  - {name: A, kind: state}", "register d.yaml:2: an id is missing"},
		{"an id that is none", "entities:\n  - {id: Vardia, name: A, kind: state}",
			`register d.yaml:2: "Vardia" is no id: want a kind, a colon and a word, such as state:tesmar`},
		{"no name", "entities:\n  - {id: \"state:a\", kind: state}", "register d.yaml:2: state:a needs a name"},
		{"an empty name", "entities:\n  - {id: \"state:a\", kind: state, name: \"\"}",
			"register d.yaml:2: words are wanted here, and there are none"},
		{"an id twice", "entities:\n  - {id: \"state:a\", name: A, kind: state}\n  - {id: \"state:a\", name: B, kind: state}",
			"register d.yaml:3: the id state:a stands at line 2 already"},
		{"a wrong date", person("{title: envoy, from: \"2031-02-30\"}"),
			`register d.yaml:6: "2031-02-30" is no date that is known here (EDTF, such as 2031-04-23 or 2031-04): `},
		{"a role without a title", person("{of: \"state:a\"}"), "register d.yaml:6: a role needs a title"},
		{"an unknown key of a role", person("{title: envoy, since: \"2031\"}"),
			`register d.yaml:6: unknown key "since"; known here: title, of, from, to`},
		{"a role that ends before it begins", person("{title: envoy, from: \"2031\", to: \"2030\"}"),
			"register d.yaml:6: the role ends (2030) before it begins (2031)"},
		{"a circle of roles", "entities:\n" +
			"  - {id: \"person:a\", name: A, kind: person, roles: [{title: envoy, of: \"person:b\"}]}\n" +
			"  - {id: \"person:b\", name: B, kind: person, roles: [{title: aide, of: \"person:a\"}]}",
			"register d.yaml:2: the roles of person:a lead in a circle: person:a -> person:b -> person:a"},
		{"a role of oneself", "entities:\n  - {id: \"person:a\", name: A, kind: person, roles: [{title: envoy, of: \"person:a\"}]}",
			"register d.yaml:2: the roles of person:a lead in a circle: person:a -> person:a"},
		{"two in one office", "entities:\n" +
			"  - {id: \"state:v\", name: V, kind: state}\n" +
			"  - {id: \"person:a\", name: A, kind: person, roles: [{title: president, of: \"state:v\", from: \"2029\", to: \"2031-05\"}]}\n" +
			"  - {id: \"person:b\", name: B, kind: person, roles: [{title: president, of: \"state:v\", from: \"2031-03-01\"}]}",
			"register d.yaml:4: person:b and person:a (line 3) are both president of state:v at the same time"},
		{"two in one office under two names of it", "entities:\n" +
			"  - {id: \"state:v\", name: V, kind: state}\n" +
			"  - {id: \"person:a\", name: A, kind: person, roles: [{title: prime minister, of: \"state:v\"}]}\n" +
			"  - {id: \"person:b\", name: B, kind: person, roles: [{title: premier, of: \"state:v\"}]}",
			"register d.yaml:4: person:b and person:a (line 3) are both premier of state:v at the same time"},
		{"a publisher without a kind", "publishers:\n  - {id: \"publisher:a\", name: A}",
			"register d.yaml:2: a publisher needs a kind: one of wire, broadcaster, paper, state_media"},
		{"an unknown kind of publisher", "publishers:\n  - {id: \"publisher:a\", name: A, kind: blog}",
			`register d.yaml:2: "blog" is none of wire, broadcaster, paper, state_media`},
		{"a list where words are wanted", "entities:\n  - {id: \"state:a\", name: [A], kind: state}",
			"register d.yaml:2: words are wanted here"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := register.Load("d.yaml", strings.NewReader(tc.yaml))
			if !errors.Is(err, register.ErrFile) {
				t.Fatalf("got %v, want ErrFile", err)
			}
			if !strings.HasPrefix(err.Error(), tc.want) {
				t.Errorf("got  %s\nwant %s", err, tc.want)
			}
		})
	}
}

func person(role string) string {
	return "entities:\n  - id: person:a\n    name: A\n    kind: person\n    roles:\n      - " + role
}

// What a dossier may well say.
func TestLoadAccepts(t *testing.T) {
	for _, tc := range []struct{ name, yaml string }{
		{"an empty file", ""},
		{"empty lists", "entities: []\npublishers:"},
		{"a handover on one day", "entities:\n" +
			"  - {id: \"person:a\", name: A, kind: person, roles: [{title: president, of: \"state:v\", to: \"2031-04-23\"}]}\n" +
			"  - {id: \"person:b\", name: B, kind: person, roles: [{title: president, of: \"state:v\", from: \"2031-04-23\"}]}"},
		{"terms that may touch", "entities:\n" +
			"  - {id: \"person:a\", name: A, kind: person, roles: [{title: president, of: \"state:v\", to: \"2031\"}]}\n" +
			"  - {id: \"person:b\", name: B, kind: person, roles: [{title: president, of: \"state:v\", from: \"2031\"}]}"},
		{"two envoys", "entities:\n" +
			"  - {id: \"person:a\", name: A, kind: person, roles: [{title: envoy, of: \"state:v\"}]}\n" +
			"  - {id: \"person:b\", name: B, kind: person, roles: [{title: envoy, of: \"state:v\"}]}"},
		{"one word for a list of one", "entities:\n  - {id: \"state:v\", name: V, kind: state, names: Vardia, demonyms: Vardian}"},
		{"names without a name", "entities:\n  - {id: \"state:v\", names: [Vardia, V], kind: state}"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := register.Load("d.yaml", strings.NewReader(tc.yaml)); err != nil {
				t.Error(err)
			}
		})
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("entities:\n  - {id: \"state:a\", name: A, kind: state, demonyms: [An]}")
	f.Add(person("{title: president, of: \"state:v\", from: \"2029\", to: \"2031-05\"}"))
	f.Add("publishers:\n  - {id: \"publisher:a\", name: A, kind: wire, domain: a.example}")
	f.Add("entities: &a\n  - *a")
	f.Fuzz(func(t *testing.T, s string) {
		r, err := register.Load("f.yaml", strings.NewReader(s))
		if err != nil {
			if !errors.Is(err, register.ErrFile) {
				t.Fatalf("%v is no ErrFile", err)
			}
			return
		}
		for _, e := range r.Entities() {
			if e.ID == "" || e.Name == "" || e.Kind == "" || r.Entity(e.ID) != e {
				t.Fatalf("accepted %+v", e)
			}
		}
	})
}
