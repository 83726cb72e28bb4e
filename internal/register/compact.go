package register

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Attribution says where one value of an entity comes from. field is that of the compact
// form, "name" for the name; the value of a role is title@of@from@to. It is asked for
// entities of several origins only, and is not ok where it does not know.
type Attribution func(e *Entity, field, value string) (Origin, bool)

// WriteCompact writes entities in the form that the program embeds; the head is put
// before them as comment lines. Origins are marked a, b, c ... in order of appearance; a
// value that is not of the first origin of its entity, as from says, has the mark behind
// it after "~". from may be nil.
func WriteCompact(w io.Writer, head string, es []*Entity, from Attribution) error {
	b := &strings.Builder{}
	for line := range strings.Lines(head) {
		fmt.Fprintf(b, "# %s", line)
	}
	var origins []Origin
	for _, e := range es {
		for _, o := range e.Origins {
			if !slices.Contains(origins, o) {
				fmt.Fprintf(b, "origin\t%s\t%s\t%s\n", originMark(len(origins)), o.Source, o.Licence)
				origins = append(origins, o)
			}
		}
	}
	for _, e := range es {
		marked := func(field string, values ...string) []string {
			if from == nil || len(e.Origins) < 2 {
				return values
			}
			out := make([]string, len(values))
			for i, v := range values {
				out[i] = v
				if o, ok := from(e, field, v); ok && v != "" && o != e.Origins[0] {
					out[i] += sourceSep + originMark(slices.Index(origins, o))
				}
			}
			return out
		}
		one := func(field, value string) string { return marked(field, value)[0] }
		fmt.Fprintf(b, "%s\t%s\t%s", e.Kind, e.ID, one("name", e.Name))
		list(b, "names", marked("names", e.Names...))
		list(b, "demonyms", marked("demonyms", e.Demonyms...))
		if e.Capital != "" {
			list(b, "capital", marked("capital", append([]string{e.Capital}, e.Capitals...)...))
		}
		list(b, "metonyms", marked("metonyms", e.Metonyms...))
		field(b, "surname", one("surname", e.Surname))
		field(b, "gender", one("gender", e.Gender))
		field(b, "of", one("of", string(e.Of)))
		list(b, "domains", marked("domains", e.Domains...))
		field(b, "publisher", one("publisher", string(e.Publisher)))
		for _, r := range e.Roles {
			field(b, "role", one("role", r.compact()))
		}
		var marks []string
		for _, o := range e.Origins {
			marks = append(marks, originMark(slices.Index(origins, o)))
		}
		list(b, "src", marks)
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// sourceSep parts a value from the mark of its origin.
const sourceSep = "~"

// compact is title@of@from@to.
func (t Role) compact() string {
	return strings.Join([]string{t.Title, string(t.Of), t.From.String(), t.To.String()}, "@")
}

func originMark(i int) string { return string(rune('a' + i)) }

func list(w *strings.Builder, key string, vs []string) {
	if len(vs) > 0 {
		field(w, key, strings.Join(vs, "|"))
	}
}

// field writes a field. What would break the form (tabs, line ends) is no part of any
// name and becomes a space.
func field(w *strings.Builder, key, v string) {
	if v != "" {
		fmt.Fprintf(w, "\t%s=%s", key, strings.Map(func(r rune) rune {
			if r == '\t' || r == '\n' || r == '\r' {
				return ' '
			}
			return r
		}, v))
	}
}
