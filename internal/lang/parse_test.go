package lang_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang"
)

func parse(t testing.TB, s string) *lang.Parsed {
	t.Helper()
	p, err := lang.Parse(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var kindNames = map[lang.TokenKind]string{
	lang.Word: "word", lang.Number: "number", lang.Mark: "mark", lang.Stop: "stop",
	lang.Punct: "punct", lang.Symbol: "symbol", lang.Link: "link",
}

var paragraphNames = map[lang.ParagraphKind]string{
	lang.Body: "body", lang.Heading: "heading", lang.Byline: "byline", lang.Dateline: "dateline",
}

// show is p as the case files have it: a line for each paragraph, sentence and token.
func show(p *lang.Parsed) string {
	var b strings.Builder
	for _, par := range p.Paragraphs {
		fmt.Fprintf(&b, "%s\n", paragraphNames[par.Kind])
		for s := par.Sentences.From; s < par.Sentences.To; s++ {
			var parts []string
			for i := p.Sentences[s].Tokens.From; i < p.Sentences[s].Tokens.To; i++ {
				parts = append(parts, p.Word(i))
			}
			fmt.Fprintf(&b, "  %s\n", strings.Join(parts, " "))
		}
	}
	return b.String()
}

func TestShow(t *testing.T) {
	p := parse(t, "Talks resume\n\nBy Mara Venn\n\nKESTREL BAY, April 5\n\n“We don't know,” Mara's aide told the states' envoy J. R. Tarr of the U.S. The U.S. President paid $1,200.5 at 9:30 a.m. on 30-day terms—'tis the '90s. \"Really?\" he said. 'No,' said Sen. Orr.The talks ended...")
	t.Log("\n" + show(p))
}
