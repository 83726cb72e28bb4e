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
	// Headline is the title with what matches in it, where the passage begins with it; Segments are
	// then what follows.
	Headline []segment
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
			Document: h.Document, Title: titleOf(h.Document), Href: passageHref(h.Evidence),
			Before: h.Evidence.Start > 0, After: h.Evidence.End < h.Document.Length,
		}
		line.Headline, line.Segments = hitSegments(h)
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
// in it are left out. Where the passage begins with the title, or lies within it, the title
// comes apart, so that it need not be shown twice.
func hitSegments(h record.Hit) (headline, rest []segment) {
	t, err := text.New(h.Evidence.Exact)
	if err != nil {
		return nil, []segment{{Text: h.Evidence.Exact}}
	}
	// from is where the passage begins in what is shown: within the title, if it lies there.
	var borders []int
	from := h.Evidence.Start
	if title := h.Document.Title; title != "" {
		if strings.HasPrefix(t.String(), title+"\n") {
			borders = []int{len(title)}
		} else if whole, err := text.New(title); err == nil {
			if _, err := whole.Span(h.Evidence.Selector); err == nil {
				t, from, borders = whole, 0, []int{len(title)}
			}
		}
	}
	var spans []text.Span
	var marks []mark
	for _, m := range h.Matches {
		sel := text.Selector{Start: m.Start - from, End: m.End - from, Exact: m.Exact}
		if span, err := t.Span(sel); err == nil {
			spans = append(spans, span)
			marks = append(marks, mark{span: span, kind: found})
		}
	}
	pieces := cut(text.Span{End: t.Len()}, spans, borders)
	n := 0
	for len(borders) > 0 && n < len(pieces) && pieces[n].span.End <= borders[0] {
		n++
	}
	return segmentsOf(t.String(), pieces[:n], marks), segmentsOf(t.String(), pieces[n:], marks)
}
