package timex

import "github.com/parley-project/parley/internal/lang"

// findNames finds the months that are somebody's name in this text: "Prime Minister
// May", "April Brask". There they count as months only with a number or "last" and the
// like beside them.
func (s *scan) findNames() {
	for i, tok := range s.p.Tokens {
		if tok.Kind != lang.Word || tok.Len() < 3 || tok.Len() > 6 {
			continue
		}
		w := s.t.lookup(s.p.Word(i))
		if w.month == 0 || w.kind != weak || s.number(i-1) || s.number(i+1) {
			continue
		}
		if s.capital(i) && s.nameWord(i-1) {
			s.names |= 1 << w.month
		}
	}
}

func (s *scan) number(i int) bool {
	return i >= 0 && i < len(s.p.Tokens) && s.p.Tokens[i].Kind == lang.Number
}

// capital reports whether token i is a word with one capital letter, its first.
func (s *scan) capital(i int) bool {
	if i < 0 || i >= len(s.p.Tokens) || s.p.Tokens[i].Kind != lang.Word {
		return false
	}
	w := s.p.Word(i)
	return len(w) > 1 && 'A' <= w[0] && w[0] <= 'Z' && !capitals(w)
}

// nameWord reports whether token i is a capitalised word that the tables do not know.
func (s *scan) nameWord(i int) bool {
	return s.capital(i) && s.t.lookup(s.p.Word(i)) == noWord
}
