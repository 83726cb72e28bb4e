package sqlite

import (
	"context"
	"database/sql"

	"github.com/parley-project/parley/record"
)

// A putting is a Put on its way: the numbers that the rows of the document, its entities
// and its statements (in the order of place) have got, and the queries that it runs, each
// prepared once.
type putting struct {
	*sql.Tx
	record.Entries
	document   int64
	entities   map[record.EntityID]int64
	placed     []record.Statement
	statements []int64
	prepared   map[string]*sql.Stmt // closed with the transaction
}

// number is the number of an entity, or NULL where there is none.
func (p *putting) number(id record.EntityID) any {
	if id == "" {
		return nil
	}
	return p.entities[id]
}

func (p *putting) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt := p.prepared[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := p.PrepareContext(ctx, query)
	if err == nil {
		p.prepared[query] = stmt
	}
	return stmt, err
}

// insert runs a query that gives nothing back.
func (p *putting) insert(ctx context.Context, query string, args ...any) error {
	stmt, err := p.prepare(ctx, query)
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, args...)
	return err
}

// insertRow runs a query that gives back the number of the row.
func (p *putting) insertRow(ctx context.Context, query string, args ...any) (no int64, err error) {
	stmt, err := p.prepare(ctx, query)
	if err != nil {
		return 0, err
	}
	return no, stmt.QueryRowContext(ctx, args...).Scan(&no)
}

// insertSpans runs a query for each of the spans. Its last four arguments are the place
// of the span among them, its start, its end and its words.
func (p *putting) insertSpans(ctx context.Context, query string, spans []record.Evidence, args ...any) error {
	for i, ev := range spans {
		if err := p.insert(ctx, query, append(args[:len(args):len(args)], i, ev.Start, ev.End, ev.Exact)...); err != nil {
			return err
		}
	}
	return nil
}
