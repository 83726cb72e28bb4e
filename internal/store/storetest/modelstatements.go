package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
)

func (m *model) Statements(ctx context.Context, q record.StatementQuery) ([]record.Statement, error) {
	all, err := m.fitting(ctx, q)
	if err != nil {
		return nil, err
	}
	if q.Order == record.ByTime {
		slices.SortFunc(all, func(a, b record.Statement) int {
			return cmp.Or(compareDay(day(a), day(b)), cmp.Compare(a.Document, b.Document), comparePlace(a, b))
		})
	}
	return page(all, q.Page)
}

func (m *model) CountStatements(ctx context.Context, q record.StatementQuery) (int, error) {
	all, err := m.fitting(ctx, q)
	return len(all), err
}

func (m *model) Statement(ctx context.Context, id record.StatementID) (record.Statement, error) {
	all, err := m.fitting(ctx, record.StatementQuery{})
	if err != nil {
		return record.Statement{}, err
	}
	if i := slices.IndexFunc(all, func(s record.Statement) bool { return s.ID == id }); i >= 0 {
		return all[i], nil
	}
	return record.Statement{}, fmt.Errorf("statement %q: %w", id, record.ErrNotFound)
}

// fitting is the statements that fit q, by place.
func (m *model) fitting(ctx context.Context, q record.StatementQuery) ([]record.Statement, error) {
	if q.Limit < 0 || q.Offset < 0 || q.Order != record.ByPlace && q.Order != record.ByTime || reversed(q.From, q.To) {
		return nil, record.ErrQuery
	}
	w, names := m.who(), map[record.EntityID]string{}
	q.Speaker, q.Addressee = w.asked(q.Speaker), w.asked(q.Addressee)
	for _, e := range m.entities() {
		names[e.ID] = e.Name
	}
	var all []record.Statement
	for _, e := range m.all() {
		placed := slices.Clone(e.Statements)
		slices.SortFunc(placed, comparePlace)
		for _, s := range placed {
			if s = filled(s, e.Document, w, names); fits(s, q) {
				all = append(all, s)
			}
		}
	}
	return all, ctx.Err()
}

func reversed(from, to edtf.Date) bool {
	f, t := from.Bounds(), to.Bounds()
	return !from.IsZero() && !to.IsZero() && f.Start == edtf.Dated && t.End == edtf.Dated && f.Earliest.Compare(t.Latest) > 0
}

func filled(s record.Statement, d record.Document, w *identified, names map[record.EntityID]string) record.Statement {
	s.Speaker = w.whole[s.Speaker]
	s.Publisher, s.Published, s.SpeakerName = d.Publisher, d.Published, names[s.Speaker]
	s.Source, s.Cue, s.Content = append([]record.Evidence{}, s.Source...), append([]record.Evidence{}, s.Cue...), append([]record.Evidence{}, s.Content...)
	s.To, s.ToNames = append([]record.EntityID{}, s.To...), []string{}
	for i, to := range s.To {
		to = w.whole[to]
		s.To[i] = to
		s.ToNames = append(s.ToNames, names[to])
	}
	return s
}

func fits(s record.Statement, q record.StatementQuery) bool {
	var content []string
	for _, ev := range s.Content {
		content = append(content, ev.Exact)
	}
	return (q.Document == "" || s.Document == q.Document) &&
		(q.Speaker == "" || s.Speaker == q.Speaker) &&
		(q.Addressee == "" || slices.Contains(s.To, q.Addressee)) &&
		(q.Publisher == "" || s.Publisher == q.Publisher) &&
		within(day(s), q.From, q.To) &&
		(blank(q.Words) || holdsAll(strings.Join(content, " "), q.Words))
}

// day is when it was said or, where that is unclear, published.
func day(s record.Statement) edtf.Date {
	if s.Said.IsZero() {
		return s.Published
	}
	return s.Said
}

// compareDay compares the earliest days alone: none comes last, an open or unknown
// start first.
func compareDay(a, b edtf.Date) int {
	rank := func(d edtf.Date) int {
		switch {
		case d.IsZero():
			return 2
		case d.Bounds().Start == edtf.Dated:
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), a.Bounds().Earliest.Compare(b.Bounds().Earliest))
}

func comparePlace(a, b record.Statement) int {
	span := func(s record.Statement) (all record.Evidence) {
		for i, ev := range slices.Concat(s.Source, s.Cue, s.Content) {
			if i == 0 {
				all = ev
			}
			all.Start, all.End = min(all.Start, ev.Start), max(all.End, ev.End)
		}
		return all
	}
	return cmp.Or(compareEvidence(span(a), span(b)), cmp.Compare(a.ID, b.ID))
}
