package register

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// WriteCompact writes entities in the form that the program embeds; the head is put
// before them as comment lines. Origins are marked a, b, c ... in order of appearance.
func WriteCompact(w io.Writer, head string, es []*Entity) error {
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
		fmt.Fprintf(b, "%s\t%s\t%s", e.Kind, e.ID, e.Name)
		list(b, "names", e.Names)
		list(b, "demonyms", e.Demonyms)
		if e.Capital != "" {
			list(b, "capital", append([]string{e.Capital}, e.Capitals...))
		}
		list(b, "metonyms", e.Metonyms)
		field(b, "surname", e.Surname)
		field(b, "gender", e.Gender)
		field(b, "of", string(e.Of))
		list(b, "domains", e.Domains)
		field(b, "publisher", string(e.Publisher))
		for _, r := range e.Roles {
			field(b, "role", strings.Join([]string{r.Title, string(r.Of), r.From.String(), r.To.String()}, "@"))
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
