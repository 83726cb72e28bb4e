package cli

import (
	"context"
	"slices"
	"sync"

	"github.com/parley-project/parley/internal/ingest"
	"github.com/parley-project/parley/internal/web"
	"github.com/parley-project/parley/record"
)

// A background is a run of adding documents while a site shows how far it is.
type background struct {
	run *adding

	mu       sync.Mutex
	done     int
	current  string
	failures []web.Failure
	ended    bool
}

// add adds the documents and tells what became of them; it reports whether some failed.
func (b *background) add(ctx context.Context, a *app, w record.Writer) (failed bool) {
	s := b.run.into(ctx, w, b.step)
	b.mu.Lock()
	b.ended = true
	if s.Err != nil && ctx.Err() == nil {
		b.failures = append(b.failures, web.Failure{Name: b.run.record, Reason: s.Err.Error()})
	}
	b.mu.Unlock()
	if ctx.Err() != nil {
		return false // the site was ended before; nothing of this is kept or lost
	}
	a.tellFailures(s.Failed)
	if s.Err != nil {
		a.tell("%v", advised(s.Err))
	}
	a.tellNotes(&b.run.notes)
	a.tell("%s", newSummary(b.run, s))
	return s.Err != nil || len(s.Failed) > 0
}

// step notes that one more input is done.
func (b *background) step(e ingest.Event) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if e.Outcome == ingest.Failed {
		b.failures = append(b.failures, web.Failure{Name: e.Item.Name, Reason: advised(e.Err).Error()})
	} else {
		b.done++
	}
	// Documents are read in order, so the next is on its way.
	if b.current = ""; e.Done < len(b.run.items) {
		b.current = b.run.items[e.Done].Name
	}
}

// progress is how far the run is, for the site.
func (b *background) progress() web.Progress {
	b.mu.Lock()
	defer b.mu.Unlock()
	p := web.Progress{
		Done: b.done, Failed: len(b.failures), Current: b.current, Failures: slices.Clone(b.failures),
		Total: len(b.run.items) + len(b.run.failures),
	}
	if b.ended {
		// What was not come to will not be read any more.
		p.Total = p.Settled()
	}
	return p
}

func webFailures(all []ingest.Failure) []web.Failure {
	out := make([]web.Failure, len(all))
	for i, f := range all {
		out[i] = web.Failure{Name: f.Name, Reason: advised(f.Err).Error()}
	}
	return out
}
