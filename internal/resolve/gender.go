package resolve

import (
	"strings"

	"github.com/parley-project/parley/reading"
)

// leastPronouns is how many pronouns must agree before they say a person's gender: a single
// one may have been tied to the wrong person.
const leastPronouns = 2

// gender is "m" or "f" where the register, the document's titles, the given name or its
// pronouns say so, in that order; "" where they do not or contradict themselves.
func (b *builder) gender(e reading.Entity) string {
	if e.Register != nil {
		if known := b.reg.Entity(*e.Register); known != nil && known.Gender != "" {
			return known.Gender
		}
	}
	var titles, pronouns tally
	for _, r := range e.Roles {
		if t, ok := b.reg.Titles().Form(r.Title); ok {
			titles.add(t.Gender)
		}
	}
	for _, m := range e.Mentions {
		words := strings.Fields(strings.ToLower(m.Exact))
		if len(words) == 0 {
			continue
		}
		if len(words) > 1 {
			titles.add(honorifics[strings.TrimSuffix(words[0], ".")])
		} else {
			pronouns.add(thirdPerson[words[0]])
		}
	}
	given := ""
	if words := strings.Fields(e.Name); e.Named && len(words) > 1 {
		if given = b.reg.Gender(words[0]); given == "u" {
			given = ""
		}
	}
	switch {
	case titles.m+titles.f > 0:
		return titles.verdict(1)
	case given != "":
		return given
	}
	return pronouns.verdict(leastPronouns)
}

// honorifics and thirdPerson are the forms of English that tell a gender.
var (
	honorifics  = map[string]string{"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f"}
	thirdPerson = map[string]string{"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
)

type tally struct{ m, f int }

func (t *tally) add(gender string) {
	switch gender {
	case "m":
		t.m++
	case "f":
		t.f++
	}
}

// verdict is the gender that at least n forms have and no other contradicts.
func (t tally) verdict(n int) string {
	switch {
	case t.m >= n && t.f == 0:
		return "m"
	case t.f >= n && t.m == 0:
		return "f"
	}
	return ""
}
