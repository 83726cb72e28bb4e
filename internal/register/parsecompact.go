package register

import (
	"errors"
	"fmt"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
)

// ParseCompact reads what [WriteCompact] writes; file is its name, for messages. The form:
// an "origin" line for each source (mark,
// name, licence), then one line an entity: kind, id, name, and fields "key=value", all
// parted by tabs. Values of a list are parted by "|"; those of a role by "@". What stands
// behind a value after "~" is the mark of its origin (see [Explain]).
func ParseCompact(file, data string) ([]*Entity, error) {
	lines := strings.Count(data, "\n") + 1
	p := &compactParser{
		origins: map[string]Origin{},
		sources: map[string][]Origin{},
		values:  make([]string, 0, 2*lines),
		roles:   make([]Role, 0, lines/2),
	}
	es := make([]*Entity, 0, lines)
	room := make([]Entity, lines) // one piece of memory for all
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "origin\t"); ok {
			f := strings.Split(rest, "\t")
			if len(f) != 3 {
				return nil, fmt.Errorf("%s:%d: want origin, mark, name, licence", file, n)
			}
			p.origins[f[0]] = Origin{Source: f[1], Licence: f[2]}
			continue
		}
		e := &room[len(es)]
		if err := p.entity(e, line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		es = append(es, e)
	}
	return es, nil
}

// A compactParser keeps the lists of all entities in common room: the register is read
// at each start.
type compactParser struct {
	origins map[string]Origin
	sources map[string][]Origin // by the value of src
	values  []string
	roles   []Role
}

func (p *compactParser) entity(e *Entity, line string) error {
	kind, rest, _ := strings.Cut(line, "\t")
	id, rest, ok := strings.Cut(rest, "\t")
	if !ok {
		return errors.New("want kind, id, name")
	}
	name, rest, _ := strings.Cut(rest, "\t")
	e.Kind, e.ID, e.Name = reading.EntityKind(kind), reading.RegisterID(id), unmarked(name)
	first := len(p.roles)
	for rest != "" {
		var kv string
		kv, rest, _ = strings.Cut(rest, "\t")
		if err := p.field(e, kv); err != nil {
			return err
		}
	}
	if len(p.roles) > first {
		e.Roles = p.roles[first:len(p.roles):len(p.roles)]
	}
	return nil
}

func (p *compactParser) field(e *Entity, kv string) error {
	k, v, _ := strings.Cut(kv, "=")
	switch k {
	case "names":
		e.Names = p.list(v)
	case "demonyms":
		e.Demonyms = p.list(v)
	case "capital":
		cs := p.list(v)
		e.Capital, e.Capitals = cs[0], cs[1:]
	case "metonyms":
		e.Metonyms = p.list(v)
	case "surname":
		e.Surname = unmarked(v)
	case "gender":
		e.Gender = unmarked(v)
	case "of":
		e.Of = reading.RegisterID(unmarked(v))
	case "domains":
		e.Domains = p.list(v)
	case "publisher":
		e.Publisher = PublisherKind(unmarked(v))
	case "role":
		r, err := parseRole(unmarked(v))
		if err != nil {
			return err
		}
		p.roles = append(p.roles, r)
	case "src":
		var err error
		e.Origins, err = p.source(v)
		return err
	default:
		return fmt.Errorf("unknown field %q", k)
	}
	return nil
}

// list are the values of a list, without marks.
func (p *compactParser) list(v string) []string {
	first := len(p.values)
	for more := true; more; {
		var one string
		one, v, more = strings.Cut(v, "|")
		p.values = append(p.values, unmarked(one))
	}
	return p.values[first:len(p.values):len(p.values)]
}

// source are the origins of marks "a|c", which entities share.
func (p *compactParser) source(v string) ([]Origin, error) {
	if os, ok := p.sources[v]; ok {
		return os, nil
	}
	var out []Origin
	for m := range strings.SplitSeq(v, "|") {
		o, ok := p.origins[m]
		if !ok {
			return nil, fmt.Errorf("no origin %q", m)
		}
		out = append(out, o)
	}
	p.sources[v] = out[:len(out):len(out)]
	return out, nil
}

// unmarked is a value without the mark of its origin.
func unmarked(v string) string {
	if i := len(v) - 2; i >= 0 && v[i:i+1] == sourceSep {
		return v[:i]
	}
	return v
}

// parseRole reads title@of@from@to.
func parseRole(s string) (Role, error) {
	title, rest, ok1 := strings.Cut(s, "@")
	of, rest, ok2 := strings.Cut(rest, "@")
	from, to, ok3 := strings.Cut(rest, "@")
	if !ok1 || !ok2 || !ok3 || strings.Contains(to, "@") {
		return Role{}, fmt.Errorf("role %q: want title@of@from@to", s)
	}
	r := Role{Title: title, Of: reading.RegisterID(of)}
	var err error
	if r.From, err = compactDate(from); err == nil {
		r.To, err = compactDate(to)
	}
	if err != nil {
		return Role{}, fmt.Errorf("role %q: %w", s, err)
	}
	return r, nil
}

func compactDate(s string) (edtf.Date, error) {
	if s == "" {
		return edtf.Date{}, nil
	}
	return edtf.Parse(s)
}
