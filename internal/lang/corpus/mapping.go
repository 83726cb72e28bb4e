package corpus

import (
	_ "embed" // the mappings
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed data/mappings.tsv
var mappingFile string

// A Mapping says what the tags of a corpus stand for.
type Mapping struct {
	corpus  string
	tags    map[string]tagMeaning
	missing kindSet // kinds that the corpus does not annotate
}

type tagMeaning struct {
	kinds kindSet // none: no name
	loose bool    // descriptions have the tag too
}

// MappingOf gives the mapping of a corpus of data/mappings.tsv.
func MappingOf(corpus string) (*Mapping, error) {
	all, err := mappings()
	if err != nil {
		return nil, err
	}
	m, ok := all[corpus]
	if !ok {
		return nil, fmt.Errorf("name corpus %q: no such in data/mappings.tsv", corpus)
	}
	return m, nil
}

var mappings = sync.OnceValues(func() (map[string]*Mapping, error) { return parseMappings(mappingFile) })

func parseMappings(file string) (map[string]*Mapping, error) {
	all := map[string]*Mapping{}
	l := newLines("data/mappings.tsv", strings.NewReader(file))
	for line, ok := l.next(); ok; line, ok = l.next() {
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < 3 || len(col) > 4 || len(col) == 4 && col[3] != "loose" {
			return nil, l.malformed("want corpus, tag, kinds and perhaps the mark loose")
		}
		kinds, err := parseKinds(col[2])
		if err != nil {
			return nil, l.malformed("%v", err)
		}
		m := all[col[0]]
		if m == nil {
			m = &Mapping{corpus: col[0], tags: map[string]tagMeaning{}}
			all[col[0]] = m
		}
		if col[1] == "O" {
			m.missing = kinds
			continue
		}
		m.tags[col[1]] = tagMeaning{kinds, len(col) == 4}
	}
	return all, l.err()
}

func parseKinds(list string) (kindSet, error) {
	if list == "-" {
		return 0, nil
	}
	var s kindSet
	for name := range strings.SplitSeq(list, ",") {
		k := slices.Index(kindNames[:], name)
		if k < 0 {
			return 0, fmt.Errorf("no kind of name %q", name)
		}
		s |= kindsOf(NameKind(k))
	}
	return s, nil
}

// A run is a range of words with one tag; "" is outside.
type run struct {
	from, to int
	tag      string
}

// set writes what the runs of words say of their names.
func (m *Mapping) set(words []Word, runs []run) error {
	for _, r := range runs {
		if r.tag == "" {
			m.out(words[r.from:r.to])
			continue
		}
		meaning, ok := m.tags[r.tag]
		if !ok {
			return fmt.Errorf("tag %q is not in data/mappings.tsv for %s", r.tag, m.corpus)
		}
		span := words[r.from:r.to]
		switch {
		case meaning.kinds == 0:
			for i := range span {
				span[i].Names = outside
			}
		case meaning.loose:
			m.loose(span, meaning.kinds)
		default:
			name(span, meaning.kinds)
		}
	}
	return nil
}

// out writes what words outside the corpus's names may be: nothing, or a name of a kind
// that is missing, whose first word has a capital or a figure and is no function word.
func (m *Mapping) out(words []Word) {
	for i := range words {
		words[i].Names = outside | m.missing.inside()
		if !words[i].lower() && !function(words[i].Form) && !strings.Contains(words[i].Form, "://") {
			words[i].Names |= m.missing.begin()
		}
	}
}

// name writes a name that is of one of the kinds.
func name(words []Word, kinds kindSet) {
	for i := range words {
		words[i].Names = kinds.inside()
		if i == 0 {
			words[i].Names = kinds.begin()
		}
	}
}
