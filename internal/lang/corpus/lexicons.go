package corpus

import (
	"context"
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// Lexicons sharpen the names of a corpus by lists of what is known (distant supervision;
// Mintz et al. 2009): [Lexicons.Sharpen].
type Lexicons struct {
	groups, offices, publishers lexicon
}

// NewLexicons makes lexicons of plain lists of names: of groups, that is demonyms, and the
// words for members of parties and religions ("Tarlandic", "Tarlanders", "Republican"); of
// titles of office ("prime minister", "secretary of state"); of publishers ("The Ostrel
// Gazette"). Case does not matter in the lists.
func NewLexicons(groups, offices, publishers []string) (*Lexicons, error) {
	var l Lexicons
	for _, list := range []struct {
		to    *lexicon
		names []string
	}{{&l.groups, groups}, {&l.offices, offices}, {&l.publishers, publishers}} {
		list.to.names = make(map[string]bool, len(list.names))
		for _, name := range list.names {
			if err := list.to.add(name); err != nil {
				return nil, err
			}
		}
	}
	return &l, nil
}

// A lexicon is a set of sequences of words, folded, in the tokens of the language core.
type lexicon struct {
	names   map[string]bool // words joined by a space
	longest int             // the most words of a name
}

func (l *lexicon) add(name string) error {
	p, err := lang.Parse(context.Background(), name)
	if err != nil || len(p.Tokens) == 0 {
		return err
	}
	words := make([]Word, len(p.Tokens))
	for i := range p.Tokens {
		words[i].Form = p.Word(i)
	}
	words = withoutThe(words)
	l.names[folded(words)] = true
	l.longest = max(l.longest, len(words))
	return nil
}

// has reports whether the words, but for a first "the", are a name of l.
func (l *lexicon) has(words []Word) bool {
	words = withoutThe(words)
	return len(words) <= l.longest && l.names[folded(words)]
}

// longestAt is the number of words of the longest name of l that words begins with, 0
// without one. A name has capitals: its first word, and all others but small ones.
func (l *lexicon) longestAt(words []Word) int {
	if len(words) == 0 || !startsUpper(words[0].Form) {
		return 0
	}
	for n := min(l.longest, len(words)); n > 0; n-- {
		if l.names[folded(words[:n])] && titled(words[:n]) {
			return n
		}
	}
	return 0
}

// titled reports whether all words have capitals but for small ones within.
func titled(words []Word) bool {
	for i := range words {
		if words[i].lower() && !withinNames(words[i].Form) {
			return false
		}
	}
	return true
}

func withoutThe(words []Word) []Word {
	if len(words) > 1 && strings.EqualFold(words[0].Form, "the") {
		return words[1:]
	}
	return words
}

// folded is the words in lower case, with plain apostrophes, parted by spaces.
func folded(words []Word) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ReplaceAll(strings.ToLower(words[i].Form), "’", "'"))
	}
	return b.String()
}
