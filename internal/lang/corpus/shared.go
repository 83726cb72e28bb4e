package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
)

// Part is a part of a corpus.
type Part string

// The parts. Test is for final figures only.
const (
	Train Part = "train"
	Dev   Part = "dev"
	Test  Part = "test"
)

// A nameSource is a name corpus in the folder of data sets.
type nameSource struct {
	corpus string
	layout Layout
	files  map[Part][]string // patterns under names/; Train alone: the corpus is undivided
	share  float32
	gold   bool // its words are those of Universal Dependencies
}

var (
	tabbed = Layout{Separator: "\t", Tag: 1}
	// The shares hold down the corpora of another domain: tweets and comments.
	nameSources = []nameSource{
		{corpus: "wikigold", layout: Layout{Separator: " ", Tag: 1}, share: 1,
			files: map[Part][]string{Train: {"wikigold/CONLL-format/data/*.txt"}}},
		{corpus: "btc", layout: tabbed, share: 0.3,
			files: map[Part][]string{Train: {"btc/CONLL-format/data/*.conll"}}},
		{corpus: "wnut17", layout: tabbed, share: 0.4,
			files: map[Part][]string{Train: {"wnut17/wnut17train.conll"}, Dev: {"wnut17/emerging.dev.conll"}, Test: {"wnut17/emerging.test.annotated"}}},
		{corpus: "crossner", layout: tabbed, share: 1,
			files: map[Part][]string{Train: {"crossner-politics/train.txt", "crossner-politics/dev.txt"}, Test: {"crossner-politics/test.txt"}}},
		{corpus: "re3d", layout: Layout{Separator: "\t", Tag: 1, Hyphens: true}, share: 1,
			files: map[Part][]string{Train: {"re3d/*/*.conll"}}},
		{corpus: "uner", layout: Layout{Separator: "\t", Word: 1, Tag: 2, Comments: true}, share: 1, gold: true,
			files: map[Part][]string{Dev: {"uner-ewt/en_ewt-ud-dev.iob2"}, Test: {"uner-ewt/en_ewt-ud-test.iob2"}}},
	}
)

// heldEvery and heldBlock: of a corpus without a development part, every tenth block of
// twenty sentences in the order of its files is one.
const heldEvery, heldBlock = 10, 20

// Treebanks gives a part of the treebanks in the folder of data sets, UD English EWT and
// then GUM, each in the order of its file.
func Treebanks(dir string, part Part) ([]*Sentence, error) {
	var out []*Sentence
	for _, bank := range []string{"ewt", "gum"} {
		file := path.Join("data/ud", bank, string(part)+".conllu")
		s, err := read(dir, file, func(f fs.File) iter.Seq2[*Sentence, error] { return CoNLLU(file, "ud/"+bank, f) })
		if err != nil {
			return nil, err
		}
		out = append(out, s...)
	}
	return out, nil
}

// Names gives a part of the name corpora in the folder of data sets, in a fixed order, in
// the tokens of the language core (but those of Universal NER, which are gold). Wikigold,
// the Broad Twitter Corpus, re3d and the training and development parts of CrossNER are
// divided by this package: a block of twenty sentences in ten is for development.
func Names(ctx context.Context, dir string, part Part) ([]*Sentence, error) {
	var out []*Sentence
	for i := range nameSources {
		s, err := nameSources[i].read(ctx, dir, part)
		if err != nil {
			return nil, err
		}
		out = append(out, s...)
	}
	return out, nil
}

func (n *nameSource) read(ctx context.Context, dir string, part Part) ([]*Sentence, error) {
	mapping, err := MappingOf(n.corpus)
	if err != nil {
		return nil, err
	}
	patterns := n.files[part]
	divide := part != Test && len(n.files[Dev]) == 0
	if divide {
		patterns = n.files[Train]
	}
	var out []*Sentence
	at := 0
	for _, pattern := range patterns {
		files, err := glob(dir, path.Join("data/names", pattern))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			sentences, err := read(dir, file, func(f fs.File) iter.Seq2[*Sentence, error] { return Columns(file, f, n.layout, mapping) })
			if err != nil {
				return nil, err
			}
			for _, s := range sentences {
				held := at/heldBlock%heldEvery == heldEvery-1
				at++
				if divide && held != (part == Dev) {
					continue
				}
				if !n.gold {
					if s, err = Retokenise(ctx, s); err != nil {
						return nil, err
					}
				}
				if s.Share = n.share; len(s.Words) > 0 {
					out = append(out, s)
				}
			}
		}
	}
	return out, nil
}

// glob gives the files of a pattern in order; it is an error if there are none.
func glob(dir, pattern string) ([]string, error) {
	files, err := fs.Glob(os.DirFS(dir), pattern)
	if err == nil && len(files) == 0 {
		err = fs.ErrNotExist
	}
	if err != nil {
		return nil, fmt.Errorf("%s in the folder of data sets %q: %w", pattern, dir, err)
	}
	return files, nil
}

// read gives the sentences of a file of the folder of data sets.
func read(dir, file string, reader func(fs.File) iter.Seq2[*Sentence, error]) (out []*Sentence, err error) {
	f, err := os.DirFS(dir).Open(file)
	if err != nil {
		return nil, fmt.Errorf("the folder of data sets: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	for s, err := range reader(f) {
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}
