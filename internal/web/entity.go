package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

const (
	// statementsOfEntity is how many statements the page of an entity shows.
	statementsOfEntity = 10
	// maxDocumentsSought is how many documents are looked through for those that mention
	// an entity: a record has no question for them yet.
	maxDocumentsSought = 500
)

// entityPage is what the page of one entity shows.
type entityPage struct {
	record.Entity
	Title string
	Names []string
	Roles []roleLine
	Said  []quoted
	// SaidTo counts the statements addressed to it.
	SaidTo int
	// SaidHref and SaidToHref lead to all of them.
	SaidHref, SaidToHref string
	InDocuments          []mentionedIn
	// Sought is how many documents were looked through, if not all.
	Sought int
}

type roleLine struct {
	Title string
	Of    *link
	Words []evidenceLink
}

type evidenceLink struct {
	Href, Exact, Document string
}

type mentionedIn struct {
	documentLine
	Href  string
	Times int
}

func (s *site) entity(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	e, err := s.reader.Entity(ctx, record.EntityID(r.PathValue("id")))
	if err != nil {
		return err
	}
	p := entityPage{
		Entity: e, Title: or(e.Name, string(e.ID)),
		SaidHref:   "/statements?" + url.Values{"speaker": {string(e.ID)}}.Encode(),
		SaidToHref: "/statements?" + url.Values{"to": {string(e.ID)}}.Encode(),
	}
	if p.Names, err = s.reader.Names(ctx, e.ID); err != nil {
		return err
	}
	if p.InDocuments, p.Sought, err = s.documentsOf(ctx, e); err != nil {
		return err
	}
	if p.Roles, err = s.rolesOf(ctx, e.ID); err != nil {
		return err
	}
	said, err := s.reader.Statements(ctx, record.StatementQuery{
		Speaker: e.ID, Order: record.ByTime, Page: record.Page{Limit: statementsOfEntity},
	})
	if err != nil {
		return err
	}
	if p.Said, err = s.quote(ctx, said); err != nil {
		return err
	}
	if p.SaidTo, err = s.reader.CountStatements(ctx, record.StatementQuery{Addressee: e.ID}); err != nil {
		return err
	}
	return s.show(w, view{Name: "entity", Title: p.Title, Section: "/entities", Body: p})
}

// rolesOf are the roles of an entity; those of one title and one owner are one line.
func (s *site) rolesOf(ctx context.Context, id record.EntityID) ([]roleLine, error) {
	roles, err := s.reader.Roles(ctx, id)
	if err != nil {
		return nil, err
	}
	type key struct {
		title string
		of    record.EntityID
	}
	at := map[key]int{}
	titles := map[document.ID]string{}
	var out []roleLine
	for _, role := range roles {
		i, ok := at[key{role.Title, role.Of}]
		if !ok {
			i = len(out)
			at[key{role.Title, role.Of}] = i
			line := roleLine{Title: role.Title}
			if role.Of != "" {
				line.Of = &link{entityHref(role.Of), string(role.Of)}
				if of, err := s.reader.Entity(ctx, role.Of); err == nil {
					line.Of.Text = or(of.Name, string(of.ID))
				}
			}
			out = append(out, line)
		}
		for _, e := range role.Evidence {
			if _, ok := titles[e.Document]; !ok {
				d, _, err := s.reader.Document(ctx, e.Document)
				if err != nil {
					return nil, err
				}
				titles[e.Document] = titleOf(d)
			}
			out[i].Words = append(out[i].Words, evidenceLink{passageHref(e), e.Exact, titles[e.Document]})
		}
	}
	return out, nil
}

// documentsOf looks for the documents that mention an entity until it has found as many
// as there are, or has looked through enough; then it says how many it looked through.
func (s *site) documentsOf(ctx context.Context, e record.Entity) ([]mentionedIn, int, error) {
	docs, err := s.reader.Documents(ctx, record.Page{Limit: maxDocumentsSought})
	if err != nil {
		return nil, 0, err
	}
	var out []mentionedIn
	for _, d := range docs {
		if len(out) >= e.Documents {
			return out, 0, nil
		}
		all, err := s.reader.Mentions(ctx, d.ID)
		if err != nil {
			return nil, 0, err
		}
		all = slices.DeleteFunc(slices.Clone(all), func(m record.Mention) bool { return m.Entity != e.ID })
		if len(all) > 0 {
			out = append(out, mentionedIn{documentLine{d, titleOf(d)}, passageHref(all[0].Evidence), len(all)})
		}
	}
	if len(out) >= e.Documents {
		return out, 0, nil
	}
	return out, len(docs), nil
}
