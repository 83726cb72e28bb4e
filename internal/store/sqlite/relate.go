package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/record"
)

// A changer is a transaction, or a connection within one.
type changer interface {
	querier
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// A relating brings atoms, pairs and wholes up to date after entities have changed. What comes of
// it depends on the entries and reviews that are there alone, not on what has changed.
type relating struct {
	changer
	// entities are the numbers of entities that have changed, were added or taken out; blocks
	// are the keys of those, from before and after; wholes the numbers of the wholes that they
	// were part of.
	entities map[int64]bool
	blocks   map[string]bool
	wholes   map[int64]bool
	// atoms are the ids of atoms whose wholes must be made anew.
	atoms map[record.EntityID]bool
}

func newRelating(c changer) *relating {
	return &relating{c, map[int64]bool{}, map[string]bool{}, map[int64]bool{}, map[record.EntityID]bool{}}
}

// leaving notes the entities of a document whose entries are about to be taken out.
func (r *relating) leaving(ctx context.Context, document int64) error {
	return r.note(ctx, "SELECT entity FROM appearance WHERE document = ?", document)
}

// coming notes the entities that a document has brought.
func (r *relating) coming(ctx context.Context, numbers map[record.EntityID]int64) error {
	list, err := jsonList(slices.Sorted(maps.Values(numbers)))
	if err != nil {
		return err
	}
	return r.note(ctx, "SELECT value FROM json_each(?)", list)
}

// note notes entities, the blocks that they are in and the wholes that they are part of.
func (r *relating) note(ctx context.Context, numbers string, args ...any) error {
	rows, err := collect(ctx, r, func(rows *sql.Rows) (x struct {
		no, whole int64
		block     sql.NullString
	}, err error) {
		return x, rows.Scan(&x.no, &x.whole, &x.block)
	}, `SELECT e.no, e.whole, k.block FROM entity AS e LEFT JOIN kin AS k ON k.entity = e.no WHERE e.no IN (`+numbers+`)`, args...)
	for _, x := range rows {
		r.entities[x.no], r.wholes[x.whole] = true, true
		if x.block.Valid {
			r.blocks[x.block.String] = true
		}
	}
	return err
}

// relate does the work.
func (r *relating) relate(ctx context.Context) error {
	for _, step := range []struct {
		noun string
		do   func(context.Context) error
	}{{"blocks", r.renewBlocks}, {"pairs", r.judge}, {"wholes", r.renewWholes}} {
		if err := step.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.noun, err)
		}
	}
	return nil
}

// renewBlocks writes the keys of the entities that have changed and are still there.
func (r *relating) renewBlocks(ctx context.Context) error {
	list, err := jsonList(slices.Sorted(maps.Keys(r.entities)))
	if err != nil {
		return err
	}
	type row struct {
		no int64
		record.Entity
	}
	all, err := collect(ctx, r, func(rows *sql.Rows) (x row, err error) {
		return x, rows.Scan(&x.no, &x.ID, &x.Name, &x.Kind, &x.Named)
	}, "SELECT no, id, name, kind, named FROM entity WHERE no IN (SELECT value FROM json_each(?))", list)
	if err != nil {
		return err
	}
	if _, err := r.ExecContext(ctx, "DELETE FROM kin WHERE entity IN (SELECT value FROM json_each(?))", list); err != nil {
		return err
	}
	var alone []int64
	type key struct {
		Block  string
		Entity int64
	}
	var keys []key
	for _, x := range all {
		blocks := identity.Blocks(x.ID, x.Kind, x.Name, x.Named)
		if len(blocks) == 0 {
			alone = append(alone, x.no)
			r.atoms[x.ID] = true
		}
		for _, b := range blocks {
			r.blocks[b] = true
			keys = append(keys, key{b, x.no})
		}
	}
	if list, err = jsonList(keys); err != nil {
		return err
	}
	if _, err := r.ExecContext(ctx, `INSERT INTO kin (block, entity)
		SELECT value ->> '$.Block', value ->> '$.Entity' FROM json_each(?)`, list); err != nil {
		return err
	}
	if list, err = jsonList(alone); err != nil {
		return err
	}
	// Who is compared with nothing is an atom.
	_, err = r.ExecContext(ctx, "UPDATE entity SET atom = id WHERE atom <> id AND no IN (SELECT value FROM json_each(?))", list)
	return err
}

// judge makes atoms and pairs of each block anew.
func (r *relating) judge(ctx context.Context) error {
	names := slices.Sorted(maps.Keys(r.blocks))
	list, err := jsonList(names)
	if err != nil {
		return err
	}
	blocks, err := r.parts(ctx, list)
	if err != nil {
		return err
	}
	old, err := r.pairs(ctx, list)
	if err != nil {
		return err
	}
	for _, block := range names {
		parts := blocks[block]
		if parts == nil {
			parts = &blockParts{} // its last entity has gone
		}
		j := identity.Judge(block, parts.all)
		if err := r.writeAtoms(ctx, parts, j.Atoms); err != nil {
			return err
		}
		if err := r.writePairs(ctx, block, j.Pairs, old[block]); err != nil {
			return err
		}
	}
	return nil
}

// A pairRow is a row of pair.
type pairRow struct {
	made    bool
	content string
	ends    [2]record.EntityID
}

// pairs reads the pairs of some blocks, a JSON list.
func (r *relating) pairs(ctx context.Context, list string) (map[string]map[record.MergeID]pairRow, error) {
	all := map[string]map[record.MergeID]pairRow{}
	_, err := collect(ctx, r, func(rows *sql.Rows) (none struct{}, err error) {
		var block string
		var id record.MergeID
		var x pairRow
		err = rows.Scan(&block, &id, &x.made, &x.content, &x.ends[0], &x.ends[1])
		if all[block] == nil {
			all[block] = map[record.MergeID]pairRow{}
		}
		all[block][id] = x
		return none, err
	}, "SELECT block, id, made, content, a, b FROM pair WHERE block IN (SELECT value FROM json_each(?))", list)
	return all, err
}

// writeAtoms writes the atoms of parts where they are others than before.
func (r *relating) writeAtoms(ctx context.Context, parts *blockParts, atoms map[record.EntityID]record.EntityID) error {
	for i, p := range parts.all {
		atom, home := atoms[p.ID]
		if !home {
			continue // its name is of another block
		}
		changed := atom != parts.atoms[i]
		if changed || r.entities[parts.numbers[i]] {
			r.atoms[atom] = true
			r.wholes[parts.wholes[i]] = true
		}
		if changed {
			if _, err := r.ExecContext(ctx, "UPDATE entity SET atom = ? WHERE no = ?", atom, parts.numbers[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// writePairs writes the pairs of a block where they are others than before.
func (r *relating) writePairs(ctx context.Context, block string, pairs []identity.Pair, old map[record.MergeID]pairRow) error {
	changed := func(ends [2]record.EntityID) { r.atoms[ends[0]], r.atoms[ends[1]] = true, true }
	for _, p := range pairs {
		content, err := json.Marshal(p.Merge)
		if err != nil {
			return err
		}
		x := pairRow{p.Made, string(content), [2]record.EntityID{p.A, p.B}}
		was, there := old[p.ID]
		delete(old, p.ID)
		if was == x {
			continue
		}
		if there && was.made != x.made || !there && x.made {
			changed(x.ends)
		}
		if _, err := r.ExecContext(ctx, `INSERT INTO pair (id, block, a, b, made, content) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET block = excluded.block, made = excluded.made, content = excluded.content`,
			p.ID, block, p.A, p.B, x.made, x.content); err != nil {
			return err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(old)) {
		if old[id].made {
			changed(old[id].ends)
		}
		if _, err := r.ExecContext(ctx, "DELETE FROM pair WHERE id = ? AND block = ?", id, block); err != nil {
			return err
		}
	}
	return nil
}

// jsonList is a list as json_each takes it.
func jsonList[T any](list []T) (string, error) {
	if list == nil {
		return "[]", nil
	}
	b, err := json.Marshal(list)
	return string(b), err
}
