package register

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/nicknames.tsv
var nicknamesTSV string

// nicknames are the short forms of given names, read when they are first asked for.
var nicknames = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(nicknamesTSV) {
		name, forms, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		out[name] = strings.Fields(forms)
	}
	return out
})

// SameGiven reports whether two given names can be one person's: they are the same but
// for case and marks, or one is a short form of the other ("Bill" of "William"). Two
// short forms of one name ("Bill", "Liam") are not. Initials are not looked at.
func (r *Register) SameGiven(a, b string) bool {
	a, b = Key(a), Key(b)
	if a == b {
		return a != ""
	}
	return hasForm(a, b) || hasForm(b, a)
}

func hasForm(name, form string) bool {
	for _, f := range nicknames()[name] {
		if f == form {
			return true
		}
	}
	return false
}
