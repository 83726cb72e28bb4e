package register

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
	"go.yaml.in/yaml/v3"
)

// maxFile bounds a dossier's register: 8 MiB.
const maxFile = 8 << 20

// Load reads a dossier's register. The format is that of docs/how-to/register.md: lists
// "entities" and "publishers". name is the file's, for messages.
//
// It returns a [*FileError] that wraps [ErrFile], with file, line and reason, for
// anything that it does not understand or that cannot hold: unknown keys and kinds,
// wrong dates, an id used twice, roles that form a circle, two people in one office at
// the same time. References to entities that are not in the file are left to [Merge].
func Load(name string, r io.Reader) (*Register, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("register %s: %w", name, err)
	}
	l := &loader{file: name, lines: map[reading.RegisterID]place{}}
	if len(data) > maxFile {
		return nil, l.fail(0, "larger than %d bytes", maxFile)
	}
	if l.titles, err = DefaultTitles(); err != nil {
		return nil, err
	}
	given, err := givenNames()
	if err != nil {
		return nil, err
	}
	if err := l.document(data); err != nil {
		return nil, err
	}
	if err := l.check(); err != nil {
		return nil, err
	}
	reg := newRegister(l.entities, l.titles, given)
	reg.lines = l.lines
	return reg, nil
}

// A loader reads one file.
type loader struct {
	file     string
	titles   *Titles
	entities []*Entity
	lines    map[reading.RegisterID]place
}

// place is where an entity and its roles stand in a file.
type place struct {
	file  string
	line  int
	roles []int
}

func (l *loader) document(data []byte) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return &FileError{File: l.file, Reason: "no YAML: " + strings.TrimPrefix(err.Error(), "yaml: "), err: ErrFile}
	}
	if len(doc.Content) == 0 {
		return nil // an empty file adds nothing
	}
	return l.mapping(doc.Content[0], "the file", func(key string, v *yaml.Node) error {
		switch key {
		case "entities":
			return l.list(v, key, l.entity)
		case "publishers":
			return l.list(v, key, l.publisher)
		}
		return l.unknown(v, key, "entities, publishers")
	})
}

func (l *loader) entity(n *yaml.Node) error {
	e, p := &Entity{}, place{file: l.file, line: n.Line}
	err := l.mapping(n, "an entity", func(key string, v *yaml.Node) (err error) {
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
				e.Roles, p.roles = append(e.Roles, r), append(p.roles, n.Line)
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
	e, p := &Entity{Kind: reading.Organisation}, place{file: l.file, line: n.Line}
	err := l.mapping(n, "a publisher", func(key string, v *yaml.Node) (err error) {
		switch key {
		case "domain", "domains":
			e.Domains, err = l.strings(v)
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

func (l *loader) add(e *Entity, p place) error {
	switch {
	case e.ID == "":
		return l.fail(p.line, "an id is missing")
	case e.Name == "" && len(e.Names) == 0:
		return l.fail(p.line, "%s needs a name", e.ID)
	case e.Name == "":
		e.Name = e.Names[0]
	}
	if first, ok := l.lines[e.ID]; ok {
		return l.fail(p.line, "the id %s stands at line %d already", e.ID, first.line)
	}
	e.Names = slices.DeleteFunc(e.Names, func(s string) bool { return s == e.Name })
	if e.Kind == reading.Person && e.Surname == "" {
		e.Surname = lastWord(e.Name)
	}
	e.Origins = []Origin{{Source: l.file}}
	l.entities, l.lines[e.ID] = append(l.entities, e), p
	return nil
}

func lastWord(name string) string {
	f := strings.Fields(name)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

func (l *loader) date(v *yaml.Node) (edtf.Date, error) {
	s, err := l.string(v)
	if err != nil {
		return edtf.Date{}, err
	}
	d, err := edtf.Parse(s)
	if err != nil {
		return edtf.Date{}, l.fail(v.Line, "%q is no date that is known here (EDTF, such as 2031-04-23 or 2031-04): %v", s, err)
	}
	return d, nil
}

func (l *loader) kind(v *yaml.Node, e *Entity) error {
	var ks []string
	for _, k := range reading.EntityKinds() {
		ks = append(ks, string(k))
	}
	k, err := l.oneOf(v, ks...)
	e.Kind = reading.EntityKind(k)
	return err
}

func kinds() string {
	var ks []string
	for _, k := range reading.EntityKinds() {
		ks = append(ks, string(k))
	}
	return strings.Join(ks, ", ")
}

func publisherKinds() []string {
	var ks []string
	for _, k := range PublisherKinds() {
		ks = append(ks, string(k))
	}
	return ks
}
