package train

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	eval "github.com/parley-project/parley/internal/eval/coref"
	"github.com/parley-project/parley/text"
)

func sorted(s []string) []string { return slices.Sorted(slices.Values(s)) }

// The right candidates of a mention are all earlier ones of its chain; what begins a chain is a first.
func TestChainedItems(t *testing.T) {
	data := toyData(t)
	x, ms := data.gum[0], data.gum[0].page.Mentions()
	d := toy(t, "one", toys[0])
	p, _, err := reader(t).Parse(context.Background(), d.Text)
	if err != nil {
		t.Fatal(err)
	}
	words := func(i int) string { return p.Cover(ms[i].Tokens).In(p.Text) }
	var got []string
	for _, it := range x.items {
		var to []string
		for k, j := range it.choice.Candidates {
			if it.grades[k] == right {
				to = append(to, words(int(j)))
			}
		}
		if last := it.grades[len(it.grades)-1]; (last == right) != it.first || it.first && len(to) > 0 {
			t.Errorf("%s: %+v", words(it.mention), it)
		}
		if !it.first {
			got = append(got, words(it.mention)+": "+strings.Join(to, ", "))
		}
	}
	want := []string{
		"She: Maria Orrick", "she: She, Maria Orrick", "He: Peter Vahl", "it: a draft", "his: He, Peter Vahl", "Orrick: Maria Orrick",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSnippets(t *testing.T) {
	const s = "Maria Orrick met Anna Hask in Vellin. Orrick said that nobody had met her at the bridge."
	at := func(words string) text.Span {
		i := strings.Index(s, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	for _, tc := range []struct {
		name string
		same [2]bool
		// what is right, and whether being the first is
		right []string
		first grade
	}{
		{"the first of two names", [2]bool{true, false}, []string{"Maria Orrick", "Orrick"}, wrong},
		{"the second of two names", [2]bool{false, true}, []string{"Anna Hask"}, wrong},
		{"neither", [2]bool{false, false}, []string{"Vellin", "nobody"}, right},
	} {
		t.Run(tc.name, func(t *testing.T) {
			snip := eval.Snippet{Document: eval.Document{ID: "s", Text: s}, Pronoun: at("her"), Same: tc.same}
			snip.Names[0], snip.Names[1] = at("Maria Orrick"), at("Anna Hask")
			x, p, err := reader(t).lesson(context.Background(), "s", s, 1)
			if err != nil {
				t.Fatal(err)
			}
			snippet(x, p, &snip)
			if len(x.items) != 1 {
				t.Fatalf("%d items", len(x.items))
			}
			it := x.items[0]
			var got []string
			for k, j := range it.choice.Candidates {
				if it.grades[k] == right {
					got = append(got, p.Cover(x.page.Mentions()[j].Tokens).In(s))
				}
			}
			if diff := cmp.Diff(sorted(tc.right), sorted(got)); diff != "" {
				t.Errorf("right (-want +got)\n%s", diff)
			}
			if last := it.grades[len(it.grades)-1]; last != tc.first {
				t.Errorf("being the first is graded %d, want %d", last, tc.first)
			}
		})
	}
}
