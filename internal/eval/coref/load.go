package coref

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// LoadGUM reads a part of GUM, train, dev or test, in the folder of data sets dir. Errors wrap
// ErrEmpty where it is not there, and are those of [ReadGUM].
func LoadGUM(dir, part string) ([]Document, error) {
	name, data, err := readSet(dir, "ud/gum/"+part+".conllu")
	if err != nil {
		return nil, err
	}
	return ReadGUM(name, data)
}

// LoadGAP reads a part of GAP, development, validation or test. Errors wrap ErrEmpty where it is
// not there, and are those of [ReadGAP].
func LoadGAP(dir, part string) ([]Snippet, error) {
	name, data, err := readSet(dir, "coref/gap/gap-"+part+".tsv")
	if err != nil {
		return nil, err
	}
	return ReadGAP(name, data)
}

// LoadSilver reads the articles of a part of PolNeAR, train or dev, that have the silver layer, in
// the order of their ids. Errors wrap ErrEmpty where there are none, and are those of [ReadSilver].
func LoadSilver(ctx context.Context, dir, part string) ([]Document, error) {
	base := filepath.Join(dir, "polnear", part)
	entries, err := os.ReadDir(filepath.Join(base, "conllu"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("silver chains: %w", err)
	}
	var out []Document
	for _, e := range entries { // in the order of their names
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("silver chains: %w", err)
		}
		id, ok := strings.CutSuffix(e.Name(), ".conllu")
		if !ok {
			continue
		}
		raw, err := os.ReadFile(filepath.Join(base, "text", id+".txt"))
		if err != nil {
			return nil, fmt.Errorf("text of the silver chains: %w", err)
		}
		name := filepath.Join(base, "conllu", e.Name())
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("silver chains: %w", err)
		}
		d, err := ReadSilver(id, string(raw), name, data)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: %w; conllu/*.conllu and text/*.txt are looked for there", base, ErrEmpty)
	}
	return slices.Clip(out), nil
}

// readSet reads the file at path, with slashes, in the folder of data sets dir, and gives its name.
func readSet(dir, path string) (name string, data []byte, err error) {
	name = filepath.Join(dir, filepath.FromSlash(path))
	data, err = os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return name, nil, fmt.Errorf("data sets in %s: %w; %s is looked for there", dir, ErrEmpty, path)
	}
	if err != nil {
		return name, nil, fmt.Errorf("gold chains: %w", err)
	}
	return name, data, nil
}
