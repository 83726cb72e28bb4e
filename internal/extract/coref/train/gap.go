package train

import (
	eval "github.com/parley-project/parley/internal/eval/coref"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
)

// snippet fills in the one item of an item of GAP: the pronoun, of which is known whether it
// stands for who bears either name.
func snippet(x *lesson, p *lang.Parsed, s *eval.Snippet) {
	ms := x.page.Mentions()
	at := func(m coref.Mention, start, end int) bool {
		t := p.Tokens[m.Head]
		return t.Start < end && start < t.End
	}
	var state coref.State
	for i, m := range ms {
		if at(m, s.Pronoun.Start, s.Pronoun.End) && m.Form == coref.Pronoun {
			var c coref.Choice
			x.page.Fill(&c, i, &state)
			it := item{mention: i, choice: c, grades: make([]grade, len(c.Candidates)+1)}
			if grades(&it, s, func(k, which int) bool {
				for e := range i {
					if state.Chain(e) == state.Chain(int(c.Candidates[k])) && !ms[e].Pair && at(ms[e], s.Names[which].Start, s.Names[which].End) {
						return true
					}
				}
				return false
			}, ms) {
				x.items = append(x.items, it)
			}
			return
		}
		joined := -1
		for j := i - 1; j >= 0 && joined < 0; j-- {
			if x.page.SameName(i, j) {
				joined = j
			}
		}
		if joined >= 0 {
			state.Join(x.page, joined)
		} else {
			state.Begin(x.page)
		}
	}
}

// grades says of each candidate what GAP tells; false where it tells nothing.
func grades(it *item, s *eval.Snippet, is func(k, which int) bool, ms []coref.Mention) bool {
	n := len(it.choice.Candidates)
	told := false
	for k := range n + 1 {
		it.grades[k] = open
		a, b := k < n && is(k, 0), k < n && is(k, 1)
		switch {
		case s.Same[0] || s.Same[1]:
			if s.Same[0] && a && !b || s.Same[1] && b && !a {
				it.grades[k], told = right, true
			} else if a || b || k == n || ms[it.choice.Candidates[k]].Form == coref.Named {
				it.grades[k] = wrong
			}
		case a || b:
			it.grades[k], told = wrong, true
		case k < n && around(ms[it.choice.Candidates[k]], ms[it.mention]):
			// "her car" is not what "her" stands for, and no candidate
		default:
			it.grades[k] = right
		}
	}
	return told
}

// around reports whether a mention is part of another.
func around(outer, inner coref.Mention) bool {
	return outer.Tokens.From <= inner.Tokens.From && inner.Tokens.To <= outer.Tokens.To
}
