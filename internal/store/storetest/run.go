package storetest

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/record"
)

// An Opener opens one record; each call opens the same record once more. The store is
// closed by the caller.
type Opener func(testing.TB) record.Store

// Run holds a store to the contracts of package record. Each call of fresh makes an
// empty record.
func Run(t *testing.T, fresh func(testing.TB) Opener) {
	s := suite{fresh}
	for _, part := range []struct {
		name string
		run  func(*testing.T)
	}{
		{"an empty record", s.empty},
		{"putting", s.putting},
		{"putting again", s.puttingAgain},
		{"refusing", s.refusing},
		{"odd texts", s.oddTexts},
		{"documents", s.documents},
		{"pages", s.pages},
		{"statements", s.statements},
		{"days", s.days},
		{"order of statements", s.orderOfStatements},
		{"entities", s.entities},
		{"one entity in many words", s.descriptions},
		{"who is who", s.whoIsWho},
		{"offices", s.offices},
		{"the unnamed", s.theUnnamed},
		{"appearances", s.appearances},
		{"search", s.search},
		{"passages", s.passages},
		{"order of a search", s.orderOfSearch},
		{"many at once", s.atOnce},
		{"an ended context", s.ended},
		{"any entries in any order", s.anyOrder},
		{"any replacements", s.anyReplacements},
	} {
		t.Run(part.name, part.run)
	}
}

type suite struct {
	fresh func(testing.TB) Opener
}

// holding is a fresh record with the drafts in it.
func (s suite) holding(t testing.TB, drafts ...*Draft) record.Store {
	t.Helper()
	store := s.fresh(t)(t)
	t.Cleanup(func() { closeStore(t, store) })
	for _, d := range drafts {
		if err := store.Put(t.Context(), d.Entries); err != nil {
			t.Fatalf("put %s: %v", d.Document.ID, err)
		}
	}
	return store
}

func closeStore(t testing.TB, s record.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

// ids is the ids of entries in their order, for comparison in one line.
func ids[T any, I ~string](all []T, id func(T) I) string {
	list := make([]string, len(all))
	for i, x := range all {
		list[i] = string(id(x))
	}
	return strings.Join(list, " ")
}

func documentID(d record.Document) string   { return string(d.ID) }
func statementID(s record.Statement) string { return string(s.ID) }
func entityID(e record.Entity) string       { return string(e.ID) }
