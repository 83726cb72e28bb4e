package web

import (
	"context"
	"net/http"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// statementsPerPage is the length of a page of statements.
const statementsPerPage = 40

// statementsPage is what the list of statements shows.
type statementsPage struct {
	Filter filter
	Count  int
	Found  []quoted
	Pager  pager
}

// quoted is a statement with its words as they stand in the text.
type quoted struct {
	saying
	Href    string
	Title   string
	Excerpt []stretch
}

func (s *site) statements(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	f, query, err := s.fill(r.Context(), q)
	if err != nil {
		return err
	}
	p := statementsPage{Filter: f}
	v := view{Name: "statements", Title: "Statements", Section: "/statements"}
	if f.Wrong {
		v.Status, v.Body = http.StatusBadRequest, p
		return s.show(w, v)
	}
	if p.Count, err = s.reader.CountStatements(r.Context(), query); err != nil {
		return err
	}
	page := pageOf(q)
	query.Page = record.Page{Limit: statementsPerPage, Offset: (page - 1) * statementsPerPage}
	list, err := s.reader.Statements(r.Context(), query)
	if err != nil {
		return err
	}
	if beyond(page, len(list)) {
		return record.ErrNotFound
	}
	if p.Found, err = s.quote(r.Context(), list); err != nil {
		return err
	}
	p.Pager = pagerOf("/statements", q, page, query.Offset+len(list) < p.Count && len(list) > 0)
	v.Body = p
	return s.show(w, v)
}

// quote puts statements back into their texts. A document is asked for once.
func (s *site) quote(ctx context.Context, list []record.Statement) ([]quoted, error) {
	type stored struct {
		record.Document
		*text.Text
		blocks []block
	}
	docs := map[document.ID]stored{}
	out := make([]quoted, 0, len(list))
	for _, st := range list {
		d, ok := docs[st.Document]
		if !ok {
			var err error
			if d.Document, d.Text, err = s.reader.Document(ctx, st.Document); err != nil {
				return nil, err
			}
			d.blocks = blocks(d.String())
			docs[st.Document] = d
		}
		out = append(out, quoted{
			saying: s.say(st), Href: statementHref(st.ID), Title: titleOf(d.Document), Excerpt: excerptOf(d.Text, d.blocks, st),
		})
	}
	return out, nil
}
