package register

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/edtf"
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

// parse is the one document of a file, nil if it is empty.
func (l *loader) parse(data []byte) (*yaml.Node, error) {
	if len(data) > maxFile {
		return nil, l.fail(0, "larger than %d bytes", maxFile)
	}
	if !utf8.Valid(data) {
		return nil, l.fail(firstInvalid(data), "no UTF-8 text: save the file as UTF-8")
	}
	lines := bytes.Count(bytes.TrimRight(data, "\n"), []byte{'\n'}) + 1
	d := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	switch err := d.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return nil, nil // an empty file adds nothing
	case err != nil:
		return nil, l.noYAML(err, lines)
	}
	switch err := d.Decode(&more); {
	case errors.Is(err, io.EOF):
	case err != nil:
		return nil, l.noYAML(err, lines)
	default:
		return nil, l.fail(more.Line, "a second document begins here: a register file holds one")
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

var (
	yamlLine = regexp.MustCompile(`^line (\d+): `)
	// fromZero are the errors of whose lines the YAML reader counts the first as 0.
	fromZero = regexp.MustCompile(`^did not find expected (?:<|node content|'-'|key|',')`)
)

// noYAML is an error of the YAML reader, with the line that it names.
func (l *loader) noYAML(err error, lines int) error {
	reason, line := strings.TrimPrefix(err.Error(), "yaml: "), 0
	if m := yamlLine.FindStringSubmatch(reason); m != nil {
		reason = reason[len(m[0]):]
		line, _ = strconv.Atoi(m[1]) // digits, or no line is told
		if fromZero.MatchString(reason) {
			line = min(line+1, lines)
		}
	}
	return l.fail(line, "no YAML: %s", reason)
}

// firstInvalid is the line of the first byte that is no UTF-8.
func firstInvalid(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		data = data[size:]
	}
	return line
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

// holiday reads {name, names, date, of}.
func (l *loader) holiday(n *yaml.Node) error {
	var (
		name, date string
		names      []string
		of         reading.RegisterID
	)
	err := l.mapping(n, "a holiday", func(key string, v *yaml.Node) (err error) {
		switch key {
		case "name":
			name, err = l.string(v)
		case "names":
			names, err = l.strings(v)
		case "date":
			date, err = l.string(v)
		case "of":
			err = l.id(v, &of)
		default:
			err = l.unknown(v, key, "name, names, date, of")
		}
		return err
	})
	if err != nil {
		return err
	}
	var states []string
	if of != "" {
		states = []string{string(of)}
	}
	h, err := holidays.New(name, names, states, date)
	if err != nil {
		return l.fail(n.Line, "%v", err)
	}
	l.holidays = append(l.holidays, h)
	return nil
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
