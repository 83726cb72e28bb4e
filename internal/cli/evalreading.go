package cli

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/eval/golden"
	"github.com/parley-project/parley/internal/ingest"
)

type evalReadingCommand struct {
	Gold []string `arg:"" name:"gold" help:"Golden readings, NAME.golden.json beside the document NAME, or folders of them."`
	JSON bool     `name:"json" help:"Write one JSON object; parts are from 0 to 1."`
	registerFlag
}

// Run measures readings against golden ones.
func (c *evalReadingCommand) Run(ctx context.Context, a *app) error {
	paths, failed := findGolden(c.Gold, func(err error) { a.tell("%v", err) })
	if len(paths) == 0 {
		return told(true)
	}
	r, err := newReader(append(registersBeside(paths), c.Register...))
	if err != nil {
		return err
	}
	loader := &ingest.Loader{}
	load := func(ctx context.Context, path string) (*document.Document, error) {
		return loader.Load(ctx, ingest.Item{Kind: ingest.File, Name: path}, document.Meta{})
	}
	found, err := golden.Eval(ctx, paths, load, r.read)
	if found == nil {
		return err
	}
	each(err, func(err error) { a.tell("%v", advised(err)) })
	if c.JSON {
		err = writeJSON(a.Out, found)
	} else {
		err = found.Write(a.Out)
	}
	if err != nil {
		return err
	}
	return told(failed || found.Documents < len(paths))
}

// goldenSuffix is what a golden reading adds to the name of its document.
const goldenSuffix = ".golden.json"

// findGolden finds golden readings, those of a folder in the order of their names.
func findGolden(args []string, fail func(error)) (paths []string, failed bool) {
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err == nil && !info.IsDir() {
			paths = append(paths, arg)
			continue
		}
		before := len(paths)
		if err == nil {
			err = filepath.WalkDir(arg, func(path string, entry fs.DirEntry, err error) error {
				if err == nil && !entry.IsDir() && strings.HasSuffix(path, goldenSuffix) {
					paths = append(paths, path)
				}
				return err
			})
		}
		if err == nil && len(paths) == before {
			err = fmt.Errorf("%s: the folder holds no golden reading, NAME%s", arg, goldenSuffix)
		}
		if err != nil {
			failed = true
			fail(err)
		}
	}
	return paths, failed
}

// each calls f for every error that err joins, or for err itself.
func each(err error, f func(error)) {
	// Only what errors.Join made is taken apart, not an error that wraps several.
	joined, ok := err.(interface{ Unwrap() []error }) //nolint:errorlint // see above
	switch {
	case ok:
		for _, e := range joined.Unwrap() {
			f(e)
		}
	case err != nil:
		f(err)
	}
}
