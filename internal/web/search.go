package web

import (
	"net/http"
	"strings"

	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// hitsPerPage is the length of a page of a search.
const hitsPerPage = 30

// searchPage is what a search shows.
type searchPage struct {
	Query string
	Hits  []hitLine
	Pager pager
}

type hitLine struct {
	record.Document
	Title string
	Href  string
	// Before and After say that the document goes on there.
	Before, After bool
	Segments      []segment
	// By is the statement that the passage is part of, or nil.
	By *saying
}

func (s *site) search(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	p := searchPage{Query: strings.TrimSpace(strings.ToValidUTF8(q.Get("q"), "\uFFFD"))}
	v := view{Name: "search", Title: "Search", Section: "/search", Query: p.Query}
	if p.Query == "" {
		v.Body = p
		return s.show(w, v)
	}
	page := pageOf(q)
	hits, err := s.reader.Search(r.Context(), p.Query, record.Page{Limit: hitsPerPage + 1, Offset: (page - 1) * hitsPerPage})
	if err != nil {
		return err
	}
	if beyond(page, len(hits)) {
		return record.ErrNotFound
	}
	hits, more := first(hits, hitsPerPage)
	p.Pager = pagerOf("/search", q, page, more)
	for _, h := range hits {
		line := hitLine{
			Document: h.Document, Title: titleOf(h.Document), Href: passageHref(h.Evidence), Segments: hitSegments(h),
			Before: h.Evidence.Start > 0, After: h.Evidence.End < h.Document.Length,
		}
		if h.Statement != "" {
			st, err := s.reader.Statement(r.Context(), h.Statement)
			if err != nil {
				return err
			}
			by := s.say(st)
			line.By, line.Href = &by, statementHref(st.ID)
		}
		p.Hits = append(p.Hits, line)
	}
	v.Body = p
	return s.show(w, v)
}

// hitSegments marks the matching words in the passage of a hit. Matches that do not lie
// in it are left out.
func hitSegments(h record.Hit) []segment {
	t, err := text.New(h.Evidence.Exact)
	if err != nil {
		return []segment{{Text: h.Evidence.Exact}}
	}
	var spans []text.Span
	var marks []mark
	for _, m := range h.Matches {
		sel := text.Selector{Start: m.Start - h.Evidence.Start, End: m.End - h.Evidence.Start, Exact: m.Exact}
		if span, err := t.Span(sel); err == nil {
			spans = append(spans, span)
			marks = append(marks, mark{span: span, kind: found})
		}
	}
	return segmentsOf(t.String(), cut(text.Span{End: t.Len()}, spans, nil), marks)
}
