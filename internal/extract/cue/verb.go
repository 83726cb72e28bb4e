package cue

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// verb widens c to its verb group and settles its inflection. It reports false where
// the words beside the form show that it is no verb, or none that somebody says
// something with.
func (f *finder) verb(c *stage.Cue, form verbForm) bool {
	g := f.groupBefore(c.Head)
	c.Tokens.From = g.from
	c.Negated = g.negated
	c.Modality = g.modality
	prev := f.class(g.from - 1)
	switch form {
	case past:
		c.Inflection = stage.Finite
		return g.aux == "" && !nominal(prev)
	case pastOrParticiple, pastParticiple:
		switch {
		case g.be:
			c.Inflection, c.Passive = stage.Finite, true
		case g.have:
			c.Inflection = stage.Finite
		case g.infinitive || g.do || g.modal:
			return false
		case form == pastParticiple || f.isWord(c.Tokens.To, "by") && c.Frames.Has(stage.TakesNoun|stage.TakesClause|stage.TakesQuotation):
			c.Inflection, c.Passive = stage.Reduced, true
			return f.isWord(c.Tokens.To, "by")
		default:
			c.Inflection = stage.Finite
			return !nominal(prev) && !f.beforeNoun(c)
		}
		return true
	case ing:
		return f.ing(c, g, prev)
	case thirdPerson:
		c.Inflection = stage.Finite
		return g.aux == "" && f.takesThird(c, g, prev)
	case base:
		if g.infinitive {
			c.Inflection = stage.Infinitive
			return true
		}
		c.Inflection = stage.Finite
		return g.modal || g.do || f.takesBase(c, g, prev)
	}
	return false
}

// nominal reports whether a word of class c makes the next a noun or adjective: "the
// reported", "of proposed".
func nominal(c lang.Class) bool {
	return c.Is(lang.Determiner|lang.Possessive) && !c.Is(lang.Subordinator) ||
		c.Is(lang.Preposition) && !c.Is(lang.Adverb)
}

// beforeNoun: a past form that a noun or adjective follows straight after a verb or at
// the head of a phrase is an adjective ("Reported losses"), unless it can take a noun
// phrase as its object or the next word starts one or a clause.
func (f *finder) beforeNoun(c *stage.Cue) bool {
	if c.Tokens.From != f.sent.From {
		return false
	}
	k, ok := f.kind(c.Tokens.To)
	return ok && k == lang.Word && f.class(c.Tokens.To) == 0
}

func (f *finder) ing(c *stage.Cue, g group, prev lang.Class) bool {
	if g.be {
		c.Inflection = stage.Finite
		if g.infinitive {
			c.Inflection = stage.Infinitive
		}
		return true
	}
	c.Inflection = stage.Participle
	if prev.Is(lang.Determiner|lang.Possessive) && !prev.Is(lang.Subordinator) {
		return false
	}
	// "the warning that": a noun, which the lexicon has as one.
	return !prev.Is(lang.Preposition) || f.isWord(g.from-1, "by", "after", "before", "without", "while", "since", "in")
}

// takesThird: "claims" is a verb after a name, "he", "who" or a singular noun, and where a
// clause, a quotation or an object follows.
func (f *finder) takesThird(c *stage.Cue, g group, prev lang.Class) bool {
	if nominal(prev) && !f.isWord(g.from-1, "this", "that", "all") {
		return false
	}
	if prev.Is(lang.Conjunction) || g.from == f.sent.From {
		return c.Frames.Has(stage.TakesQuotation) && f.startsComplement(c.Tokens.To)
	}
	if !c.Frames.Has(stage.Ambiguous) {
		return true
	}
	if prev.Is(lang.Pronoun|lang.WhWord) || f.capitalised(g.from-1) || f.isMark(g.from-1) {
		return !f.isWord(c.Tokens.To, "of", "by", "from", "against", "were", "are", "have")
	}
	return f.startsComplement(c.Tokens.To)
}

// takesBase: "claim" is a verb after "they", "who", a plural noun or a plural name.
func (f *finder) takesBase(c *stage.Cue, g group, prev lang.Class) bool {
	if nominal(prev) && !f.isWord(g.from-1, "these", "those", "some", "many", "most", "few", "several", "others", "both", "all") {
		return false
	}
	if prev.Is(lang.Pronoun) && f.isWord(g.from-1, "i", "you", "we", "they", "others", "who", "which", "some", "many") {
		return true
	}
	if prev.Is(lang.WhWord) {
		return true
	}
	w := f.lower(g.from - 1)
	pluralNoun := len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || w == "people"
	if c.Frames.Has(stage.Ambiguous) {
		return pluralNoun && f.startsComplement(c.Tokens.To)
	}
	return pluralNoun && f.class(g.from-1) == 0
}

// startsComplement reports whether token i begins what a verb of saying takes.
func (f *finder) startsComplement(i int) bool {
	k, ok := f.kind(i)
	if !ok {
		return false
	}
	if k == lang.Mark || f.capitalised(i) || f.p.Word(i) == ":" {
		return true
	}
	return f.class(i).Is(lang.Determiner|lang.Possessive|lang.Pronoun|lang.WhWord|lang.Subordinator) ||
		f.isWord(i, "to")
}

func (f *finder) isMark(i int) bool {
	k, ok := f.kind(i)
	return ok && k == lang.Mark
}

// noun keeps a noun only where a clause or an infinitive says what was said: "the claim
// that", "a promise to".
func (f *finder) noun(c *stage.Cue) bool {
	next := c.Tokens.To
	switch {
	case f.isWord(next, "that", "whether"):
		return c.Frames.Has(stage.TakesClause)
	case f.isWord(next, "to"):
		// "his promise to withdraw", but not "a message to the king".
		return c.Frames.Has(stage.TakesTo) && f.class(next+1) == 0 && !f.capitalised(next+1)
	case f.isWord(next, "by", "from", "of"):
		// "claims by the minister that"
		for j := next + 1; j < f.sent.To && j < next+8; j++ {
			if f.isWord(j, "that") {
				return c.Frames.Has(stage.TakesClause)
			}
			if k, _ := f.kind(j); k != lang.Word {
				return false
			}
		}
	}
	return false
}

// adjective keeps an adjective only after a form of "be" and before what it takes.
func (f *finder) adjective(c *stage.Cue) bool {
	g := f.groupBefore(c.Head)
	if !g.be {
		return false
	}
	c.Tokens.From, c.Negated, c.Modality, c.Inflection = g.from, g.negated, g.modality, stage.Finite
	switch {
	case f.isWord(c.Tokens.To, "that"):
		return c.Frames.Has(stage.TakesClause)
	case f.isWord(c.Tokens.To, "to"):
		return c.Frames.Has(stage.TakesTo)
	}
	return c.Frames.Has(stage.TakesBare) &&
		f.class(c.Tokens.To).Is(lang.Pronoun|lang.Determiner|lang.Possessive)
}

// modalityOf is the modality that an auxiliary gives to its verb.
func modalityOf(aux string) reading.Modality {
	switch aux {
	case "will", "shall", "'ll", "’ll", "wo":
		return reading.Future
	case "would", "could", "should":
		return reading.Conditional
	case "may", "might", "can", "must", "ought", "ca":
		return reading.Hypothetical
	}
	return reading.Actual
}
