package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/parley-project/parley/record"
)

const (
	// mergesPerPage is the length of a page of pairs.
	mergesPerPage = 30
	// documentsOfSide is how many documents are named for each of a pair.
	documentsOfSide = 3
	// maxForm is the most bytes of a form that is sent.
	maxForm = 64 << 10
)

// mergesPage is what the page of pairs shows.
type mergesPage struct {
	// State is the state that is shown, "" for all.
	State  record.MergeState
	States []stateChoice
	Merges []mergeLine
	Pager  pager
	// CanDecide says that decisions are taken here; Done names the pair that was decided last.
	CanDecide bool
	Done      string
}

type stateChoice struct {
	Value   record.MergeState
	Current bool
}

// InAddress is how an address names the state: "all" for all of them.
func (c stateChoice) InAddress() string { return or(string(c.Value), "all") }

// A mergeLine is a pair in the words of a page.
type mergeLine struct {
	record.Merge
	Sides        []side
	Other        link // the other of the two, on the page of one
	Reasons      []reasonLine
	Doubts       []reasonLine
	ShowDecision bool
}

// A side is one of a pair.
type side struct {
	Name, Href string
	In         []evidenceLink
	More       bool
}

type reasonLine struct {
	Kind, Words string
	Office      *link
}

// states are those that a list can be narrowed to.
var states = [...]record.MergeState{record.Open, record.ByRule, record.AcceptedMerge, record.RefusedMerge, ""}

func (s *site) merges(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	p := mergesPage{State: record.Open, CanDecide: s.opts.Decide != nil, Done: q.Get("done")}
	for _, state := range states {
		c := stateChoice{Value: state}
		if q.Get("state") == c.InAddress() {
			p.State = state
		}
		p.States = append(p.States, c)
	}
	for i := range p.States {
		p.States[i].Current = p.States[i].Value == p.State
	}
	page := pageOf(q)
	list, err := s.reader.Merges(r.Context(), record.MergeQuery{State: p.State,
		Page: record.Page{Limit: mergesPerPage + 1, Offset: (page - 1) * mergesPerPage}})
	if err != nil {
		return err
	}
	if beyond(page, len(list)) {
		return record.ErrNotFound
	}
	list, more := first(list, mergesPerPage)
	q.Del("done")
	p.Pager = pagerOf("/merges", q, page, more)
	for _, m := range list {
		line, err := s.mergeLine(r.Context(), m)
		if err != nil {
			return err
		}
		line.ShowDecision = p.CanDecide
		p.Merges = append(p.Merges, line)
	}
	return s.show(w, view{Name: "merges", Title: "Who may be the same", Section: "/entities", Body: p})
}

func (s *site) mergeLine(ctx context.Context, m record.Merge) (mergeLine, error) {
	line := mergeLine{Merge: m}
	for _, of := range []struct {
		id   record.EntityID
		name string
	}{{m.A, m.AName}, {m.B, m.BName}} {
		x := side{Name: or(of.name, string(of.id)), Href: entityHref(of.id)}
		in, err := s.reader.Appearances(ctx, of.id, record.Page{Limit: documentsOfSide + 1})
		if err != nil {
			return line, err
		}
		in, x.More = first(in, documentsOfSide)
		for _, a := range in {
			e := evidenceLink{documentHref(a.Document.ID), a.Name, titleOf(a.Document)}
			if a.First != nil {
				e.Href, e.Exact = passageHref(*a.First), a.First.Exact
			}
			x.In = append(x.In, e)
		}
		line.Sides = append(line.Sides, x)
	}
	for _, list := range []struct {
		from []record.Reason
		to   *[]reasonLine
	}{{m.For, &line.Reasons}, {m.Against, &line.Doubts}} {
		for _, reason := range list.from {
			x := reasonLine{Kind: s.words.word("reason", string(reason.Kind)), Words: reason.Words}
			if reason.Entity != "" {
				x.Office = &link{entityHref(reason.Entity), string(reason.Entity)}
				if office, err := s.reader.Entity(ctx, reason.Entity); err == nil {
					x.Office.Text = or(office.Name, x.Office.Text)
				}
			}
			if reason.Kind == record.OtherGender {
				x.Words = ""
			}
			*list.to = append(*list.to, x)
		}
	}
	return line, nil
}

// decide takes a decision from the form of a pair and leads back to the list. The guard has
// refused what comes from another site.
func (s *site) decide(w http.ResponseWriter, r *http.Request) {
	if s.opts.Decide == nil {
		w.Header().Set("Allow", "GET, HEAD")
		s.fail(w, r, http.StatusMethodNotAllowed)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		s.fail(w, r, http.StatusBadRequest)
		return
	}
	m, err := s.reader.Merge(r.Context(), record.MergeID(r.PostForm.Get("merge")))
	if errors.Is(err, record.ErrNotFound) {
		s.fail(w, r, http.StatusNotFound)
		return
	}
	if err != nil {
		s.log.Error("a pair was not found out", "error", err)
		s.fail(w, r, http.StatusInternalServerError)
		return
	}
	review := record.Review{A: m.A, B: m.B, Decision: record.Decision(r.PostForm.Get("decision")), When: s.opts.Now(), Note: r.PostForm.Get("note")}
	if review.Check() != nil {
		s.fail(w, r, http.StatusBadRequest)
		return
	}
	if err := s.opts.Decide(r.Context(), review); err != nil {
		s.log.Error("a decision was not kept", "merge", m.ID, "error", err)
		s.fail(w, r, http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, "/merges?"+url.Values{"done": {m.AName + ", " + m.BName + ": " + s.words.word("decision", string(review.Decision))}}.Encode(), http.StatusSeeOther)
}
