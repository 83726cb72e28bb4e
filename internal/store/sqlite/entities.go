package sqlite

import (
	"context"
	"database/sql"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/internal/store/words"
	"github.com/parley-project/parley/record"
)

const entityColumns = "w.id, w.name, w.kind, w.register, w.named, w.gender, w.documents, w.statements, w.mentions"

// wholeOf is the number of the whole that an id leads to: that of an atom, else of an entity
// within one. members is the numbers of all that are part of it.
const (
	wholeOf = `(SELECT coalesce((SELECT whole FROM entity WHERE atom = ?1 LIMIT 1), (SELECT whole FROM entity WHERE id = ?1)))`
	members = `(SELECT no FROM entity WHERE whole = ` + wholeOf + `)`
)

func scanEntity(rows *sql.Rows) (e record.Entity, err error) {
	return e, rows.Scan(&e.ID, &e.Name, &e.Kind, &e.Register, &e.Named, &e.Gender, &e.Documents, &e.Statements, &e.Mentions)
}

// Entities lists entities, most statements first, then by name and id.
func (s *Store) Entities(ctx context.Context, q record.EntityQuery) (all []record.Entity, err error) {
	limit, offset, err := cut(q.Page)
	if err != nil {
		return nil, err
	}
	var w where
	if name := words.Fold(q.Name); name != "" {
		w.and(`(instr(w.folded, ?) > 0 OR instr(w.also, ?) > 0 OR EXISTS
			(SELECT 1 FROM entity AS e JOIN name ON name.entity = e.no WHERE e.whole = w.no AND instr(name.folded, ?) > 0))`, name, name, name)
	}
	if q.Kind != "" {
		w.and("w.kind = ?", q.Kind)
	}
	if q.Speakers {
		w.and("w.statements > 0")
	}
	if q.Document != "" {
		w.and(`w.no IN (SELECT e.whole FROM document AS d JOIN appearance AS a ON a.document = d.no
			JOIN entity AS e ON e.no = a.entity WHERE d.id = ?)`, q.Document)
	}
	if q.Naming != record.AnyNaming {
		w.and("w.named = ?", q.Naming == record.OnlyNamed)
	}
	err = s.read(ctx, "entities", func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, scanEntity, "SELECT "+entityColumns+" FROM whole AS w"+w.String()+
			" ORDER BY w.statements DESC, w.name, w.id LIMIT ? OFFSET ?", append(w.args, limit, offset)...)
		return err
	})
	return all, err
}

// Entity returns one entity.
func (s *Store) Entity(ctx context.Context, id record.EntityID) (e record.Entity, err error) {
	err = s.read(ctx, "an entity", func(tx *sql.Tx) error {
		e, err = one(ctx, tx, scanEntity, string(id), "SELECT "+entityColumns+" FROM whole AS w WHERE w.no = "+wholeOf, id)
		return err
	})
	return e, err
}

// Names lists the distinct words by which documents mention an entity, most used
// first, then by words.
func (s *Store) Names(ctx context.Context, id record.EntityID) (all []string, err error) {
	err = s.read(ctx, "names", func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, scanText[string], `SELECT n.words FROM entity AS e JOIN name AS n ON n.entity = e.no
			WHERE e.whole = `+wholeOf+` GROUP BY n.words ORDER BY sum(n.uses) DESC, n.words`, id)
		return err
	})
	return all, err
}

// putEntities writes the document's part in each entity. What the record says of the
// entity follows by trigger.
func putEntities(ctx context.Context, p *putting) error {
	statements, mentions := map[record.EntityID]int{}, map[record.EntityID]int{}
	for _, st := range p.Statements {
		statements[st.Speaker]++
	}
	for _, m := range p.Mentions {
		mentions[m.Entity]++
	}
	p.entities = make(map[record.EntityID]int64, len(p.Entities))
	for _, e := range p.Entities {
		no, err := p.insertRow(ctx, "INSERT INTO entity (id, atom) VALUES (?1, ?1) ON CONFLICT (id) DO UPDATE SET id = id RETURNING no", e.ID)
		if err != nil {
			return err
		}
		p.entities[e.ID] = no
		if err := p.insert(ctx, `INSERT INTO appearance
				(document, entity, name, length, folded, kind, register, named, gender, also, statements, mentions)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			p.document, no, e.Name, utf8.RuneCountInString(e.Name), words.Fold(e.Name), e.Kind, e.Register, e.Named, e.Gender, identity.Further(e.Also), statements[e.ID], mentions[e.ID]); err != nil {
			return err
		}
	}
	return nil
}
