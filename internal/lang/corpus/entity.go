package corpus

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// entityFields says where in a bracket of Entity= (the format of CorefUD and GUM; Zeldes
// 2017, "The GUM Corpus", and Zeldes and Zhang 2016 for minspan) its parts stand, as the
// comment # global.Entity declares.
type entityFields struct {
	n                       int // the number of fields
	kind, minspan, identity int // -1 where undeclared
}

func parseEntityFields(declared string) entityFields {
	names := strings.Split(declared, "-")
	return entityFields{
		n:        len(names),
		kind:     slices.Index(names, "etype"),
		minspan:  slices.Index(names, "minspan"),
		identity: slices.Index(names, "identity"),
	}
}

func (f entityFields) declared() bool { return f.n > 0 && f.kind >= 0 }

// A mention is a span of words that an entity annotation covers.
type mention struct {
	first, last int // inclusive
	kind        string
	min         []int    // the words that name or head it
	identity    []string // the words, folded, of the title of its Wikipedia page
}

// mentions reads the brackets of the words' last columns. Brackets without a partner are
// left out, as are those of discontinuous mentions.
func (f entityFields) mentions(misc []string) []mention {
	type opened struct {
		id string
		m  mention
	}
	var open []opened
	var out []mention
	for i, column := range misc {
		rest, _ := field(column, "Entity")
		for rest != "" {
			if rest[0] == '(' {
				end := strings.IndexAny(rest[1:], "()") + 1
				body := rest[1:]
				if end > 0 {
					body = rest[1:end]
				}
				id, m := f.mention(body, i)
				if end > 0 && rest[end] == ')' {
					out = append(out, m)
					end++
				} else {
					open = append(open, opened{id, m})
				}
				if end == 0 {
					break
				}
				rest = rest[end:]
				continue
			}
			id, after, _ := strings.Cut(rest, ")")
			for k := len(open) - 1; k >= 0; k-- {
				if open[k].id == id {
					open[k].m.last = i
					out = append(out, open[k].m)
					open = slices.Delete(open, k, k+1)
					break
				}
			}
			rest = after
		}
	}
	return out
}

// mention reads what stands in a bracket that opens at word i.
func (f entityFields) mention(body string, i int) (id string, m mention) {
	parts := strings.SplitN(body, "-", f.n)
	get := func(k int) string {
		if k < 0 || k >= len(parts) {
			return ""
		}
		return parts[k]
	}
	m = mention{first: i, last: i, kind: get(f.kind), identity: titleWords(get(f.identity))}
	for s := range strings.SplitSeq(get(f.minspan), ",") {
		if k, err := strconv.Atoi(s); err == nil && k > 0 && k < 1<<20 {
			m.min = append(m.min, i+k-1)
		}
	}
	return parts[0], m
}

// titleWords parts a title such as Clearwater%2C_Florida into folded words.
func titleWords(title string) []string {
	if plain, err := url.PathUnescape(title); err == nil {
		title = plain
	}
	return strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// names reports whether the identity of m holds the word.
func (m *mention) names(form string) bool {
	for _, w := range titleWords(form) {
		if slices.Contains(m.identity, w) {
			return true
		}
	}
	return false
}

// head is the word of m whose head is outside; ok is false unless it is one.
func (m *mention) head(words []Word) (head int, ok bool) {
	for i := m.first; i <= m.last; i++ {
		if h := words[i].Head - 1; h < m.first || h > m.last {
			if ok {
				return 0, false
			}
			head, ok = i, true
		}
	}
	return head, ok
}
