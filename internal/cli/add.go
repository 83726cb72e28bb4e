package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/parley-project/parley/internal/ingest"
)

type addCommand struct {
	Inputs []string `arg:"" name:"input" help:"Files, folders, globs, web addresses, or - for standard input."`
	JSON   bool     `name:"json" help:"Write what became of the inputs as one JSON object."`
	recordFlag
	metaFlags
	registerFlag
	workersFlag
	recordedFlag
}

// Run adds the inputs to the record.
func (c *addCommand) Run(ctx context.Context, a *app) (err error) {
	run, err := c.prepare(ctx, a)
	if err != nil {
		return err
	}
	a.tellFailures(run.failures)
	if len(run.items) == 0 {
		return errors.Join(c.tell(a, newSummary(run, ingest.Summary{})), told(true))
	}
	store, err := openOrLater(ctx, run.record)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()

	bar := newProgress(a.Err, "reading", len(run.items))
	summary := run.into(ctx, store, func(e ingest.Event) { bar.step(e.Done, e.Item.Name) })
	bar.end()
	a.tellFailures(summary.Failed)
	a.tellNotes(&run.notes)
	if err := c.tell(a, newSummary(run, summary)); err != nil {
		return err
	}
	if summary.Err != nil && ctx.Err() != nil {
		a.tell("interrupted: %d of %d inputs were not come to; add them again to go on", summary.Left, len(run.items))
		return errTold
	}
	if summary.Err != nil {
		return fmt.Errorf("%d of %d inputs were not come to; add them again when this is mended: %w",
			summary.Left, len(run.items), summary.Err)
	}
	return told(len(run.failures)+len(summary.Failed) > 0)
}

// prepare checks the flags and finds the inputs.
func (c *addCommand) prepare(ctx context.Context, a *app) (*adding, error) {
	record, err := c.path("add")
	if err != nil {
		return nil, err
	}
	run := &adding{record: record, stdin: a.In, workers: c.Workers, log: a.log}
	if run.meta, err = c.meta("add"); err != nil {
		return nil, err
	}
	if err := c.check("add"); err != nil {
		return nil, err
	}
	if run.recorded, err = c.time("add", a.Now); err != nil {
		return nil, err
	}
	return run, run.find(ctx, c.Inputs, c.Register)
}

// tell writes the summary on standard output.
func (c *addCommand) tell(a *app, s summary) error {
	if c.JSON {
		return writeJSON(a.Out, s)
	}
	_, err := fmt.Fprintln(a.Out, s)
	return err
}
