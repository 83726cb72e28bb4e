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

// partsOf reads the entities of a block, by number.
func (r *relating) partsOf(ctx context.Context, block string) (p blockParts, err error) {
	at := map[int64]int{}
	_, err = collect(ctx, r, func(rows *sql.Rows) (none struct{}, err error) {
		var x identity.Part
		var no, whole int64
		var atom record.EntityID
		var published string
		var gender sql.NullString
		if err := rows.Scan(&no, &atom, &whole, &x.ID, &x.Name, &x.Kind, &x.Register, &x.Named, &x.Documents, &gender, &published); err != nil {
			return none, err
		}
		if x.Published, err = parseDate(published); err != nil {
			return none, err
		}
		x.Gender = gender.String
		at[no] = len(p.all)
		p.all, p.numbers, p.wholes, p.atoms = append(p.all, x), append(p.numbers, no), append(p.wholes, whole), append(p.atoms, atom)
		return none, nil
	}, `SELECT e.no, e.atom, e.whole, e.id, e.name, e.kind, e.register, e.named, e.documents, (`+genderOf+`entity = e.no),
			CASE WHEN e.documents = 1 THEN (SELECT d.published FROM appearance AS a JOIN document AS d ON d.no = a.document WHERE a.entity = e.no) ELSE '' END
		FROM kin AS k JOIN entity AS e ON e.no = k.entity WHERE k.block = ? ORDER BY e.no`, block)
	if err != nil {
		return p, err
	}
	_, err = collect(ctx, r, func(rows *sql.Rows) (none struct{}, err error) {
		var no int64
		var class string
		var office record.EntityID
		if err := rows.Scan(&no, &class, &office); err != nil {
			return none, err
		}
		x := &p.all[at[no]]
		if class != "" {
			x.Titles = append(x.Titles, class)
		}
		if office != "" && !office.Local() {
			x.Offices = append(x.Offices, office)
		}
		return none, nil
	}, `SELECT DISTINCT r.entity, r.class, coalesce(o.id, '') FROM kin AS k JOIN role AS r ON r.entity = k.entity
		LEFT JOIN entity AS o ON o.no = r.office WHERE k.block = ?`, block)
	return p, err
}
