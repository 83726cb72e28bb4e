package lang_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/internal/lang"
)

func TestJoinedWordsAreAsWritten(t *testing.T) {
	p := parse(t, "Lena Brandt-Osk's 30-day, U.S.-backed truce - so-called - ended 2015-16. Omar al-Masri left.").Joined()
	const want = "Lena Brandt-Osk 's 30-day ,/punct U.S.-backed truce -/punct so-called -/punct ended 2015-16/number ./stop\n" +
		"Omar al-Masri left ./stop\n"
	if got := show(p, true); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestJoinedIsAParseOfTheSameText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, err := lang.Parse(t.Context(), strings.ReplaceAll(genParagraph(t, "p"), " ", rapid.SampledFrom([]string{" ", "-"}).Draw(t, "space")))
		if err != nil {
			t.Fatal(err)
		}
		q := p.Joined()
		check(t, q)
		for i := range p.Sentences {
			if p.Sentences[i].Span != q.Sentences[i].Span {
				t.Fatalf("sentence %d is %v, joined %v", i, p.Sentences[i].Span, q.Sentences[i].Span)
			}
		}
	})
}
