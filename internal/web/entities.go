package web

import (
	"net/http"
	"strings"

	"github.com/parley-project/parley/record"
)

// entitiesPerPage is the length of a page of entities.
const entitiesPerPage = 100

// kinds are the kinds of entity, in the order of parley.reading/1.
var kinds = [...]string{"person", "state", "organisation", "office", "group", "place", "document"}

// entitiesPage is what the list of entities shows.
type entitiesPage struct {
	Name, Kind string
	Speakers   bool
	Kinds      []string
	Entities   []record.Entity
	Pager      pager
}

func (s *site) entities(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	p := entitiesPage{
		Name:     strings.TrimSpace(strings.ToValidUTF8(q.Get("name"), "\uFFFD")),
		Kind:     q.Get("kind"),
		Speakers: q.Get("speakers") != "",
		Kinds:    kinds[:],
	}
	page := pageOf(q)
	list, err := s.reader.Entities(r.Context(), record.EntityQuery{
		Name: p.Name, Kind: p.Kind, Speakers: p.Speakers,
		Page: record.Page{Limit: entitiesPerPage + 1, Offset: (page - 1) * entitiesPerPage},
	})
	if err != nil {
		return err
	}
	var more bool
	p.Entities, more = first(list, entitiesPerPage)
	p.Pager = pagerOf("/entities", q, page, more)
	return s.show(w, view{Name: "entities", Title: "Who", Section: "/entities", Body: p})
}
