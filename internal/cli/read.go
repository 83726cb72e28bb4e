package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/ingest"
	"github.com/parley-project/parley/reading"
)

type readCommand struct {
	Inputs []string `arg:"" name:"input" help:"Files, folders, globs, web addresses, or - for standard input."`
	JSON   bool     `name:"json" help:"Write JSON lines: one parley.reading/1 object a document."`
	metaFlags
	registerFlag
	workersFlag
}

// A readResult is what became of one input.
type readResult struct {
	item ingest.Item
	doc  *document.Document
	read *reading.Reading
	err  error
}

// Run shows what each input says.
func (c *readCommand) Run(ctx context.Context, a *app) error {
	meta, err := c.meta("read")
	if err != nil {
		return err
	}
	if err := c.check("read"); err != nil {
		return err
	}
	inputs, failures := ingest.Expand(ctx, c.Inputs)
	failed := a.tellFailures(failures)
	r, err := newReader(append(registersOf(inputs), c.Register...))
	if err != nil {
		return err
	}
	a.log.Debug("reader made", "version", r.version, "documents", len(inputs.Items))
	var notes notebook
	out := bufio.NewWriter(a.Out)
	screen := a.printer(out)
	loader := &ingest.Loader{Stdin: a.In}
	shown := 0
	err = inOrder(ctx, inputs.Items, c.Workers, func(ctx context.Context, item ingest.Item) readResult {
		return readOne(ctx, loader, r, item, meta)
	}, func(got readResult) error {
		if got.err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			a.tell("%v", advised(got.err))
			failed = true
			return nil
		}
		notes.add(got.item.Name, got.read.Notes)
		if c.JSON {
			if err := writeJSON(out, got.read); err != nil {
				return err
			}
			return out.Flush()
		}
		if shown++; shown > 1 {
			screen.Linef("")
			screen.Rule()
		}
		name := got.item.Name
		if got.item.Kind == ingest.Stdin {
			name = "standard input"
		}
		if err := screen.Reading(name, got.doc, got.read); err != nil {
			return err
		}
		return out.Flush()
	})
	a.tellNotes(&notes)
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	return told(failed)
}

// readOne loads and reads one input. A reader that breaks down costs no other input.
func readOne(ctx context.Context, l *ingest.Loader, r *reader, item ingest.Item, meta document.Meta) (got readResult) {
	got.item = item
	defer func() {
		if p := recover(); p != nil {
			got.err = fmt.Errorf("%s: %w: %v\n%s", item.Name, ingest.ErrReader, p, debug.Stack())
		}
	}()
	if got.doc, got.err = l.Load(ctx, item, meta); got.err != nil {
		return got
	}
	if got.read, got.err = r.read(ctx, got.doc); got.err != nil {
		got.err = fmt.Errorf("%s: %w", item.Name, got.err)
	}
	return got
}

// tellFailures names inputs that failed, and reports whether there are any.
func (a *app) tellFailures(all []ingest.Failure) bool {
	for _, f := range all {
		a.tell("%v", advised(f.Err))
	}
	return len(all) > 0
}

// told is the error for inputs that failed and have been named.
func told(failed bool) error {
	if failed {
		return errTold
	}
	return nil
}
