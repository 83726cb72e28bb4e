package storetest

import (
	"testing"

	"github.com/parley-project/parley/record"
)

func (s suite) entities(t *testing.T) {
	store := s.holding(t, dossier()...)
	for _, tc := range []struct {
		name  string
		query record.EntityQuery
		want  string
	}{
		{"most statements first, then by name", record.EntityQuery{},
			"person:mara-venn person:pavo-reth group:doc-a-1 state:orlen place:zurich"},
		{"those who said something", record.EntityQuery{Speakers: true}, "person:mara-venn person:pavo-reth group:doc-a-1"},
		{"of a kind", record.EntityQuery{Kind: "state"}, "state:orlen"},
		{"of a kind that nothing is", record.EntityQuery{Kind: "office"}, ""},
		{"by part of a name", record.EntityQuery{Name: "ara ve"}, "person:mara-venn"},
		{"by a name in another case", record.EntityQuery{Name: "PAVO"}, "person:pavo-reth"},
		{"by a name without its accent", record.EntityQuery{Name: "zurich"}, "place:zurich"},
		{"by a name with an accent too many", record.EntityQuery{Name: "Örlen"}, "state:orlen"},
		{"by a mention that is not the name", record.EntityQuery{Name: "ms. v"}, "person:mara-venn"},
		{"by a part that several have", record.EntityQuery{Name: "o"}, "person:pavo-reth group:doc-a-1 state:orlen"},
		{"by what LIKE would take for a wildcard", record.EntityQuery{Name: "%"}, ""},
		{"by a name that nothing has", record.EntityQuery{Name: "nobody"}, ""},
		{"by a blank name", record.EntityQuery{Name: "  ", Kind: "place"}, "place:zurich"},
		{"by all at once", record.EntityQuery{Name: "reth", Kind: "person", Speakers: true}, "person:pavo-reth"},
		{"a page", record.EntityQuery{Page: record.Page{Limit: 2, Offset: 1}}, "person:pavo-reth group:doc-a-1"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			all, err := store.Entities(t.Context(), tc.query)
			if err != nil {
				t.Fatal(err)
			}
			if all == nil {
				t.Error("the list is nil")
			}
			if got := ids(all, entityID); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
	t.Run("one with its counts over all documents", func(t *testing.T) {
		e, err := store.Entity(t.Context(), "person:mara-venn")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "entity", e, record.Entity{ID: "person:mara-venn", Name: "Mara Venn", Kind: "person", Named: true,
			Documents: 2, Statements: 3, Mentions: 3})
	})
	t.Run("its names, most used first and then by words", func(t *testing.T) {
		more := NewDraft("doc-e", "2031", "Paper", "Ms. Venn, VENN and Ms. Venn")
		more.Entity("person:mara-venn", "Venn", "Ms. Venn", "VENN")
		put(t, store, more)
		names, err := store.Names(t.Context(), "person:mara-venn")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "names", names, []string{"Ms. Venn", "VENN", "Mara Venn"})
	})
	t.Run("its roles by title, document and place", func(t *testing.T) {
		more := NewDraft("doc-f", "2031", "Paper", "the envoy and later minister and again envoy")
		more.Entity("person:mara-venn", "Venn")
		for _, r := range []struct{ title, words string }{{"minister", "minister"}, {"envoy", "again envoy"}, {"envoy", "the envoy"}} {
			more.Roles = append(more.Roles, record.Role{Entity: "person:mara-venn", Title: r.title, Evidence: []record.Evidence{more.Words(r.words)}})
		}
		put(t, store, more)
		roles, err := store.Roles(t.Context(), "person:mara-venn")
		if err != nil {
			t.Fatal(err)
		}
		if got, want := ids(roles, func(r record.Role) string { return r.Evidence[0].Exact }),
			"the envoy of Orlen the envoy again envoy minister"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// descriptions: what the record says of an entity that documents describe differently.
func (s suite) descriptions(t *testing.T) {
	type told struct {
		name, kind, register string
		named                bool
	}
	for _, tc := range []struct {
		name string
		told []told
		want told
	}{
		{"the longest name", []told{{"Venn", "person", "", true}, {"Mara Venn", "person", "", true}, {"M. Venn", "person", "", true}},
			told{"Mara Venn", "person", "", true}},
		{"length is in code points", []told{{"Żółć", "person", "", true}, {"Zolcz", "person", "", true}},
			told{"Zolcz", "person", "", true}},
		{"of two as long the smallest", []told{{"Venn", "person", "", true}, {"Benn", "person", "", true}},
			told{"Benn", "person", "", true}},
		{"the register's before any", []told{{"the Republic of Orlen", "state", "", true}, {"Orlen", "state", "state:orlen", true}},
			told{"Orlen", "state", "state:orlen", true}},
		{"all from one description", []told{{"the long name", "group", "", false}, {"name", "person", "", true}},
			told{"the long name", "group", "", false}},
		{"of the same name the smallest kind", []told{{"Orlen", "state", "", true}, {"Orlen", "place", "", true}},
			told{"Orlen", "place", "", true}},
		{"of the same kind the unnamed", []told{{"Orlen", "place", "", true}, {"Orlen", "place", "", false}},
			told{"Orlen", "place", "", false}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, reverse := range []bool{false, true} {
				store := s.holding(t)
				for i := range tc.told {
					if reverse {
						i = len(tc.told) - 1 - i
					}
					x := tc.told[i]
					d := NewDraft(docID(x.name+x.kind+x.register+string(rune('a'+i))), "2031", "Paper", "Text.")
					e := d.Entity("x:1", x.name)
					e.Kind, e.Register, e.Named = x.kind, x.register, x.named
					put(t, store, d)
				}
				e, err := store.Entity(t.Context(), "x:1")
				if err != nil {
					t.Fatal(err)
				}
				if got := (told{e.Name, e.Kind, e.Register, e.Named}); got != tc.want {
					t.Errorf("reversed %v: got %+v, want %+v", reverse, got, tc.want)
				}
			}
		})
	}
	t.Run("the choice is made anew when its document says otherwise", func(t *testing.T) {
		first := NewDraft("doc-1", "2031", "Paper", "Text.")
		first.Entity("x:1", "the longest name")
		second := NewDraft("doc-2", "2031", "Paper", "Text.")
		second.Entity("x:1", "a name")
		store := s.holding(t, first, second)
		again := NewDraft("doc-1", "2031", "Paper", "Text.")
		again.Document.Reader = "reader-2"
		put(t, store, again)
		e, err := store.Entity(t.Context(), "x:1")
		if err != nil || e.Name != "a name" || e.Documents != 1 {
			t.Errorf("got %+v, %v; want \"a name\" of one document", e, err)
		}
		last := NewDraft("doc-2", "2031", "Paper", "Text.")
		last.Document.Reader = "reader-2"
		put(t, store, last)
		if all, err := store.Entities(t.Context(), record.EntityQuery{}); len(all) != 0 || err != nil {
			t.Errorf("no document has it and it is still there: %+v, %v", all, err)
		}
	})
}
