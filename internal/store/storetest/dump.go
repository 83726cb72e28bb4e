package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/parley-project/parley/record"
)

// Dump is all that a record holds, one entry a line, but for when it was recorded: two
// records are the same where their dumps are.
func Dump(ctx context.Context, t testing.TB, r record.Reader) string {
	t.Helper()
	var b strings.Builder
	line := func(what string, v any, err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		j, err := json.Marshal(v)
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		fmt.Fprintf(&b, "%s %s\n", what, j)
	}
	for _, d := range pages(t, func(p record.Page) ([]record.Document, error) { return r.Documents(ctx, p) }) {
		d.Recorded = time.Time{}
		line("document", d, nil)
		_, body, err := r.Document(ctx, d.ID)
		if err != nil {
			t.Fatal(err)
		}
		line("text", body.String(), nil)
		m, err := r.Mentions(ctx, d.ID)
		line("mentions", m, err)
		times, err := r.Times(ctx, d.ID)
		line("times", times, err)
	}
	for _, o := range []record.Order{record.ByPlace, record.ByTime} {
		for _, s := range pages(t, func(p record.Page) ([]record.Statement, error) {
			return r.Statements(ctx, record.StatementQuery{Page: p, Order: o})
		}) {
			line("statement", s, nil)
		}
	}
	for _, e := range pages(t, func(p record.Page) ([]record.Entity, error) {
		return r.Entities(ctx, record.EntityQuery{Page: p})
	}) {
		line("entity", e, nil)
		names, err := r.Names(ctx, e.ID)
		line("names", names, err)
		roles, err := r.Roles(ctx, e.ID)
		line("roles", roles, err)
		in, err := r.Appearances(ctx, e.ID, record.Page{Limit: record.MaxLimit})
		for i := range in {
			in[i].Document = record.Document{ID: in[i].Document.ID}
		}
		line("appearances", in, err)
		tenures, err := r.Tenures(ctx, e.ID)
		line("tenures", tenures, err)
	}
	for _, m := range pages(t, func(p record.Page) ([]record.Merge, error) { return r.Merges(ctx, record.MergeQuery{Page: p}) }) {
		line("merge", m, nil)
	}
	for _, v := range pages(t, func(p record.Page) ([]record.Review, error) { return r.Reviews(ctx, p) }) {
		line("review", v, nil)
	}
	publishers, err := r.Publishers(ctx)
	line("publishers", publishers, err)
	return b.String()
}

// pages is a whole listing, asked for page by page.
func pages[T any](t testing.TB, list func(record.Page) ([]T, error)) (all []T) {
	t.Helper()
	const limit = 500
	for {
		page, err := list(record.Page{Limit: limit, Offset: len(all)})
		if err != nil {
			t.Fatal(err)
		}
		if all = append(all, page...); len(page) < limit {
			return all
		}
	}
}
