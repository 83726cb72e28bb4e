package train

import (
	"fmt"
	"os"

	"github.com/parley-project/parley/internal/lang/corpus"
)

// believe reads a teacher's file: what it believes of the named sentences goes to them, and
// the others are given, with the number of named ones that go without.
func believe(file string, named []*corpus.Sentence) (plain []*corpus.Sentence, unmatched int, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, 0, fmt.Errorf("train: the teacher's file: %w", err)
	}
	defer f.Close() //nolint:errcheck // read only
	var all []*corpus.Sentence
	for s, err := range corpus.Labelled(file, f) {
		if err != nil {
			return nil, 0, fmt.Errorf("train: the teacher's file: %w", err)
		}
		all = append(all, s)
	}
	unmatched, err = corpus.Attach(named, all)
	if err != nil {
		return nil, 0, fmt.Errorf("train: the teacher's file %s: %w", file, err)
	}
	return all[len(named):], unmatched, nil
}

// believed makes of what a teacher believes of names the labels that a word may have, so
// that lexicons can sharpen them. A teacher decides word by word: the inside of a name that
// nothing begins becomes its beginning.
func believed(sentences []*corpus.Sentence) {
	for _, s := range sentences {
		for i := range s.Words {
			w := &s.Words[i]
			if w.Names != 0 || w.Soft == nil {
				continue
			}
			for _, n := range w.Soft.Names {
				l, err := corpus.ParseLabel(n.Label)
				if err != nil || n.P < doubt {
					continue
				}
				w.Names |= corpus.Set(l)
				if kind, ok := l.Kind(); ok && l == corpus.Inside(kind) {
					inside := corpus.Set(corpus.Begin(kind), l)
					if i == 0 || s.Words[i-1].Names&inside == 0 {
						w.Names |= corpus.Set(corpus.Begin(kind))
					}
				}
			}
		}
	}
}
