package storetest

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
)

// same compares entries; dates are equal where they are ==.
func same(t testing.TB, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func (s suite) empty(t *testing.T) {
	store := s.holding(t)
	ctx := t.Context()
	if got := Dump(ctx, t, store); got != "publishers []\n" {
		t.Errorf("it holds %s", got)
	}
	if n, err := store.CountStatements(ctx, record.StatementQuery{}); n != 0 || err != nil {
		t.Errorf("it counts %d statements, %v", n, err)
	}
	if hits, err := store.Search(ctx, "truce", record.Page{}); hits == nil || len(hits) != 0 || err != nil {
		t.Errorf("a search finds %v, %v; want a list of none", hits, err)
	}
	absent(t, store)
}

// absent asks for what no record of the suite has.
func absent(t *testing.T, store record.Store) {
	t.Helper()
	ctx := t.Context()
	_, _, documentErr := store.Document(ctx, "doc-none")
	_, mentionsErr := store.Mentions(ctx, "doc-none")
	_, timesErr := store.Times(ctx, "doc-none")
	_, statementErr := store.Statement(ctx, "st-none")
	_, entityErr := store.Entity(ctx, "person:nobody")
	_, mergeErr := store.Merge(ctx, "mg-none")
	for name, err := range map[string]error{
		"Document": documentErr, "Mentions": mentionsErr, "Times": timesErr, "Statement": statementErr, "Entity": entityErr, "Merge": mergeErr,
	} {
		if !errors.Is(err, record.ErrNotFound) {
			t.Errorf("%s of what is not there: %v, want ErrNotFound", name, err)
		}
	}
	names, err := store.Names(ctx, "person:nobody")
	same(t, "names of nobody", names, []string{})
	roles, err2 := store.Roles(ctx, "person:nobody")
	same(t, "roles of nobody", roles, []record.Role{})
	if err := errors.Join(err, err2); err != nil {
		t.Error(err)
	}
}

func (s suite) putting(t *testing.T) {
	open := s.fresh(t)
	store, ctx := open(t), t.Context()
	d := treaty()
	if err := store.Put(ctx, d.Entries); err != nil {
		t.Fatal(err)
	}
	absent(t, store)
	want := Dump(ctx, t, store)
	closeStore(t, store)
	store = open(t)
	defer closeStore(t, store)
	same(t, "the record when opened again", Dump(ctx, t, store), want)

	doc, body, err := store.Document(ctx, "doc-a")
	if err != nil {
		t.Fatal(err)
	}
	wantDoc := d.Document
	wantDoc.Length, wantDoc.Statements, wantDoc.Entities = d.Text.RuneLen(), 3, 5
	same(t, "document", doc, wantDoc)
	same(t, "text", body.String(), d.Text.String())

	mentions, err := store.Mentions(ctx, "doc-a")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "mentions by place", ids(mentions, func(m record.Mention) string { return m.Evidence.Exact }),
		"Mara Venn Orlen Pavo Reth Ms. Venn Two officials Zürich")
	same(t, "a mention", mentions[0], d.Mentions[0])
	times, err := store.Times(ctx, "doc-a")
	same(t, "times by place", times, []record.Time{d.Times[1], d.Times[0]})
	roles, err2 := store.Roles(ctx, "person:mara-venn")
	same(t, "roles", roles, d.Roles)
	st, err3 := store.Statement(ctx, "st-a1")
	wantSt := d.Statements[0]
	wantSt.Publisher, wantSt.Published = "The Orlen Post", date("2031-04-11")
	wantSt.SpeakerName, wantSt.ToNames = "Mara Venn", []string{"Pavo Reth"}
	same(t, "a full statement", st, wantSt)
	bare, err4 := store.Statement(ctx, "st-a3")
	wantBare := d.Statements[2]
	wantBare.Publisher, wantBare.Published, wantBare.SpeakerName = "The Orlen Post", date("2031-04-11"), "two officials"
	wantBare.Cue, wantBare.To, wantBare.ToNames = []record.Evidence{}, []record.EntityID{}, []string{}
	same(t, "a statement without cue and addressee", bare, wantBare)
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Error(err)
	}
}

func (s suite) puttingAgain(t *testing.T) {
	later := recorded.Add(time.Hour)
	t.Run("the same entries change nothing", func(t *testing.T) {
		store := s.holding(t, dossier()...)
		before := Dump(t.Context(), t, store)
		d := treaty()
		d.Document.Recorded = later
		put(t, store, d)
		same(t, "the record", Dump(t.Context(), t, store), before)
		recordedAt(t, store, "doc-a", recorded)
	})
	t.Run("other entries of the same reader change nothing", func(t *testing.T) {
		store := s.holding(t, dossier()...)
		before := Dump(t.Context(), t, store)
		d := treaty()
		d.Statements, d.Roles, d.Document.Notes = nil, nil, nil
		put(t, store, d)
		same(t, "the record", Dump(t.Context(), t, store), before)
	})
	t.Run("entries of another reader replace all but the time of recording", func(t *testing.T) {
		store := s.holding(t, dossier()...)
		d := NewDraft("doc-a", "2031-04-11", "The Orlen Post", "Mara Venn said that nothing had changed.")
		d.Document.Reader, d.Document.Recorded = "reader-2", later
		d.Entity("person:mara-venn", "Mara Venn", "Mara Venn")
		d.Says("st-a9", "person:mara-venn", "that nothing had changed")
		put(t, store, d)
		recordedAt(t, store, "doc-a", recorded)
		want := s.holding(t, d, truce(), undated(), morning())
		same(t, "the record", Dump(t.Context(), t, store), Dump(t.Context(), t, want))
		hits, err := store.Search(t.Context(), "Zürich", record.Page{})
		if len(hits) > 0 || err != nil {
			t.Errorf("the old text is still found: %v, %v", hits, err)
		}
		n, err := store.CountStatements(t.Context(), record.StatementQuery{Words: "cease-fire"})
		if n > 0 || err != nil {
			t.Errorf("%d old statements are still found, %v", n, err)
		}
	})
	t.Run("what is replaced is not found, though it came last", func(t *testing.T) {
		store := s.holding(t, undated(), treaty())
		d := NewDraft("doc-a", "2031-04-11", "The Orlen Post", "One. Two. Three.")
		d.Document.Reader = "reader-2"
		for _, w := range []string{"One", "Two", "Three"} {
			d.Says(record.StatementID("st-"+w), "", w)
		}
		put(t, store, d)
		for _, w := range []string{"cease-fire", "sign", "failed"} {
			expect(t, store, record.StatementQuery{Words: w}, "")
		}
		expect(t, store, record.StatementQuery{Words: "two"}, "st-Two")
	})
	t.Run("mentions that are replaced no longer count among the names", func(t *testing.T) {
		first := NewDraft("doc-1", "2031", "Paper", "Venn, Venn and Mara")
		first.Entity("person:venn", "Venn", "Venn", "Venn", "Mara")
		second := NewDraft("doc-2", "2031", "Paper", "Venn and Mara, M. and M.")
		second.Entity("person:venn", "Venn", "Venn", "Mara", "M.", "M.")
		store := s.holding(t, first, second)
		d := NewDraft("doc-1", "2031", "Paper", "Mara")
		d.Document.Reader = "reader-2"
		d.Entity("person:venn", "Venn", "Mara")
		put(t, store, d)
		names, err := store.Names(t.Context(), "person:venn")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "names", names, []string{"M.", "Mara", "Venn"})
		last := NewDraft("doc-2", "2031", "Paper", "Text.")
		last.Document.Reader = "reader-2"
		put(t, store, last)
		if names, err = store.Names(t.Context(), "person:venn"); err != nil {
			t.Fatal(err)
		}
		same(t, "names of one document", names, []string{"Mara"})
	})
	t.Run("Has knows the document and its reader", func(t *testing.T) {
		store := s.holding(t, treaty())
		for _, tc := range []struct {
			id, reader string
			want       bool
		}{
			{"doc-a", "reader-1", true}, {"doc-a", "reader-2", false}, {"doc-b", "reader-1", false}, {"", "", false},
		} {
			has, err := store.Has(t.Context(), docID(tc.id), tc.reader)
			if has != tc.want || err != nil {
				t.Errorf("Has(%q, %q) = %v, %v; want %v", tc.id, tc.reader, has, err, tc.want)
			}
		}
	})
	t.Run("Recorded comes back in UTC to the nanosecond", func(t *testing.T) {
		d := treaty()
		at := time.Date(2031, 6, 1, 15, 0, 0, 123456789, time.FixedZone("", 3*3600))
		d.Document.Recorded = at
		store := s.holding(t, d)
		recordedAt(t, store, "doc-a", at.UTC())
	})
}

func put(t testing.TB, store record.Store, d *Draft) {
	t.Helper()
	if err := store.Put(t.Context(), d.Entries); err != nil {
		t.Fatal(err)
	}
}

func recordedAt(t testing.TB, store record.Store, id string, want time.Time) {
	t.Helper()
	d, _, err := store.Document(t.Context(), docID(id))
	if err != nil {
		t.Fatal(err)
	}
	if d.Recorded != want {
		t.Errorf("recorded at %v, want %v", d.Recorded, want)
	}
}
