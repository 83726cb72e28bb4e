package storetest

import (
	"errors"
	"testing"

	"github.com/parley-project/parley/record"
)

func (s suite) statements(t *testing.T) {
	store := s.holding(t, dossier()...)
	for _, tc := range []struct {
		name  string
		query record.StatementQuery
		want  string
	}{
		{"all by place", record.StatementQuery{}, "st-b1 st-b2 st-b3 st-a1 st-a2 st-a3 st-d1 st-d2 st-c1 st-c2"},
		{"of a document", record.StatementQuery{Document: "doc-b"}, "st-b1 st-b2 st-b3"},
		{"of a document that is not there", record.StatementQuery{Document: "doc-none"}, ""},
		{"of a speaker in all documents", record.StatementQuery{Speaker: "person:mara-venn"}, "st-b2 st-a1 st-a2"},
		{"of a speaker who is not there", record.StatementQuery{Speaker: "person:nobody"}, ""},
		{"to an addressee, first or not", record.StatementQuery{Addressee: "person:pavo-reth"}, "st-a1 st-a2"},
		{"to another addressee", record.StatementQuery{Addressee: "state:orlen"}, "st-a2"},
		{"to somebody who is not there", record.StatementQuery{Addressee: "person:nobody"}, ""},
		{"by a publisher", record.StatementQuery{Publisher: "The Orlen Post"}, "st-a1 st-a2 st-a3 st-c1 st-c2"},
		{"by a publisher that is not there", record.StatementQuery{Publisher: "the orlen post"}, ""},
		{"with a word", record.StatementQuery{Words: "truce"}, "st-b1 st-b2 st-c1"},
		{"with words in another order and case", record.StatementQuery{Words: "DEAD truce"}, "st-b1 st-b2"},
		{"with a word of another span of the content", record.StatementQuery{Words: "sign wait"}, "st-a2"},
		{"with a word without its accent", record.StatementQuery{Words: "zurich"}, "st-a3"},
		{"with a phrase", record.StatementQuery{Words: `"the truce"`}, "st-b1 st-b2 st-c1"},
		{"with a phrase in another order", record.StatementQuery{Words: `"truce the"`}, ""},
		{"with a word of the source only", record.StatementQuery{Words: "officials"}, ""},
		{"with part of a word", record.StatementQuery{Words: "tru"}, ""},
		{"with nothing but marks", record.StatementQuery{Words: "?!"}, ""},
		{"with blank words", record.StatementQuery{Words: " \t", Document: "doc-c"}, "st-c1 st-c2"},
		{"speaker and words", record.StatementQuery{Speaker: "person:mara-venn", Words: "truce"}, "st-b2"},
		{"every field at once", record.StatementQuery{
			Document: "doc-a", Speaker: "person:mara-venn", Addressee: "person:pavo-reth", Publisher: "The Orlen Post",
			From: date("2031-04-11"), To: date("2031-04-11"), Words: "sign", Order: record.ByTime,
		}, "st-a2"},
		{"every field and one that does not fit", record.StatementQuery{
			Document: "doc-a", Speaker: "person:mara-venn", Addressee: "person:pavo-reth", Publisher: "Vask Wire",
			From: date("2031-04-11"), To: date("2031-04-11"), Words: "sign", Order: record.ByTime,
		}, ""},
		{"a page", record.StatementQuery{Page: record.Page{Limit: 2, Offset: 3}}, "st-a1 st-a2"},
	} {
		t.Run(tc.name, func(t *testing.T) { expect(t, store, tc.query, tc.want) })
	}
	t.Run("an order that is none is refused", func(t *testing.T) {
		if _, err := store.Statements(t.Context(), record.StatementQuery{Order: 7}); !errors.Is(err, record.ErrQuery) {
			t.Errorf("error %v, want ErrQuery", err)
		}
	})
}

// expect asks for a listing and, unless it is a page of one, for its count.
func expect(t *testing.T, store record.Store, q record.StatementQuery, want string) {
	t.Helper()
	all, err := store.Statements(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if all == nil {
		t.Error("the list is nil")
	}
	if got := ids(all, statementID); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	n, err := store.CountStatements(t.Context(), q)
	if (n != len(all) && q.Page == record.Page{}) || err != nil {
		t.Errorf("the count is %d, %v, and there are %d", n, err, len(all))
	}
}

func (s suite) days(t *testing.T) {
	store := s.holding(t, dossier()...)
	for _, tc := range []struct{ name, from, to, want string }{
		{"one day: said on it, published on it, in the month or open end of it",
			"2031-04-11", "2031-04-11", "st-b2 st-b3 st-a1 st-a2 st-d2 st-c2"},
		{"a month takes in the vague that share a day with it", "2031-03", "2031-03", "st-b1 st-c2"},
		{"a season is three months", "2031-05-31", "2031-05-31", "st-d2 st-c2"},
		{"and no more", "2031-06-01", "2031-06-01", "st-d2"},
		{"a winter ends in the next year", "2031-02-28", "2031-02-28", "st-a3"},
		{"an open start reaches back", "1999", "1999", "st-d1"},
		{"from a day on", "2031-04-12", "", "st-b2 st-b3 st-d2 st-c2"},
		{"from is its earliest day", "2031-04", "", "st-b2 st-b3 st-a1 st-a2 st-d2 st-c2"},
		{"up to a day", "", "2031-02-28", "st-a3 st-d1"},
		{"to is its latest day", "", "2031", "st-b1 st-b2 st-b3 st-a1 st-a2 st-a3 st-d1 st-d2 st-c2"},
		{"an interval is from its first day to its last", "2031-02-28/2031-03-01", "2031-02-28/2031-03-01", "st-b1 st-a3 st-c2"},
		{"an open end sets no bound, but the undated are in no range",
			"../2031", "2031/..", "st-b1 st-b2 st-b3 st-a1 st-a2 st-a3 st-d1 st-d2 st-c2"},
		{"a time of day is its day", "2031-04-12T23:00:00Z", "2031-04-12T01:00:00Z", "st-b2 st-b3 st-d2 st-c2"},
		{"an uncertain date is that date", "2031-06?", "2031-06~", "st-d2"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			expect(t, store, record.StatementQuery{From: date(tc.from), To: date(tc.to)}, tc.want)
		})
	}
	for _, tc := range []struct{ name, from, to string }{
		{"from after to is refused", "2031-04-12", "2031-04-11"},
		{"a month after another is refused", "2031-05", "2031-04"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			q := record.StatementQuery{From: date(tc.from), To: date(tc.to)}
			_, err := store.Statements(t.Context(), q)
			_, countErr := store.CountStatements(t.Context(), q)
			if !errors.Is(err, record.ErrQuery) || !errors.Is(countErr, record.ErrQuery) {
				t.Errorf("errors %v and %v, want ErrQuery", err, countErr)
			}
		})
	}
}

func (s suite) orderOfStatements(t *testing.T) {
	store := s.holding(t, dossier()...)
	t.Run("by time, the undated last", func(t *testing.T) {
		expect(t, store, record.StatementQuery{Order: record.ByTime},
			"st-d1 st-a3 st-b1 st-c2 st-b2 st-b3 st-d2 st-a1 st-a2 st-c1")
	})
	t.Run("by time within a document", func(t *testing.T) {
		expect(t, store, record.StatementQuery{Order: record.ByTime, Document: "doc-a"}, "st-a3 st-a1 st-a2")
	})
	t.Run("by time with words", func(t *testing.T) {
		expect(t, store, record.StatementQuery{Order: record.ByTime, Words: "truce"}, "st-b1 st-b2 st-c1")
	})
	t.Run("place is where the first words begin, then the longer, then the id", func(t *testing.T) {
		d := NewDraft("doc-a", "2031", "Paper", "one two three four")
		d.Says("st-1", "", "two")
		d.Says("st-2", "", "two three")
		d.Says("st-3", "", "four").Source = append([]record.Evidence{}, d.Words("one"))
		d.Says("st-0", "", "two")
		d.Says("st-4", "", "three").Cue = append([]record.Evidence{}, d.Words("two"))
		store := s.holding(t, d)
		for _, o := range []record.Order{record.ByPlace, record.ByTime} {
			expect(t, store, record.StatementQuery{Order: o}, "st-3 st-2 st-4 st-0 st-1")
		}
	})
}
