package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

// Mentions lists the mentions in one document by place.
func (s *Store) Mentions(ctx context.Context, id document.ID) (all []record.Mention, err error) {
	err = s.read(ctx, "mentions", func(tx *sql.Tx) error {
		no, err := mustHave(ctx, tx, id)
		if err != nil {
			return err
		}
		all, err = collect(ctx, tx, func(rows *sql.Rows) (m record.Mention, err error) {
			m.Evidence.Document = id
			return m, rows.Scan(append([]any{&m.Entity}, selector(&m.Evidence)...)...)
		}, `SELECT w.id, m.start, m.stop, m.exact
			FROM mention AS m JOIN entity AS e ON e.no = m.entity JOIN whole AS w ON w.no = e.whole
			WHERE m.document = ? ORDER BY m.start, m.stop DESC, w.id`, no)
		return err
	})
	return all, err
}

// selector is where the columns start, stop and exact are scanned to.
func selector(e *record.Evidence) []any { return []any{&e.Start, &e.End, &e.Exact} }

// byPlace orders evidence of one document as spans are ordered: by start, the longer
// first.
func byPlace(a, b record.Evidence) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

func putMentions(ctx context.Context, p *putting) error {
	all := slices.Clone(p.Mentions)
	slices.SortFunc(all, func(a, b record.Mention) int {
		return cmp.Or(byPlace(a.Evidence, b.Evidence), cmp.Compare(a.Entity, b.Entity))
	})
	for i, m := range all {
		if err := p.insert(ctx, "INSERT INTO mention (document, n, entity, start, stop, exact) VALUES (?, ?, ?, ?, ?, ?)",
			p.document, i, p.entities[m.Entity], m.Evidence.Start, m.Evidence.End, m.Evidence.Exact); err != nil {
			return err
		}
	}
	return putNames(ctx, p, all)
}

// putNames counts the words of mentions.
func putNames(ctx context.Context, p *putting, all []record.Mention) error {
	type name struct {
		entity record.EntityID
		words  string
	}
	uses := map[name]int{}
	var names []name
	for _, m := range all {
		n := name{m.Entity, m.Evidence.Exact}
		if uses[n]++; uses[n] == 1 {
			names = append(names, n)
		}
	}
	for _, n := range names {
		if err := p.insert(ctx, `INSERT INTO name (entity, words, folded, uses) VALUES (?, ?, ?, ?)
			ON CONFLICT (entity, words) DO UPDATE SET uses = uses + excluded.uses`,
			p.entities[n.entity], n.words, words.Fold(n.words), uses[n]); err != nil {
			return err
		}
	}
	return nil
}
