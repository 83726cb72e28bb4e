package timex

import (
	"strings"

	"github.com/parley-project/parley/internal/register/holidays"
)

// longestFeast bounds how many atoms the name of a holiday has.
const longestFeast = 10

// feasts are holidays by name, and the first words of those names in lower case.
type feasts struct {
	set   *holidays.Set
	first map[string]bool
}

func newFeasts(set *holidays.Set) *feasts {
	f := &feasts{set: set, first: map[string]bool{}}
	for _, h := range set.All() {
		for _, n := range append([]string{h.Name}, h.Names...) {
			head, _, _ := strings.Cut(strings.ToLower(n), " ")
			f.first[head] = true
			if i := strings.IndexAny(head, "'’"); i > 0 {
				head = head[:i]
				f.first[head] = true // "New Year", "'s"
			}
			f.first[strings.TrimSuffix(head, "s")] = true // "Veteran's Day"
		}
	}
	return f
}

// feast finds holidays: "Easter", "Christmas Eve 2024", "Orthodox Easter". A state's own day of a
// name that others have too, and one beside the name of a state, is a time whose date is not
// known. One in a name ("the Good Friday Agreement") is none.
func (s *scan) feast(i int, _ bool) (expr, bool) {
	if !s.festive(i) {
		return expr{}, false
	}
	// The names of feasts have their possessives in one word.
	var words []string
	var ends []int
	for k := i; k < min(len(s.atoms), i+longestFeast); k++ {
		w := s.at(k).In(s.p.Text)
		if k > i && (s.possessive(k) || w == "'" || w == "’") {
			words[len(words)-1] += w
			ends[len(ends)-1] = k + 1
			continue
		}
		if s.at(k).mark != 0 {
			break
		}
		words, ends = append(words, w), append(ends, k+1)
	}
	n := s.set.Longest(words, 0)
	if n == 0 {
		// "Christmas's" is Christmas.
		if n = s.set.Longest([]string{s.at(i).In(s.p.Text)}, 0); n == 0 {
			return expr{}, false
		}
		words, ends = []string{s.at(i).In(s.p.Text)}, []int{i + 1}
	}
	to := ends[n-1]
	if s.at(to).upper && s.at(to).w.ordinary() && !s.caps {
		return expr{}, false
	}
	h, ok := s.set.Find(strings.Join(words[:n], " "))
	e := expr{i, to, point{form: ofFeast, feast: &h, relative: true}}
	if !ok || len(h.States) > 0 && (s.possessive(i-1) || s.at(i-1).upper && i > 1 && s.at(i-1).w.ordinary()) {
		e.feast = nil
	}
	return s.withYear(e), true
}

// festive reports whether a name of a holiday can begin with atom i.
func (s *scan) festive(i int) bool {
	a := s.at(i)
	if !a.upper || a.Len() > longestWord {
		return false
	}
	var buf [longestWord]byte
	return s.first[string(lower(&buf, a.In(s.p.Text)))]
}
