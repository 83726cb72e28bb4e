package coref

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// parsed makes a text of rows "form tag head relation [kind of name]", sentences parted by empty
// lines. Heads count from 1 in the sentence, as in CoNLL-U; words that begin with an apostrophe are joined.
func parsed(t *testing.T, rows string) *lang.Parsed {
	t.Helper()
	p := &lang.Parsed{}
	for _, block := range strings.Split(strings.TrimSpace(rows), "\n\n") {
		first := len(p.Tokens)
		for _, row := range strings.Split(block, "\n") {
			f := strings.Fields(row)
			if len(f) < 4 {
				t.Fatalf("%q is no row", row)
			}
			if len(p.Text) > 0 && f[0][0] != '\'' {
				p.Text += " "
			}
			start := len(p.Text)
			p.Text += f[0]
			head, err := strconv.Atoi(f[2])
			if err != nil {
				t.Fatal(err)
			}
			if head--; head >= 0 {
				head += first
			}
			upos := map[string]string{"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "EX": "PRON"}[f[1]]
			p.Analyses = append(p.Analyses, lang.Analysis{UPOS: upos, XPOS: f[1], Head: head, Rel: f[3]})
			if len(f) > 4 {
				n := len(p.Tokens)
				if k := len(p.Names) - 1; k >= 0 && p.Names[k].Tokens.To == n && f[3] == "flat" {
					p.Names[k].Tokens.To++
				} else {
					p.Names = append(p.Names, lang.Name{Tokens: lang.Range{From: n, To: n + 1}, Kind: lang.NameKind(f[4])})
				}
			}
			p.Tokens = append(p.Tokens, lang.Token{Span: text.Span{Start: start, End: len(p.Text)}})
		}
		p.Sentences = append(p.Sentences, lang.Sentence{Tokens: lang.Range{From: first, To: len(p.Tokens)}})
	}
	return p
}

func TestBaseline(t *testing.T) {
	b, err := NewBaseline()
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, rows, want string }{
		{
			"a surname goes with the full name, a pronoun with the nearest person",
			"Mara NNP 3 nsubj person\nVenn NNP 1 flat person\nmet VBD 0 root\nTarn NNP 3 obj person\n\nVenn NNP 3 nsubj person\nsaid VBD 0 root\nhe PRP 4 nsubj\nleft VBD 2 ccomp",
			"Mara Venn = Venn = he; Tarn",
		},
		{
			"a person with he among the pronouns is no she",
			"Tarn NNP 2 nsubj person\nleft VBD 0 root\n\nVenn NNP 2 nsubj person\nsaw VBD 0 root\nhe PRP 4 nsubj\nwaved VBD 2 ccomp\n\nShe PRP 2 nsubj\nwon VBD 0 root",
			"Tarn = She; Venn = he",
		},
		{
			"it is no person, they are many",
			"Envoys NNS 2 nsubj\nread VBD 0 root\nthe DT 4 det\nplan NN 2 obj\nof IN 6 case\nVenn NNP 4 nmod person\n\nThey PRP 2 nsubj\nliked VBD 0 root\nit PRP 2 obj",
			"Envoys = They; the plan of Venn = it; Venn",
		},
		{
			"a phrase keeps its 's and leaves out its relative clause and its preposition",
			"To TO 4 case\nVenn NNP 4 nmod:poss person\n's POS 2 case\nenvoy NN 6 obl\n, , 6 punct\ncame VBD 0 root\nmen NNS 6 nsubj\nwho WP 9 nsubj\nsmiled VBD 7 acl:relcl",
			"Venn's; Venn's envoy; men",
		},
		{
			"parts of compounds, relative pronouns and there are no mentions",
			"There EX 2 expl\nwere VBD 0 root\npeace NN 4 compound\ntalks NNS 2 nsubj",
			"peace talks",
		},
		{
			"a speaker's I is the same I, not you",
			"I PRP 2 nsubj\ntold VBD 0 root\nyou PRP 2 obj\n\nMy PRP$ 2 nmod:poss\nword NN 0 root",
			"I = My; you; My word",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := parsed(t, tc.rows)
			var got []string
			for _, c := range b.Chains(p) {
				var words []string
				for _, m := range c {
					if !m.Span.Contains(m.Head) {
						t.Errorf("head %v outside %v", m.Head, m.Span)
					}
					words = append(words, p.Text[m.Span.Start:m.Span.End])
				}
				got = append(got, strings.Join(words, " = "))
			}
			if s := strings.Join(got, "; "); s != tc.want {
				t.Errorf("chains %q, want %q", s, tc.want)
			}
		})
	}
}

func TestTableOfAgreementRefuses(t *testing.T) {
	for _, data := range []string{"verb\tm\tone\the\n", "noun\tm\tfew\the\n", "noun\tm\tone\n"} {
		if _, err := parseAgreement(data); !errors.Is(err, ErrSyntax) {
			t.Errorf("%q: %v", data, err)
		}
	}
}
