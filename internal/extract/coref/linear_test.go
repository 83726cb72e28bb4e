package coref_test

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A clause is "word left." of a made parse, with or without a full stop to end the sentence.
type clause struct {
	word, upos string
	kind       lang.NameKind
}

// made is the parse of n clauses, several to a sentence, all of one paragraph, without a core: the
// word is the subject of a verb, and each verb but the first of a sentence hangs from that as
// parataxis.
func made(n, perSentence int, of func(i int) clause) *lang.Parsed {
	var b strings.Builder
	p := &lang.Parsed{}
	token := func(word string, a lang.Analysis) {
		b.WriteByte(' ')
		p.Tokens = append(p.Tokens, lang.Token{Span: text.Span{Start: b.Len(), End: b.Len() + len(word)}, Space: true})
		b.WriteString(word)
		a.Lemma = strings.ToLower(word)
		p.Analyses = append(p.Analyses, a)
	}
	for i := range n {
		t, c := len(p.Tokens), of(i)
		verb := lang.Analysis{UPOS: "VERB", XPOS: "VBD", Head: -1, Rel: "root"}
		if i%perSentence == 0 {
			p.Sentences = append(p.Sentences, lang.Sentence{Tokens: lang.Range{From: t, To: t}})
		} else {
			verb.Head, verb.Rel = p.Sentences[len(p.Sentences)-1].Tokens.From+1, "parataxis"
		}
		token(c.word, lang.Analysis{UPOS: c.upos, XPOS: "NNP", Head: t + 1, Rel: "nsubj"})
		token("left", verb)
		p.Sentences[len(p.Sentences)-1].Tokens.To = t + 2
		if c.kind != "" {
			p.Names = append(p.Names, lang.Name{Tokens: lang.Range{From: t, To: t + 1}, Kind: c.kind})
		}
	}
	p.Paragraphs = []lang.Paragraph{{Sentences: lang.Range{To: len(p.Sentences)}}}
	p.Text = b.String()
	return p
}

// looks is how many candidates all mentions have and how many the one with the most has. Each
// mention joins the nearest, or stands alone.
func looks(t *testing.T, p *lang.Parsed, join bool) (all, most int) {
	t.Helper()
	outside := make([]int32, len(p.Tokens))
	for i := range outside {
		outside[i] = -1
	}
	g := coref.NewPage(p, outside, func(string) string { return "" })
	if len(g.Mentions()) != len(p.Tokens)/2 {
		t.Fatalf("%d mentions in %d clauses", len(g.Mentions()), len(p.Tokens)/2)
	}
	var c coref.Choice
	var s coref.State
	for i := range g.Mentions() {
		g.Fill(&c, i, &s)
		all += len(c.Candidates)
		most = max(most, len(c.Candidates))
		if join && len(c.Candidates) > 0 {
			s.Join(g, int(c.Candidates[0]))
		} else {
			s.Begin(g)
		}
	}
	return all, most
}

// However long a text, and however often it says the same, a mention has only so many candidates.
func TestCandidatesAreBounded(t *testing.T) {
	const small, mostOfAny = 1_000, 60
	for _, tc := range []struct {
		name  string
		large int
		of    func(i int) clause
	}{
		{"one name", 100_000, func(int) clause { return clause{"Vahl", "PROPN", lang.PersonName} }},
		{"one pronoun", 8_000, func(int) clause { return clause{"He", "PRON", ""} }},
		{"one noun", 8_000, func(int) clause { return clause{"Talks", "NOUN", ""} }},
		{"a name and pronouns", 8_000, func(i int) clause {
			if i%5 == 0 {
				return clause{"Vahl", "PROPN", lang.PersonName}
			}
			return clause{"She", "PRON", ""}
		}},
	} {
		large := tc.large
		for _, way := range []struct {
			perSentence int
			join        bool
		}{{1, true}, {large, false}} {
			few, most := looks(t, made(small, way.perSentence, tc.of), way.join)
			many, mostOfMany := looks(t, made(large, way.perSentence, tc.of), way.join)
			if few == 0 || most > mostOfAny || mostOfMany != most || many > few*large/small*11/10 {
				t.Errorf("%s, %d a sentence, joined %v: %d candidates for %d mentions and %d for %d; at most %d and %d of one",
					tc.name, way.perSentence, way.join, few, small, many, large, most, mostOfMany)
			}
		}
	}
}
