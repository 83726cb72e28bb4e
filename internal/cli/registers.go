package cli

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/parley-project/parley/internal/ingest"
)

// registerFile is the name of a dossier's register.
const registerFile = "register.yaml"

// registersOf are the registers of the folders that inputs lie in, in the order of
// their paths, so that neither the order of inputs nor the way in which they were named
// (by file or by folder) changes what is read.
func registersOf(inputs ingest.Inputs) []string {
	var out []string
	for _, path := range inputs.Lexicon {
		if filepath.Base(path) == registerFile {
			out = append(out, path)
		}
	}
	var files []string
	for _, item := range inputs.Items {
		if item.Kind == ingest.File {
			files = append(files, item.Name)
		}
	}
	out = append(out, registersBeside(files)...)
	slices.Sort(out)
	return slices.Compact(out)
}

// registersBeside are the registers in the folders of files.
func registersBeside(files []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, file := range files {
		dir := filepath.Dir(file)
		if seen[dir] {
			continue
		}
		seen[dir] = true
		path := filepath.Join(dir, registerFile)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			out = append(out, path)
		}
	}
	slices.Sort(out)
	return out
}
