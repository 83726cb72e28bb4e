package web

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// fixture is the front matter of a file in testdata/dossier; testdata/README.md explains it.
type fixture struct {
	Title, Publisher, URL, Published, Language string
	Notes                                      []string
	Entities                                   map[string]struct {
		ID, Name, Kind, Register string
		Unnamed                  bool
		Roles                    []struct{ Title, Of string }
	}
	Statements map[string]struct {
		Speaker, Status, As, Directness, Polarity, Modality, Act, Said, Medium, Within string
		MediumKind                                                                     string `yaml:"medium_kind"`
		To                                                                             []string
		Probability                                                                    float64
	}
}

// marked is a text with the spans that its braces marked, by name, in order of their end.
type marked struct {
	text  strings.Builder
	spans []struct {
		name string
		text.Span
	}
}

// readMarks takes the braces out of a text.
func readMarks(t *testing.T, s string) *marked {
	t.Helper()
	m := &marked{}
	type open struct {
		name  string
		start int
	}
	var stack []open
	for len(s) > 0 {
		switch name, rest, ok := strings.Cut(s[1:], "|"); {
		case s[0] == '{' && ok && !strings.ContainsAny(name, " {}\n*"):
			stack = append(stack, open{name, m.text.Len()})
			s = rest
			continue
		case s[0] == '}' && len(stack) > 0:
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			m.spans = append(m.spans, struct {
				name string
				text.Span
			}{o.name, text.Span{Start: o.start, End: m.text.Len()}})
		default:
			m.text.WriteByte(s[0])
		}
		s = s[1:]
	}
	if len(stack) > 0 {
		t.Fatalf("mark %q is not closed", stack[0].name)
	}
	return m
}

// dossier reads all files of testdata/dossier. Every evidence in it fits its text.
func dossier(t *testing.T) []record.Entries {
	t.Helper()
	names, err := filepath.Glob("testdata/dossier/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no dossier: %v", err)
	}
	var all []record.Entries
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, body, ok := strings.Cut(strings.TrimPrefix(string(b), "---\n"), "\n---\n")
		if !ok {
			t.Fatalf("%s: no front matter", name)
		}
		var f fixture
		if err := yaml.Unmarshal([]byte(head), &f); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, f.entries(t, readMarks(t, body)))
	}
	return all
}

func date(t *testing.T, s string) edtf.Date {
	t.Helper()
	if s == "" || s == unclear {
		return edtf.Date{}
	}
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (f fixture) entries(t *testing.T, m *marked) record.Entries {
	t.Helper()
	d, err := document.New(m.text.String(), document.Meta{
		Title: f.Title, Publisher: document.Publisher(f.Publisher), URL: f.URL,
		Published: date(t, f.Published), Language: f.Language,
	})
	if err != nil {
		t.Fatal(err)
	}
	at := map[string][]record.Evidence{}
	var order []string
	for _, s := range m.spans {
		sel, err := d.Text.Selector(s.Span)
		if err != nil {
			t.Fatal(err)
		}
		at[s.name] = append(at[s.name], record.Evidence{Document: d.ID, Selector: sel})
		order = append(order, s.name)
	}
	id := func(key string) record.EntityID {
		if e, ok := f.Entities[key]; ok {
			return record.EntityID(e.ID)
		}
		if key != "" {
			t.Fatalf("no entity %q in %q", key, f.Title)
		}
		return ""
	}
	e := record.Entries{Text: d.Text}
	for _, key := range sortedKeys(f.Entities) {
		x := f.Entities[key]
		e.Entities = append(e.Entities, record.Entity{
			ID: id(key), Name: x.Name, Kind: x.Kind, Register: x.Register, Named: !x.Unnamed,
		})
		for n, r := range x.Roles {
			e.Roles = append(e.Roles, record.Role{
				Entity: id(key), Title: r.Title, Of: id(r.Of), Evidence: at[fmt.Sprintf("r.%s.%d", key, n)],
			})
		}
	}
	for _, name := range slices.Compact(slices.Sorted(slices.Values(order))) {
		switch key, rest, _ := strings.Cut(name, "."); key {
		case "e":
			for _, ev := range at[name] {
				e.Mentions = append(e.Mentions, record.Mention{Entity: id(rest), Evidence: ev})
			}
		case "t":
			for _, ev := range at[name] {
				e.Times = append(e.Times, record.Time{EDTF: date(t, rest), Evidence: ev})
			}
		}
	}
	statementID := func(key string) record.StatementID {
		n, err := strconv.Atoi(strings.TrimPrefix(key, "s"))
		if err != nil {
			return ""
		}
		return record.StatementID(fmt.Sprintf("st-%s%04x", strings.TrimPrefix(string(d.ID), "doc-")[:12], n))
	}
	for _, key := range sortedKeys(f.Statements) {
		x := f.Statements[key]
		st := record.Statement{
			ID: statementID(key), Document: d.ID, Publisher: d.Publisher, Published: d.Published,
			Directness: x.Directness, Source: at[key+".source"], Cue: at[key+".cue"], Content: at[key+".content"],
			Speaker: id(x.Speaker), SpeakerName: f.Entities[x.Speaker].Name, Status: or(x.Status, "named"), As: x.As,
			Medium: x.Medium, MediumKind: x.MediumKind, Said: date(t, x.Said),
			Polarity: or(x.Polarity, "affirmed"), Modality: or(x.Modality, "actual"), Act: x.Act,
			Hedges: at[key+".hedge"], Probability: x.Probability,
		}
		if x.Within != "" {
			st.Within = statementID(x.Within)
		}
		if len(st.Source)+len(st.Cue)+len(st.Content) == 0 {
			t.Fatalf("statement %s of %q has no words", key, f.Title)
		}
		if ev := at[key+".said"]; len(ev) > 0 {
			st.SaidEvidence = &ev[0]
		}
		for _, to := range x.To {
			st.To = append(st.To, id(to))
			st.ToNames = append(st.ToNames, f.Entities[to].Name)
		}
		e.Statements = append(e.Statements, st)
	}
	e.Document = record.Document{
		ID: d.ID, Hash: d.Hash, Title: d.Title, Publisher: d.Publisher, URL: d.URL, Published: d.Published,
		Language: d.Language, Length: d.Text.RuneLen(), Recorded: time.Date(2031, 5, 1, 12, 0, 0, 0, time.UTC),
		Reader: "baseline-1", Statements: len(e.Statements), Entities: len(e.Entities), Notes: f.Notes,
	}
	return e
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
