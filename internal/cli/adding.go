package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/ingest"
	"github.com/parley-project/parley/record"
)

// An adding is one run of adding documents to a record: what add and serve share.
type adding struct {
	record   string
	stdin    io.Reader
	meta     document.Meta
	workers  int
	recorded time.Time
	log      *slog.Logger

	reader   *reader
	items    []ingest.Item
	failures []ingest.Failure
	notes    notebook
}

// find finds the inputs, and makes the reader with the registers that are among them
// and those given.
func (r *adding) find(ctx context.Context, args, registers []string) error {
	inputs, failures := ingest.Expand(ctx, args)
	r.items, r.failures = inputs.Items, failures
	files := append(registersOf(inputs), registers...)
	r.log.Debug("inputs found", "documents", len(r.items), "failed", len(failures), "registers", files)
	var err error
	if r.reader, err = newReader(files); err != nil {
		return err
	}
	r.log.Debug("reader made", "version", r.reader.version)
	return nil
}

// into adds the inputs to a record.
func (r *adding) into(ctx context.Context, w record.Writer, progress func(ingest.Event)) ingest.Summary {
	// The notes of documents are told with the names of their inputs, which only the
	// events have; a document is read before its event comes.
	notes := newMailbox()
	adder := &ingest.Adder{
		Loader: &ingest.Loader{Stdin: r.stdin},
		Meta:   r.meta,
		Read: func(ctx context.Context, d *document.Document) (record.Entries, error) {
			e, err := r.reader.entries(ctx, d, r.recorded)
			notes.put(d.ID, e.Document.Notes)
			return e, err
		},
		Record:  w,
		Reader:  r.reader.version,
		Workers: r.workers,
	}
	return adder.Add(ctx, r.items, func(e ingest.Event) {
		if left := notes.take(e.Document); e.Outcome == ingest.Added {
			r.notes.add(e.Item.Name, left)
		}
		r.log.Debug("input done", "name", e.Item.Name, "document", e.Document, "outcome", outcomes[e.Outcome])
		progress(e)
	})
}

// outcomes names what becomes of an input, in the words of the summary.
var outcomes = map[ingest.Outcome]string{ingest.Added: "added", ingest.There: "already there", ingest.Failed: "failed"}

// A summary is what became of a run, as --json has it.
type summary struct {
	Record string `json:"record"`
	Added  int    `json:"added"`
	// There counts the documents that the record held already, and Left the inputs that
	// were not come to.
	There  int       `json:"there"`
	Failed []failure `json:"failed"`
	Left   int       `json:"left"`
}

type failure struct {
	Name  string `json:"name"`
	Error string `json:"error"`
}

// newSummary is what became of a run, with the inputs that named nothing.
func newSummary(run *adding, s ingest.Summary) summary {
	out := summary{Record: run.record, Added: s.Added, There: s.There, Failed: []failure{}, Left: s.Left}
	for _, list := range [][]ingest.Failure{run.failures, s.Failed} {
		for _, f := range list {
			out.Failed = append(out.Failed, failure{f.Name, advised(f.Err).Error()})
		}
	}
	return out
}

// String is "added 12, already there 2, failed 1"; what did not happen is left out, but
// for the first.
func (s summary) String() string {
	parts := []string{fmt.Sprintf("added %d", s.Added)}
	for _, p := range []struct {
		what string
		n    int
	}{{"already there", s.There}, {"failed", len(s.Failed)}, {"not come to", s.Left}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", p.what, p.n))
		}
	}
	return strings.Join(parts, ", ")
}
