package corpus_test

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
	"pgregory.net/rapid"
)

// word makes an annotated word of form/labels, and of form alone one outside names; a _
// before the form stands for no white space before it.
func word(t interface{ Fatalf(string, ...any) }, s string) corpus.Word {
	form, labels, named := strings.Cut(s, "/")
	w := corpus.Word{Space: true, Head: -1, XPOS: "X", Names: corpus.Set(corpus.O)}
	if form[0] == '_' && len(form) > 1 {
		form, w.Space = form[1:], false
	}
	w.Form = form
	if named {
		w.Names = 0
		for l := range strings.SplitSeq(labels, "|") {
			if l == "any" {
				continue
			}
			label, err := corpus.ParseLabel(l)
			if err != nil {
				t.Fatalf("%v", err)
			}
			w.Names |= corpus.Set(label)
		}
	}
	return w
}

func sentence(t interface{ Fatalf(string, ...any) }, s string) *corpus.Sentence {
	out := &corpus.Sentence{Corpus: "test", Share: 1}
	for f := range strings.FieldsSeq(s) {
		out.Words = append(out.Words, word(t, f))
	}
	return out
}

// words writes the words of a sentence as sentence reads them.
func words(s *corpus.Sentence) string {
	var b strings.Builder
	showWords(&b, s.Words)
	return strings.TrimPrefix(b.String(), " ")
}

func TestRetokenise(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"a name that is parted goes on", "Mara/B-person Tarr-Venn/I-person", "Mara/B-person Tarr/I-person-/I-personVenn/I-person"},
		{"a contraction in one word is parted", "Mara's/B-person bay", "Mara/B-person's/I-person bay"},
		{"a word joined of several keeps a name that goes on", "U/B-place _./I-place _S/I-place _./I-place envoy", "U.S./B-place envoy"},
		{"a word joined of what does not go together is open", "U/B-place _.S. envoy", "U.S./any envoy"},
		{"a lower-case part after a name leaves all open", "Tarland-led/B-group talks", "Tarland/any-/anyled/any talks"},
		{"a capital within a word outside names is open", "rural-Tarland days", "rural/any-/anyTarland/any days"},
		{"parts without a capital stay outside", "a 30-day truce", "a 30-day truce"},
		{"white space stays", "Yes _, no", "Yes, no"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := corpus.Retokenise(t.Context(), sentence(t, tc.in))
			if err != nil {
				t.Fatal(err)
			}
			if words(got) != tc.want {
				t.Errorf("got  %s\nwant %s", words(got), tc.want)
			}
		})
	}
}

func TestTagsGoOverWhereTheWordIsTheSame(t *testing.T) {
	got, err := corpus.Retokenise(t.Context(), sentence(t, "a 30-day truce"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, w := range got.Words {
		b.WriteString(w.Form + "_" + w.XPOS + "_" + w.UPOS + " ")
	}
	if want := "a_X_ 30__ -_HYPH_PUNCT day__ truce_X_ "; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestCarryToTheSameWordsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		labels := []string{"", "/B-person", "/I-place", "/O|B-group|I-group", "/any"}
		in := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return rapid.StringMatching(`[A-Z]?[a-z]{3,6}q`).Draw(t, "form") + rapid.SampledFrom(labels).Draw(t, "labels")
		}), 1, 8).Draw(t, "words")
		want := sentence(t, strings.Join(in, " "))
		got, err := corpus.Retokenise(t.Context(), want)
		if err != nil {
			t.Fatal(err)
		}
		if words(got) != words(want) {
			t.Fatalf("got %s, want %s", words(got), words(want))
		}
	})
}
