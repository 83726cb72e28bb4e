package sqlite

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

// A member is an entity that is part of a whole.
type member struct {
	no, whole int64
	atom      record.EntityID
	record.Entity
	also string
}

// renewWholes makes the wholes of r.atoms anew, and of all that was or will be part of them.
func (r *relating) renewWholes(ctx context.Context) error {
	reviews, err := reviewsInAtoms(ctx, r)
	if err != nil {
		return err
	}
	made, err := r.reach(ctx, reviews)
	if err != nil {
		return err
	}
	members, err := r.members(ctx)
	if err != nil {
		return err
	}
	root := identity.Join(made, reviews)
	together := map[record.EntityID][]member{}
	for _, m := range members {
		together[root(m.atom)] = append(together[root(m.atom)], m)
		r.wholes[m.whole] = true
	}
	list, err := jsonList(slices.Sorted(maps.Keys(r.wholes)))
	if err != nil {
		return err
	}
	if _, err := r.ExecContext(ctx, "DELETE FROM whole WHERE no IN (SELECT value FROM json_each(?))", list); err != nil {
		return err
	}
	var alone []int64
	for _, at := range slices.Sorted(maps.Keys(together)) {
		if ms := together[at]; len(ms) > 1 || ms[0].atom != ms[0].ID {
			if err := r.writeWhole(ctx, ms); err != nil {
				return err
			}
		} else {
			alone = append(alone, ms[0].no)
		}
	}
	return r.writeAlone(ctx, alone)
}

// reach widens r.atoms to all that may be of one whole with them, now or before, and returns
// the pairs among them that are made by rule.
func (r *relating) reach(ctx context.Context, reviews []record.Review) (made [][2]record.EntityID, err error) {
	linked := map[record.EntityID][]record.EntityID{}
	for _, v := range reviews {
		linked[v.A], linked[v.B] = append(linked[v.A], v.B), append(linked[v.B], v.A)
	}
	seen := map[[2]record.EntityID]bool{}
	list, err := jsonList(slices.Sorted(maps.Keys(r.wholes)))
	if err != nil {
		return nil, err
	}
	left, err := collect(ctx, r, scanText[record.EntityID], `SELECT DISTINCT atom FROM entity
		WHERE whole <> 0 AND whole IN (SELECT value FROM json_each(?))`, list)
	if err != nil {
		return nil, err
	}
	for _, a := range left {
		r.atoms[a] = true
	}
	fresh := slices.Sorted(maps.Keys(r.atoms))
	for len(fresh) > 0 {
		list, err := jsonList(fresh)
		if err != nil {
			return nil, err
		}
		var found []record.EntityID
		for _, a := range fresh {
			found = append(found, linked[a]...)
		}
		same, err := collect(ctx, r, scanText[record.EntityID], `SELECT DISTINCT atom FROM entity WHERE whole IN
			(SELECT whole FROM entity WHERE whole <> 0 AND atom IN (SELECT value FROM json_each(?)))`, list)
		if err != nil {
			return nil, err
		}
		pairs, err := collect(ctx, r, func(rows *sql.Rows) (p [2]record.EntityID, err error) {
			return p, rows.Scan(&p[0], &p[1])
		}, `SELECT a, b FROM pair WHERE made AND a IN (SELECT value FROM json_each(?1))
			UNION SELECT a, b FROM pair WHERE made AND b IN (SELECT value FROM json_each(?1))`, list)
		if err != nil {
			return nil, err
		}
		for _, p := range pairs {
			found = append(found, p[0], p[1])
			if !seen[p] {
				seen[p] = true
				made = append(made, p)
			}
		}
		fresh = nil
		for _, a := range append(found, same...) {
			if !r.atoms[a] {
				r.atoms[a] = true
				fresh = append(fresh, a)
			}
		}
	}
	return made, nil
}

// members reads the entities of r.atoms.
func (r *relating) members(ctx context.Context) ([]member, error) {
	list, err := jsonList(slices.Sorted(maps.Keys(r.atoms)))
	if err != nil {
		return nil, err
	}
	return collect(ctx, r, func(rows *sql.Rows) (m member, err error) {
		return m, rows.Scan(&m.no, &m.whole, &m.atom, &m.ID, &m.Name, &m.Kind, &m.Register, &m.Named, &m.also)
	}, `SELECT no, whole, atom, id, name, kind, register, named, also FROM entity
		WHERE atom IN (SELECT value FROM json_each(?)) ORDER BY no`, list)
}

// writeAlone writes the wholes of entities that are one by themselves.
func (r *relating) writeAlone(ctx context.Context, numbers []int64) error {
	if len(numbers) == 0 {
		return nil
	}
	list, err := jsonList(numbers)
	if err != nil {
		return err
	}
	if _, err := r.ExecContext(ctx, `INSERT INTO whole (no, id, name, folded, also, kind, register, named, gender, documents, statements, mentions)
		SELECT no, atom, name, folded, also, kind, register, named, coalesce((`+genderOf+`entity = entity.no), ''), documents, statements, mentions
		FROM entity WHERE no IN (SELECT value FROM json_each(?))`, list); err != nil {
		return err
	}
	_, err = r.ExecContext(ctx, "UPDATE entity SET whole = no WHERE no IN (SELECT value FROM json_each(?))", list)
	return err
}

// writeWhole writes the whole of several entities, or of one under another id than its own.
func (r *relating) writeWhole(ctx context.Context, ms []member) error {
	numbers := make([]int64, len(ms))
	atoms := map[record.EntityID]record.Entity{}
	first := ms[0].Entity
	var further []string
	for i, m := range ms {
		numbers[i] = m.no
		if m.also != "" {
			further = append(further, strings.Split(m.also, "\n")...)
		}
		if identity.CompareDescriptions(m.Entity, first) < 0 {
			first = m.Entity
		}
		a, there := atoms[m.atom]
		if !there || identity.CompareDescriptions(m.Entity, a) < 0 {
			a = m.Entity
		}
		a.ID = m.atom
		atoms[m.atom] = a
	}
	list, err := jsonList(numbers)
	if err != nil {
		return err
	}
	slices.Sort(further)
	also := strings.Join(slices.Compact(further), "\n")
	id := identity.Lead(slices.Collect(maps.Values(atoms)))
	if _, err := r.ExecContext(ctx, `INSERT INTO whole (no, id, name, folded, also, kind, register, named, gender, documents, statements, mentions)
		SELECT ?2, ?3, ?4, ?5, ?9, ?6, ?7, ?8, coalesce((`+genderOf+`entity IN (SELECT value FROM json_each(?1))), ''),
			count(DISTINCT document), sum(statements), sum(mentions)
		FROM appearance WHERE entity IN (SELECT value FROM json_each(?1))`,
		list, ms[0].no, id, first.Name, words.Fold(first.Name), first.Kind, first.Register, first.Named, also); err != nil {
		return err
	}
	_, err = r.ExecContext(ctx, "UPDATE entity SET whole = ? WHERE no IN (SELECT value FROM json_each(?))", ms[0].no, list)
	return err
}
