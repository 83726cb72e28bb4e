package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sideSuffix is what the side file of a document adds to its name.
const sideSuffix = ".meta.yaml"

// extensions are those of files that a folder is searched for.
var extensions = []string{".txt", ".text", ".md", ".html", ".htm"}

func isHidden(base string) bool   { return strings.HasPrefix(base, ".") }
func isReadme(base string) bool   { return strings.HasPrefix(strings.ToUpper(base), "README") }
func isSideFile(base string) bool { return strings.HasSuffix(base, sideSuffix) }
func isLexicon(base string) bool  { return base == "register.yaml" || base == "issues.yaml" }
func isText(base string) bool {
	return slices.Contains(extensions, strings.ToLower(filepath.Ext(base)))
}

// folder takes the texts of a folder that the user named.
func (e *expander) folder(path string) {
	before, failed := len(e.Items), len(e.failures)
	found := e.walk(path)
	if !found && len(e.Items) == before && len(e.failures) == failed && e.ctx.Err() == nil {
		e.fail(path, fmt.Errorf("the folder holds no %s; name other files one by one: %w",
			strings.Join(extensions, ", "), ErrNothing))
	}
}

// walk takes the texts below a folder in the order of their names, and reports whether
// there are any, be they named before. Links to folders are not followed: they may go
// round in circles.
func (e *expander) walk(folder string) bool {
	entries, err := os.ReadDir(folder)
	if err != nil {
		e.fail(folder, fileError(err))
		return false
	}
	found := false
	for _, entry := range entries {
		if e.ctx.Err() != nil {
			return found
		}
		base := entry.Name()
		path := filepath.Join(folder, base)
		switch {
		case isHidden(base):
		case entry.IsDir():
			found = e.walk(path) || found
		case isLexicon(base):
			e.lexicon(path)
		case isReadme(base), isSideFile(base), !isText(base):
		default:
			info, err := os.Stat(path)
			if err != nil {
				e.fail(path, fileError(err))
			} else if info.Mode().IsRegular() {
				e.add(Item{File, path})
				found = true
			}
		}
	}
	return found
}
