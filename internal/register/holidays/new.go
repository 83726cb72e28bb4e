package holidays

import (
	"errors"
	"fmt"
	"strings"

	"github.com/parley-project/parley/edtf"
)

// New is a holiday of a dossier: a month and a day of each year ("--04-23") or one day
// ("2031-04-23"). States may be none.
func New(name string, names, states []string, date string) (Holiday, error) {
	h := Holiday{Name: name, Names: names, Days: 1, own: true}
	for _, s := range states {
		h.States = append(h.States, strings.ToUpper(strings.TrimPrefix(s, "state:")))
	}
	if key(name) == "" {
		return Holiday{}, errors.New("a holiday needs a name")
	}
	if md, ok := strings.CutPrefix(date, "--"); ok {
		m, d, err := monthDay(md)
		if err == nil && (len(md) != 5 || (fixed{m, d}).day(2000).IsZero()) {
			err = fmt.Errorf("%q is no day of a year, such as --04-23", date)
		}
		h.rule = fixed{m, d}
		return h, err
	}
	d, err := edtf.Parse(date)
	if err != nil {
		return Holiday{}, fmt.Errorf("%q is no day: want --MM-DD or YYYY-MM-DD: %w", date, err)
	}
	day, ok := d.Day()
	if !ok || d.Precision() != edtf.PrecisionDay {
		return Holiday{}, fmt.Errorf("%q is no day: want --MM-DD or YYYY-MM-DD", date)
	}
	h.rule = once{day}
	h.About = d.Qualifier() != edtf.Certain
	return h, nil
}
