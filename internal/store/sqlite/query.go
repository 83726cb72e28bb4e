package sqlite

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

const fromStatements = "statement AS s JOIN document AS d ON d.no = s.document"

// ordered is the tables and the order of a listing. Where nothing narrows the listing to
// a part that can be sorted quickly, the tables are read in the order asked for (CROSS
// JOIN keeps SQLite to it), so that a page costs what the page holds and not what the
// record does.
func ordered(q record.StatementQuery) (from, order string) {
	narrow := q.Document != "" || q.Speaker != "" || q.Addressee != "" || q.Publisher != "" || strings.TrimSpace(q.Words) != ""
	if q.Order == record.ByTime {
		from = "statement AS s INDEXED BY statement_day CROSS JOIN document AS d ON d.no = s.document"
		order = " ORDER BY s.day_first, d.id, s.n"
	} else {
		from = "document AS d CROSS JOIN statement AS s ON d.no = s.document"
		order = " ORDER BY d.published_first, d.published_last, d.published, d.id, s.n"
	}
	if narrow {
		from = fromStatements
	}
	return from, order
}

// statementsWhere is what q asks, on statement AS s and document AS d.
func statementsWhere(q record.StatementQuery) (w where, err error) {
	if q.Order != record.ByPlace && q.Order != record.ByTime {
		return w, fmt.Errorf("order %d: there is no such order: %w", q.Order, record.ErrQuery)
	}
	if q.Limit < 0 || q.Offset < 0 {
		_, _, err := cut(q.Page)
		return w, err
	}
	if q.Document != "" {
		w.and("d.id = ?", q.Document)
	}
	if q.Speaker != "" {
		w.and("s.speaker IN "+numbered(members), q.Speaker, q.Speaker)
	}
	if q.Addressee != "" {
		w.and("s.no IN (SELECT statement FROM addressee WHERE entity IN "+numbered(members)+")", q.Addressee, q.Addressee)
	}
	if q.Publisher != "" {
		w.and("d.publisher = ?", q.Publisher)
	}
	if err := w.between(q); err != nil {
		return w, err
	}
	if strings.TrimSpace(q.Words) != "" {
		w.holding(words.Parse(q.Words))
	}
	return w, nil
}

// between narrows to the statements of which some day lies in q.From to q.To. A
// statement without any day is in no range, not even one that is open.
func (w *where) between(q record.StatementQuery) error {
	if q.From.IsZero() && q.To.IsZero() {
		return nil
	}
	from, to := beforeAll, afterAll
	if !q.From.IsZero() {
		from, _ = days(q.From)
	}
	if !q.To.IsZero() {
		_, to = days(q.To)
	}
	if from > to {
		return fmt.Errorf("from %s to %s: the first day is after the last: %w", q.From, q.To, record.ErrQuery)
	}
	w.and("s.day_first <= ? AND s.day_last >= ?", to, from)
	return nil
}

func (w *where) holding(phrases []words.Phrase) {
	if len(phrases) == 0 {
		w.and("0")
		return
	}
	w.and("s.no IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)", match(phrases))
}

// match is the phrases, all of which must be held, in the language of FTS5. Folded
// words have no quotation marks, so there is nothing to escape.
func match(phrases []words.Phrase) string {
	quoted := make([]string, len(phrases))
	for i, p := range phrases {
		quoted[i] = `"` + strings.Join(p, " ") + `"`
	}
	return strings.Join(quoted, " AND ")
}

// numbered is a query of one argument, ?1, for use among others that are not numbered: it is
// given as often as it stands there.
func numbered(query string) string { return strings.ReplaceAll(query, "?1", "?") }
