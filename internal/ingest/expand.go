package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Expand finds the inputs that args name: files, folders with all below them, globs,
// addresses and "-" for standard input. What cannot be found is a Failure; the rest
// goes on. Of a folder or glob, hidden files, README files and side files are passed
// over; of a folder, all but .txt, .text, .md, .html and .htm. Expand ends early,
// with what it has, when ctx ends.
func Expand(ctx context.Context, args []string) (Inputs, []Failure) {
	e := &expander{ctx: ctx, seen: map[Item]bool{}}
	for _, arg := range args {
		if ctx.Err() != nil {
			break
		}
		e.arg(arg)
	}
	return e.Inputs, e.failures
}

type expander struct {
	Inputs
	ctx      context.Context
	failures []Failure
	seen     map[Item]bool
}

func (e *expander) arg(arg string) {
	switch scheme, _, found := strings.Cut(arg, "://"); {
	case arg == "":
		e.fail(`""`, fmt.Errorf("an empty name; name a file, a folder, an address or -: %w", ErrNothing))
	case arg == "-":
		e.add(Item{Stdin, arg})
	case found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")):
		if u, err := url.Parse(arg); err != nil || u.Host == "" {
			e.fail(arg, fmt.Errorf("not a whole web address: %w", ErrAddress))
			return
		}
		e.add(Item{Web, arg})
	case found && isScheme(scheme):
		e.fail(arg, fmt.Errorf("only http and https are fetched: %w", ErrAddress))
	default:
		e.path(arg)
	}
}

func isScheme(s string) bool {
	return s != "" && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789+-.") == ""
}

// path takes a path that the user wrote out, or a shell for them.
func (e *expander) path(path string) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		e.folder(path)
	case err == nil:
		e.named(path)
	case strings.ContainsAny(path, "*?["):
		e.glob(path)
	case errors.Is(err, fs.ErrNotExist):
		e.fail(path, fmt.Errorf("no such file or folder; check the name: %w: %w", ErrNothing, fs.ErrNotExist))
	default:
		e.fail(path, fileError(err))
	}
}

// named takes a file by its name, whatever its extension.
func (e *expander) named(path string) {
	switch base := filepath.Base(path); {
	case isLexicon(base):
		e.lexicon(path)
	case isSideFile(base):
		// A shell's * names side files too. They are read with their documents.
		of := strings.TrimSuffix(path, sideSuffix)
		if _, err := os.Stat(of); err != nil {
			e.fail(path, fmt.Errorf("this is the side file of %s, which is not there: %w", of, ErrNothing))
		}
	default:
		e.add(Item{File, filepath.Clean(path)})
	}
}

func (e *expander) glob(pattern string) {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		e.fail(pattern, fmt.Errorf("%w; quote marks that are meant as they stand with a backslash: %w", err, ErrNothing))
		return
	}
	if len(paths) == 0 {
		e.fail(pattern, fmt.Errorf("no file fits the pattern: %w: %w", ErrNothing, fs.ErrNotExist))
		return
	}
	for _, path := range paths {
		base := filepath.Base(path)
		if isHidden(base) || isReadme(base) {
			continue
		}
		e.path(path)
	}
}

func (e *expander) add(item Item) {
	if !e.seen[item] {
		e.seen[item] = true
		e.Items = append(e.Items, item)
	}
}

func (e *expander) lexicon(path string) {
	path = filepath.Clean(path)
	if !slices.Contains(e.Lexicon, path) {
		e.Lexicon = append(e.Lexicon, path)
	}
}

func (e *expander) fail(name string, err error) {
	e.failures = append(e.failures, Failure{name, fmt.Errorf("%s: %w", name, err)})
}
