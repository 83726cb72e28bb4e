package storetest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

func (s suite) documents(t *testing.T) {
	// In the order of publication: a day and an hour of it cover the same day, so that
	// their texts decide; an interval comes after the day that it begins with.
	order := []string{"../2031", "2030-24", "2031-04-11", "2031-04-11T09:00:00Z", "2031-04-11T10:00:00Z",
		"2031-04-11/2031-04-12", "2031-04-11/..", "2031-04-12", "2031-05?", "", ""}
	drafts := make([]*Draft, len(order))
	var want []string
	for i, published := range order {
		// The ids and the order of arrival say nothing of the date. Only those of the two
		// undated, 5 and 8, count.
		id := fmt.Sprintf("doc-%02d", i*3%11)
		want = append(want, id)
		drafts[(i*7)%len(order)] = NewDraft(docID(id), published, document.Publisher(fmt.Sprint("Paper ", i%3)), "Text.")
	}
	drafts[3].Document.Publisher = ""
	store := s.holding(t, drafts...)
	all, err := store.Documents(t.Context(), record.Page{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "documents by publication", ids(all, documentID), ids(want, func(s string) string { return s }))
	publishers, err := store.Publishers(t.Context())
	same(t, "publishers", publishers, []document.Publisher{"Paper 0", "Paper 1", "Paper 2"})
	if err != nil {
		t.Error(err)
	}
}

// pages: every listing is cut alike.
func (s suite) pages(t *testing.T) {
	d := NewDraft("doc-0", "2031-01-01", "Paper", "talks")
	drafts := []*Draft{d}
	for i := range 105 {
		id := fmt.Sprintf("%03d", i)
		d.Entity(record.EntityID("person:"+id), id)
		d.Says(record.StatementID("st-"+id), "", "talks")
		drafts = append(drafts, NewDraft(docID("doc-"+id), "2031-02", "Paper", "talks"))
	}
	store, ctx := s.holding(t, drafts...), t.Context()
	for _, list := range []struct {
		name  string
		total int
		ask   func(record.Page) (int, error)
	}{
		{"documents", 106, func(p record.Page) (int, error) {
			all, err := store.Documents(ctx, p)
			return len(all), err
		}},
		{"statements", 105, func(p record.Page) (int, error) {
			all, err := store.Statements(ctx, record.StatementQuery{Page: p})
			return len(all), err
		}},
		{"entities", 105, func(p record.Page) (int, error) {
			all, err := store.Entities(ctx, record.EntityQuery{Page: p})
			return len(all), err
		}},
		{"search", 106, func(p record.Page) (int, error) {
			all, err := store.Search(ctx, "talks", p)
			return len(all), err
		}},
	} {
		for _, tc := range []struct {
			name string
			page record.Page
			want int
			err  error
		}{
			{"no limit is the default limit", record.Page{}, record.DefaultLimit, nil},
			{"a limit", record.Page{Limit: 7}, 7, nil},
			{"the end is short", record.Page{Limit: 10, Offset: list.total - 4}, 4, nil},
			{"past the end is nothing", record.Page{Offset: 2000}, 0, nil},
			{"a limit past the most is the most", record.Page{Limit: record.MaxLimit * 1000}, list.total, nil},
			{"a negative limit is refused", record.Page{Limit: -1}, 0, record.ErrQuery},
			{"a negative offset is refused", record.Page{Offset: -1}, 0, record.ErrQuery},
		} {
			t.Run(list.name+"/"+tc.name, func(t *testing.T) {
				got, err := list.ask(tc.page)
				if got != tc.want || !errors.Is(err, tc.err) {
					t.Errorf("%d entries, %v; want %d, %v", got, err, tc.want, tc.err)
				}
			})
		}
	}
	t.Run("no page is longer than the most", func(t *testing.T) {
		d := NewDraft("doc-many", "2031", "Paper", "talks")
		for i := range record.MaxLimit + 1 {
			d.Entity(record.EntityID(fmt.Sprintf("x:%d", i)), "X")
		}
		store := s.holding(t, d)
		all, err := store.Entities(ctx, record.EntityQuery{Page: record.Page{Limit: record.MaxLimit + 1}})
		if len(all) != record.MaxLimit || err != nil {
			t.Errorf("%d entries, %v", len(all), err)
		}
	})
	n, err := store.CountStatements(ctx, record.StatementQuery{Page: record.Page{Limit: 1, Offset: 50}})
	if n != 105 || err != nil {
		t.Errorf("the count is %d, %v; it does not depend on the page", n, err)
	}
}
