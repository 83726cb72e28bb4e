package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/parley-project/parley/record"
)

// Statements lists statements in q.Order.
func (s *Store) Statements(ctx context.Context, q record.StatementQuery) (all []record.Statement, err error) {
	limit, offset, err := cut(q.Page)
	if err != nil {
		return nil, err
	}
	w, err := statementsWhere(q)
	if err != nil {
		return nil, err
	}
	from, order := ordered(q)
	err = s.read(ctx, "statements", func(tx *sql.Tx) error {
		all, err = statements(ctx, tx, from, w.String()+order+" LIMIT ? OFFSET ?", append(w.args, limit, offset)...)
		return err
	})
	return all, err
}

// Statement returns one statement.
func (s *Store) Statement(ctx context.Context, id record.StatementID) (st record.Statement, err error) {
	err = s.read(ctx, "a statement", func(tx *sql.Tx) error {
		all, err := statements(ctx, tx, fromStatements, " WHERE s.id = ?", id)
		if err != nil {
			return err
		}
		st, err = first(all, string(id))
		return err
	})
	return st, err
}

// CountStatements is the number of statements that fit q, whatever its page.
func (s *Store) CountStatements(ctx context.Context, q record.StatementQuery) (n int, err error) {
	w, err := statementsWhere(q)
	if err != nil {
		return 0, err
	}
	err = s.read(ctx, "statements", func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT count(*) FROM "+fromStatements+w.String(), w.args...).Scan(&n)
	})
	return n, err
}

// statements is the statements that a query selects, with their words and addressees.
func statements(ctx context.Context, tx *sql.Tx, from, query string, args ...any) ([]record.Statement, error) {
	numbers := []int64{}
	at := map[int64]int{}
	all, err := collect(ctx, tx, func(rows *sql.Rows) (record.Statement, error) {
		no, st, err := scanStatement(rows)
		at[no] = len(numbers)
		numbers = append(numbers, no)
		return st, err
	}, `SELECT s.no, s.id, d.id, d.publisher, d.published, s.directness, coalesce(w.id, ''), coalesce(w.name, ''),
			s.status, s.speaks_as, s.medium, s.medium_kind, s.said, s.polarity, s.modality, s.act, s.within, s.refers_to, s.probability
		FROM `+from+`
		LEFT JOIN entity AS e ON e.no = s.speaker LEFT JOIN whole AS w ON w.no = e.whole`+query, args...)
	if err != nil || len(all) == 0 {
		return all, err
	}
	list, err := json.Marshal(numbers)
	if err != nil {
		return nil, err
	}
	if err := readSpans(ctx, tx, string(list), all, at); err != nil {
		return nil, err
	}
	return all, readAddressees(ctx, tx, string(list), all, at)
}

func scanStatement(rows *sql.Rows) (no int64, s record.Statement, err error) {
	var published, said string
	if err := rows.Scan(&no, &s.ID, &s.Document, &s.Publisher, &published, &s.Directness, &s.Speaker, &s.SpeakerName,
		&s.Status, &s.As, &s.Medium, &s.MediumKind, &said, &s.Polarity, &s.Modality, &s.Act, &s.Within, &s.RefersTo, &s.Probability); err != nil {
		return 0, s, err
	}
	s.Source, s.Cue, s.Content = []record.Evidence{}, []record.Evidence{}, []record.Evidence{}
	s.To, s.ToNames = []record.EntityID{}, []string{}
	if s.Published, err = parseDate(published); err != nil {
		return 0, s, err
	}
	s.Said, err = parseDate(said)
	return no, s, err
}

// The parts of a statement, as statement_span names them.
const (
	source  = "source"
	cue     = "cue"
	content = "content"
	hedge   = "hedge"
	said    = "said"
)

// readSpans fills in the words of the statements numbered in list, a JSON list.
func readSpans(ctx context.Context, tx *sql.Tx, list string, all []record.Statement, at map[int64]int) error {
	_, err := collect(ctx, tx, func(rows *sql.Rows) (none struct{}, err error) {
		var no int64
		var part string
		var ev record.Evidence
		if err := rows.Scan(append([]any{&no, &part}, selector(&ev)...)...); err != nil {
			return none, err
		}
		s := &all[at[no]]
		ev.Document = s.Document
		switch part {
		case source:
			s.Source = append(s.Source, ev)
		case cue:
			s.Cue = append(s.Cue, ev)
		case content:
			s.Content = append(s.Content, ev)
		case hedge:
			s.Hedges = append(s.Hedges, ev)
		case said:
			s.SaidEvidence = &ev
		}
		return none, nil
	}, `SELECT statement, part, start, stop, exact FROM statement_span
		WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, part, n`, list)
	return err
}

func readAddressees(ctx context.Context, tx *sql.Tx, list string, all []record.Statement, at map[int64]int) error {
	_, err := collect(ctx, tx, func(rows *sql.Rows) (none struct{}, err error) {
		var no int64
		var id record.EntityID
		var name string
		if err := rows.Scan(&no, &id, &name); err != nil {
			return none, err
		}
		s := &all[at[no]]
		s.To, s.ToNames = append(s.To, id), append(s.ToNames, name)
		return none, nil
	}, `SELECT a.statement, w.id, w.name FROM addressee AS a JOIN entity AS e ON e.no = a.entity JOIN whole AS w ON w.no = e.whole
		WHERE a.statement IN (SELECT value FROM json_each(?)) ORDER BY a.statement, a.n`, list)
	return err
}
