package train

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/coref"
)

// judge says whether mention m is what a pronoun of that meaning may go back to.
func (l *labelled) judge(m int, words string, parts int) grade {
	if words == "" {
		return wrong
	}
	x := &l.x.page.Mentions()[m]
	if x.Form == coref.Pronoun {
		other, known := l.meant[m]
		switch {
		case !known:
			return open
		case other == words:
			return right
		}
		return wrong
	}
	if x.Pair != (parts > 1) {
		return wrong
	}
	have := strings.ToLower(strings.Join(strings.Fields(l.p.Cover(x.Tokens).In(l.p.Text)), " "))
	if parts > 1 {
		for w := range strings.SplitSeq(words, " and ") {
			if !strings.Contains(have, w) {
				return wrong
			}
		}
		return right
	}
	if x.Form == coref.Named {
		return l.judgeName(x, words)
	}
	head := strings.ToLower(l.p.Word(x.Head))
	if words == head || strings.HasSuffix(words, " "+head) && strings.Contains(have, words) {
		return right
	}
	return wrong
}

// judgeName judges a name by words that are a name, or the last or first of one: of several full
// names with that word the most frequent is meant.
func (l *labelled) judgeName(x *coref.Mention, words string) grade {
	name := x.Name()
	within := func(long, short string) bool {
		return strings.HasSuffix(long, " "+short) || strings.HasPrefix(long, short+" ")
	}
	switch {
	case name == words, within(words, name):
		return right
	case within(name, words) && l.usual(words) == name:
		return right
	}
	return wrong
}

// usual is the longer name with these words that the page has most often, the first of several.
func (l *labelled) usual(words string) string {
	count := map[string]int{}
	best := ""
	for _, m := range l.x.page.Mentions() {
		name := m.Name()
		if !strings.HasSuffix(name, " "+words) && !strings.HasPrefix(name, words+" ") {
			continue
		}
		if count[name]++; count[name] > count[best] {
			best = name
		}
	}
	return best
}
