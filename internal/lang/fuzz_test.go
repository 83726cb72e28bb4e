package lang_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
	"pgregory.net/rapid"
)

// check fails where p is not a parse of its text: tokens in order, apart and inside the
// text, sentences that part the tokens, paragraphs that part the sentences, and nothing
// outside the tokens but white space and unseen characters.
func check(t interface{ Fatalf(string, ...any) }, p *lang.Parsed) {
	last := 0
	for i, tok := range p.Tokens {
		if tok.Start < last || tok.Empty() || tok.End > len(p.Text) {
			t.Fatalf("token %d is %v after byte %d of %d", i, tok.Span, last, len(p.Text))
		}
		gap := p.Text[last:tok.Start]
		if !blank(gap) {
			t.Fatalf("%q before token %d is in no token", gap, i)
		}
		if want := tok.Start == 0 || strings.ContainsFunc(gap, unicode.IsSpace); tok.Space && !want && last > 0 || !tok.Space && want {
			t.Fatalf("token %d, %q after %q, has Space %v", i, p.Word(i), gap, tok.Space)
		}
		last = tok.End
	}
	if !blank(p.Text[last:]) {
		t.Fatalf("%q at the end is in no token", p.Text[last:])
	}
	next := 0
	for i, s := range p.Sentences {
		if s.Tokens.From != next || s.Tokens.Len() <= 0 {
			t.Fatalf("sentence %d has tokens %v after token %d", i, s.Tokens, next)
		}
		if s.Span != p.Cover(s.Tokens) {
			t.Fatalf("sentence %d is %v but covers %v", i, s.Span, p.Cover(s.Tokens))
		}
		next = s.Tokens.To
	}
	if next != len(p.Tokens) {
		t.Fatalf("the sentences have %d of %d tokens", next, len(p.Tokens))
	}
	next = 0
	for i, par := range p.Paragraphs {
		if par.Sentences.From != next || par.Sentences.Len() <= 0 {
			t.Fatalf("paragraph %d has sentences %v after sentence %d", i, par.Sentences, next)
		}
		want := text.Span{Start: p.Sentences[par.Sentences.From].Start, End: p.Sentences[par.Sentences.To-1].End}
		if par.Span != want {
			t.Fatalf("paragraph %d is %v but covers %v", i, par.Span, want)
		}
		next = par.Sentences.To
	}
	if next != len(p.Sentences) {
		t.Fatalf("the paragraphs have %d of %d sentences", next, len(p.Sentences))
	}
}

// blank reports whether s is white space and unseen characters.
func blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
			return false
		}
	}
	return utf8.ValidString(s)
}

func FuzzParse(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.in)
	}
	for _, s := range hostile {
		f.Add(strings.Repeat(s, 3))
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, parse(t, s)) })
}

// hostile are pieces whose repetition would make a careless look-ahead costly.
var hostile = []string{
	"a ", "a", "1,", "1.", "a.", "A.", "A. ", "U.", "s' ", "'", "''", "' ", "\"", "\" ", ". ", ".", "…", "?\" ",
	"a@", "a@.", "@", "#", "#1", "http://", "http://(", "a://,", "www.", "(", ")", "[1]", ". [1] ", "-", "--", "a-",
	"\u00ad", "a\u00ad", "\u200b", "\ufeff", "\n", "\r", "a\n", "a\n\n", "\u2028", "'90", "'n", "5'", "don't", "n't",
	"👍", "👍\u200d", "\ufe0f", "\xff", "\xe2\x80", "\xc2", "\x00", "ʼ", "’", "‘a", "s’ ", "é", "١", "漢", "。",
	"Mr.", "No. ", "Ph.D", "«", "» ", "By A\n", "May 5\n", "US$", "A&", "_", "a_", "/", "1/", ":", "1:", "\t",
}

// fragments are the pieces of random reports, none of which breaks a line.
var fragments = []string{
	"The", "envoys", "met", "don't", "Mara's", "states'", "he", "said", "U.S.", "Dr.", "J.", "R.", "p.m.", "No.", "10",
	"1,200.5", "$5bn", "9:30", "30-day", "'tis", "'90s", "@mara", "#talks", "https://example.org/x", ".", "?", "!", "...", "…",
	",", ";", ":", "—", "--", "-", "(", ")", "[7]", "“", "”", "‘", "’", "\"", "'", "«", "»", "``", "''", "\u00ad", "\u200b", "👍", "\xff",
}

func genParagraph(t *rapid.T, label string) string {
	var b strings.Builder
	for i, n := 0, rapid.IntRange(1, 40).Draw(t, label+" length"); i < n; i++ {
		b.WriteString(rapid.SampledFrom(fragments).Draw(t, label))
		b.WriteString(rapid.SampledFrom([]string{"", " ", " ", " ", "  "}).Draw(t, "space"))
	}
	return b.String()
}

func TestEveryTextIsParted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var pars []string
		for i := range rapid.IntRange(1, 5).Draw(t, "paragraphs") {
			pars = append(pars, genParagraph(t, "p"+string(rune('0'+i))))
		}
		sep := rapid.SampledFrom([]string{"\n", "\n\n", "\r\n", "\u2029"}).Draw(t, "break")
		s := strings.Join(pars, sep)
		p, err := lang.Parse(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		check(t, p)
	})
}

// What stands in one paragraph changes no token or sentence of another.
func TestParagraphsAreApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genParagraph(t, "a"), genParagraph(t, "b")
		both, err := lang.Parse(t.Context(), a+"\n\n"+b)
		if err != nil {
			t.Fatal(err)
		}
		pa, _ := lang.Parse(t.Context(), a)
		pb, _ := lang.Parse(t.Context(), b)
		if got, want := both.Tokens, len(pa.Tokens)+len(pb.Tokens); len(got) != want {
			t.Fatalf("%d tokens together, %d apart", len(got), want)
		}
		for i, tok := range both.Tokens {
			var want lang.Token
			if i < len(pa.Tokens) {
				want = pa.Tokens[i]
			} else {
				want = pb.Tokens[i-len(pa.Tokens)]
				want.Start += len(a) + 2
				want.End += len(a) + 2
			}
			if tok != want {
				t.Fatalf("token %d is %+v together, %+v apart", i, tok, want)
			}
		}
		for i, s := range pb.Sentences {
			got := both.Sentences[len(pa.Sentences)+i].Tokens
			if got.From != s.Tokens.From+len(pa.Tokens) || got.Len() != s.Tokens.Len() {
				t.Fatalf("sentence %d of the second paragraph has tokens %v together, %v apart", i, got, s.Tokens)
			}
		}
	})
}
