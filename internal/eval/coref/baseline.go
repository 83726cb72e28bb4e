package coref

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

//go:embed data/agreement.tsv
var agreementData string

// An agreeing word is a pronoun or a noun with what a pronoun must agree with.
type agreeing struct {
	pronoun bool
	// gender is "m", "f" or "n", or for pronouns a class that only itself agrees with: "I", "you", "we"; it
	// may be "" for a plural.
	gender string
	plural bool
}

type agreement map[string]agreeing

func parseAgreement(data string) (agreement, error) {
	out := make(agreement)
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || f[0] != "pronoun" && f[0] != "noun" || f[2] != "one" && f[2] != "many" {
			return nil, fmt.Errorf("data/agreement.tsv:%d: %.60q: %w", n, line, ErrSyntax)
		}
		gender := f[1]
		if gender == "-" {
			gender = ""
		}
		for _, w := range strings.Fields(f[3]) {
			out[w] = agreeing{f[0] == "pronoun", gender, f[2] == "many"}
		}
	}
	return out, nil
}

// A Baseline finds chains by two rules, over the noun phrases of a parsed text. A name goes with the
// last name before it that ends with the same word. A pronoun goes with the nearest mention
// before it that agrees in gender and number: he and she with names of persons, with the few nouns of
// data/agreement.tsv and with pronouns of their own gender; it with what is one and no person; they with
// what is many, or an organisation; I, you and we with themselves. All else stands alone.
type Baseline struct{ words agreement }

// NewBaseline fails where its table is broken.
func NewBaseline() (*Baseline, error) {
	words, err := parseAgreement(agreementData)
	if err != nil {
		return nil, err
	}
	return &Baseline{words}, nil
}

// reach is how many mentions back a pronoun looks: a bound on the work.
const reach = 200

// Chains are the chains of p, which needs its analyses, chains of one mention among them.
func (b *Baseline) Chains(p *lang.Parsed) []Chain {
	cs := candidates(p, b.words)
	chain := make([]int, len(cs))
	gender := []string{} // of each chain, as far as its pronouns and nouns tell
	byName := make(map[string]int)
	var out []Chain
	for i := range cs {
		c := &cs[i]
		found := -1
		switch {
		case c.word != nil && c.word.pronoun:
			for k := i - 1; k >= 0 && k >= i-reach && found < 0; k-- {
				if c.word.agrees(&cs[k], gender[chain[k]]) {
					found = chain[k]
				}
			}
		case c.key != "":
			if k, ok := byName[c.key]; ok {
				found = k
			}
		}
		if found < 0 {
			found = len(out)
			out = append(out, nil)
			gender = append(gender, "")
		}
		if c.word != nil && c.word.gender != "" {
			gender[found] = c.word.gender
		}
		if c.key != "" {
			byName[c.key] = found
		}
		chain[i] = found
		out[found] = append(out[found], c.Mention)
	}
	return out
}

// agrees reports whether a pronoun can stand for c, whose chain has the gender given.
func (w *agreeing) agrees(c *candidate, gender string) bool {
	if c.word != nil && c.word.pronoun {
		return c.word.gender == w.gender && c.word.plural == w.plural
	}
	if c.Kind == Pronoun {
		return false // a pronoun that the table lacks
	}
	switch {
	case w.plural && w.gender == "":
		return c.plural || c.organisation
	case c.plural:
		return false
	case w.gender == "m" || w.gender == "f":
		return c.person && (gender == "" || gender == w.gender)
	case w.gender == "n":
		return !c.person
	}
	return false
}
