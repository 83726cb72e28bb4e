package web

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// memory is a record.Reader over entries, as simple as can be.
type memory []record.Entries

var _ record.Reader = memory{}

func page[T any](p record.Page, list []T) []T {
	if p.Limit == 0 {
		p.Limit = record.DefaultLimit
	}
	from := min(p.Offset, len(list))
	return list[from:min(from+min(p.Limit, record.MaxLimit), len(list))]
}

func (m memory) Documents(ctx context.Context, p record.Page) ([]record.Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var out []record.Document
	for _, e := range m {
		out = append(out, e.Document)
	}
	slices.SortFunc(out, func(a, b record.Document) int {
		return cmp.Or(comparePublished(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
	})
	return page(p, out), nil
}

// comparePublished puts the undated last.
func comparePublished(a, b edtf.Date) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}

func (m memory) Document(_ context.Context, id document.ID) (record.Document, *text.Text, error) {
	for _, e := range m {
		if e.Document.ID == id {
			return e.Document, e.Text, nil
		}
	}
	return record.Document{}, nil, fmt.Errorf("document %s: %w", id, record.ErrNotFound)
}

func (m memory) Publishers(context.Context) ([]document.Publisher, error) {
	var out []document.Publisher
	for _, e := range m {
		if e.Document.Publisher != "" {
			out = append(out, e.Document.Publisher)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func (m memory) all(q record.StatementQuery) []record.Statement {
	var out []record.Statement
	for _, e := range m {
		for _, s := range e.Statements {
			said := s.Said
			if said.IsZero() {
				said = s.Published
			}
			content := ""
			for _, c := range s.Content {
				content += " " + strings.ToLower(c.Exact)
			}
			hasWords := !slices.ContainsFunc(strings.Fields(strings.ToLower(q.Words)), func(w string) bool { return !strings.Contains(content, w) })
			if (q.Document == "" || s.Document == q.Document) && (q.Speaker == "" || s.Speaker == q.Speaker) &&
				(q.Addressee == "" || slices.Contains(s.To, q.Addressee)) &&
				(q.Publisher == "" || s.Publisher == q.Publisher) && hasWords &&
				(q.From.IsZero() || said.Bounds().Latest.Compare(q.From.Bounds().Earliest) >= 0) &&
				(q.To.IsZero() || !said.IsZero() && said.Bounds().Earliest.Compare(q.To.Bounds().Latest) <= 0) {
				out = append(out, s)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b record.Statement) int {
		x, y := a.Published, b.Published
		if q.Order == record.ByTime {
			if !a.Said.IsZero() {
				x = a.Said
			}
			if !b.Said.IsZero() {
				y = b.Said
			}
		}
		return cmp.Or(comparePublished(x, y), cmp.Compare(a.Document, b.Document), cmp.Compare(place(a), place(b)), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func place(s record.Statement) int {
	at := -1
	for _, list := range [][]record.Evidence{s.Source, s.Cue, s.Content} {
		for _, e := range list {
			if at < 0 || e.Start < at {
				at = e.Start
			}
		}
	}
	return at
}

func (m memory) Statements(_ context.Context, q record.StatementQuery) ([]record.Statement, error) {
	return page(q.Page, m.all(q)), nil
}

func (m memory) CountStatements(_ context.Context, q record.StatementQuery) (int, error) {
	return len(m.all(q)), nil
}

func (m memory) Statement(_ context.Context, id record.StatementID) (record.Statement, error) {
	for _, s := range m.all(record.StatementQuery{}) {
		if s.ID == id {
			return s, nil
		}
	}
	return record.Statement{}, fmt.Errorf("statement %s: %w", id, record.ErrNotFound)
}

func (m memory) Entities(_ context.Context, q record.EntityQuery) ([]record.Entity, error) {
	byID := map[record.EntityID]*record.Entity{}
	called := map[record.EntityID]string{}
	for _, doc := range m {
		for _, e := range doc.Entities {
			x := byID[e.ID]
			if x == nil {
				x = &e
				byID[e.ID] = x
			}
			x.Documents++
			called[e.ID] += "\n" + e.Name
			for _, mention := range doc.Mentions {
				if mention.Entity == e.ID {
					x.Mentions++
					called[e.ID] += "\n" + mention.Evidence.Exact
				}
			}
			for _, s := range doc.Statements {
				if s.Speaker == e.ID {
					x.Statements++
				}
			}
		}
	}
	var out []record.Entity
	for id, e := range byID {
		in := q.Document == "" || slices.ContainsFunc(m, func(doc record.Entries) bool {
			return doc.Document.ID == q.Document && slices.ContainsFunc(doc.Entities, func(x record.Entity) bool { return x.ID == id })
		})
		if q.Naming != record.AnyNaming && e.Named != (q.Naming == record.OnlyNamed) || !in {
			continue
		}
		if (q.Kind == "" || e.Kind == q.Kind) && (!q.Speakers || e.Statements > 0) &&
			strings.Contains(strings.ToLower(called[id]), strings.ToLower(q.Name)) {
			out = append(out, *e)
		}
	}
	slices.SortFunc(out, func(a, b record.Entity) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return page(q.Page, out), nil
}

func (m memory) Entity(ctx context.Context, id record.EntityID) (record.Entity, error) {
	all, err := m.Entities(ctx, record.EntityQuery{Page: record.Page{Limit: record.MaxLimit}})
	for _, e := range all {
		if e.ID == id {
			return e, err
		}
	}
	return record.Entity{}, fmt.Errorf("entity %s: %w", id, record.ErrNotFound)
}

func (m memory) Names(_ context.Context, id record.EntityID) ([]string, error) {
	used := map[string]int{}
	var out []string
	for _, doc := range m {
		for _, mention := range doc.Mentions {
			if mention.Entity == id {
				if used[mention.Evidence.Exact]++; used[mention.Evidence.Exact] == 1 {
					out = append(out, mention.Evidence.Exact)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(used[b], used[a]), cmp.Compare(a, b)) })
	return out, nil
}

func (m memory) Roles(_ context.Context, id record.EntityID) ([]record.Role, error) {
	var out []record.Role
	for _, doc := range m {
		for _, r := range doc.Roles {
			if r.Entity == id {
				out = append(out, r)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b record.Role) int { return cmp.Compare(a.Title, b.Title) })
	return out, nil
}

func (m memory) Mentions(_ context.Context, id document.ID) ([]record.Mention, error) {
	for _, e := range m {
		if e.Document.ID == id {
			return slices.SortedStableFunc(slices.Values(e.Mentions), func(a, b record.Mention) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) }), nil
		}
	}
	return nil, record.ErrNotFound
}

func (m memory) Times(_ context.Context, id document.ID) ([]record.Time, error) {
	for _, e := range m {
		if e.Document.ID == id {
			return e.Times, nil
		}
	}
	return nil, record.ErrNotFound
}

// Search finds the first line of each document that holds the words as they stand.
func (m memory) Search(_ context.Context, words string, p record.Page) ([]record.Hit, error) {
	words = strings.Trim(words, `" `)
	if words == "" {
		return nil, nil
	}
	var out []record.Hit
	for _, doc := range m {
		for _, line := range nonBlankLines(doc.Text.String()) {
			at := strings.Index(strings.ToLower(line.In(doc.Text.String())), strings.ToLower(words))
			if at < 0 {
				continue
			}
			evidence := func(s text.Span) record.Evidence {
				sel, err := doc.Text.Selector(s)
				if err != nil {
					panic(err)
				}
				return record.Evidence{Document: doc.Document.ID, Selector: sel}
			}
			hit := record.Hit{Document: doc.Document, Evidence: evidence(line)}
			match := evidence(text.Span{Start: line.Start + at, End: line.Start + at + len(words)})
			hit.Matches = []record.Evidence{match}
			for _, s := range doc.Statements {
				for _, c := range s.Content {
					if c.Start <= match.Start && match.End <= c.End && hit.Statement == "" {
						hit.Statement = s.ID
					}
				}
			}
			out = append(out, hit)
			break
		}
	}
	return page(p, out), nil
}

func (m memory) Appearances(_ context.Context, id record.EntityID, p record.Page) ([]record.Appearance, error) {
	out := []record.Appearance{}
	for _, doc := range m {
		for _, e := range doc.Entities {
			if e.ID != id {
				continue
			}
			a := record.Appearance{Document: doc.Document, Name: e.Name, Kind: e.Kind, Named: e.Named}
			for _, mention := range doc.Mentions {
				if mention.Entity == id {
					if a.Mentions++; a.First == nil || mention.Evidence.Start < a.First.Start {
						a.First = &mention.Evidence
					}
				}
			}
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b record.Appearance) int {
		return cmp.Or(comparePublished(a.Document.Published, b.Document.Published), cmp.Compare(a.Document.ID, b.Document.ID))
	})
	return page(p, out), nil
}

// What identity makes of a record is for the tests with a store: this one knows of none.

func (m memory) Tenures(context.Context, record.EntityID) ([]record.Tenure, error) { return nil, nil }

func (m memory) Merges(context.Context, record.MergeQuery) ([]record.Merge, error) { return nil, nil }

func (m memory) Merge(context.Context, record.MergeID) (record.Merge, error) {
	return record.Merge{}, record.ErrNotFound
}

func (m memory) Reviews(context.Context, record.Page) ([]record.Review, error) { return nil, nil }
