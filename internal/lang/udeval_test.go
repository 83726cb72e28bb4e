package lang_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/text"
)

// reached are the figures of the development parts, a little below what was measured:
// F1 of tokens and of sentences.
var reached = map[string][2]float64{
	"ewt": {99.2, 86.4},
	"gum": {99.9, 96.8},
}

// TestTreebanks logs how well tokens and sentences agree with two treebanks, and fails
// where they fall below what was reached. PARLEY_UD_PART=train measures on the training
// part instead, and PARLEY_UD_ERRORS=1 lists what differs.
func TestTreebanks(t *testing.T) {
	dir := shared()
	if dir == "" {
		t.Skip("no shared data: set PARLEY_SHARED to the folder that holds data/ud")
	}
	part := os.Getenv("PARLEY_UD_PART")
	if part != "train" {
		part = "dev"
	}
	for _, bank := range []string{"ewt", "gum"} {
		var tokens, sentences counts
		for _, d := range readUD(t, filepath.Join(dir, "data", "ud", bank, part+".conllu")) {
			p := parse(t, d.text)
			var ours, oursSentences []text.Span
			for _, tok := range p.Tokens {
				ours = append(ours, tok.Span)
			}
			for _, s := range p.Sentences {
				oursSentences = append(oursSentences, s.Span)
			}
			list(t, d.text, "token", tokens.add(d.tokens, ours))
			list(t, d.text, "sentence", sentences.add(d.sentences, oursSentences))
		}
		got := [2]float64{tokens.f1(), sentences.f1()}
		t.Logf("%s %s: F1 of %d tokens %.2f, of %d sentences %.2f", bank, part, tokens.gold, got[0], sentences.gold, got[1])
		for i, want := range reached[bank] {
			if part == "dev" && got[i] < want {
				t.Errorf("%s: figure %d is %.2f, below %.2f", bank, i+1, got[i], want)
			}
		}
	}
}

func list(t *testing.T, s, what string, missed []text.Span) {
	if os.Getenv("PARLEY_UD_ERRORS") == "" {
		return
	}
	for _, m := range missed {
		t.Logf("%s %q in %q", what, m.In(s), s[max(0, m.Start-30):min(len(s), m.End+30)])
	}
}

// counts are the spans of the treebank, ours, and those that are in both.
type counts struct{ gold, ours, both int }

// add counts two ordered lists of spans and gives those of gold that ours lacks.
func (c *counts) add(gold, ours []text.Span) (missed []text.Span) {
	c.gold += len(gold)
	c.ours += len(ours)
	j := 0
	for _, g := range gold {
		for j < len(ours) && ours[j].Compare(g) < 0 {
			j++
		}
		if j < len(ours) && ours[j] == g {
			c.both++
		} else {
			missed = append(missed, g)
		}
	}
	return missed
}

func (c counts) f1() float64 { return 200 * float64(c.both) / float64(c.gold+c.ours) }
