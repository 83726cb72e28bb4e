package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// model is the oracle: a record in memory that answers every question by going through
// all that it has, word by word as the contracts say.
type model struct {
	mu      sync.Mutex
	docs    map[document.ID]record.Entries
	reviews []record.Review
	known   *identified // nil after a change
}

func newModel() *model { return &model{docs: map[document.ID]record.Entries{}} }

func (m *model) Has(_ context.Context, id document.ID, reader string) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e, ok := m.docs[id]
	return ok && e.Document.Reader == reader, nil
}

func (m *model) Put(_ context.Context, e record.Entries) error {
	if err := e.Check(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	e.Document.Recorded = e.Document.Recorded.UTC()
	if old, ok := m.docs[e.Document.ID]; ok {
		if old.Document.Reader == e.Document.Reader {
			return nil
		}
		e.Document.Recorded = old.Document.Recorded
	}
	e.Document.Length = e.Text.RuneLen()
	e.Document.Statements, e.Document.Entities = len(e.Statements), len(e.Entities)
	e.Document.Notes = append([]string{}, e.Document.Notes...)
	m.docs[e.Document.ID], m.known = e, nil
	return nil
}

// all is the entries of all documents in the order of Documents.
func (m *model) all() []record.Entries {
	m.mu.Lock()
	defer m.mu.Unlock()
	all := []record.Entries{}
	for _, e := range m.docs {
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b record.Entries) int {
		return cmp.Or(a.Document.Published.Compare(b.Document.Published), cmp.Compare(a.Document.ID, b.Document.ID))
	})
	return all
}

func page[T any](all []T, p record.Page) ([]T, error) {
	if p.Limit < 0 || p.Offset < 0 {
		return nil, record.ErrQuery
	}
	all = all[min(p.Offset, len(all)):]
	return append([]T{}, all[:min(cmp.Or(p.Limit, record.DefaultLimit), record.MaxLimit, len(all))]...), nil
}

func (m *model) Documents(_ context.Context, p record.Page) ([]record.Document, error) {
	var all []record.Document
	for _, e := range m.all() {
		all = append(all, e.Document)
	}
	return page(all, p)
}

func (m *model) Document(_ context.Context, id document.ID) (record.Document, *text.Text, error) {
	e, err := m.entries(id)
	return e.Document, e.Text, err
}

func (m *model) entries(id document.ID) (record.Entries, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e, ok := m.docs[id]
	if !ok {
		return e, fmt.Errorf("document %q: %w", id, record.ErrNotFound)
	}
	return e, nil
}

func (m *model) Publishers(context.Context) ([]document.Publisher, error) {
	all := []document.Publisher{}
	for _, e := range m.all() {
		if p := e.Document.Publisher; p != "" && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	slices.Sort(all)
	return all, nil
}

func compareEvidence(a, b record.Evidence) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

func (m *model) Mentions(_ context.Context, id document.ID) ([]record.Mention, error) {
	e, err := m.entries(id)
	all := append([]record.Mention{}, e.Mentions...)
	w := m.who()
	for i := range all {
		all[i].Entity = w.whole[all[i].Entity]
	}
	slices.SortStableFunc(all, func(a, b record.Mention) int {
		return cmp.Or(compareEvidence(a.Evidence, b.Evidence), cmp.Compare(a.Entity, b.Entity))
	})
	return all, err
}

func (m *model) Times(_ context.Context, id document.ID) ([]record.Time, error) {
	e, err := m.entries(id)
	all := append([]record.Time{}, e.Times...)
	slices.SortStableFunc(all, func(a, b record.Time) int {
		return cmp.Or(compareEvidence(a.Evidence, b.Evidence), a.EDTF.Compare(b.EDTF))
	})
	return all, err
}

func (m *model) Search(_ context.Context, asked string, p record.Page) ([]record.Hit, error) {
	hits := []record.Hit{}
	for _, e := range m.all() {
		if holdsAll(e.Text.String(), asked) {
			hits = append(hits, record.Hit{Document: e.Document})
		}
	}
	return page(hits, p)
}

// holdsAll reports whether s holds all that is asked for; it does not if nothing is.
func holdsAll(s, asked string) bool {
	held := words.All(s)
	phrases := words.Parse(asked)
	for _, p := range phrases {
		if len(words.Find(held, []words.Phrase{p})) == 0 {
			return false
		}
	}
	return len(phrases) > 0
}

// within reports whether some day that d can mean lies in from to to.
func within(d, from, to edtf.Date) bool {
	if from.IsZero() && to.IsZero() {
		return true
	}
	if d.IsZero() {
		return false
	}
	b := d.Bounds()
	if f := from.Bounds(); !from.IsZero() && f.Start == edtf.Dated && b.End == edtf.Dated && b.Latest.Compare(f.Earliest) < 0 {
		return false
	}
	t := to.Bounds()
	return to.IsZero() || t.End != edtf.Dated || b.Start != edtf.Dated || b.Earliest.Compare(t.Latest) <= 0
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
