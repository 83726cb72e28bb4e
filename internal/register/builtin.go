package register

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register/holidays"
	"github.com/parley-project/parley/reading"
)

//go:generate go run ./compile -shared ../../../shared -own data/own -out data/builtin.tsv

//go:embed data/builtin.tsv
var builtinTSV string

// Builtin is the register that comes with the program. It returns an error only if the
// program was built with broken data.
func Builtin() (*Register, error) {
	titles, err := DefaultTitles()
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	given, err := givenNames()
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	es, err := ParseCompact("data/builtin.tsv", builtinTSV)
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	festive, err := holidays.Builtin()
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	r := newRegister(es, titles, given)
	r.holidays = festive
	return r, nil
}

// ParseCompact reads what [WriteCompact] writes; file is its name, for messages. The form:
// an "origin" line for each source (mark,
// name, licence), then one line an entity: kind, id, name, and fields "key=value", all
// parted by tabs. Values of a list are parted by "|"; those of a role by "@". What stands
// behind a value after "~" is the mark of its origin (see [Explain]).
func ParseCompact(file, data string) ([]*Entity, error) {
	var (
		es      = make([]*Entity, 0, strings.Count(data, "\n"))
		origins = map[string]Origin{}
		n       int
	)
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			return nil, fmt.Errorf("%s:%d: want kind, id, name", file, n)
		}
		if f[0] == "origin" {
			origins[f[1]] = Origin{Source: f[2], Licence: strings.Join(f[3:], " ")}
			continue
		}
		e := &Entity{Kind: reading.EntityKind(f[0]), ID: reading.RegisterID(f[1]), Name: unmarked(f[2])}
		for _, kv := range f[3:] {
			if err := e.setCompact(kv, origins); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n, err)
			}
		}
		es = append(es, e)
	}
	return es, nil
}

func (e *Entity) setCompact(kv string, origins map[string]Origin) error {
	k, v, _ := strings.Cut(kv, "=")
	switch k {
	case "names":
		e.Names = values(v)
	case "demonyms":
		e.Demonyms = values(v)
	case "capital":
		cs := values(v)
		e.Capital, e.Capitals = cs[0], cs[1:]
	case "metonyms":
		e.Metonyms = values(v)
	case "surname":
		e.Surname = unmarked(v)
	case "gender":
		e.Gender = unmarked(v)
	case "of":
		e.Of = reading.RegisterID(unmarked(v))
	case "domains":
		e.Domains = values(v)
	case "publisher":
		e.Publisher = PublisherKind(unmarked(v))
	case "role":
		r, err := parseRole(unmarked(v))
		if err != nil {
			return err
		}
		e.Roles = append(e.Roles, r)
	case "src":
		for m := range strings.SplitSeq(v, "|") {
			o, ok := origins[m]
			if !ok {
				return fmt.Errorf("no origin %q", m)
			}
			e.Origins = append(e.Origins, o)
		}
	default:
		return fmt.Errorf("unknown field %q", k)
	}
	return nil
}

// unmarked is a value without the mark of its origin.
func unmarked(v string) string {
	if i := len(v) - 2; i >= 0 && v[i:i+1] == sourceSep {
		return v[:i]
	}
	return v
}

// values are those of a list, without marks.
func values(v string) []string {
	vs := strings.Split(v, "|")
	for i := range vs {
		vs[i] = unmarked(vs[i])
	}
	return vs
}

// parseRole reads title@of@from@to.
func parseRole(s string) (Role, error) {
	f := strings.Split(s, "@")
	if len(f) != 4 {
		return Role{}, fmt.Errorf("role %q: want title@of@from@to", s)
	}
	r := Role{Title: f[0], Of: reading.RegisterID(f[1])}
	for i, d := range []*edtf.Date{&r.From, &r.To} {
		if f[2+i] == "" {
			continue
		}
		var err error
		if *d, err = edtf.Parse(f[2+i]); err != nil {
			return Role{}, fmt.Errorf("role %q: %w", s, err)
		}
	}
	return r, nil
}
