package ud

import (
	"fmt"
	"os"
	"strings"
)

// heldEvery and heldBlock: every tenth block of twenty sentences is held out of training, as
// package corpus divides corpora that have no parts of their own.
const heldEvery, heldBlock = 10, 20

// readColumns gives a reader of corpora of names: a word and its tag a line, empty lines
// between sentences. It takes all sentences, or those that are held out. Every sentence
// is a document, as the corpora do not say where texts end.
func readColumns(held bool) func(dir string, files []string) ([]Document, error) {
	return func(_ string, files []string) ([]Document, error) {
		var out []Document
		n := 0
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				return nil, fmt.Errorf("corpus of names: %w", err)
			}
			sentences, err := parseColumns(file, string(data))
			if err != nil {
				return nil, err
			}
			for _, s := range sentences {
				in := n/heldBlock%heldEvery == heldEvery-1
				n++
				if (in || !held) && s.Words[0].Form != "-DOCSTART-" {
					out = append(out, Document{ID: fmt.Sprint(n), Sentences: []Sentence{s}})
				}
			}
		}
		return out, nil
	}
}

// parseColumns reads a file of the corpora CoNLL-2003, WNUT 2017, CrossNER and re3d. Tags
// are O, or B- or I- and a label; an I- that follows no name of its label begins one.
func parseColumns(name, data string) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	end := func() {
		if len(s.Words) > 0 {
			joinByRule(s.Words)
			out = append(out, s)
		}
		s = Sentence{}
	}
	n := 0
	for line := range strings.Lines(data) {
		n++
		c := strings.Fields(line)
		switch len(c) {
		case 0:
			end()
			continue
		case 2:
		default:
			return nil, fmt.Errorf("%s:%d: %d columns, want a word and its tag: %w", name, n, len(c), ErrSyntax)
		}
		s.Words = append(s.Words, Word{Form: c[0], Head: NoHead})
		s.label(len(s.Words)-1, c[1])
	}
	end()
	return out, nil
}

// joinByRule guesses where no white space stood, as the corpora do not keep it: before
// closing marks and the parts of contractions, and after opening marks.
func joinByRule(words []Word) {
	for i := range words {
		w := &words[i]
		if i > 0 && closes(w.Form) {
			words[i-1].Joined = true
		}
		w.Joined = i+1 < len(words) && opens(w.Form)
	}
}

func closes(form string) bool {
	switch strings.ToLower(form) {
	case ".", ",", ";", ":", "!", "?", "...", "…", ")", "]", "%", "”", "''", "n't", "n’t":
		return true
	}
	rest, ok := strings.CutPrefix(strings.Replace(strings.ToLower(form), "’", "'", 1), "'")
	switch rest {
	case "s", "m", "d", "ll", "re", "ve":
		return ok
	}
	return false
}

func opens(form string) bool {
	switch form {
	case "(", "[", "“", "``", "$", "£", "€", "#", "@":
		return true
	}
	return false
}
