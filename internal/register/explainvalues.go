package register

import (
	"slices"
)

var fieldAlias = map[string]string{"names": "variants", "domains": "domain", "publisher": "kind", "name": "names"}

// single are the fields of one value; the others are lists, to which a dossier adds.
var single = []string{"name", "capital", "surname", "gender", "of", "publisher"}

// fieldValues are the values of a field.
func (e *Entity) fieldValues(field string) []string {
	switch field {
	case "name":
		return []string{e.Name}
	case "capital":
		return e.words(CapitalUse)
	case "surname":
		return nonEmpty(e.Surname)
	case "gender":
		return nonEmpty(e.Gender)
	case "of":
		return nonEmpty(string(e.Of))
	case "publisher":
		return nonEmpty(string(e.Publisher))
	case "names":
		return e.Names
	case "demonyms":
		return e.Demonyms
	case "metonyms":
		return e.Metonyms
	}
	return e.Domains
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func explainValues(layers []layer) []Explained {
	var out []Explained
	for _, field := range []string{"name", "names", "demonyms", "capital", "metonyms", "surname", "gender", "of", "publisher", "domains"} {
		var values []Explained
		for _, l := range layers {
			if l.entity == nil {
				continue
			}
			vs := l.entity.fieldValues(field)
			var who []Provenance
			for _, v := range vs {
				who = append(who, l.provenance(l.entity.ID, field, v))
			}
			if slices.Contains(single, field) && len(vs) > 0 {
				for i := range values {
					if values[i].Over == nil && !slices.Contains(vs, values[i].Value) {
						values[i].Over = &who[0]
					}
				}
			}
			for i, v := range vs {
				values = said(values, field, v, who[i])
			}
		}
		out = append(out, values...)
	}
	return out
}

// said adds a value, or one more who says it.
func said(values []Explained, field, v string, who Provenance) []Explained {
	for i := range values {
		if values[i].Value == v {
			values[i].Sources, values[i].Over = append(values[i].Sources, who), nil
			return values
		}
	}
	return append(values, Explained{Field: field, Value: v, Sources: []Provenance{who}})
}
