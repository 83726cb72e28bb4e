package holidays

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/parley-project/parley/edtf"
)

// parse reads the form of data/holidays.tsv.
func parse(file, data string) (*Set, error) {
	var hs []Holiday
	tables := map[string]*map[int]edtf.Day{}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		var err error
		switch {
		case f[0] == "table" && len(f) == 3:
			err = addTable(tables, f[1], f[2])
		case len(f) == 3 || len(f) == 4:
			var h Holiday
			if h, err = parseHoliday(f, tables); err == nil {
				hs = append(hs, h)
			}
		default:
			err = fmt.Errorf("%d fields, want names, states, rule, marks", len(f))
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	for name, t := range tables {
		if len(*t) == 0 {
			return nil, fmt.Errorf("%s: no table %q", file, name)
		}
	}
	return newSet(hs), nil
}

func parseHoliday(f []string, tables map[string]*map[int]edtf.Day) (h Holiday, err error) {
	names := strings.Split(f[0], "|")
	h = Holiday{Name: names[0], Names: names[1:], Days: 1}
	if f[1] != "*" {
		h.States = strings.Fields(f[1])
	}
	if h.rule, err = parseRule(f[2], tables); err != nil || len(f) == 3 {
		return h, err
	}
	for m := range strings.FieldsSeq(f[3]) {
		k, v, _ := strings.Cut(m, "=")
		switch k {
		case "about":
			h.About = true
		case "usual":
			h.usual = true
		case "days":
			h.Days, err = strconv.Atoi(v)
		case "from":
			h.from, err = strconv.Atoi(v)
		case "to":
			h.to, err = strconv.Atoi(v)
		default:
			err = fmt.Errorf("unknown mark %q", m)
		}
		if err != nil {
			return h, err
		}
	}
	return h, nil
}

func addTable(tables map[string]*map[int]edtf.Day, name, days string) error {
	if tables[name] == nil {
		tables[name] = &map[int]edtf.Day{}
	}
	for s := range strings.FieldsSeq(days) {
		d, err := edtf.Parse(s)
		if err != nil {
			return err
		}
		day, ok := d.Day()
		if !ok {
			return fmt.Errorf("%q is no day", s)
		}
		(*tables[name])[day.Year()] = day
	}
	return nil
}
