package ud

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// A Part is a part of the data sets.
type Part string

// The parts. Test is for final figures only.
const (
	Dev  Part = "dev"
	Test Part = "test"
)

// A Set is a gold corpus, or a part of one.
type Set struct {
	// Name is short and fit for the name of a file, such as "ewt-dev".
	Name string
	// Scheme is that of the labels of names.
	Scheme *Scheme
	// Treebank reports whether the documents have tags and trees, and the white space of
	// their texts, so that a system can read them end to end.
	Treebank bool
	Docs     []Document
}

// A source is a corpus in the folder of data sets.
type source struct {
	name, scheme string
	treebank     bool
	// files are patterns of files, by part.
	files map[Part]string
	read  func(dir string, files []string) ([]Document, error)
}

// wikigold and re3d have no parts. Training takes neither; it might take nine tenths, see package
// corpus, so that each is there whole and as the tenth that it holds out.
var sources = []source{
	{name: "ewt", scheme: "conll", treebank: true, read: readEWT,
		files: map[Part]string{Dev: "ud/ewt/dev.conllu", Test: "ud/ewt/test.conllu"}},
	{name: "gum", scheme: "common", treebank: true, read: readGUM,
		files: map[Part]string{Dev: "ud/gum/dev.conllu", Test: "ud/gum/test.conllu"}},
	{name: "wikigold", scheme: "conll", read: readColumns(false),
		files: map[Part]string{Dev: "names/wikigold/CONLL-format/data/*.txt"}},
	{name: "wikigold-held", scheme: "conll", read: readColumns(true),
		files: map[Part]string{Dev: "names/wikigold/CONLL-format/data/*.txt"}},
	{name: "re3d", scheme: "re3d", read: readColumns(false),
		files: map[Part]string{Dev: "names/re3d/*/*.conll"}},
	{name: "re3d-held", scheme: "re3d", read: readColumns(true),
		files: map[Part]string{Dev: "names/re3d/*/*.conll"}},
	{name: "wnut17", scheme: "wnut17", read: readColumns(false),
		files: map[Part]string{Dev: "names/wnut17/emerging.dev.conll", Test: "names/wnut17/emerging.test.annotated"}},
	{name: "crossner", scheme: "crossner", read: readColumns(false),
		files: map[Part]string{Test: "names/crossner-politics/test.txt"}},
}

// LoadSets reads a part of the corpora that are in the folder of data sets dir: the
// treebanks under ud, the corpora of names under names. What is not there is left out. Errors
// wrap ErrEmpty where nothing is there, and ErrSyntax where a file cannot be read.
func LoadSets(ctx context.Context, dir string, part Part) ([]Set, error) {
	var out []Set
	for _, s := range sources {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("data sets in %s: %w", dir, err)
		}
		pattern, ok := s.files[part]
		if !ok {
			continue
		}
		// Glob on the folder's file system, so that signs in its own name are no pattern.
		files, err := glob(dir, pattern)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			continue
		}
		docs, err := s.read(dir, files)
		if err != nil {
			return nil, err
		}
		scheme, err := SchemeOf(s.scheme)
		if err != nil {
			return nil, err
		}
		if len(docs) > 0 {
			out = append(out, Set{Name: s.name + "-" + string(part), Scheme: scheme, Treebank: s.treebank, Docs: docs})
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("data sets in %s: %w; ud/ewt, ud/gum and names/ are looked for there", dir, ErrEmpty)
	}
	return out, nil
}

func glob(dir, pattern string) ([]string, error) {
	files, err := fs.Glob(os.DirFS(dir), pattern)
	if err != nil {
		return nil, fmt.Errorf("data sets in %s: %w", dir, err)
	}
	slices.Sort(files)
	for i, f := range files {
		files[i] = filepath.Join(dir, filepath.FromSlash(f))
	}
	return files, nil
}
