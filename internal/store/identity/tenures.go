package identity

import (
	"cmp"
	"slices"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
)

// Tenures gathers roles that are offices: one tenure for each office and holder, in the order
// that [record.Reader] gives. published says when a document was published, name what an
// entity is called.
func Tenures(roles []record.Role, published func(document.ID) edtf.Date, name func(record.EntityID) string) []record.Tenure {
	at := map[[2]record.EntityID]int{}
	all := []record.Tenure{}
	for _, r := range roles {
		if r.Office == "" {
			continue
		}
		key := [2]record.EntityID{r.Office, r.Entity}
		i, ok := at[key]
		if !ok {
			i = len(all)
			at[key] = i
			all = append(all, record.Tenure{Office: r.Office, OfficeName: name(r.Office), Holder: r.Entity, HolderName: name(r.Entity), Terms: []record.Term{}})
		}
		all[i].Roles = append(all[i].Roles, r)
	}
	for i := range all {
		fill(&all[i], published)
	}
	slices.SortFunc(all, func(a, b record.Tenure) int {
		return cmp.Or(begin(a).Compare(begin(b)), cmp.Compare(a.Office, b.Office), cmp.Compare(a.Holder, b.Holder))
	})
	return all
}

// begin is the date by which a tenure stands in a list.
func begin(t record.Tenure) edtf.Date {
	if len(t.Terms) > 0 && !t.Terms[0].From.IsZero() {
		return t.Terms[0].From
	}
	return t.First
}

// fill orders the roles of a tenure and takes its dates from them.
func fill(t *record.Tenure, published func(document.ID) edtf.Date) {
	slices.SortStableFunc(t.Roles, func(a, b record.Role) int {
		x, y := a.Evidence[0], b.Evidence[0]
		return cmp.Or(published(x.Document).Compare(published(y.Document)), cmp.Compare(x.Document, y.Document),
			cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End), cmp.Compare(a.Title, b.Title))
	})
	for _, r := range t.Roles {
		t.Terms = append(t.Terms, r.Terms...)
		if d := published(r.Evidence[0].Document); !d.IsZero() {
			if t.First.IsZero() {
				t.First = d
			}
			t.Last = d
		}
	}
	slices.SortFunc(t.Terms, func(a, b record.Term) int { return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To)) })
	t.Terms = slices.Compact(t.Terms)
}
