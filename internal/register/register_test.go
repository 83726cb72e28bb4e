package register_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"pgregory.net/rapid"
)

const dossier = `
entities:
  - id: state:vardia
    name: Vardia
    kind: state
    names: [Republic of Vardia, V.R.]
    demonyms: [Vardian, Vardians]
    capital: Ostin
    metonyms: [Grey Palace]
  - {id: "place:ostin", name: Ostin, kind: place}
  - {id: "org:council", name: Lake States Council, kind: organisation, names: [LSC, the Council]}
  - id: person:zoe-ardan
    name: Zoë Ardan
    kind: person
    names: [President Ardan, Z. Ardan]
    roles:
      - {title: president, of: "state:vardia", from: "2029-01-20", to: "2031-04-23"}
  - id: person:ivar-osk
    name: Ivar Osk
    kind: person
    roles:
      - {title: president, of: "state:vardia", from: "2031-04-23"}
      - {title: spokesman, of: "org:council", from: "2025", to: "2029"}
publishers:
  - {id: "publisher:wire", name: Quay Wire, domain: quaywire.example, kind: wire}
`

func load(t testing.TB, yaml string) *register.Register {
	t.Helper()
	r, err := register.Load("d.yaml", strings.NewReader(yaml))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func builtin(t testing.TB) *register.Register {
	t.Helper()
	r, err := register.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func date(t testing.TB, s string) edtf.Date {
	t.Helper()
	if s == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var uses = map[register.Use]string{
	register.NameUse: "name", register.DemonymUse: "demonym", register.CapitalUse: "capital", register.MetonymUse: "metonym",
}

func TestFind(t *testing.T) {
	r := load(t, dossier)
	for _, tc := range []struct {
		name, words string // parted by spaces
		want        []string
	}{
		{"the longest name", "the Republic of Vardia said", []string{"Republic of Vardia: name state:vardia"}},
		{"a demonym", "Vardian ships", []string{"Vardian: demonym state:vardia"}},
		{"a name of two things gives both", "in Ostin", []string{"Ostin: name place:ostin, capital state:vardia"}},
		{"a metonym", "the Grey Palace", []string{"Grey Palace: metonym state:vardia"}},
		{"full stops of acronyms do not matter", "the VR and L.S.C.", []string{"VR: name state:vardia", "L.S.C.: name org:council"}},
		{"case matters", "lsc vardia LSC", []string{"LSC: name org:council"}},
		{"all capitals are found", "VARDIA OSTIN", []string{"VARDIA: name state:vardia", "OSTIN: name place:ostin, capital state:vardia"}},
		{"diacritics do not matter", "Zoe Ardan", []string{"Zoe Ardan: name person:zoe-ardan"}},
		{"hyphens part words", "Lake-States Council", []string{"Lake-States Council: name org:council"}},
		{"a name of one word with the article needs it", "the Council of the Bakers Council", []string{"Council: name org:council"}},
		{"a comma parts names", "Zoë , Ardan", nil},
		{"part of a word is no name", "Vardia-led LSCs", nil},
		{"a person with a title is found by the name", "President Ardan and Z. Ardan", []string{"Z. Ardan: name person:zoe-ardan"}},
		{"names do not overlap", "Lake States Council Council", []string{"Lake States Council: name org:council"}},
		{"a publisher", "Quay Wire", []string{"Quay Wire: name publisher:wire"}},
		{"nothing", "", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			words := strings.Fields(tc.words)
			var got []string
			for _, h := range r.Find(words) {
				var ns []string
				for _, n := range h.Names {
					ns = append(ns, uses[n.Use]+" "+string(n.Entity))
				}
				got = append(got, strings.Join(words[h.From:h.To], " ")+": "+strings.Join(ns, ", "))
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestHolder(t *testing.T) {
	r := load(t, dossier)
	for _, tc := range []struct {
		name, title string
		of          reading.RegisterID
		on          string
		want        []string
	}{
		{"in the middle of a term", "president", "state:vardia", "2030-05-01", []string{"person:zoe-ardan"}},
		{"on the first day", "president", "state:vardia", "2029-01-20", []string{"person:zoe-ardan"}},
		{"the day before", "president", "state:vardia", "2029-01-19", nil},
		{"on the day of the handover both, the new one first", "president", "state:vardia", "2031-04-23", []string{"person:ivar-osk", "person:zoe-ardan"}},
		{"no end known", "president", "state:vardia", "2040", []string{"person:ivar-osk"}},
		{"a vague date within a term", "president", "state:vardia", "2030", []string{"person:zoe-ardan"}},
		{"a vague date that reaches outside", "president", "state:vardia", "2029", nil},
		{"a vague end counts whole", "spokesman", "org:council", "2029-12-31", []string{"person:ivar-osk"}},
		{"by class of title", "spokesperson", "org:council", "2027", []string{"person:ivar-osk"}},
		{"of something else", "president", "org:council", "2030-05-01", nil},
		{"no date", "president", "state:vardia", "", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []string
			for _, e := range r.Holder(tc.title, tc.of, date(t, tc.on)) {
				got = append(got, string(e.ID))
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestMerge(t *testing.T) {
	base := load(t, dossier)
	add := load(t, `
entities:
  - id: state:vardia
    name: Vardia
    kind: state
    names: [The Republic]
    metonyms: [Mill Street]
  - id: person:ivar-osk
    name: Ivar K. Osk
    kind: person
    gender: m
    roles:
      - {title: spokesman, of: "org:council", from: "2026"}
  - {id: "org:new", name: New Council, kind: organisation, of: "state:vardia"}
`)
	r, err := register.Merge(base, add)
	if err != nil {
		t.Fatal(err)
	}
	v := r.Entity("state:vardia")
	if diff := cmp.Diff([]string{"The Republic", "Republic of Vardia", "V.R."}, v.Names); diff != "" {
		t.Errorf("names are added, -want +got\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Mill Street", "Grey Palace"}, v.Metonyms); diff != "" {
		t.Errorf("metonyms are added, -want +got\n%s", diff)
	}
	if v.Capital != "Ostin" {
		t.Errorf("capital %q is kept where the dossier says nothing", v.Capital)
	}
	osk := r.Entity("person:ivar-osk")
	if osk.Name != "Ivar K. Osk" || osk.Gender != "m" || len(osk.Roles) != 2 || osk.Roles[0].From.String() != "2026" {
		t.Errorf("the dossier's name, gender and role replace those before, others stay: %+v", osk)
	}
	if r.Entity("org:council") == nil || r.Entity("org:new") == nil {
		t.Error("what only one has is there")
	}
}

// The dossiers of the project are read and merged.
func TestExampleDossiers(t *testing.T) {
	files, err := filepath.Glob("../../examples/*/register.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no dossiers (%v)", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := register.Load(file, bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := register.Merge(builtin(t), d); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPublisher(t *testing.T) {
	r := load(t, dossier)
	for host, want := range map[string]string{
		"quaywire.example": "publisher:wire", "www.quaywire.example": "publisher:wire", "other.example": "", "": "",
	} {
		got := ""
		if e := r.Publisher(host); e != nil {
			got = string(e.ID)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", host, got, want)
		}
	}
}

// Whatever the words, hits lie in them, in order, without overlap.
func TestFindProperties(t *testing.T) {
	r := load(t, dossier)
	vocabulary := strings.Fields("the The Council Lake States LSC Republic of Vardia Vardian , . - Grey Palace Zoë Ardan é ’s x-y")
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(vocabulary), rapid.String()), 0, 30).Draw(t, "words")
		at := 0
		for _, h := range r.Find(words) {
			if h.From < at || h.To <= h.From || h.To > len(words) || len(h.Names) == 0 {
				t.Fatalf("hit %+v after %d of %d words", h, at, len(words))
			}
			at = h.To
		}
	})
}

func ExampleRegister_Find() {
	r, err := register.Load("register.yaml", strings.NewReader(`
entities:
  - {id: "state:vardia", name: Vardia, kind: state, capital: Ostin}
  - {id: "place:ostin", name: Ostin, kind: place}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, h := range r.Find([]string{"Ostin", "rejected", "the", "plan"}) {
		for _, n := range h.Names {
			fmt.Println(h.From, h.To, n.Entity, n.Use == register.CapitalUse)
		}
	}
	// Output:
	// 0 1 place:ostin false
	// 0 1 state:vardia true
}
