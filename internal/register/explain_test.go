package register_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

const (
	explainBase = `
entities:
  - {id: "state:vardia", name: Vardia, kind: state, names: [VDA], demonyms: [Vardian], capital: Ostin}
  - id: person:a
    name: Ana Rell
    kind: person
    roles:
      - {title: president, of: "state:vardia", from: "2020-01-01"}
      - {title: envoy, of: "state:vardia", from: "2018"}
`
	explainDossier = `
entities:
  - id: state:vardia
    name: Republic of Vardia
    kind: state
    names: [VDA]
    capital: Neum
  - id: person:c
    name: Cel Oro
    kind: person
    roles:
      - {title: president, of: "state:vardia", from: "2030-05-01"}
`
)

// Each value with who says it, and what became of it.
func TestExplain(t *testing.T) {
	for _, tc := range []struct {
		id   reading.RegisterID
		want []string
	}{
		{"state:vardia", []string{
			"name Vardia: base:3, over dossier:4",
			"name Republic of Vardia: dossier:4",
			"names VDA: base:3 dossier:6",
			"demonyms Vardian: base:3",
			"capital Ostin: base:3, over dossier:7",
			"capital Neum: dossier:7",
			"office:president-of-vardia person:a 2020-01-01 2030-05-01 base:8",
			"office:president-of-vardia person:c 2030-05-01  dossier:12",
		}},
		{"person:a", []string{
			"name Ana Rell: base:5",
			"surname Rell: base:4",
			"president 2020-01-01 : base:8, over dossier:12, now 2020-01-01 2030-05-01",
			"envoy 2018 : base:9",
		}},
		{"office:president-of-vardia", []string{
			"office:president-of-vardia person:a 2020-01-01 2030-05-01 base:8",
			"office:president-of-vardia person:c 2030-05-01  dossier:12",
		}},
		{"state:nowhere", nil},
	} {
		x, ok, err := register.Explain(tc.id, named(t, "base", explainBase), named(t, "dossier", explainDossier))
		if err != nil || ok != (tc.want != nil) {
			t.Fatalf("%s: %v %v", tc.id, ok, err)
		}
		if diff := cmp.Diff(tc.want, explained(x)); diff != "" {
			t.Errorf("%s, -want +got\n%s", tc.id, diff)
		}
	}
}

// Of the built-in register each value has the source that it is from.
func TestExplainBuiltin(t *testing.T) {
	x, ok, err := register.Explain("state:ru", builtin(t))
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	from := map[string]string{}
	for _, v := range x.Values {
		from[v.Value] = v.Sources[0].Source + " " + v.Sources[0].Licence
	}
	for value, want := range map[string]string{
		"Moscow": "datasets/country-codes PDDL-1.0", "Russians": "The World Factbook CC0-1.0", "Kremlin": "Parley Apache-2.0",
	} {
		if from[value] != want {
			t.Errorf("%s: %q, want %q", value, from[value], want)
		}
	}
	held := x.HeldOn(date(t, "2010-05-01"))
	var got []string
	for _, h := range held {
		got = append(got, string(h.Office)+" "+string(h.Holder)+" "+h.Source.Source)
	}
	want := []string{
		"office:defence-minister-of-ru person:anatoly-serdyukov Parley", "office:foreign-minister-of-ru person:sergei-lavrov Parley",
		"office:president-of-ru person:dmitry-medvedev Parley", "office:prime-minister-of-ru person:vladimir-putin Parley",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("on 2010-05-01, -want +got\n%s", diff)
	}
}

// Whatever the entity of the program, all that it is known by has a source.
func TestExplainAll(t *testing.T) {
	r := builtin(t)
	for i, e := range r.Entities() {
		if i%53 != 0 {
			continue // one in fifty is enough, and quick
		}
		x, ok, err := register.Explain(e.ID, r)
		if err != nil || !ok {
			t.Fatal(e.ID, ok, err)
		}
		for _, v := range x.Values {
			if v.Sources[0].Source == "" || v.Sources[0].Licence == "" {
				t.Errorf("%s: %s %q has no source", e.ID, v.Field, v.Value)
			}
		}
		for _, role := range x.Roles {
			if role.Source.Source == "" || role.Over != nil {
				t.Errorf("%s: %s is %+v", e.ID, role.Title, role)
			}
		}
	}
}

func explained(x register.Explanation) []string {
	at := func(p register.Provenance) string { return fmt.Sprintf("%s:%d", p.Source, p.Line) }
	var out []string
	for _, v := range x.Values {
		var who []string
		for _, p := range v.Sources {
			who = append(who, at(p))
		}
		s := v.Field + " " + v.Value + ": " + strings.Join(who, " ")
		if v.Over != nil {
			s += ", over " + at(*v.Over)
		}
		out = append(out, s)
	}
	for _, r := range x.Roles {
		s := fmt.Sprintf("%s %s %s: %s", r.Title, r.From, r.To, at(r.Source))
		if r.Over != nil {
			s += fmt.Sprintf(", over %s, now %s %s", at(*r.Over), r.Now.From, r.Now.To)
		}
		out = append(out, s)
	}
	for _, term := range x.Terms {
		out = append(out, fmt.Sprintf("%s %s %s %s %s", term.Office, term.Holder, term.From, term.To, at(term.Source)))
	}
	return out
}

func named(t *testing.T, name, yaml string) *register.Register {
	t.Helper()
	r, err := register.Load(name, strings.NewReader(yaml))
	if err != nil {
		t.Fatal(err)
	}
	return r
}
