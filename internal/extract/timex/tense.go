package timex

import "strings"

// direction is whether a time lies before or after publication, as the words beside it
// have it.
type direction uint8

const (
	unknown direction = iota
	toPast
	toFuture
)

// reach is the number of atoms looked through on either side of a time.
const reach = 30

// direction looks at the preposition before the atoms [from,to), then for the nearest
// words of tense before them in the sentence, then for the nearest after them.
func (s *scan) direction(from, to int) direction {
	i := from - 1
	if s.is(i, "on") || s.is(i, "from") || s.is(i, "as") {
		if s.at(i-1).w.prep&futurePrep != 0 {
			i--
		}
	}
	switch p := s.at(i).w.prep; {
	case p&futurePrep != 0 && i == 0 && s.ahead(to) == toPast:
		return toPast // "By Friday they had left"
	case p&futurePrep != 0, s.is(i, "to") && s.moved(i):
		return toFuture
	case s.is(i, "for") && s.at(from).w.weekday != 0 && !s.possessive(to):
		return toFuture // "a meeting for Friday"
	case p&pastPrep != 0:
		return toPast
	}
	if joins := s.at(i - 1); (joins.w.prep&andPrep != 0 || s.is(i-1, "but")) && s.at(i).w.prep != 0 && (s.said(to) || s.at(to).w.tense&pastTense != 0 || s.ed(to)) {
		return toPast // "and on Monday denied it"
	}
	for k := from - 1; k >= max(0, from-reach) && s.at(k).mark != ';'; k-- {
		if s.said(k) && !s.attached(k, from) {
			// What was said has a tense of its own.
			if s.ahead(to) == toFuture {
				return toFuture
			}
			return toPast
		}
		if d := s.signal(k, from); d != unknown {
			return d
		}
		if k == 0 && s.at(k).w.prep&timePrep != 0 && (s.is(k, "after") || s.is(k, "following")) && s.at(to).mark == ',' {
			return toPast // "After the raid on Friday, they will"
		}
	}
	return s.ahead(to)
}

// said reports whether atom k is a verb of saying.
func (s *scan) said(k int) bool { return s.at(k).w.tense&sayTense != 0 }

// attached reports whether the time at atom i can belong to the verb of saying at k: no
// clause begins between them. "Said in Tesmar on Friday", not "said the vote on Friday".
func (s *scan) attached(k, i int) bool {
	next := s.at(k + 1)
	return k+1 >= i || next.w.prep&(timePrep|weakPrep|otherWord) != 0 && !s.is(k+1, "that") && next.w.tense == 0 && !s.pronoun(k+1) ||
		next.mark != 0 || next.w.mod&part != 0 || next.w.weekday != 0
}

func (s *scan) pronoun(i int) bool {
	for _, w := range [...]string{"he", "she", "it", "they", "we", "i", "you"} {
		if s.is(i, w) {
			return true
		}
	}
	return false
}

// signal is what atom k says of a time at atom i after it.
func (s *scan) signal(k, i int) direction {
	a := s.at(k)
	t := a.w.tense
	if a.upper && k > 0 && !s.caps {
		return unknown // a name
	}
	switch {
	case t&futureTense != 0 && (!s.is(k+1, "to") || s.auxiliary(k)):
		return toFuture
	case t&planTense != 0 && s.planned(k, i):
		return toFuture
	case t&willTense != 0, t&scheduleTense != 0:
		return toFuture
	case t&wouldTense != 0:
		if s.is(k+1, "have") || s.is(k+2, "have") {
			return toPast
		}
		return toFuture
	case t&isAux != 0:
		return s.present(k)
	case t&(wasAux|hadAux|hasAux) != 0:
		return toPast
	case t&sayTense != 0, t&pastTense != 0, s.ed(k):
		return s.participle(k)
	}
	return unknown
}

// planned reports whether "to" or "for" follows the plan at atom k before the time at i.
func (s *scan) planned(k, i int) bool {
	for j := k + 1; j < min(i, k+5); j++ {
		if s.is(j, "for") || s.is(j, "to") && (s.plain(j+1) || s.at(j+1).w.tense != 0) {
			return true
		}
	}
	return false
}

// auxiliary reports whether a form of "be" stands shortly before atom k.
func (s *scan) auxiliary(k int) bool {
	for j := k - 1; j >= max(0, k-3); j-- {
		if s.at(j).w.tense&(isAux|wasAux|beAux) != 0 {
			return true
		}
	}
	return false
}

// present reads "is to meet" and "are meeting" as to come; "is" alone says nothing.
func (s *scan) present(k int) direction {
	j := k + 1
	for s.is(j, "not") || s.is(j, "also") || s.is(j, "now") || s.is(j, "still") {
		j++
	}
	if s.is(j, "to") && (s.plain(j+1) || s.at(j+1).w.tense&beAux != 0) || s.plain(j) && strings.HasSuffix(s.at(j).In(s.p.Text), "ing") {
		return toFuture
	}
	return unknown
}

// ed reports whether atom k looks like a past form in -ed.
func (s *scan) ed(k int) bool {
	a := s.at(k)
	return a.Len() > 3 && a.mark == 0 && (!a.upper || k == 0) && a.w.tense&notPast == 0 && strings.HasSuffix(a.In(s.p.Text), "ed")
}

// participle reads a past form by what stands before it: "will be signed", "has signed",
// "is signed", "the signed paper".
func (s *scan) participle(k int) direction {
	j := k - 1
	be := false
	for n := 0; n < 4; n++ {
		a := s.at(j)
		adverb := a.mark == 0 && a.Len() > 3 && !a.upper && strings.HasSuffix(a.In(s.p.Text), "ly")
		switch t := a.w.tense; {
		case t&beAux != 0:
			be = true
		case t&willTense != 0:
			return toFuture
		case t&wouldTense != 0:
			if be && !s.is(j+1, "have") {
				return toFuture
			}
			return toPast
		case t&isAux != 0:
			return unknown
		case be && s.is(j, "to"):
			return toFuture
		case t&hasAux != 0:
		case adverb, s.is(j, "not"), s.is(j, "also"), s.is(j, "now"):
		case n == 0 && a.w.prep&article != 0 && s.plain(k+1):
			return unknown // an adjective
		default:
			return toPast
		}
		j--
	}
	return toPast
}

// ahead looks for the nearest words of tense from atom to on: "On Friday the sides will
// meet". It passes over a relative clause between commas.
func (s *scan) ahead(to int) direction {
	for k := to; k < min(len(s.atoms), to+reach) && s.at(k).mark != ';'; k++ {
		if s.at(k).mark == ',' && (s.is(k+1, "who") || s.is(k+1, "which") || s.is(k+1, "whose") || s.is(k+1, "where")) {
			for k++; k < min(len(s.atoms), to+reach) && s.at(k).mark != ','; k++ {
			}
			continue
		}
		a := s.at(k)
		if a.upper && k > 0 && !s.caps {
			continue
		}
		if a.w.tense&planTense != 0 && (s.ed(k) || a.w.tense&pastTense != 0) && !s.auxiliary(k) {
			return toPast // "On Friday it agreed to meet"
		}
		if a.w.tense&isAux != 0 && to > 4 && !s.is(k+1, "to") {
			continue // "after the defeat on Friday, he is trying again"
		}
		if d := s.signal(k, len(s.atoms)); d != unknown {
			return d
		}
	}
	return unknown
}
