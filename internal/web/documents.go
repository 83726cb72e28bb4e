package web

import (
	"net/http"

	"github.com/parley-project/parley/record"
)

// documentsPerPage is the length of a page of the list of documents.
const documentsPerPage = 100

// refreshSeconds is how often the list of documents asks again while reading goes on.
const refreshSeconds = 4

// documentsPage is what the list of documents shows.
type documentsPage struct {
	Documents  []documentLine
	Publishers int
	Statements int
	Progress   *Progress
	Pager      pager
}

type documentLine struct {
	record.Document
	Title string
}

func (s *site) documents(w http.ResponseWriter, r *http.Request) error {
	page := pageOf(r.URL.Query())
	docs, err := s.reader.Documents(r.Context(), record.Page{Limit: documentsPerPage + 1, Offset: (page - 1) * documentsPerPage})
	if err != nil {
		return err
	}
	if beyond(page, len(docs)) {
		return record.ErrNotFound
	}
	docs, more := first(docs, documentsPerPage)
	publishers, err := s.reader.Publishers(r.Context())
	if err != nil {
		return err
	}
	p := documentsPage{Publishers: len(publishers), Pager: pagerOf("/", r.URL.Query(), page, more)}
	if p.Statements, err = s.reader.CountStatements(r.Context(), record.StatementQuery{}); err != nil {
		return err
	}
	for _, d := range docs {
		p.Documents = append(p.Documents, documentLine{d, titleOf(d)})
	}
	v := view{Name: "documents", Title: "Documents", Section: "/"}
	if s.opts.Progress != nil {
		if progress := s.opts.Progress(); progress.Reading() || progress.Failed > 0 || len(progress.Failures) > 0 {
			p.Progress = &progress
			if progress.Reading() {
				v.Refresh = refreshSeconds
			}
		}
	}
	v.Body = p
	return s.show(w, v)
}
