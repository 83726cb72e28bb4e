package cli

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

func TestGroupRoles(t *testing.T) {
	role := func(title, of string, d document.ID, words string, start int) record.Role {
		return record.Role{Title: title, Of: record.EntityID(of), Evidence: []record.Evidence{
			{Document: d, Selector: text.Selector{Start: start, End: start + len(words), Exact: words}},
		}}
	}
	got := groupRoles([]record.Role{
		role("envoy", "", "doc-1", "the envoy", 4),
		role("envoy", "", "doc-1", "the envoy", 90),
		role("envoy", "state:velmar", "doc-1", "Velmar’s envoy", 120),
		role("envoy", "", "doc-2", "the envoy", 7),
	})
	type brief struct {
		Title, Of string
		Words     []string
	}
	var all []brief
	for _, r := range got {
		b := brief{r.title, string(r.of), nil}
		for _, e := range r.words {
			b.Words = append(b.Words, string(e.Document)+": "+e.Exact)
		}
		all = append(all, b)
	}
	want := []brief{
		{"envoy", "", []string{"doc-1: the envoy", "doc-2: the envoy"}},
		{"envoy", "state:velmar", []string{"doc-1: Velmar’s envoy"}},
	}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
}
