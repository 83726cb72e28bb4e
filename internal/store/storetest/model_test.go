package storetest

import (
	"context"
	"testing"

	"github.com/parley-project/parley/record"
)

// The oracle passes the cases that are written out, but for the passages and the order
// of a search, which it does not have.
func TestOracle(t *testing.T) {
	s := suite{func(testing.TB) Opener {
		m := newModel()
		return func(testing.TB) record.Store { return m }
	}}
	t.Run("putting", s.putting)
	t.Run("putting again", s.puttingAgain)
	t.Run("refusing", s.refusing)
	t.Run("odd texts", s.oddTexts)
	t.Run("documents", s.documents)
	t.Run("pages", s.pages)
	t.Run("statements", s.statements)
	t.Run("days", s.days)
	t.Run("order of statements", s.orderOfStatements)
	t.Run("entities", s.entities)
	t.Run("descriptions", s.descriptions)
	t.Run("who is who", s.whoIsWho)
	t.Run("offices", s.offices)
	t.Run("the unnamed", s.theUnnamed)
	t.Run("appearances", s.appearances)
}

var _ record.Store = (*model)(nil)

// A suite that lets a broken store pass would be worth nothing.
func TestDumpTellsRecordsApart(t *testing.T) {
	ctx := context.Background()
	seen := map[string]bool{}
	for _, spoil := range []func(*Draft){
		func(*Draft) {},
		func(d *Draft) { d.Document.Title = "other" },
		func(d *Draft) { d.Mentions = d.Mentions[1:] },
		func(d *Draft) { d.Roles[0].Title = "other" },
		func(d *Draft) { d.Times[0].EDTF = date("1999") },
		func(d *Draft) { d.Statements[0].Act = "deny" },
		func(d *Draft) { d.Entities[0].Name = "a longer name than before" },
	} {
		d := treaty()
		spoil(d)
		m := newModel()
		if err := m.Put(ctx, d.Entries); err != nil {
			t.Fatal(err)
		}
		dump := Dump(ctx, t, m)
		if seen[dump] {
			t.Error("two records have one dump")
		}
		seen[dump] = true
	}
}
