package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/record"
)

// maxWords is how many of the passages that give a role are shown. --json has all.
const maxWords = 3

// A roleWords is a role of somebody with the passages that give it.
type roleWords struct {
	title string
	of    record.EntityID
	words []record.Evidence
}

// roles writes each role once, with the words that give it.
func (l *listing) roles(ctx context.Context, all []record.Role) error {
	for _, r := range groupRoles(all) {
		title := r.title
		if r.of != "" {
			of, err := l.Entity(ctx, r.of)
			if err != nil {
				return err
			}
			title += " of " + of.Name
		}
		l.show.Field("role", title)
		for i, e := range r.words {
			if i == maxWords {
				l.show.Field("", fmt.Sprintf("and %d more", len(r.words)-i))
				break
			}
			d, err := l.document(ctx, e.Document)
			if err != nil {
				return err
			}
			l.show.Field("", "“"+e.Exact+"” in "+show.DocumentLine(d))
		}
	}
	return nil
}

// groupRoles gathers the passages of each title, in the order in which titles first come;
// the same words in the same document, whatever their case, count once.
func groupRoles(all []record.Role) []roleWords {
	type key struct {
		title string
		of    record.EntityID
	}
	type passage struct {
		key
		document, exact string
	}
	var out []roleWords
	at, seen := map[key]int{}, map[passage]bool{}
	for _, r := range all {
		k := key{r.Title, r.Of}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, roleWords{title: r.Title, of: r.Of})
		}
		for _, e := range r.Evidence {
			if p := (passage{k, string(e.Document), strings.ToLower(e.Exact)}); !seen[p] {
				seen[p] = true
				out[i].words = append(out[i].words, e)
			}
		}
	}
	return out
}
