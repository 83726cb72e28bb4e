package coref_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
)

// -update writes the lines of mentions anew; read what it changes.
var update = flag.Bool("update", false, "write the lines of testdata/mentions.txt anew")

const mentionsFile = "testdata/mentions.txt"

func TestFind(t *testing.T) {
	b, err := os.ReadFile(mentionsFile)
	if err != nil {
		t.Fatal(err)
	}
	head, body, _ := strings.Cut(string(b), "\n== ")
	out := head
	for part := range strings.SplitSeq(body, "\n== ") {
		name, rest, _ := strings.Cut(part, "\n")
		s, want, ok := strings.Cut(rest, "\n--\n")
		if !ok || strings.TrimSpace(s) == "" {
			t.Fatalf("%s: %q has no line --", mentionsFile, name)
		}
		t.Run(name, func(t *testing.T) {
			p := draft(t, s)
			var got []string
			for _, m := range coref.Find(p.Parsed, p.QuotationAt(p.Parsed), builtin(t).gender) {
				got = append(got, line(p.Parsed, &m))
			}
			out += "\n== " + name + "\n" + s + "\n--\n" + strings.Join(got, "\n") + "\n"
			if diff := cmp.Diff(strings.Split(strings.TrimSpace(want), "\n"), got); diff != "" && !*update {
				t.Errorf("%s\n(-want +got)\n%s", s, diff)
			}
		})
	}
	if *update {
		if err := os.WriteFile(mentionsFile, []byte(out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// line is a mention as the case file writes it.
func line(p *lang.Parsed, m *coref.Mention) string {
	out := []string{p.Cover(m.Tokens).In(p.Text) + ":"}
	add := func(s string) {
		if s != "" {
			out = append(out, s)
		}
	}
	add([]string{"bare", "pronoun", "named", "definite", "indefinite"}[m.Form])
	add([]string{"", "one", "many"}[m.Number])
	add(m.Gender)
	add(string(m.Kind))
	if m.Pair {
		add("pair")
	}
	if m.Says {
		add("says")
	}
	det, rest := m.Modifiers()
	if det != "" {
		add("det=" + det)
	}
	if len(rest) > 0 {
		add("with=" + strings.Join(rest, ","))
	}
	if n := m.Name(); n != "" && n != strings.ToLower(p.Cover(m.Tokens).In(p.Text)) {
		add("name=" + n)
	}
	return strings.Join(out, " ")
}
