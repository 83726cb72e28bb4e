package edtf

import (
	"cmp"
	"strings"
)

// Compare returns -1, 0 or +1 as d comes before, is equal to or comes after e in
// a listing. It is a total order, and 0 exactly if d == e:
//
//  1. by the earliest day; an open or unknown start comes before every day;
//  2. then by the latest day, so that the narrower comes first; an open or
//     unknown end comes after every day;
//  3. then by the canonical text, byte by byte; this puts times of one day in
//     the order of the clock as written, whatever their zones.
//
// Absent dates come last. Pass it to [slices.SortFunc] as edtf.Date.Compare.
func (d Date) Compare(e Date) int {
	switch {
	case d == e:
		return 0
	case d.IsZero():
		return +1
	case e.IsZero():
		return -1
	}
	db, eb := d.Bounds(), e.Bounds()
	if c := cmp.Or(db.compareStart(eb), db.compareEnd(eb)); c != 0 {
		return c
	}
	return strings.Compare(d.String(), e.String())
}
