package timex

// leads reports whether what stands before atom i says that a time follows: "in", "since",
// or another time and "and".
func (s *scan) leads(i int) bool {
	before := s.at(i - 1)
	if s.is(i-1, "as") && s.is(i-3, "as") && (s.at(i-2).w.mod&part != 0 || s.at(i-2).w.dayKind == vagueDay) {
		return true // "as late as 2011"
	}
	return before.w.prep&timePrep != 0 && before.w.prep&andPrep == 0 || s.chained(i)
}

// chained reports whether atom i goes on a list of times: "March and May", "2013, 2014".
func (s *scan) chained(i int) bool {
	if s.lastEnd == 0 || s.lastEnd != i-1 {
		return false
	}
	a := s.at(i - 1)
	return a.mark == ',' || a.w.prep&(andPrep|toPrep) != 0 || s.dash(i-1)
}

// dash reports whether atom i is a hyphen or a dash that joins.
func (s *scan) dash(i int) bool {
	return s.at(i).mark == '-' || s.at(i).mark != 0 && s.is(i, "–")
}

// plain reports whether atom i is a small word that the tables do not know: a noun, an
// adjective or a verb.
func (s *scan) plain(i int) bool {
	a := s.at(i)
	if !a.w.ordinary() || a.num >= 0 || a.mark != 0 || a.Empty() {
		return false
	}
	c := s.p.Text[a.Start]
	return 'a' <= c && c <= 'z'
}

// named reports whether atom i is a capitalised word that could be part of a name with
// the atom after it.
func (s *scan) named(i int) bool {
	a := s.at(i)
	return i > 0 && a.upper && !a.caps && !a.dot && a.w == noWord
}

// the reports whether atom i is the definite article.
func (s *scan) the(i int) bool { return s.is(i, "the") }

// of is the atom after "of" or "in" or a comma at i, or i if there is none.
func (s *scan) of(i int) int {
	if s.is(i, "of") || s.is(i, "in") {
		return i + 1
	}
	return i
}

// comma is the atom after a comma at i, or i if there is none.
func (s *scan) comma(i int) int {
	if s.at(i).mark == ',' {
		return i + 1
	}
	return i
}

// possessive reports whether atom i is "'s".
func (s *scan) possessive(i int) bool { return s.is(i, "'s") || s.is(i, "’s") }
