package ingest

import (
	"context"

	"github.com/parley-project/parley/document"
)

// A writer puts what is ready into the record, one item after another, and keeps count.
type writer struct {
	adder    *Adder
	progress func(Event)
	// seen are the documents of this run, which the record may not have held when a
	// worker asked.
	seen    map[document.ID]bool
	done    int
	total   int
	summary Summary
}

// finish puts the entries of j into the record and tells of it. If the run has to end,
// it sets the summary's Err, and j counts as not come to.
func (w *writer) finish(ctx context.Context, j *job) {
	outcome := There
	if j.err == nil && j.entries != nil && !w.seen[j.id] {
		outcome = Added
		if err := w.adder.Record.Put(ctx, *j.entries); err != nil {
			j.recordError(err)
		}
	}
	if j.err != nil {
		outcome = Failed
		// What failed because the run was ended has not failed.
		if w.summary.Err = ctx.Err(); w.summary.Err == nil {
			w.summary.Err = j.stop
		}
		if w.summary.Err != nil {
			return
		}
	}
	w.done++
	switch outcome {
	case Added:
		w.summary.Added++
	case There:
		w.summary.There++
	case Failed:
		w.summary.Failed = append(w.summary.Failed, Failure{j.item.Name, j.err})
	}
	if j.err == nil {
		w.seen[j.id] = true
	}
	// The text is let go before the next is waited for.
	j.entries = nil
	w.progress(Event{Item: j.item, Outcome: outcome, Document: j.id, Err: j.err, Done: w.done, Total: w.total})
}
