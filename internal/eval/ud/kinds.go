package ud

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// A Kind is one of the kinds that names of all corpora have in common.
type Kind string

// The common kinds, in the order of tables.
const (
	Person       Kind = "person"
	Organisation Kind = "organisation"
	Place        Kind = "place"
)

var kinds = []Kind{Person, Organisation, Place}

// A Scheme is a set of labels, those of a corpus or of a system, and what they stand for.
type Scheme struct {
	Name string
	// kinds has every label that the scheme knows; "" stands for none of the common kinds.
	kinds map[string]Kind
}

//go:embed data/kinds.tsv
var kindsTSV string

var schemes = sync.OnceValues(func() (map[string]*Scheme, error) {
	out := make(map[string]*Scheme)
	n := 0
	for line := range strings.Lines(kindsTSV) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) < 3 || c[2] != "-" && !slices.Contains(kinds, Kind(c[2])) {
			return nil, fmt.Errorf("data/kinds.tsv:%d: %q: %w", n, line, ErrSyntax)
		}
		s := out[c[0]]
		if s == nil {
			s = &Scheme{Name: c[0], kinds: make(map[string]Kind)}
			out[c[0]] = s
		}
		s.kinds[c[1]] = Kind(strings.TrimPrefix(c[2], "-"))
	}
	return out, nil
})

// SchemeOf is the scheme of that name in data/kinds.tsv.
func SchemeOf(name string) (*Scheme, error) {
	all, err := schemes()
	if err != nil {
		return nil, err
	}
	s, ok := all[name]
	if !ok {
		names := make([]string, 0, len(all))
		for n := range all {
			names = append(names, n)
		}
		slices.Sort(names)
		return nil, fmt.Errorf("labels of names %q: %w; known are %s", name, ErrSyntax, strings.Join(names, ", "))
	}
	return s, nil
}

// has reports whether a label of s stands for k.
func (s *Scheme) has(k Kind) bool {
	for _, v := range s.kinds {
		if v == k {
			return true
		}
	}
	return false
}

// common are the kinds that both schemes have, in the order of tables.
func common(a, b *Scheme) []Kind {
	var out []Kind
	for _, k := range kinds {
		if a.has(k) && b.has(k) {
			out = append(out, k)
		}
	}
	return out
}

// among gives, for a label of s, the kind that it stands for if that is one of kinds.
func (s *Scheme) among(kinds []Kind) func(label string) (Kind, bool) {
	return func(label string) (Kind, bool) {
		k := s.kinds[label]
		return k, k != "" && slices.Contains(kinds, k)
	}
}
