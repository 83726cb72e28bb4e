package main

import (
	"strings"

	"github.com/parley-project/parley/internal/register"
)

// attribute says of all values that no step before made that they are of an origin. A
// role that a step changed is a value of that step.
func (b *builder) attribute(o register.Origin) {
	for _, e := range b.byID {
		if b.from[e] == nil {
			b.from[e] = map[string]register.Origin{}
		}
		for _, v := range valuesOf(e) {
			if _, ok := b.from[e][v]; !ok {
				b.from[e][v] = o
			}
		}
	}
}

// attribution is what [register.WriteCompact] asks for.
func (b *builder) attribution(e *register.Entity, field, value string) (register.Origin, bool) {
	o, ok := b.from[e][field+"="+value]
	return o, ok
}

// valuesOf are the values of an entity as field=value.
func valuesOf(e *register.Entity) []string {
	out := []string{
		"name=" + e.Name, "surname=" + e.Surname, "gender=" + e.Gender, "of=" + string(e.Of),
		"publisher=" + string(e.Publisher), "capital=" + e.Capital,
	}
	for _, l := range []struct {
		field  string
		values []string
	}{{"names", e.Names}, {"demonyms", e.Demonyms}, {"capital", e.Capitals}, {"metonyms", e.Metonyms}, {"domains", e.Domains}} {
		for _, v := range l.values {
			out = append(out, l.field+"="+v)
		}
	}
	for _, r := range e.Roles {
		out = append(out, "role="+strings.Join([]string{r.Title, string(r.Of), r.From.String(), r.To.String()}, "@"))
	}
	return out
}
