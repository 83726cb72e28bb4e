package sqlite

import (
	"context"
	"database/sql"

	"github.com/parley-project/parley/internal/store/identity"
	"github.com/parley-project/parley/record"
)

// blockParts are the entities of one block, with what the record has of each.
type blockParts struct {
	all             []identity.Part
	numbers, wholes []int64
	atoms           []record.EntityID
}

// genderOf is the gender of the entities that a condition on appearance selects: that of all that
// know one, if it is the same.
const genderOf = `SELECT CASE WHEN min(gender) = max(gender) THEN min(gender) ELSE '' END
	FROM appearance WHERE gender <> '' AND `

// parts reads the entities of some blocks, a JSON list, each by number.
func (r *relating) parts(ctx context.Context, list string) (map[string]*blockParts, error) {
	blocks := map[string]*blockParts{}
	at := map[int64][]*identity.Part{} // an entity may be in several blocks
	type read struct {
		blockParts
		block string
	}
	all, err := collect(ctx, r, func(rows *sql.Rows) (p read, err error) {
		var x identity.Part
		var no, whole int64
		var atom record.EntityID
		var published string
		var gender sql.NullString
		if err := rows.Scan(&p.block, &no, &atom, &whole, &x.ID, &x.Name, &x.Kind, &x.Register, &x.Named, &x.Documents, &gender, &published); err != nil {
			return p, err
		}
		x.Gender = gender.String
		x.Published, err = parseDate(published)
		p.all, p.numbers, p.wholes, p.atoms = []identity.Part{x}, []int64{no}, []int64{whole}, []record.EntityID{atom}
		return p, err
	}, `SELECT k.block, e.no, e.atom, e.whole, e.id, e.name, e.kind, e.register, e.named, e.documents, (`+genderOf+`entity = e.no),
			CASE WHEN e.documents = 1 THEN (SELECT d.published FROM appearance AS a JOIN document AS d ON d.no = a.document WHERE a.entity = e.no) ELSE '' END
		FROM kin AS k JOIN entity AS e ON e.no = k.entity WHERE k.block IN (SELECT value FROM json_each(?)) ORDER BY e.no`, list)
	if err != nil {
		return nil, err
	}
	for _, x := range all {
		b := blocks[x.block]
		if b == nil {
			b = &blockParts{}
			blocks[x.block] = b
		}
		b.all, b.numbers = append(b.all, x.all...), append(b.numbers, x.numbers...)
		b.wholes, b.atoms = append(b.wholes, x.wholes...), append(b.atoms, x.atoms...)
	}
	for _, b := range blocks {
		for i := range b.all {
			at[b.numbers[i]] = append(at[b.numbers[i]], &b.all[i])
		}
	}
	_, err = collect(ctx, r, func(rows *sql.Rows) (none struct{}, err error) {
		var no int64
		var class string
		var office record.EntityID
		if err := rows.Scan(&no, &class, &office); err != nil {
			return none, err
		}
		for _, x := range at[no] {
			if class != "" {
				x.Titles = append(x.Titles, class)
			}
			if office != "" && !office.Local() {
				x.Offices = append(x.Offices, office)
			}
		}
		return none, nil
	}, `SELECT DISTINCT r.entity, r.class, coalesce(o.id, '') FROM kin AS k JOIN role AS r ON r.entity = k.entity
		LEFT JOIN entity AS o ON o.no = r.office WHERE k.block IN (SELECT value FROM json_each(?))`, list)
	return blocks, err
}
