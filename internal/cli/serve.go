package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/internal/web"
	"github.com/parley-project/parley/record"
)

type serveCommand struct {
	Inputs []string `arg:"" optional:"" name:"input" help:"Documents to add first, named as for add. They are read while the site is up."`
	Addr   string   `placeholder:"HOST:PORT" default:"127.0.0.1:8080" env:"PARLEY_ADDR" help:"Where to listen. Only this machine's own addresses are allowed: there is no sign-in yet. Port 0 takes a free one."`
	Title  string   `name:"process" placeholder:"TEXT" env:"PARLEY_PROCESS" help:"Name of the process, shown on every page."`
	Record string   `placeholder:"FILE" env:"PARLEY_RECORD" help:"The record. Without it: parley.db in the current folder; or, where documents are given, one that is thrown away at the end."`
	registerFlag
	workersFlag
	recordedFlag
}

// Run serves the record until ctx ends.
func (c *serveCommand) Run(ctx context.Context, a *app) (err error) {
	run, err := c.prepare(ctx, a)
	if err != nil {
		return err
	}
	if c.throwaway() && len(run.items) == 0 {
		a.tellFailures(run.failures)
		return fmt.Errorf("there is nothing to show: no document is among what was given; name files or folders with some, or a record with --record")
	}
	listener, err := listen(ctx, c.Addr)
	if err != nil {
		return err
	}
	defer listener.Close() //nolint:errcheck // the server has closed it, or says what is wrong
	store, err := c.open(ctx, run)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()

	site := &background{run: run, failures: webFailures(run.failures)}
	if _, err := fmt.Fprintf(a.Out, "Parley shows %s at http://%s/ (Ctrl-C ends it)\n", c.shown(run), listener.Addr()); err != nil {
		return err
	}
	a.tellFailures(run.failures)

	// The documents are read while the site is up, and left as they are when it ends.
	adding, stopAdding := context.WithCancel(ctx)
	var failed bool
	var wait sync.WaitGroup
	if len(run.items) > 0 {
		wait.Go(func() { failed = site.add(adding, a, store) })
	}
	err = serve(ctx, listener, web.New(store, web.Options{
		Title: c.Title, Progress: site.progress, Log: a.log, Decide: c.decider(store, run.record), Now: func() time.Time { return a.Now().UTC().Truncate(time.Second) },
	}))
	stopAdding()
	wait.Wait()
	if err != nil {
		return err
	}
	return told(failed || len(run.failures) > 0)
}

// prepare checks the flags and finds the inputs.
func (c *serveCommand) prepare(ctx context.Context, a *app) (*adding, error) {
	record, err := recordPath("serve", cmp.Or(c.Record, defaultRecord))
	if err != nil {
		return nil, err
	}
	run := &adding{record: record, stdin: a.In, workers: c.Workers, log: a.log}
	if err := c.check("serve"); err != nil {
		return nil, err
	}
	if run.recorded, err = c.time("serve", a.Now); err != nil {
		return nil, err
	}
	if len(c.Inputs) == 0 {
		return run, nil
	}
	return run, run.find(ctx, c.Inputs, c.Register)
}

// throwaway reports whether the record is made for this run alone.
func (c *serveCommand) throwaway() bool { return c.Record == "" && len(c.Inputs) > 0 }

func (c *serveCommand) shown(run *adding) string {
	if c.throwaway() {
		return fmt.Sprintf("%d documents", len(run.items))
	}
	return run.record
}

// decider keeps the decisions of reviewers: in the record that is open, or, where that is open
// for reading alone, in the same opened for each.
func (c *serveCommand) decider(store record.Store, path string) func(context.Context, record.Review) error {
	if c.throwaway() || len(c.Inputs) > 0 {
		return store.Review
	}
	return func(ctx context.Context, r record.Review) error {
		writer, err := sqlite.Open(ctx, path, sqlite.Options{})
		if err != nil {
			return err
		}
		return errors.Join(writer.Review(ctx, r), writer.Close())
	}
}

// open opens the record that is served.
func (c *serveCommand) open(ctx context.Context, run *adding) (record.Store, error) {
	switch {
	case c.throwaway():
		return openThrowaway(ctx)
	case len(c.Inputs) == 0:
		return openExisting(ctx, run.record)
	}
	return sqlite.Open(ctx, run.record, sqlite.Options{})
}
