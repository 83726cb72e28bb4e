package web

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// readingPage is what the reading view shows.
type readingPage struct {
	Document record.Document
	Title    string
	// Original is the address of the document at its publisher, or "".
	Original string
	// Recorded is when the record learned of it, or "".
	Recorded string
	Rows     []row
	// Part counts from 1. Parts are the links to all, where there are several.
	Part  int
	Parts []link
	// Unplaced counts entries whose words are not where they are said to be.
	Unplaced int
}

// A row is a block of text with the cards that stand beside it.
type row struct {
	Heading, Wrapped bool
	Segments         []segment
	Cards            []*card
}

// pageContent is one document with its entries, as the record has it.
type pageContent struct {
	document   record.Document
	text       *text.Text
	statements []record.Statement
	mentions   []record.Mention
	times      []record.Time
}

func (s *site) load(ctx context.Context, id document.ID) (c pageContent, err error) {
	if c.document, c.text, err = s.reader.Document(ctx, id); err != nil {
		return c, err
	}
	if c.statements, err = s.statementsOf(ctx, id); err != nil {
		return c, err
	}
	if c.mentions, err = s.reader.Mentions(ctx, id); err != nil {
		return c, err
	}
	c.times, err = s.reader.Times(ctx, id)
	return c, err
}

// statementsOf lists all statements of a document by place.
func (s *site) statementsOf(ctx context.Context, id document.ID) ([]record.Statement, error) {
	q := record.StatementQuery{Document: id, Order: record.ByPlace, Page: record.Page{Limit: record.MaxLimit}}
	var all []record.Statement
	for {
		some, err := s.reader.Statements(ctx, q)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
		if len(some) < q.Limit {
			return all, nil
		}
		q.Offset += len(some)
	}
}

func (s *site) reading(w http.ResponseWriter, r *http.Request) error {
	c, err := s.load(r.Context(), document.ID(r.PathValue("id")))
	if err != nil {
		return err
	}
	all := parts(blocks(c.text.String()))
	passage := passageOf(c.text, r.FormValue("at"))
	part := 0
	if n, err := strconv.Atoi(r.FormValue("part")); err == nil {
		part = min(max(n-1, 0), len(all)-1)
	} else if passage != nil {
		part = partAt(all, passage.Start)
	}

	l := s.layOut(c, all[part], passage)
	p := readingPage{
		Document: c.document, Title: titleOf(c.document), Original: original(c.document.URL),
		Rows: l.rows, Part: part + 1, Unplaced: l.unplaced,
	}
	if !c.document.Recorded.IsZero() {
		p.Recorded = c.document.Recorded.UTC().Format("2 January 2006, 15:04 UTC")
	}
	if len(all) > 1 {
		for i := range all {
			p.Parts = append(p.Parts, link{documentHref(c.document.ID) + "?part=" + strconv.Itoa(i+1), strconv.Itoa(i + 1)})
		}
	}
	return s.show(w, view{
		Name: "reading", Title: p.Title, Section: "/", Pairs: pairsFor(l.cards), Body: p,
	})
}

// statement leads to the words of a statement in the reading view.
func (s *site) statement(w http.ResponseWriter, r *http.Request) error {
	st, err := s.reader.Statement(r.Context(), record.StatementID(r.PathValue("id")))
	if err != nil {
		return err
	}
	_, t, err := s.reader.Document(r.Context(), st.Document)
	if err != nil {
		return err
	}
	href := documentHref(st.Document)
	if all := parts(blocks(t.String())); len(all) > 1 {
		if first, ok := firstSpan(t, st); ok {
			href += "?part=" + strconv.Itoa(partAt(all, first.Start)+1)
		}
	}
	http.Redirect(w, r, href+"#s-"+url.PathEscape(string(st.ID)), http.StatusFound)
	return nil
}

// passageOf reads "120-180", code points of t. What does not fit the text is no passage.
func passageOf(t *text.Text, at string) *text.Span {
	from, to, _ := strings.Cut(at, "-")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || end <= start {
		return nil
	}
	a, err1 := t.ByteOffset(start)
	b, err2 := t.ByteOffset(end)
	if err1 != nil || err2 != nil {
		return nil
	}
	return &text.Span{Start: a, End: b}
}

// original is an address of the web that can be linked to, or "".
func original(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
