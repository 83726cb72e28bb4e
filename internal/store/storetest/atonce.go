package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/parley-project/parley/record"
)

// atOnce: several stores opened on one record, several goroutines on each, the same
// documents and different ones, while others read.
func (s suite) atOnce(t *testing.T) {
	const docs, workers = 12, 4
	open := s.fresh(t)
	stores := []record.Store{open(t), open(t)}
	for _, store := range stores {
		defer closeStore(t, store)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var readers, writers sync.WaitGroup
	for _, store := range stores {
		readers.Go(func() {
			for ctx.Err() == nil {
				if err := readWhole(ctx, store); err != nil && ctx.Err() == nil {
					t.Error(err)
					return
				}
			}
		})
		for w := range workers {
			writers.Go(func() {
				for i := range docs {
					// Each worker begins elsewhere and puts every document.
					if err := store.Put(ctx, Made((i+w*3)%docs)); err != nil {
						t.Errorf("put: %v", err)
					}
				}
			})
		}
	}
	writers.Wait()
	stop()
	readers.Wait()
	want := s.holding(t)
	for i := range docs {
		if err := want.Put(t.Context(), Made(i)); err != nil {
			t.Fatal(err)
		}
	}
	for i, store := range stores {
		same(t, fmt.Sprintf("record by store %d", i), Dump(t.Context(), t, store), Dump(t.Context(), t, want))
	}
}

// readWhole reports a document that is seen in part: made ones have twenty statements.
func readWhole(ctx context.Context, store record.Store) error {
	all, err := store.Statements(ctx, record.StatementQuery{Page: record.Page{Limit: record.MaxLimit}})
	if err != nil {
		return err
	}
	if len(all)%20 != 0 {
		return fmt.Errorf("%d statements are seen, which is no number of whole documents", len(all))
	}
	for _, st := range all {
		if len(st.Content) != 1 || len(st.To) != 1 || st.SpeakerName == "" {
			return fmt.Errorf("statement %s is seen in part: %+v", st.ID, st)
		}
	}
	_, err = store.Search(ctx, "w1", record.Page{Limit: 3})
	return err
}

// ended: every method returns the error of a context that has ended, and a Put that
// does adds nothing.
func (s suite) ended(t *testing.T) {
	store := s.holding(t, treaty())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	q := record.StatementQuery{}
	for _, tc := range []struct {
		name string
		ask  func() error
	}{
		{"Documents", func() error { _, err := store.Documents(ctx, record.Page{}); return err }},
		{"Document", func() error { _, _, err := store.Document(ctx, "doc-a"); return err }},
		{"Publishers", func() error { _, err := store.Publishers(ctx); return err }},
		{"Statements", func() error { _, err := store.Statements(ctx, q); return err }},
		{"Statement", func() error { _, err := store.Statement(ctx, "st-a1"); return err }},
		{"CountStatements", func() error { _, err := store.CountStatements(ctx, q); return err }},
		{"Entities", func() error { _, err := store.Entities(ctx, record.EntityQuery{}); return err }},
		{"Entity", func() error { _, err := store.Entity(ctx, "state:orlen"); return err }},
		{"Names", func() error { _, err := store.Names(ctx, "state:orlen"); return err }},
		{"Roles", func() error { _, err := store.Roles(ctx, "state:orlen"); return err }},
		{"Appearances", func() error { _, err := store.Appearances(ctx, "state:orlen", record.Page{}); return err }},
		{"Tenures", func() error { _, err := store.Tenures(ctx, "state:orlen"); return err }},
		{"Merges", func() error { _, err := store.Merges(ctx, record.MergeQuery{}); return err }},
		{"Merge", func() error { _, err := store.Merge(ctx, "mg-0"); return err }},
		{"Reviews", func() error { _, err := store.Reviews(ctx, record.Page{}); return err }},
		{"Review", func() error {
			return store.Review(ctx, record.Review{A: "person:a", B: "person:b", Decision: record.Accept, When: recorded})
		}},
		{"Mentions", func() error { _, err := store.Mentions(ctx, "doc-a"); return err }},
		{"Times", func() error { _, err := store.Times(ctx, "doc-a"); return err }},
		{"Search", func() error { _, err := store.Search(ctx, "truce", record.Page{}); return err }},
		{"Search for nothing", func() error { _, err := store.Search(ctx, "", record.Page{}); return err }},
		{"Has", func() error { _, err := store.Has(ctx, "doc-a", "reader-1"); return err }},
		{"Put", func() error { return store.Put(ctx, truce().Entries) }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if err := tc.ask(); !errors.Is(err, context.Canceled) {
				t.Errorf("error %v, want that of the context", err)
			}
		})
	}
	t.Run("and the store goes on", func(t *testing.T) {
		if has, err := store.Has(t.Context(), "doc-b", "reader-1"); has || err != nil {
			t.Errorf("Has %v, %v; the Put was not to add anything", has, err)
		}
		put(t, store, truce())
	})
}
