package web

import (
	"context"
	"net/http"

	"github.com/parley-project/parley/record"
)

// documentsPerUnnamed is how many documents are looked through for a page of the unnamed.
const documentsPerUnnamed = 30

// unnamedPage is who is not named, document by document.
type unnamedPage struct {
	Documents []unnamedIn
	Pager     pager
}

type unnamedIn struct {
	documentLine
	Entities []unnamedLine
}

type unnamedLine struct {
	record.Entity
	// Of are what the documents say that they are of.
	Of []link
}

// unnamed lists those who are not named under the documents that speak of them: they are
// others in every document.
func (s *site) unnamed(w http.ResponseWriter, r *http.Request) error {
	ctx, page := r.Context(), pageOf(r.URL.Query())
	docs, err := s.reader.Documents(ctx, record.Page{Limit: documentsPerUnnamed + 1, Offset: (page - 1) * documentsPerUnnamed})
	if err != nil {
		return err
	}
	if beyond(page, len(docs)) {
		return record.ErrNotFound
	}
	docs, more := first(docs, documentsPerUnnamed)
	p := unnamedPage{Pager: pagerOf("/unnamed", r.URL.Query(), page, more)}
	for _, d := range docs {
		in := unnamedIn{documentLine: documentLine{d, titleOf(d)}}
		list, err := s.reader.Entities(ctx, record.EntityQuery{Document: d.ID, Naming: record.OnlyUnnamed, Page: record.Page{Limit: record.MaxLimit}})
		if err != nil {
			return err
		}
		for _, e := range list {
			of, err := s.whatOf(ctx, e.ID)
			if err != nil {
				return err
			}
			in.Entities = append(in.Entities, unnamedLine{e, of})
		}
		if len(in.Entities) > 0 {
			p.Documents = append(p.Documents, in)
		}
	}
	return s.show(w, view{Name: "unnamed", Title: "Not named", Section: "/entities", Body: p})
}

// whatOf is what the roles of an entity are of, each once.
func (s *site) whatOf(ctx context.Context, id record.EntityID) (out []link, err error) {
	roles, err := s.reader.Roles(ctx, id)
	if err != nil {
		return nil, err
	}
	seen := map[record.EntityID]bool{"": true}
	for _, role := range roles {
		if seen[role.Of] {
			continue
		}
		seen[role.Of] = true
		of, err := s.reader.Entity(ctx, role.Of)
		if err != nil {
			return nil, err
		}
		out = append(out, link{entityHref(of.ID), or(of.Name, string(of.ID))})
	}
	return out, nil
}
