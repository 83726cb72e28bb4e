package register

import (
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
	"go.yaml.in/yaml/v3"
)

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
	e.Names = union(nil, e.Names, e.Name)
	if same := l.sameName(e); same != nil {
		return l.fail(p.line, "%s is called %s, as %s of the same kind is (line %d): give one of them another name",
			e.ID, e.Name, same.ID, l.lines[same.ID].line)
	}
	if e.Kind == reading.Person && e.Surname == "" {
		e.Surname = lastWord(e.Name)
	}
	e.Origins = []Origin{{Source: l.file}}
	l.entities, l.lines[e.ID] = append(l.entities, e), p
	return nil
}

// sameName is an entity of the file with the kind and the name of e, or nil.
func (l *loader) sameName(e *Entity) *Entity {
	if l.named == nil {
		l.named = map[string]*Entity{}
	}
	key := string(e.Kind) + " " + e.Name
	if old := l.named[key]; old != nil {
		return old
	}
	l.named[key] = e
	return nil
}

// domains reads host names without scheme and path.
func (l *loader) domains(v *yaml.Node) ([]string, error) {
	ds, err := l.strings(v)
	for i, d := range ds {
		if strings.ContainsAny(d, "/:@ ") || !strings.Contains(d, ".") {
			return nil, l.fail(v.Line, "%q is no host name: want such as harborwire.example", d)
		}
		d = strings.TrimPrefix(strings.ToLower(d), "www.")
		if first := l.hosts[d]; first != 0 {
			return nil, l.fail(v.Line, "the domain %s stands at line %d already", d, first)
		}
		if l.hosts == nil {
			l.hosts = map[string]int{}
		}
		l.hosts[d], ds[i] = v.Line, d
	}
	return ds, err
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
