package sqlite

import (
	"fmt"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
)

// The numbers that stand for no day; see migrations/00001_record.sql.
const (
	beforeAll = -99_999_999
	afterAll  = 99_999_999
	undated   = 100_000_000
)

// number is a day as a number that sorts like it: YYYYMMDD.
func number(d edtf.Day) int { return d.Year()*10_000 + int(d.Month())*100 + d.Day() }

// days are the first and last day that d can mean, as numbers. Their order, then that
// of the text, is the order of [edtf.Date.Compare].
func days(d edtf.Date) (first, last int) {
	if d.IsZero() {
		return undated, -undated
	}
	b := d.Bounds()
	first, last = beforeAll, afterAll
	if b.Start == edtf.Dated {
		first = number(b.Earliest)
	}
	if b.End == edtf.Dated {
		last = number(b.Latest)
	}
	return first, last
}

// parseDate reads a date back from the record.
func parseDate(s string) (d edtf.Date, err error) {
	if err := d.UnmarshalText([]byte(s)); err != nil {
		return d, fmt.Errorf("%w: %w", record.ErrDamaged, err)
	}
	return d, nil
}
