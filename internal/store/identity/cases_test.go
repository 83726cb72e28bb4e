package identity_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/record"
)

// The cases of testdata/cases.txt, each with its persons in both orders.
func TestCases(t *testing.T) {
	b, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, text := range strings.Split(strings.TrimSpace(string(b)), "\n\n") {
		if strings.HasPrefix(text, "#") {
			continue
		}
		head, rest, _ := strings.Cut(text, "\n")
		given, want, ok := strings.Cut(rest, "\n=\n")
		if !ok {
			continue // a paragraph of the explanation
		}
		n++
		t.Run(head, func(t *testing.T) {
			var parts []identity.Part
			for _, line := range strings.Split(given, "\n") {
				parts = append(parts, partOf(t, line))
			}
			for _, order := range []string{"as written", "reversed"} {
				if diff := cmp.Diff(want, judged(parts)); diff != "" {
					t.Errorf("%s (-want +got)\n%s", order, diff)
				}
				slices.Reverse(parts)
			}
		})
	}
	if n < 20 {
		t.Errorf("only %d cases were found", n)
	}
}

func partOf(t *testing.T, line string) (p identity.Part) {
	t.Helper()
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	where, date, dated := strings.Cut(f[0], " ")
	slug := strings.Join(strings.FieldsFunc(strings.ToLower(f[1]), func(r rune) bool { return !unicode.IsLetter(r) }), "-")
	p.Name, p.Kind, p.Named, p.Gender, p.Documents = f[1], "person", true, f[2], 1
	if where == "register" {
		p.ID = record.EntityID("person:" + slug)
		p.Register = string(p.ID)
	} else {
		p.ID = record.LocalID("person", slug, document.ID("doc-"+where))
	}
	if dated {
		if err := p.Published.UnmarshalText([]byte(date)); err != nil {
			t.Fatal(err)
		}
	}
	for title := range strings.SplitSeq(f[3], ", ") {
		if title != "" {
			p.Titles = append(p.Titles, title)
		}
	}
	if f[4] != "" {
		p.Offices = []record.EntityID{record.EntityID("office:" + f[4])}
	}
	return p
}

// judged is a judgement in the words of the cases.
func judged(parts []identity.Part) string {
	short := func(id record.EntityID) string {
		return strings.NewReplacer("person:", "", "doc-", "").Replace(string(id))
	}
	j := identity.Judge(identity.Blocks(parts[0].ID, "person", parts[0].Name, true)[0], parts)
	atoms := map[string][]string{}
	for part, atom := range j.Atoms {
		_, doc, found := strings.Cut(short(part), "@")
		if !found {
			doc = "register"
		}
		atoms[short(atom)] = append(atoms[short(atom)], doc)
	}
	var lines []string
	for _, a := range slices.Sorted(maps.Keys(atoms)) {
		slices.Sort(atoms[a])
		lines = append(lines, a+": "+strings.Join(atoms[a], " "))
	}
	var pairs []string
	for _, p := range j.Pairs {
		reasons := func(all []record.Reason) string {
			var kinds []string
			for _, r := range all {
				kinds = append(kinds, string(r.Kind))
			}
			return strings.Join(kinds, ", ")
		}
		state := "open"
		if p.Made {
			state = "made"
		}
		line := fmt.Sprintf("%s %s %s: %s", state, short(p.A), short(p.B), reasons(p.For))
		if len(p.Against) > 0 {
			line += "; " + reasons(p.Against)
		}
		pairs = append(pairs, line)
	}
	slices.Sort(pairs)
	return strings.Join(append(lines, pairs...), "\n")
}

// A family with very many members asks few questions, in little time.
func TestALargeFamilyAsksFewQuestions(t *testing.T) {
	var parts []identity.Part
	for i := range 400 {
		id := document.ID(fmt.Sprintf("doc-%04d", i))
		p := identity.Part{Published: edtf.Date{}}
		p.ID, p.Name, p.Kind, p.Named = record.LocalID("person", "venn", id), "Venn", "person", true
		parts = append(parts, p)
	}
	for i := range 40 {
		name := fmt.Sprintf("%c%c Venn", 'A'+i%20, 'a'+i/20)
		p := identity.Part{}
		p.ID, p.Name, p.Kind, p.Named = record.LocalID("person", strings.ToLower(strings.ReplaceAll(name, " ", "-")), "doc-x"), name, "person", true
		parts = append(parts, p)
	}
	if n := len(identity.Judge("person venn", parts).Pairs); n > len(parts) {
		t.Errorf("%d pairs of %d persons", n, len(parts))
	}
}

func TestJoin(t *testing.T) {
	review := func(hour int, a, b record.EntityID, d record.Decision) record.Review {
		r := record.Review{A: a, B: b, Decision: d}
		r.When = time.Date(2031, 6, 1, hour, 0, 0, 0, time.UTC)
		return r
	}
	made := [][2]record.EntityID{{"a", "b"}, {"b", "c"}}
	for _, tc := range []struct {
		name    string
		reviews []record.Review
		want    string
	}{
		{"the rule alone", nil, "a a a d"},
		{"a refusal parts what the rule made one", []record.Review{review(1, "a", "b", record.Refuse)}, "a b b d"},
		{"a refusal holds over a way round", []record.Review{review(1, "a", "c", record.Refuse)}, "a a c d"},
		{"an acceptance joins", []record.Review{review(1, "c", "d", record.Accept)}, "a a a a"},
		{"a later refusal takes an acceptance back", []record.Review{review(1, "c", "d", record.Accept), review(2, "c", "d", record.Refuse)}, "a a a d"},
		{"a later acceptance takes a refusal back", []record.Review{review(2, "a", "b", record.Accept), review(1, "a", "b", record.Refuse)}, "a a a d"},
		{"of decisions that contradict one another the last counts", []record.Review{
			review(1, "a", "d", record.Accept), review(2, "c", "d", record.Accept), review(3, "a", "c", record.Refuse)}, "a a c c"},
		{"and joins what an earlier one held apart", []record.Review{
			review(1, "a", "c", record.Refuse), review(2, "a", "d", record.Accept), review(3, "c", "d", record.Accept)}, "a a a a"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for range 2 {
				root := identity.Join(made, tc.reviews)
				got := fmt.Sprintf("%s %s %s %s", root("a"), root("b"), root("c"), root("d"))
				if got != tc.want {
					t.Errorf("got %s, want %s", got, tc.want)
				}
				slices.Reverse(tc.reviews)
			}
		})
	}
}
