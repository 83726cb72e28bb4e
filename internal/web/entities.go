package web

import (
	"net/http"
	"strings"

	"github.com/parley-project/parley/record"
)

// entitiesPerPage is the length of a page of entities.
const entitiesPerPage = 100

// maxOpen is how far the pairs that wait for a decision are counted.
const maxOpen = 999

// kinds are the kinds of entity, in the order of parley.reading/1.
var kinds = [...]string{"person", "state", "organisation", "office", "group", "place", "document"}

// entitiesPage is what the list of entities shows.
type entitiesPage struct {
	Name, Kind string
	Speakers   bool
	// Open counts the pairs that wait for a decision, up to one more than maxOpen.
	Open     string
	Kinds    []string
	Entities []record.Entity
	Pager    pager
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
		Name: p.Name, Kind: p.Kind, Speakers: p.Speakers, Naming: record.OnlyNamed,
		Page: record.Page{Limit: entitiesPerPage + 1, Offset: (page - 1) * entitiesPerPage},
	})
	if err != nil {
		return err
	}
	if beyond(page, len(list)) {
		return record.ErrNotFound
	}
	open, err := s.reader.Merges(r.Context(), record.MergeQuery{State: record.Open, Page: record.Page{Limit: maxOpen + 1}})
	if err != nil {
		return err
	}
	if p.Open = count(len(open), "pair", "pairs"); len(open) > maxOpen {
		p.Open = "more than " + count(maxOpen, "pair", "pairs")
	}
	var more bool
	p.Entities, more = first(list, entitiesPerPage)
	p.Pager = pagerOf("/entities", q, page, more)
	return s.show(w, view{Name: "entities", Title: "Who", Section: "/entities", Body: p})
}
