package quotation

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/marks.txt
var marksFile string

// side is where a mark stands by its shape.
type side uint8

const (
	either side = iota
	opens
	closes
)

// A markType is one line of data/marks.txt.
type markType struct {
	double bool
	side   side
	// id is the bit that stands for the mark; closers has the bits of the marks that close it.
	id, closers uint64
}

// closedBy reports whether m closes what t opens.
func (t *markType) closedBy(m *markType) bool { return t.closers&m.id != 0 }

// markTypes are the marks of data/marks.txt by their text.
var markTypes = sync.OnceValue(func() map[string]*markType {
	types := map[string]*markType{}
	var rows [][]string
	for line := range strings.Lines(marksFile) {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		t := &markType{double: f[1] == "double", id: 1 << len(rows)}
		switch f[2] {
		case "opens":
			t.side = opens
		case "closes":
			t.side = closes
		}
		types[f[0]] = t
		rows = append(rows, f)
	}
	for _, f := range rows {
		for _, closer := range f[3:] {
			if t := types[closer]; t != nil {
				types[f[0]].closers |= t.id
			}
		}
	}
	return types
})
