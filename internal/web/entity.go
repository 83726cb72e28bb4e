package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

const (
	// statementsOfEntity is how many statements the page of an entity shows.
	statementsOfEntity = 10
	// documentsOfEntity is how many documents that have it are listed.
	documentsOfEntity = 100
	// wordsOfRole is how many of the passages that give a role are shown.
	wordsOfRole = 3
)

// entityPage is what the page of one entity shows.
type entityPage struct {
	record.Entity
	Title string
	Names []string
	Roles []roleLine
	Said  []quoted
	// Tenures are the offices that it held or, of an office, who held it.
	Tenures []tenureLine
	// MayBe are the pairs that wait for a decision, Others those that are decided.
	MayBe, Others []mergeLine
	// SaidTo counts the statements addressed to it.
	SaidTo int
	// SaidHref and SaidToHref lead to all of them.
	SaidHref, SaidToHref string
	InDocuments          []mentionedIn
	// More says that further documents have it.
	More bool
}

type roleLine struct {
	Title string
	Of    *link
	Words []evidenceLink
	More  int
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
	if string(e.ID) != r.PathValue("id") {
		// The id of one that was made one with it.
		http.Redirect(w, r, entityHref(e.ID), http.StatusFound)
		return nil
	}
	p := entityPage{
		Entity: e, Title: or(e.Name, string(e.ID)),
		SaidHref:   "/statements?" + url.Values{"speaker": {string(e.ID)}}.Encode(),
		SaidToHref: "/statements?" + url.Values{"to": {string(e.ID)}}.Encode(),
	}
	words, err := s.reader.Names(ctx, e.ID)
	if err != nil {
		return err
	}
	p.Names = record.Called(words)
	if p.InDocuments, p.More, err = s.documentsOf(ctx, e); err != nil {
		return err
	}
	if p.Roles, err = s.rolesOf(ctx, e.ID); err != nil {
		return err
	}
	if p.Tenures, err = s.tenuresOf(ctx, e.ID); err != nil {
		return err
	}
	if err := s.mergesOf(ctx, &p); err != nil {
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

// rolesOf are the roles of an entity; those of one title and one owner are one line, with the
// first of the passages that give it. The same words in the same document count once.
func (s *site) rolesOf(ctx context.Context, id record.EntityID) ([]roleLine, error) {
	roles, err := s.reader.Roles(ctx, id)
	if err != nil {
		return nil, err
	}
	type key struct {
		title string
		of    record.EntityID
	}
	type passage struct {
		key
		document document.ID
		words    string
	}
	at, seen := map[key]int{}, map[passage]bool{}
	titles := map[document.ID]string{}
	var out []roleLine
	for _, role := range roles {
		k := key{role.Title, role.Of}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
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
			p := passage{k, e.Document, strings.ToLower(e.Exact)}
			if seen[p] {
				continue
			}
			seen[p] = true
			if len(out[i].Words) == wordsOfRole {
				out[i].More++
				continue
			}
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

// documentsOf is the documents that have an entity, and whether there are more.
func (s *site) documentsOf(ctx context.Context, e record.Entity) ([]mentionedIn, bool, error) {
	list, err := s.reader.Appearances(ctx, e.ID, record.Page{Limit: documentsOfEntity + 1})
	if err != nil {
		return nil, false, err
	}
	list, more := first(list, documentsOfEntity)
	var out []mentionedIn
	for _, a := range list {
		in := mentionedIn{documentLine{a.Document, titleOf(a.Document)}, documentHref(a.Document.ID), a.Mentions}
		if a.First != nil {
			in.Href = passageHref(*a.First)
		}
		out = append(out, in)
	}
	return out, more, nil
}

// mergesOf fills in who else an entity may be, or was made one with.
func (s *site) mergesOf(ctx context.Context, p *entityPage) error {
	list, err := s.reader.Merges(ctx, record.MergeQuery{Entity: p.ID})
	if err != nil {
		return err
	}
	for _, m := range list {
		line, err := s.mergeLine(ctx, m)
		if err != nil {
			return err
		}
		a, err := s.reader.Entity(ctx, m.A)
		if err != nil {
			return err
		}
		line.Other = link{line.Sides[0].Href, line.Sides[0].Name}
		if a.ID == p.ID {
			line.Other = link{line.Sides[1].Href, line.Sides[1].Name}
		}
		if m.State == record.Open {
			p.MayBe = append(p.MayBe, line)
		} else {
			p.Others = append(p.Others, line)
		}
	}
	return nil
}
