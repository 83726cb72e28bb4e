package storetest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/parley-project/parley/record"
)

const (
	mara     = record.EntityID("person:mara-venn")
	maraIlse = record.EntityID("person:mara-ilse-venn")
)

// whoIsWho: what is one across documents, what is proposed, and what a reviewer makes of it.
func (s suite) whoIsWho(t *testing.T) {
	store := s.holding(t, Talks()...)
	state := func(want string) {
		t.Helper()
		all, err := store.Merges(t.Context(), record.MergeQuery{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range all {
			got = append(got, string(m.A)+" "+string(m.B)+" "+string(m.State))
		}
		same(t, "pairs", strings.Join(got, "; "), want)
	}
	const coach = "person:orsen-tal person:orsen-tal@doc-5 open"
	decide := func(hour int, d record.Decision) {
		t.Helper()
		// The order of the two does not matter, and an id within one document will do.
		r := record.Review{A: "person:mara-venn@doc-2", B: maraIlse, Decision: d, By: "Zora", Note: "seen together",
			When: recorded.Add(time.Duration(hour) * time.Hour)}
		if err := store.Review(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	statements := func(id record.EntityID, want string) {
		t.Helper()
		expect(t, store, record.StatementQuery{Speaker: id}, want)
	}

	t.Run("persons of one full name are one, and the id of each leads to it", func(t *testing.T) {
		for _, id := range []record.EntityID{mara, "person:mara-venn@doc-1", "person:mara-venn@doc-2"} {
			e, err := store.Entity(t.Context(), id)
			if err != nil || e.ID != mara || e.Documents != 2 || e.Gender != "f" {
				t.Errorf("%s leads to %+v, %v", id, e, err)
			}
		}
		statements("person:mara-venn@doc-1", "st-2")
	})
	t.Run("what is less sure is proposed", func(t *testing.T) {
		state("person:mara-ilse-venn person:mara-venn open; " + coach)
		all, err := store.Merges(t.Context(), record.MergeQuery{Entity: "person:orsen-tal@doc-5", State: record.Open})
		if err != nil || len(all) != 1 || len(all[0].Against) != 1 || all[0].Against[0].Kind != record.OtherField {
			t.Errorf("the pairs of one are %+v, %v", all, err)
		}
	})
	t.Run("a pair that is accepted is one in every answer", func(t *testing.T) {
		decide(1, record.Accept)
		state("person:mara-ilse-venn person:mara-venn accepted; " + coach)
		statements(mara, "st-2 st-3")
		statements(maraIlse, "st-2 st-3")
		e, err := store.Entity(t.Context(), mara)
		if err != nil || e.ID != maraIlse || e.Name != "Mara Ilse Venn" || e.Documents != 3 || e.Mentions != 3 {
			t.Errorf("they are %+v, %v", e, err)
		}
		mentions, err := store.Mentions(t.Context(), "doc-1")
		if err != nil || ids(mentions, func(m record.Mention) string { return string(m.Entity) }) != "person:mara-ilse-venn state:orlen doc-1/1" {
			t.Errorf("mentions %+v, %v", mentions, err)
		}
		names, err := store.Names(t.Context(), mara)
		if err != nil || strings.Join(names, "; ") != "Mara Venn; Mara Ilse Venn" {
			t.Errorf("names %q, %v", names, err)
		}
	})
	t.Run("a later decision takes it back, and both are kept", func(t *testing.T) {
		decide(2, record.Refuse)
		decide(2, record.Refuse)
		state("person:mara-ilse-venn person:mara-venn refused; " + coach)
		statements(maraIlse, "st-3")
		all, err := store.Reviews(t.Context(), record.Page{})
		if err != nil || len(all) != 2 || all[0].Decision != record.Accept || all[1].Note != "seen together" {
			t.Errorf("the decisions are %+v, %v", all, err)
		}
	})
	t.Run("a decision that comes late does not count before a later one", func(*testing.T) {
		decide(0, record.Accept)
		statements(maraIlse, "st-3")
	})
	t.Run("a reading that is replaced keeps the decisions", func(t *testing.T) {
		d := Talks()[2]
		d.Document.Reader = "reader-2"
		put(t, store, d)
		state("person:mara-ilse-venn person:mara-venn refused; " + coach)
	})
	t.Run("what is no decision is refused", func(t *testing.T) {
		for name, r := range map[string]record.Review{
			"of one":             {A: mara, B: mara, Decision: record.Accept, When: recorded},
			"of nobody":          {A: mara, Decision: record.Accept, When: recorded},
			"that says nothing":  {A: mara, B: maraIlse, When: recorded},
			"without a time":     {A: mara, B: maraIlse, Decision: record.Accept},
			"with a broken note": {A: mara, B: maraIlse, Decision: record.Accept, When: recorded, Note: "\xff"},
		} {
			if err := store.Review(t.Context(), r); !errors.Is(err, record.ErrEntries) {
				t.Errorf("a decision %s: %v", name, err)
			}
		}
	})
}

// offices: who held one when, and in which words.
func (s suite) offices(t *testing.T) {
	store := s.holding(t, Talks()...)
	for id, want := range map[record.EntityID]string{
		"office:president-of-orlen": "president of Orlen: Ada Sorel 2025-04-11/2029-04-11, reported 2027-03-15 2027-03-15 (the president of Orlen); " +
			"president of Orlen: Ioren Mazhul 2029-04-11/, reported 2031-03-20 2031-03-20 (the president of Orlen)",
		"person:ioren-mazhul": "president of Orlen: Ioren Mazhul 2029-04-11/, reported 2031-03-20 2031-03-20 (the president of Orlen)",
		"person:mara-venn":    "",
		"person:nobody":       "",
	} {
		all, err := store.Tenures(t.Context(), id)
		if err != nil || all == nil {
			t.Fatalf("%s: %v, %v", id, all, err)
		}
		var got []string
		for _, x := range all {
			line := x.OfficeName + ": " + x.HolderName
			for _, term := range x.Terms {
				line += " " + term.From.String() + "/" + term.To.String()
			}
			got = append(got, line+", reported "+x.First.String()+" "+x.Last.String()+" ("+x.Roles[0].Evidence[0].Exact+")")
		}
		same(t, string(id), strings.Join(got, "; "), want)
	}
}

// theUnnamed: a description is somebody else in each document, and what it is of is kept.
func (s suite) theUnnamed(t *testing.T) {
	store := s.holding(t, Talks()...)
	all, err := store.Entities(t.Context(), record.EntityQuery{Naming: record.OnlyUnnamed})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the unnamed", ids(all, entityID), "doc-1/1 doc-2/1")
	for _, e := range all {
		roles, err := store.Roles(t.Context(), e.ID)
		if err != nil || len(roles) != 1 || roles[0].Of != "state:orlen" || e.Name != "two officials" || e.Documents != 1 {
			t.Errorf("%s is %+v with %+v, %v", e.ID, e, roles, err)
		}
	}
	in, err := store.Entities(t.Context(), record.EntityQuery{Naming: record.OnlyUnnamed, Document: "doc-2"})
	if err != nil || ids(in, entityID) != "doc-2/1" {
		t.Errorf("of one document: %v, %v", in, err)
	}
	// Not even a reviewer who names them makes them others than they are for the rest.
	if merges, err := store.Merges(t.Context(), record.MergeQuery{Entity: "doc-1/1"}); err != nil || len(merges) != 0 {
		t.Errorf("somebody unnamed is proposed: %+v, %v", merges, err)
	}
}

// appearances: the documents of an entity, with its first words in each.
func (s suite) appearances(t *testing.T) {
	store := s.holding(t, Talks()...)
	all, err := store.Appearances(t.Context(), "state:orlen", record.Page{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "documents by publication", ids(all, func(a record.Appearance) string { return string(a.Document.ID) }), "doc-6 doc-1 doc-2 doc-4 doc-7")
	if a := all[1]; a.First == nil || a.First.Exact != "Orlen" || a.First.Document != "doc-1" || a.Mentions != 1 || a.Name != "Orlen" {
		t.Errorf("in doc-1: %+v", a)
	}
	if all, err = store.Appearances(t.Context(), "state:orlen", record.Page{Limit: 1, Offset: 2}); err != nil || len(all) != 1 || all[0].Document.ID != "doc-2" {
		t.Errorf("a page: %+v, %v", all, err)
	}
	if all, err = store.Appearances(t.Context(), "person:nobody", record.Page{}); err != nil || all == nil || len(all) != 0 {
		t.Errorf("of nobody: %+v, %v", all, err)
	}
}
