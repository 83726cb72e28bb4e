package syntax_test

import (
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/extract/syntax"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// envoy is "The king's envoy, Marr, left." with its tree.
func envoy() *lang.Parsed {
	const s = "The king's envoy, Marr, left."
	p := &lang.Parsed{Text: s}
	add := func(start, end, head int, upos, rel string) {
		p.Tokens = append(p.Tokens, lang.Token{Span: text.Span{Start: start, End: end}})
		p.Analyses = append(p.Analyses, lang.Analysis{UPOS: upos, Head: head, Rel: rel, Lemma: s[start:end]})
	}
	add(0, 3, 1, "DET", "det")
	add(4, 8, 3, "NOUN", "nmod:poss")
	add(8, 10, 1, "PART", "case")
	add(11, 16, 7, "NOUN", "nsubj")
	add(16, 17, 5, "PUNCT", "punct")
	add(18, 22, 3, "PROPN", "appos")
	add(22, 23, 3, "PUNCT", "punct")
	add(24, 28, -1, "VERB", "root")
	add(28, 29, 7, "PUNCT", "punct")
	return p
}

func TestTreeOfASentence(t *testing.T) {
	tr := syntax.New(envoy())
	if got := slices.Collect(tr.Kids(3)); !slices.Equal(got, []int{1, 5, 6}) {
		t.Errorf("kids of the envoy %v", got)
	}
	if got := tr.Kid(3, "nmod"); got != 1 {
		t.Errorf("owner %d: a relation without its subtype does not find it", got)
	}
	if got := tr.Plain(1); got != "nmod" || tr.Verbal(3) || !tr.Verbal(7) {
		t.Errorf("relation without its subtype %q, the envoy a verb %v, left a verb %v", got, tr.Verbal(3), tr.Verbal(7))
	}
	if tr.Is(1, "nmod:desc") || !tr.Is(1, "nmod:poss") {
		t.Error("a subtype is not looked at")
	}
	if got := tr.Case(1); got != "'s" {
		t.Errorf("case %q", got)
	}
	for without, want := range map[string]string{"": "The king's envoy, Marr", "appos": "The king's envoy", "nmod": "envoy, Marr"} {
		if got := tr.Phrase(3, without).In(tr.Text); got != want {
			t.Errorf("phrase without %q: %q, want %q", without, got, want)
		}
	}
}

func TestPassive(t *testing.T) {
	p := envoy()
	if syntax.New(p).Passive(7) {
		t.Error("an envoy who left was left")
	}
	p.Analyses[3].Rel = "nsubj:pass"
	if !syntax.New(p).Passive(7) {
		t.Error("the envoy is the subject of a passive, and nobody sees it")
	}
}

func TestNoWordAndNoTree(t *testing.T) {
	for name, tr := range map[string]*syntax.Tree{"a tree": syntax.New(envoy()), "no analyses": syntax.New(&lang.Parsed{})} {
		for _, i := range []int{-1, 99} {
			if tr.Head(i) != -1 || tr.Kid(i, "det") != -1 || tr.Rel(i)+tr.Plain(i)+tr.UPOS(i)+tr.XPOS(i)+tr.Lemma(i)+tr.Lower(i)+tr.Case(i) != "" ||
				tr.Is(i, "") || tr.Verbal(i) || tr.Passive(i) || len(slices.Collect(tr.Kids(i))) > 0 || !tr.Phrase(i).Empty() {
				t.Errorf("%s: word %d has an answer", name, i)
			}
		}
	}
	if syntax.New(&lang.Parsed{}).Known() || !syntax.New(envoy()).Known() {
		t.Error("known where there is nothing, or the other way about")
	}
}

// Heads in a circle, of themselves or out of range end all the same.
func TestBadHeads(t *testing.T) {
	p := envoy()
	for i, h := range []int{1, 0, 2, 99, -7} {
		p.Analyses[i].Head = h
	}
	tr := syntax.New(p)
	for i := range p.Tokens {
		if s := tr.Phrase(i); s.Start > s.End || s.End > len(p.Text) {
			t.Errorf("phrase of %d: %v", i, s)
		}
	}
}
