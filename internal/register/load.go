package register

import (
	"fmt"
	"io"
	"strings"

	"github.com/parley-project/parley/internal/register/holidays"
	"github.com/parley-project/parley/reading"
	"go.yaml.in/yaml/v3"
)

// maxFile bounds a dossier's register: 8 MiB.
const maxFile = 8 << 20

// Load reads a dossier's register. The format is that of docs/how-to/register.md: lists
// "entities", "publishers" and "holidays". name is the file's, for messages.
//
// For anything that it does not understand or that cannot hold it returns a
// [*FileError], or several as [FileErrors], with file, line and reason, that wrap
// [ErrFile]: unknown keys and kinds, wrong dates, an id used twice, two entities of one
// kind and name, what leads to itself, two people in one office at the same time.
// References to entities that are not in the file are left to [Merge].
func Load(name string, r io.Reader) (*Register, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("register %s: %w", name, err)
	}
	l := &loader{file: name, lines: map[reading.RegisterID]place{}}
	if l.titles, err = DefaultTitles(); err != nil {
		return nil, err
	}
	given, err := givenNames()
	if err != nil {
		return nil, err
	}
	festive, err := holidays.Builtin()
	if err != nil {
		return nil, fmt.Errorf("register %s: %w", name, err)
	}
	if doc, err := l.parse(data); l.tell(err) == nil && doc != nil {
		// What is wrong is told on the way.
		_ = l.document(doc)
		l.check()
	}
	if err := l.errs.err(); err != nil {
		return nil, err
	}
	reg := newRegister(l.entities, l.titles, given)
	reg.lines, reg.ownHolidays, reg.holidays = l.lines, l.holidays, festive.With(l.holidays)
	return reg, nil
}

// A loader reads one file.
type loader struct {
	file     string
	titles   *Titles
	entities []*Entity
	holidays []holidays.Holiday
	lines    map[reading.RegisterID]place
	named    map[string]*Entity // by kind and name
	hosts    map[string]int     // lines by domain
	errs     FileErrors
}

// place is where an entity and what it says stand in a file.
type place struct {
	file   string
	line   int
	fields map[string]int // lines by key
	roles  []int
}

func (l *loader) document(doc *yaml.Node) error {
	return l.mapping(doc, "the file", func(key string, v *yaml.Node) error {
		switch key {
		case "entities":
			return l.list(v, key, l.entity)
		case "publishers":
			return l.list(v, key, l.publisher)
		case "holidays":
			return l.list(v, key, l.holiday)
		}
		return l.unknown(v, key, "entities, publishers, holidays")
	})
}

func (l *loader) entity(n *yaml.Node) error {
	e, p := &Entity{}, place{file: l.file, line: n.Line, fields: map[string]int{}}
	err := l.mapping(n, "an entity", func(key string, v *yaml.Node) (err error) {
		p.fields[key] = v.Line
		switch key {
		case "kind":
			err = l.kind(v, e)
		case "demonyms":
			e.Demonyms, err = l.strings(v)
		case "capital":
			e.Capital, err = l.string(v)
		case "metonyms":
			e.Metonyms, err = l.strings(v)
		case "surname":
			e.Surname, err = l.string(v)
		case "gender":
			e.Gender, err = l.oneOf(v, "m", "f", "n")
		case "of":
			err = l.id(v, &e.Of)
		case "roles":
			err = l.list(v, key, func(n *yaml.Node) error {
				r, err := l.role(n)
				if err == nil {
					e.Roles, p.roles = append(e.Roles, r), append(p.roles, n.Line)
				}
				return err
			})
		default:
			return l.common(e, key, v, "id, name, kind, names, demonyms, capital, metonyms, surname, gender, of, roles")
		}
		return err
	})
	if err != nil {
		return err
	}
	if e.Kind == "" {
		return l.fail(n.Line, "an entity needs a kind: one of %s", kinds())
	}
	return l.add(e, p)
}

func (l *loader) publisher(n *yaml.Node) error {
	e, p := &Entity{Kind: reading.Organisation}, place{file: l.file, line: n.Line, fields: map[string]int{}}
	err := l.mapping(n, "a publisher", func(key string, v *yaml.Node) (err error) {
		p.fields[key] = v.Line
		switch key {
		case "domain", "domains":
			e.Domains, err = l.domains(v)
		case "kind":
			var k string
			k, err = l.oneOf(v, publisherKinds()...)
			e.Publisher = PublisherKind(k)
		case "of":
			err = l.id(v, &e.Of)
		default:
			return l.common(e, key, v, "id, name, names, domain, kind, of")
		}
		return err
	})
	if err != nil {
		return err
	}
	if e.Publisher == "" {
		return l.fail(n.Line, "a publisher needs a kind: one of %s", strings.Join(publisherKinds(), ", "))
	}
	return l.add(e, p)
}

// common reads the keys that entities and publishers share.
func (l *loader) common(e *Entity, key string, v *yaml.Node, known string) (err error) {
	switch key {
	case "id":
		err = l.id(v, &e.ID)
	case "name":
		e.Name, err = l.string(v)
	case "names", "variants":
		e.Names, err = l.strings(v)
	default:
		err = l.unknown(v, key, known)
	}
	return err
}

func (l *loader) role(n *yaml.Node) (r Role, err error) {
	err = l.mapping(n, "a role", func(key string, v *yaml.Node) (err error) {
		switch key {
		case "title":
			r.Title, err = l.string(v)
		case "of":
			err = l.id(v, &r.Of)
		case "from":
			r.From, err = l.date(v)
		case "to":
			r.To, err = l.date(v)
		default:
			err = l.unknown(v, key, "title, of, from, to")
		}
		return err
	})
	if err == nil && r.Title == "" {
		err = l.fail(n.Line, "a role needs a title")
	}
	if err == nil {
		if t := r.core(); !t.first.IsZero() && !t.last.IsZero() && r.term().last.Compare(r.term().first) < 0 {
			err = l.fail(n.Line, "the role ends (%s) before it begins (%s)", r.To, r.From)
		}
	}
	return r, err
}
