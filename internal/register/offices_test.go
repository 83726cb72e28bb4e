package register_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

const officeDossier = `
entities:
  - {id: "state:vardia", name: Vardia, kind: state, demonyms: [Vardian, Vardians]}
  - {id: "org:lsc", name: Lake States Council, kind: organisation, names: [the Council]}
  - {id: "office:head", name: President of Vardia, kind: office, names: [Vardian president, Head of State]}
  - {id: "office:council", name: "Council's secretary-general", kind: office}
  - {id: "office:by-of", name: Speaker, kind: office, of: "state:vardia"}
  - {id: "office:unread", name: Keeper of the Locks, kind: office}
  - id: person:ana-rell
    name: Ana Rell
    kind: person
    roles:
      - {title: president, of: "state:vardia", from: "2029"}
      - {title: foreign minister, of: "state:vardia", from: "2020", to: "2029"}
  - {id: "person:bero-dun", name: Bero Dun, kind: person, roles: [{title: president, of: "state:vardia", from: "2020", to: "2029"}]}
  - {id: "person:cel-oro", name: Cel Oro, kind: person, roles: [{title: secretary-general, of: "org:lsc"}]}
  - {id: "person:edo-lim", name: Edo Lim, kind: person, roles: [{title: envoy, of: "state:vardia"}, {title: aide, of: "person:ana-rell"}]}
`

func TestOffice(t *testing.T) {
	r := load(t, officeDossier)
	for _, tc := range []struct {
		title string
		of    reading.RegisterID
		want  string // id, name
	}{
		{"president", "state:vardia", "office:head President of Vardia"},
		{"secretary general", "org:lsc", "office:council Council's secretary-general"},
		{"speaker of the house", "state:vardia", "office:by-of Speaker"},
		{"foreign minister", "state:vardia", "office:foreign-minister-of-vardia Foreign Minister of Vardia"},
		{"minister of foreign affairs", "state:vardia", "office:foreign-minister-of-vardia Foreign Minister of Vardia"},
		{"envoy", "state:vardia", ""}, // several hold it
		{"prime minister", "state:vardia", ""},
		{"president", "state:nowhere", ""},
	} {
		got := ""
		if e := r.Office(tc.title, tc.of); e != nil {
			got = string(e.ID) + " " + e.Name
			if r.Entity(e.ID) != e || e.Kind != reading.Office {
				t.Errorf("%s of %s: %s is no entity of the register", tc.title, tc.of, e.ID)
			}
		}
		if got != tc.want {
			t.Errorf("%s of %s: %q, want %q", tc.title, tc.of, got, tc.want)
		}
	}
	var ids []string
	for _, e := range r.Offices() {
		ids = append(ids, string(e.ID))
	}
	want := []string{"office:head", "office:council", "office:by-of", "office:unread", "office:foreign-minister-of-vardia"}
	if diff := cmp.Diff(want, ids); diff != "" {
		t.Errorf("offices, -want +got\n%s", diff)
	}
}

func TestTerms(t *testing.T) {
	r := load(t, officeDossier)
	for id, want := range map[reading.RegisterID]string{
		"office:head":                       "person:bero-dun 2020 2029, person:ana-rell 2029 ",
		"office:foreign-minister-of-vardia": "person:ana-rell 2020 2029",
		"office:by-of":                      "",
		"office:unread":                     "",
		"office:nowhere":                    "",
		"person:ana-rell":                   "",
	} {
		if got := terms(r, id); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	var both []string
	for _, term := range r.HeldOn("office:head", date(t, "2029-05-01")) {
		both = append(both, string(term.Holder))
	}
	if diff := cmp.Diff([]string{"person:ana-rell", "person:bero-dun"}, both); diff != "" {
		t.Errorf("in the year of the handover, -want +got\n%s", diff)
	}
}

func TestOfficeCalled(t *testing.T) {
	r := load(t, officeDossier)
	for words, want := range map[string]reading.RegisterID{
		"President of Vardia":       "office:head",
		"the Vardian president":     "office:head",
		"Vardia's foreign minister": "office:foreign-minister-of-vardia",
		"Council secretary-general": "office:council",
		"Vardian envoy":             "",
		"Vardia":                    "",
		"president":                 "",
		"president of the moon":     "",
		"":                          "",
	} {
		var got reading.RegisterID
		if e := r.OfficeCalled(words); e != nil {
			got = e.ID
		}
		if got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestOfficeID(t *testing.T) {
	for _, tc := range []struct {
		class string
		of    reading.RegisterID
		want  reading.RegisterID
	}{
		{"president", "state:ru", "office:president-of-ru"},
		{"secretary general", "org:un", "office:secretary-general-of-org-un"},
		{"pope", "", "office:pope"},
	} {
		if got := register.OfficeID(tc.class, tc.of); got != tc.want {
			t.Errorf("%s of %s: %s, want %s", tc.class, tc.of, got, tc.want)
		}
	}
}

// The offices of the program have names that a text could have, and holders in order.
func TestBuiltinOffices(t *testing.T) {
	r := builtin(t)
	for title, want := range map[string]string{
		"president state:us":          "office:president-of-us President of the United States (American president)",
		"king state:gb":               "office:monarch-of-gb King of the United Kingdom (British king)",
		"secretary of state state:us": "office:secretary-of-state-of-us Secretary of State of the United States (American secretary of state)",
		"secretary general org:un":    "office:secretary-general-of-org-un Secretary-General of the United Nations ()",
	} {
		i := strings.LastIndexByte(title, ' ')
		e := r.Office(title[:i], reading.RegisterID(title[i+1:]))
		if e == nil {
			t.Errorf("no %s", title)
			continue
		}
		if got := string(e.ID) + " " + e.Name + " (" + strings.Join(e.Names, ", ") + ")"; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	if n := len(r.Offices()); n < 300 {
		t.Errorf("only %d offices", n)
	}
	for _, e := range r.Offices() {
		class, of, ok := r.OfficeOf(e.ID)
		if !ok || register.OfficeID(class, of) != e.ID || len(r.Terms(e.ID)) == 0 || len(e.Origins) == 0 {
			t.Errorf("%s (%s of %s) has %d terms", e.ID, class, of, len(r.Terms(e.ID)))
		}
	}
}
