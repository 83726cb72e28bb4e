package register

import (
	"strings"

	"github.com/parley-project/parley/reading"
)

// officeNamed is the office that an entry's names, or its id, say that it is.
func (r *Register) officeNamed(e *Entity) (officeKey, bool) {
	for _, name := range append([]string{e.Name}, e.Names...) {
		words := strings.Fields(strings.ReplaceAll(name, "'s ", " "))
		if key, ok := r.titleOf(words, e.Of); ok {
			return key, true
		}
		if key, ok := r.ofTitle(words); ok {
			return key, true
		}
	}
	return officeKey{}, false
}

// titleOf reads "President of the Republic of Tesmar"; and "President" alone where the
// entry says what it is of.
func (r *Register) titleOf(words []string, of reading.RegisterID) (officeKey, bool) {
	t, n := r.titles.Lookup(words, 0)
	if n == 0 {
		return officeKey{}, false
	}
	rest := words[n:]
	if of != "" {
		return officeKey{t.Class, of}, true
	}
	if len(rest) < 2 || rest[0] != "of" {
		return officeKey{}, false
	}
	if rest = rest[1:]; strings.EqualFold(rest[0], "the") {
		rest = rest[1:]
	}
	id, ok := r.whole(rest)
	return officeKey{t.Class, id}, ok
}

// ofTitle reads "Tesmari president", "Council's secretary-general".
func (r *Register) ofTitle(words []string) (officeKey, bool) {
	for n := 1; n < len(words); n++ {
		t, k := r.titles.Lookup(words, n)
		if k == 0 || n+k != len(words) {
			continue
		}
		if id, ok := r.whole(words[:n]); ok {
			return officeKey{t.Class, id}, true
		}
	}
	return officeKey{}, false
}

// whole is the entity that all of the words are a name of, be it one that needs "the".
func (r *Register) whole(words []string) (reading.RegisterID, bool) {
	words = append([]string{"the"}, words...)
	for _, h := range r.Find(words) {
		if h.From <= 1 && h.To == len(words) {
			return h.Names[0].Entity, true
		}
	}
	return "", false
}
