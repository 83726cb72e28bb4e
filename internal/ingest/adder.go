package ingest

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

// An Adder adds documents to a record. Loader, Read, Record and Reader must be set.
type Adder struct {
	Loader *Loader
	// Meta wins over what an item says of itself (flags).
	Meta document.Meta
	// Read reads a document and resolves the reading to entries. It is called by
	// several goroutines at once.
	Read func(context.Context, *document.Document) (record.Entries, error)
	// Record is written to by one goroutine; Has is asked by several.
	Record record.Writer
	// Reader names the version of what Read does. A document that the record holds by
	// this reader is not read again.
	Reader string
	// Workers is how many documents are read at once; 0 means one a processor.
	Workers int
}

// An Outcome is what became of an item.
type Outcome int

// The outcomes.
const (
	// Added: its entries are in the record now.
	Added Outcome = iota
	// There: the record, or an earlier item of the run, held it already.
	There
	// Failed: it could not be loaded, read or put.
	Failed
)

// An Event tells of one item that is done.
type Event struct {
	Item    Item
	Outcome Outcome
	// Document is the document's id, or "" where it could not be loaded.
	Document document.ID
	// Err is set where the outcome is Failed.
	Err error
	// Done of Total items are done, this one included.
	Done, Total int
}

// A Summary is what became of a run.
type Summary struct {
	Added, There int
	// Failed are the items that could not be added, in order.
	Failed []Failure
	// Left is the number of items not come to, where Err ended the run.
	Left int
	// Err ended the run before its end: that of the context, or of a record that can
	// take no entry at all. What was added until then is in the record.
	Err error
}

// extraInFlight is how many documents more than there are workers may be in memory: one
// being written, one waiting, so that neither side idles.
const extraInFlight = 2

// Add loads and reads items and puts their entries into the record, in the order of
// items whatever the number of workers. Each document is in the record whole or not at
// all, and one that fails stops no other. progress is called for each item that is
// done, in order, by one goroutine; it may be nil. When ctx ends Add ends soon, with
// what is done kept.
func (a *Adder) Add(ctx context.Context, items []Item, progress func(Event)) Summary {
	if progress == nil {
		progress = func(Event) {}
	}
	ctx, cancel := context.WithCancel(ctx)
	w := &writer{adder: a, progress: progress, seen: map[document.ID]bool{}, total: len(items)}

	workers := a.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	// jobs come to the workers, and in the same order to the writer, which is as far
	// behind as queue is long.
	jobs := make(chan *job)
	queue := make(chan *job, workers+extraInFlight-1)
	go func() {
		defer close(queue)
		defer close(jobs)
		for _, item := range items {
			j := &job{item: item, done: make(chan struct{})}
			select {
			case queue <- j:
			case <-ctx.Done():
				return
			}
			// Once queued, a job is always done, or the writer would wait for ever.
			jobs <- j
		}
	}()
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for j := range jobs {
				a.prepare(ctx, j)
				close(j.done)
			}
		})
	}
	for j := range queue {
		<-j.done
		if w.summary.Err == nil {
			w.finish(ctx, j)
		}
		if w.summary.Err != nil {
			cancel()
		}
	}
	running.Wait()
	if w.summary.Err == nil {
		w.summary.Err = ctx.Err()
	}
	cancel()
	w.summary.Left = len(items) - w.done
	if w.summary.Left == 0 {
		w.summary.Err = nil
	}
	return w.summary
}

// A job is one item on its way; entries is nil where the record holds it already.
type job struct {
	item    Item
	done    chan struct{}
	id      document.ID
	entries *record.Entries
	err     error
	// stop is an error after which no other item can do better.
	stop error
}

// prepare loads and reads the item of j, unless the record holds it.
func (a *Adder) prepare(ctx context.Context, j *job) {
	d, err := a.Loader.Load(ctx, j.item, a.Meta)
	if err != nil {
		j.err = err
		return
	}
	j.id = d.ID
	there, err := a.Record.Has(ctx, d.ID, a.Reader)
	if err != nil {
		j.recordError(err)
		return
	}
	if there {
		return
	}
	entries, err := a.read(ctx, d)
	if err != nil {
		j.err = fmt.Errorf("%s: %w", j.item.Name, err)
		return
	}
	j.entries = &entries
}

// read calls Read and makes an error of a panic: a fault that one document brings out
// costs no other.
func (a *Adder) read(ctx context.Context, d *document.Document) (e record.Entries, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v\n%s", ErrReader, r, debug.Stack())
		}
	}()
	return a.Read(ctx, d)
}

func (j *job) recordError(err error) {
	j.err = fmt.Errorf("%s: %w", j.item.Name, err)
	for _, fatal := range []error{record.ErrUnwritable, record.ErrNewer, record.ErrNotARecord} {
		if errors.Is(err, fatal) {
			j.stop = err
		}
	}
}
