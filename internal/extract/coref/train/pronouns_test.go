package train

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/text"
)

func TestReadPronouns(t *testing.T) {
	ids, of, err := readPronouns("p.tsv", "# head\n\nb\t4-6\t0-3\nb\t8-11\t0-3+12-15\na\t7-9\t-\n")
	if err != nil {
		t.Fatal(err)
	}
	span := func(a, b int) text.Span { return text.Span{Start: a, End: b} }
	want := map[string][]meaning{
		"b": {{span(4, 6), []text.Span{span(0, 3)}}, {span(8, 11), []text.Span{span(0, 3), span(12, 15)}}},
		"a": {{span(7, 9), nil}},
	}
	if diff := cmp.Diff(want, of, cmp.AllowUnexported(meaning{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"b", "a"}, ids); diff != "" {
		t.Errorf("articles (-want +got)\n%s", diff)
	}
}

func TestReadPronounsRefuses(t *testing.T) {
	for _, tc := range []struct{ name, line string }{
		{"two columns", "a\t4-6"},
		{"four columns", "a\t4-6\t0-3\t-"},
		{"no article", "\t4-6\t0-3"},
		{"no bounds", "a\tshe\t0-3"},
		{"one bound", "a\t4\t0-3"},
		{"bounds the wrong way round", "a\t6-4\t0-3"},
		{"empty bounds", "a\t4-4\t0-3"},
		{"bounds below nothing", "a\t-4-6\t0-3"},
		{"a meaning without bounds", "a\t4-6\tVahl"},
		{"an empty part", "a\t4-6\t0-3+"},
		{"nothing and something", "a\t4-6\t-+0-3"},
		{"something and nothing", "a\t4-6\t0-3+-"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, _, err := readPronouns("p.tsv", "# head\na\t4-6\t0-3\n"+tc.line+"\n")
			if err == nil || !strings.HasPrefix(err.Error(), "p.tsv:3: ") {
				t.Errorf("%v, want an error at p.tsv:3", err)
			}
		})
	}
}

func TestTheLabelsOfPronounsAreWellFormed(t *testing.T) {
	ids, of, err := readPronouns("data/pronouns.tsv", pronounsTSV)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		seen := map[text.Span]bool{}
		for _, m := range of[id] {
			if seen[m.pronoun] {
				t.Errorf("%s: the pronoun at %d is labelled twice", id, m.pronoun.Start)
			}
			seen[m.pronoun] = true
		}
	}
	if len(ids) < 100 {
		t.Errorf("only %d articles", len(ids))
	}
}

// page is a text with labels: {she|Maria Orrick} is a pronoun and what it stands for, as in the cases
// of links.
func page(t *testing.T, marked string) *labelled {
	t.Helper()
	type label struct {
		span text.Span
		to   string
	}
	var labels []label
	var out strings.Builder
	for marked != "" {
		before, rest, found := strings.Cut(marked, "{")
		out.WriteString(before)
		if !found {
			break
		}
		inner, after, _ := strings.Cut(rest, "}")
		words, to, _ := strings.Cut(inner, "|")
		labels = append(labels, label{text.Span{Start: out.Len(), End: out.Len() + len(words)}, to})
		out.WriteString(words)
		marked = after
	}
	x, p, err := reader(t).lesson(context.Background(), "page", out.String(), 1)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := text.New(out.String())
	if err != nil {
		t.Fatal(err)
	}
	l := &labelled{x: x, p: p, meant: map[int]string{}, parts: map[int]int{}}
	for _, b := range labels { // all ASCII: code points are bytes
		m := meaning{pronoun: b.span}
		if b.to != "-" {
			for part := range strings.SplitSeq(b.to, "+") {
				at := strings.Index(out.String(), part)
				if at < 0 {
					t.Fatalf("%q is not in the text", part)
				}
				m.words = append(m.words, text.Span{Start: at, End: at + len(part)})
			}
		}
		if err := l.add(whole, m); err != nil {
			t.Fatal(err)
		}
	}
	l.fill()
	return l
}

func TestLabelledPronounsAreJudged(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		// what is right and what is wrong for the last pronoun; "first" is being the first
		right, wrong []string
	}{
		{"a name", "Maria Orrick met Peter Vahl. {She|Maria Orrick} left.", []string{"Maria Orrick"}, []string{"Peter Vahl", "first"}},
		{"a surname of a name", "Maria Orrick met Peter Vahl. {She|Orrick} left.", []string{"Maria Orrick"}, []string{"Peter Vahl", "first"}},
		{"a noun by its head", "The envoy met a general. {She|envoy} left.", []string{"The envoy"}, []string{"a general", "first"}},
		{"two that and joins", "Maria Orrick and Peter Vahl left. {They|Maria Orrick+Peter Vahl} returned.", []string{"Maria Orrick and Peter Vahl"}, []string{"Maria Orrick", "Peter Vahl", "first"}},
		{"nothing", "Peter Vahl left. {It|-} was late.", []string{"first"}, []string{"Peter Vahl"}},
		{"another pronoun of the same", "Maria Orrick left. {She|Maria Orrick} said {she|Maria Orrick} was tired.", []string{"Maria Orrick", "She"}, []string{"first"}},
		{"another pronoun of another", "Maria Orrick met Peter Vahl. {He|Peter Vahl} left. {She|Maria Orrick} stayed.", []string{"Maria Orrick"}, []string{"Peter Vahl", "He", "first"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := page(t, tc.text)
			if len(l.x.items) == 0 {
				t.Fatal("nothing to learn")
			}
			it := l.x.items[len(l.x.items)-1]
			got := map[grade][]string{}
			for k, j := range it.choice.Candidates {
				words := l.p.Cover(l.x.page.Mentions()[j].Tokens).In(l.p.Text)
				got[it.grades[k]] = append(got[it.grades[k]], words)
			}
			last := it.grades[len(it.grades)-1]
			got[last] = append(got[last], "first")
			for g, want := range map[grade][]string{right: tc.right, wrong: tc.wrong} {
				if diff := cmp.Diff(sorted(want), sorted(got[g])); diff != "" {
					t.Errorf("grade %d (-want +got)\n%s", g, diff)
				}
			}
			if it.first != (tc.right[0] == "first") || l.x.page.Mentions()[it.mention].Form != coref.Pronoun {
				t.Errorf("item %+v", it)
			}
		})
	}
}
