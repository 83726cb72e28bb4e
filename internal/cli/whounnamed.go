package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/record"
)

// unnamed lists speakers who are not named under the documents that have them, as far as the
// limit goes, of which so many are used up: they are others in every document. It returns
// how many it listed, and whether there are more.
func (l *listing) unnamed(ctx context.Context, used int) (n int, more bool, err error) {
	docs, _, err := collect(0, func(p record.Page) ([]record.Document, error) { return l.Documents(ctx, p) })
	if err != nil {
		return 0, false, err
	}
	for _, d := range docs {
		all, _, err := collect(0, func(p record.Page) ([]record.Entity, error) {
			return l.Entities(ctx, record.EntityQuery{Page: p, Speakers: true, Document: d.ID, Naming: record.OnlyUnnamed})
		})
		if err != nil {
			return n, false, err
		}
		if len(all) == 0 {
			continue
		}
		if l.flags.Limit > 0 && used+n+len(all) > l.flags.Limit {
			return n, true, nil
		}
		if used+n > 0 {
			l.show.Linef("")
		}
		n += len(all)
		l.show.Heading("unnamed in " + show.DocumentLine(d))
		rows, some := make([][]string, len(all)), false
		for i, e := range all {
			of, err := l.whatOf(ctx, e.ID)
			if err != nil {
				return n, false, err
			}
			some = some || of != ""
			rows[i] = []string{fmt.Sprint(e.Statements), e.Name, of, e.Kind, string(e.ID)}
		}
		head := []string{" statements", "description", "of", "kind", "id"}
		if !some {
			head = slices.Delete(head, 2, 3)
			for i := range rows {
				rows[i] = slices.Delete(rows[i], 2, 3)
			}
		}
		l.show.Table(head, rows)
	}
	return n, false, nil
}

// whatOf names what the roles of an entity are of, each once.
func (l *listing) whatOf(ctx context.Context, id record.EntityID) (string, error) {
	roles, err := l.Roles(ctx, id)
	if err != nil {
		return "", err
	}
	var names []string
	seen := map[record.EntityID]bool{"": true}
	for _, r := range roles {
		if seen[r.Of] {
			continue
		}
		seen[r.Of] = true
		of, err := l.Entity(ctx, r.Of)
		if err != nil {
			return "", err
		}
		names = append(names, of.Name)
	}
	return strings.Join(names, ", "), nil
}
