package web

import (
	"context"
	"errors"
	"net/http"

	"github.com/parley-project/parley/record"
)

// A handler writes one page, or returns an error and writes nothing.
type handler func(w http.ResponseWriter, r *http.Request) error

// notFound answers for every address that no page has.
func notFound(http.ResponseWriter, *http.Request) error { return record.ErrNotFound }

// page makes a handler of net/http: it answers GET and HEAD, and turns errors into pages.
func (s *site) page(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			s.fail(w, r, http.StatusMethodNotAllowed)
			return
		}
		err := h(w, r)
		switch {
		case err == nil:
		case r.Context().Err() != nil && errors.Is(err, r.Context().Err()):
			// The asker has gone.
		case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			s.fail(w, r, http.StatusServiceUnavailable)
		case errors.Is(err, record.ErrNotFound):
			s.fail(w, r, http.StatusNotFound)
		case errors.Is(err, record.ErrQuery):
			s.fail(w, r, http.StatusBadRequest)
		default:
			s.log.Error("page failed", "path", r.URL.Path, "error", err)
			s.fail(w, r, http.StatusInternalServerError)
		}
	})
}

// A failure page says what happened and what to do. What an error says of files and
// servers goes to the log, not to the page.
type failure struct {
	Status       int
	Head, Advice string
}

func (s *site) fail(w http.ResponseWriter, r *http.Request, status int) {
	f := failure{Status: status}
	switch status {
	case http.StatusNotFound:
		f.Head = "There is no such page"
		f.Advice = "The record holds nothing under this address. It may be mistyped, or the entry may have changed its name when a document was read anew."
	case http.StatusBadRequest:
		f.Head = "The question cannot be understood"
		f.Advice = "A page, a span of time or the words to look for are not written as they should be."
	case http.StatusMethodNotAllowed:
		f.Head = "This page can only be read"
		f.Advice = "Nothing can be sent to it."
	case http.StatusServiceUnavailable:
		f.Head = "The answer took too long"
		f.Advice = "Try again, or ask for less: fewer days, one publisher, one speaker."
	default:
		f.Head = "The page could not be made"
		f.Advice = "Something failed in Parley or in the record. The log of the server says what. Other pages may work."
	}
	if err := s.show(w, view{Name: "failure", Title: f.Head, Status: status, Body: f}); err != nil {
		s.log.Error("page failed", "path", r.URL.Path, "error", err)
		http.Error(w, f.Head, status)
	}
}

// health says that the record can be read.
func (s *site) health(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	if _, err := s.reader.Documents(r.Context(), record.Page{Limit: 1}); err != nil {
		s.log.Error("record cannot be read", "error", err)
		http.Error(w, "record cannot be read", http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}
