package web

import "github.com/parley-project/parley/record"

// A card stands beside a paragraph and says what one statement of it is.
type card struct {
	saying
	anchor
	// Outer is the statement that this one is reported in, where its card is not the one
	// that holds this.
	Outer *anchor
	// About is the statement that this one's content stands for, where its card is on the page.
	About *anchor
	// Inner are the cards of statements reported in this one, in the same paragraph.
	Inner []*card
}

// maxNesting is how deep cards are set in one another; deeper ones stand by themselves.
const maxNesting = 6

// nest puts each card into the one that it is within, if that is among cards, and gives
// those that remain, in order. Statements within each other in a ring all remain.
// elsewhere finds statements of the document that have no card here.
func nest(cards []*card, elsewhere map[record.StatementID]*anchor) []*card {
	here := make(map[record.StatementID]*card, len(cards))
	for _, c := range cards {
		here[c.ID] = c
	}
	var top []*card
	for _, c := range cards {
		if c.RefersTo != c.ID {
			c.About = elsewhere[c.RefersTo]
		}
		if outer := here[c.Within]; outer != nil && ends(c, here) {
			outer.Inner = append(outer.Inner, c)
			continue
		}
		if c.Within != c.ID {
			c.Outer = elsewhere[c.Within]
		}
		top = append(top, c)
	}
	return top
}

// ends reports whether the way from c outwards ends within maxNesting steps.
func ends(c *card, here map[record.StatementID]*card) bool {
	for range maxNesting {
		if c = here[c.Within]; c == nil {
			return true
		}
	}
	return false
}
