package register

import (
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
)

// An Explanation says where all that a register knows of an entity comes from.
type Explanation struct {
	Entity *Entity // as merged
	// Values are those of the fields but for roles, in the order of the fields.
	Values []Explained
	Roles  []ExplainedRole
	// Terms are the holders of an office, or of the offices of a state or an organisation.
	Terms []ExplainedTerm
}

// An Explained is one value of a field, with who says it.
type Explained struct {
	Field   string // as in a dossier: name, names, demonyms, capital, metonyms, ...
	Value   string
	Sources []Provenance
	// Over is who put another value in its place, nil where it stands.
	Over *Provenance
}

// An ExplainedRole is a role as one source says it.
type ExplainedRole struct {
	Role
	Source Provenance
	// Over is who replaced it or made it shorter; Now is what then stands, the zero role
	// where nothing does.
	Over *Provenance
	Now  Role
}

// An ExplainedTerm is a term of an office, with who says it.
type ExplainedTerm struct {
	Office reading.RegisterID
	Term
	Source Provenance
}

// Provenance is a source: an open one with its licence, or a place in a dossier's file.
type Provenance struct {
	Source  string
	Licence string // an SPDX identifier; "" for a dossier
	Line    int    // in a dossier's file, else 0
}

// Explain says where what is known of an entity comes from: which source of base or
// which dossier has each value, and what a dossier put in the place of another. The
// dossiers are those that were merged into base, in that order. It is not ok if none of
// them knows the id. It returns the error of [Merge] if they do not fit together.
func Explain(id reading.RegisterID, base *Register, dossiers ...*Register) (x Explanation, ok bool, err error) {
	merged := base
	layers := []layer{{reg: base}}
	for _, d := range dossiers {
		if merged, err = Merge(merged, d); err != nil {
			return x, false, err
		}
		layers = append(layers, layer{reg: d})
	}
	e := merged.Entity(id)
	if e == nil {
		return x, false, nil
	}
	x.Entity = e
	for i := range layers {
		layers[i].entity = layers[i].reg.entry(id)
		if layers[i].entity != nil && layers[i].entity.BuiltIn() {
			layers[i].from = builtinSources(id)
		}
	}
	x.Values = explainValues(layers)
	for i := range layers {
		x.Roles = append(x.Roles, explainRoles(layers, i, e)...)
	}
	for _, office := range merged.Offices() {
		class, of, named := merged.OfficeOf(office.ID)
		if office.ID != id && (of != id || !named || class == "") {
			continue
		}
		for _, t := range merged.Terms(office.ID) {
			x.Terms = append(x.Terms, ExplainedTerm{office.ID, t, termSource(layers, t)})
		}
	}
	return x, true, nil
}

// HeldOn are the terms that a date lies in.
func (x Explanation) HeldOn(on edtf.Date) []ExplainedTerm {
	var out []ExplainedTerm
	for _, t := range x.Terms {
		if t.HeldOn(on) {
			out = append(out, t)
		}
	}
	return out
}

// A layer is one register of a merge with its entry of the entity explained.
type layer struct {
	reg    *Register
	entity *Entity           // nil if it has none
	from   map[string]Origin // of the built-in register: origins by field=value
}

// provenance is who says a value of a field.
func (l layer) provenance(id reading.RegisterID, field, value string) Provenance {
	e := l.reg.entry(id)
	if p, ok := l.reg.lines[id]; ok {
		return Provenance{Source: p.file, Line: p.lineOf(field)}
	}
	if o, ok := l.from[field+"="+value]; ok {
		return Provenance{Source: o.Source, Licence: o.Licence}
	}
	if len(e.Origins) == 0 {
		return Provenance{}
	}
	return Provenance{Source: e.Origins[0].Source, Licence: e.Origins[0].Licence}
}

// lineOf is the line of a field, else that of the entity.
func (p place) lineOf(field string) int {
	for _, key := range []string{field, fieldAlias[field]} {
		if line := p.fields[key]; line != 0 {
			return line
		}
	}
	return p.line
}

// builtinSources are the origins of the values of an entity of the built-in register, by
// field=value, where they are not that of the entity. They are read from the embedded
// data when they are asked for: nothing else needs them.
func builtinSources(id reading.RegisterID) map[string]Origin {
	out := map[string]Origin{}
	at := strings.Index(builtinTSV, "\t"+string(id)+"\t")
	if at < 0 {
		return out
	}
	origins := map[string]Origin{}
	for line := range strings.Lines(builtinTSV) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); f[0] == "origin" && len(f) == 4 {
			origins[f[1]] = Origin{f[2], f[3]}
		} else if line[0] != '#' {
			break
		}
	}
	line, _, _ := strings.Cut(builtinTSV[at+1:], "\n")
	f := strings.Split(line, "\t")
	f[1] = "name=" + f[1]
	for _, kv := range f[1:] {
		field, vs, _ := strings.Cut(kv, "=")
		for v := range strings.SplitSeq(vs, "|") {
			if i := len(v) - 2; i >= 0 && v[i:i+1] == sourceSep {
				out[field+"="+v[:i]] = origins[v[i+1:]]
			}
		}
	}
	return out
}
