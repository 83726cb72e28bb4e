package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// A word is a syntactic word of a treebank.
type word struct {
	form, lemma, upos, xpos string
	typo                    bool
}

// treebanks reads the words of CoNLL-U files, but those whose lemma stands at another word.
func treebanks(files ...string) ([]word, error) {
	var words []word
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<20)
		for sc.Scan() {
			c := strings.Split(sc.Text(), "\t")
			if len(c) != 10 || strings.ContainsAny(c[0], "-.") || c[2] == "_" && c[1] != "_" {
				continue
			}
			words = append(words, word{c[1], c[2], c[3], c[4], strings.Contains(c[5], "Typo=Yes")})
		}
		err = sc.Err()
		if e := f.Close(); err == nil {
			err = e
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return words, nil
}
