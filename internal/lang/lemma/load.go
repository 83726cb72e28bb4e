package lemma

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

// files are the data files in the order in which they are read: what comes later wins.
var files = []string{"rules.tsv", "wordnet.tsv", "irregular.tsv", "learned.tsv"}

// Load gives the lemmatizer of the embedded data, which is read once and then shared. An
// error means that the program was built from broken data files.
func Load() (*Lemmatizer, error) { return embedded() }

var embedded = sync.OnceValues(load)

func load() (*Lemmatizer, error) {
	l := New()
	for _, name := range files {
		b, err := data.ReadFile("data/" + name)
		if err != nil {
			return nil, fmt.Errorf("lemma: %w", err)
		}
		if err := l.Read("data/"+name, string(b)); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// New is a lemmatizer without data, for Read.
func New() *Lemmatizer {
	l := &Lemmatizer{}
	for s := range l.except {
		l.except[s] = map[string]string{}
		l.known[s] = map[string]string{}
	}
	return l
}

// Read adds the lines of a data file; data/rules.tsv and data/irregular.tsv say what they
// look like. Errors name the file and the line.
func (l *Lemmatizer) Read(name, content string) error {
	n := 0
	for line := range strings.Lines(content) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := l.line(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("lemma: %s:%d: %w", name, n, err)
		}
	}
	return nil
}

// kinds are the kinds of lines that begin with their kind, and how many fields they have;
// any other line is a rule.
var kinds = map[string]int{"verb": 4, "adj": 4, "adv": 4, "noun": 3, "same": 2, "form": 4, "prefix": 2, "known": 3}

func (l *Lemmatizer) line(c []string) error {
	want, ok := kinds[c[0]]
	if !ok {
		want = 5
	}
	if len(c) != want {
		return fmt.Errorf("%d fields in a line that begins with %q: want %d", len(c), c[0], want)
	}
	switch c[0] {
	case "verb":
		l.group(c, slotVBD, slotVBN)
	case "adj":
		l.group(c, slotJJR, slotJJS)
	case "adv":
		l.group(c, slotRBR, slotRBS)
	case "noun":
		l.group(c, slotNNS)
	case "same":
		for _, w := range strings.Fields(c[1]) {
			l.except[slotNNS][w] = w
		}
	case "form":
		ss, err := parseSlots(c[1])
		for _, s := range ss {
			l.except[s][c[2]] = c[3]
			if c[2] != c[3] { // it is the lemma of nothing
				delete(l.known[s], strings.ToLower(c[2]))
			}
		}
		return err
	case "prefix":
		l.prefixes = append(l.prefixes, strings.Fields(c[1])...)
	case "known":
		ss, err := parseSlots(c[1])
		for _, s := range ss {
			for _, w := range strings.Fields(c[2]) {
				l.known[s][strings.ToLower(w)] = w
			}
		}
		return err
	default:
		ss, err := parseSlots(c[0])
		if err != nil {
			return err
		}
		for _, s := range ss {
			r, err := parseRule(s, c[1:])
			if err != nil {
				return err
			}
			l.rules[s] = append(l.rules[s], r)
		}
	}
	return nil
}

// group enters the forms of each of the slots, parted by spaces, for the lemma c[1].
func (l *Lemmatizer) group(c []string, in ...slot) {
	for i, s := range in {
		for _, w := range strings.Fields(c[2+i]) {
			if w != "-" {
				l.except[s][w] = c[1]
			}
		}
		l.known[s.base()][c[1]] = c[1]
	}
}

func parseSlots(names string) ([]slot, error) {
	var ss []slot
	for _, name := range strings.Fields(names) {
		i := slices.Index(slotNames[:], name)
		if i < 0 {
			return nil, fmt.Errorf("unknown slot %q", name)
		}
		ss = append(ss, slot(i))
	}
	return ss, nil
}
