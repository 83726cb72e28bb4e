package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// Search finds the documents that hold all words, the best first by bm25 and then by
// id, with one passage of each.
func (s *Store) Search(ctx context.Context, asked string, p record.Page) (hits []record.Hit, err error) {
	limit, offset, err := cut(p)
	if err != nil {
		return nil, err
	}
	phrases := words.Parse(asked)
	if len(phrases) == 0 {
		return []record.Hit{}, ctx.Err()
	}
	err = s.read(ctx, "passages", func(tx *sql.Tx) error {
		// The score is rounded so that the last bit of a sum, which may differ between
		// machines, does not decide the order.
		hits, err = collect(ctx, tx, func(rows *sql.Rows) (h record.Hit, err error) {
			var body string
			if h.Document, err = scanDocumentAnd(rows, &body); err != nil {
				return h, err
			}
			return h, show(&h, body, phrases)
		}, "SELECT "+documentColumns+`, body.text
			FROM (SELECT body_words.rowid AS no, round(bm25(body_words), 6) AS score, id
				FROM body_words JOIN document ON document.no = body_words.rowid
				WHERE body_words MATCH ? ORDER BY score, id LIMIT ? OFFSET ?) AS found
			JOIN document AS d ON d.no = found.no
			JOIN body ON body.document = found.no
			ORDER BY found.score, found.id`, match(phrases), limit, offset)
		if err != nil {
			return err
		}
		for i := range hits {
			if err := tellStatement(ctx, tx, &hits[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return hits, err
}

// show fills in the passage of a hit and the matches in it.
func show(h *record.Hit, body string, phrases []words.Phrase) error {
	t, err := readText(h.Document.ID, body)
	if err != nil {
		return err
	}
	all := words.All(body)
	passage, matches := words.Passage(body, all, words.Find(all, phrases))
	point := func(span text.Span) (record.Evidence, error) {
		sel, err := t.Selector(span)
		return record.Evidence{Document: h.Document.ID, Selector: sel}, err
	}
	if h.Evidence, err = point(passage); err != nil {
		return err
	}
	h.Matches = make([]record.Evidence, len(matches))
	for i, m := range matches {
		if h.Matches[i], err = point(m); err != nil {
			return err
		}
	}
	return nil
}

// tellStatement fills in the statement whose content holds the first match; of those
// within one another it is the innermost.
func tellStatement(ctx context.Context, tx *sql.Tx, h *record.Hit) error {
	if len(h.Matches) == 0 {
		return nil
	}
	m := h.Matches[0]
	err := tx.QueryRowContext(ctx, `SELECT s.id FROM statement AS s JOIN statement_span AS w ON w.statement = s.no
		WHERE s.document = (SELECT no FROM document WHERE id = ?) AND w.part = 'content' AND w.start <= ? AND w.stop >= ?
		ORDER BY w.stop - w.start, s.id LIMIT 1`, h.Document.ID, m.Start, m.End).Scan(&h.Statement)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}
