package corpus

import (
	"slices"
	"strings"
)

// entityKinds are the kinds of names that GUM's entity types stand for. Times are no
// names here; what is not listed is Other.
var entityKinds = map[string]NameKind{"person": Person, "organization": Organisation, "place": Place} //nolint:misspell // GUM's word

// names sets the names of the words of a sentence by its mentions of entities.
//
// GUM annotates every noun phrase, so that a name is the run of proper nouns around the
// head of a mention: with its hyphens, and with "of" and the like where the mention is no
// person and goes on with what its Wikipedia title or minimal span names. Names do not
// nest: a longer one hides those within.
//
// GUM has no offices and groups. So a title before a person is outside or an office; "the
// Prime Minister" and plurals ("Tarlanders") are a person, office or group; a capitalised
// adjective is outside, a group or other. A proper noun in no name is left open.
func (f entityFields) names(words []Word, misc []string) {
	mentions := f.mentions(misc)
	timed := make([]bool, len(words))
	var found []entityName
	for i := range mentions {
		m := &mentions[i]
		if m.kind == "time" {
			for k := m.first; k <= m.last; k++ {
				timed[k] = true
			}
			continue
		}
		if n, ok := m.name(words); ok {
			found = append(found, n)
		}
	}
	for i := range words {
		words[i].Names = words[i].outsideEntities(timed[i])
	}
	slices.SortStableFunc(found, func(a, b entityName) int { return (b.last - b.first) - (a.last - a.first) })
	taken := make([]bool, len(words))
	for _, n := range found {
		if !slices.Contains(taken[n.first:n.last+1], true) {
			n.write(words)
			for k := n.first; k <= n.last; k++ {
				taken[k] = true
			}
		}
	}
}

// outsideEntities is what a word may be that no name of an entity covers.
func (w *Word) outsideEntities(timed bool) NameSet {
	switch {
	case timed:
		return outside
	case w.UPOS == "PROPN" && w.Rel == "nmod:desc":
		return titleSet
	case w.proper():
		return 0
	case w.UPOS == "ADJ" && startsUpper(w.Form):
		return outside | kindsOf(Group, Other).begin() | kindsOf(Group, Other).inside()
	}
	return outside
}

var titleSet = Set(O, Begin(Office), Inside(Office))

// proper reports whether w is a proper noun, or another word within a name by its Penn
// Treebank tag ("United", a verb).
func (w *Word) proper() bool {
	return w.UPOS == "PROPN" || strings.HasPrefix(w.XPOS, "NNP")
}

// An entityName is the name in a mention.
type entityName struct {
	first, last int // inclusive
	kinds       kindSet
	// perhaps: the words may as well be no name.
	perhaps bool
	// sure is the first word that is certainly in the name; those before may be a title.
	sure int
}

func (n *entityName) write(words []Word) {
	for i := n.first; i <= n.last; i++ {
		set := n.kinds.inside()
		if i == n.first {
			set = n.kinds.begin()
		}
		switch {
		case i < n.sure:
			set = titleSet | Set(Begin(Person), Inside(Person))
			if i == n.first {
				set &^= Set(Inside(Person), Inside(Office))
			}
		case i == n.sure && i > n.first:
			set |= n.kinds.begin()
		}
		if n.perhaps {
			set |= outside
		}
		words[i].Names = set
	}
}

// name gives the name in m, if it is headed by a proper noun.
func (m *mention) name(words []Word) (entityName, bool) {
	h, ok := m.head(words)
	if !ok || !words[h].proper() {
		return entityName{}, false
	}
	kind, listed := entityKinds[m.kind]
	if !listed {
		kind = Other
	}
	n := entityName{first: m.left(words, h), last: m.right(words, h, kind), kinds: kindsOf(kind)}
	known := slices.ContainsFunc(words[n.first:n.last+1], func(w Word) bool { return m.names(w.Form) })
	led := m.first < n.first
	if kind == Person {
		for n.first < n.last && words[n.first].Rel == "nmod:desc" { // President Mazhul
			n.first++
		}
	}
	n.sure = n.first
	plural := n.first == n.last && words[h].XPOS == "NNPS"
	switch {
	case kind == Person && plural:
		n.kinds = kindsOf(Person, Group)
	case kind == Person && !known && (led || len(m.identity) > 0):
		n.kinds = kindsOf(Person, Office, Group)
	case kind == Person && known:
		for n.sure < n.last && !m.names(words[n.sure].Form) {
			n.sure++
		}
	case kind == Organisation && plural:
		n.kinds = kindsOf(Organisation, Group)
	case kind != Person && !known:
		n.perhaps = led && (words[m.first].UPOS == "PRON" || strings.EqualFold(words[m.first].Form, "this")) // our Nation
	}
	return n, true
}

// part reports whether word i may stand beside the head of m in its name.
func (m *mention) part(words []Word, i int) bool {
	if i < m.first || i > m.last {
		return false
	}
	w := &words[i]
	switch w.Rel {
	case "appos", "conj", "list", "parataxis", "nmod:unmarked", "nmod:poss":
		return false
	}
	return w.proper() || !w.lower() && slices.Contains(m.min, i)
}

// left is the first word of the name that ends with the head h.
func (m *mention) left(words []Word, h int) int {
	for {
		switch {
		case m.part(words, h-1):
			h--
		case m.part(words, h-2) && joins(words[h-1].Form):
			h -= 2
		case h-2 >= m.first && words[h-1].XPOS == "POS" && words[h-2].proper() && m.names(words[h-2].Form): // Mara's Bay
			h -= 2
		default:
			return h
		}
	}
}

// right is the last word of the name.
func (m *mention) right(words []Word, h int, kind NameKind) int {
	for {
		gap := 0
		for gap < 3 && h+gap+1 <= m.last && bridges(words[h+gap+1].Form) {
			gap++
		}
		next := h + gap + 1
		switch {
		case m.part(words, h+1):
			h++
		case joins(formAt(words, h+1)) && m.part(words, h+2):
			h += 2
		case gap > 0 && kind != Person && next <= m.last && words[next].proper() && m.goesOn(words, h+1, next):
			h = next
		default:
			return h
		}
	}
}

// goesOn reports whether the name goes on with word next after the small words from gap
// on: as its identity says, or, without one, after "of" into the minimal span.
func (m *mention) goesOn(words []Word, gap, next int) bool {
	if len(m.identity) > 0 {
		return m.names(words[next].Form)
	}
	return words[gap].Form == "of" && slices.Contains(m.min, next)
}

func formAt(words []Word, i int) string {
	if i < len(words) {
		return words[i].Form
	}
	return ""
}

// joins reports whether a mark stands within names.
func joins(form string) bool {
	switch form {
	case "-", "–", "‑", "/", "&":
		return true
	}
	return false
}

// bridges reports whether a small word stands within names.
func bridges(form string) bool {
	switch form {
	case "of", "for", "and", "the", "on", "in", "to", "de":
		return true
	}
	return false
}
