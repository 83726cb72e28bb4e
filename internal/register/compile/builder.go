package main

import (
	"cmp"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// The sources, with the licence under which each lets us ship what we take.
var (
	fromFactbook = register.Origin{Source: "The World Factbook", Licence: "CC0-1.0"}
	fromCodes    = register.Origin{Source: "datasets/country-codes", Licence: "PDDL-1.0"}
	fromREIGN    = register.Origin{Source: "REIGN leader list 3/2021", Licence: "MIT"}
	fromPhoenix  = register.Origin{Source: "Phoenix country dictionary 2014", Licence: "MIT"}
	fromGeoNames = register.Origin{Source: "GeoNames admin1", Licence: "CC-BY-4.0"}
	fromOwn      = register.Origin{Source: "Parley", Licence: "Apache-2.0"}
)

// A builder gathers entities by id.
type builder struct {
	byID    map[reading.RegisterID]*register.Entity
	order   []reading.RegisterID
	titles  *register.Titles
	people  *register.Register // empty, for its given names
	respell []respelling
	byFIPS  map[string]string   // FIPS code to ISO alpha-2, both in upper case
	iso3    map[string]string   // ISO alpha-3 to alpha-2
	rows    []map[string]string // of the list of leaders
	born    map[reading.RegisterID]string
	// leading is the title of those who lead each state today.
	leading    map[reading.RegisterID]string
	regimes    map[reading.RegisterID][]regime
	ownOffices map[office]edtf.Date // since when our own list has the office
	isOwn      map[register.Role]bool
	// from are the origins of values, by field=value.
	from map[*register.Entity]map[string]register.Origin
}

func newBuilder() *builder {
	b := &builder{
		byID:   map[reading.RegisterID]*register.Entity{},
		byFIPS: map[string]string{}, iso3: map[string]string{}, born: map[reading.RegisterID]string{},
		leading: map[reading.RegisterID]string{}, ownOffices: map[office]edtf.Date{}, isOwn: map[register.Role]bool{},
		from: map[*register.Entity]map[string]register.Origin{},
	}
	return b
}

// get is the entity of that id, made if there is none.
func (b *builder) get(id reading.RegisterID, kind reading.EntityKind, name string) *register.Entity {
	if e, ok := b.byID[id]; ok {
		return e
	}
	e := &register.Entity{ID: id, Kind: kind, Name: name}
	b.byID[id] = e
	b.order = append(b.order, id)
	return e
}

// add appends what is not there yet, and drops what is empty or the name itself.
func add(list *[]string, name string, vs ...string) {
	for _, v := range vs {
		v = strings.TrimSpace(v)
		if v != "" && v != name && !slices.Contains(*list, v) {
			*list = append(*list, v)
		}
	}
}

// mergeInto puts all of e into into, and e away.
func (b *builder) mergeInto(into, e *register.Entity) {
	for _, r := range e.Roles {
		hold(into, r)
	}
	for v, o := range b.from[e] {
		if _, ok := b.from[into][v]; !ok && b.from[into] != nil {
			b.from[into][v] = o
		}
	}
	for _, o := range e.Origins {
		origin(into, o)
	}
	setGender(into, e.Gender)
	delete(b.byID, e.ID)
	b.order = slices.DeleteFunc(b.order, func(id reading.RegisterID) bool { return id == e.ID })
}

func origin(e *register.Entity, o register.Origin) {
	if !slices.Contains(e.Origins, o) {
		e.Origins = append(e.Origins, o)
	}
}

// kindRank orders the file: states first, since their names are met most.
var kindRank = map[reading.EntityKind]int{
	reading.State: 0, reading.Organisation: 1, reading.Person: 2, reading.Group: 3,
	reading.Office: 4, reading.DocumentKind: 5, reading.Place: 6,
}

// finish sorts and checks.
func (b *builder) finish() ([]*register.Entity, error) {
	var es []*register.Entity
	for _, id := range b.order {
		es = append(es, b.byID[id])
	}
	slices.SortFunc(es, func(x, y *register.Entity) int {
		return cmp.Or(cmp.Compare(kindRank[x.Kind], kindRank[y.Kind]), cmp.Compare(x.ID, y.ID))
	})
	for _, e := range es {
		refs := []reading.RegisterID{e.Of}
		for _, r := range e.Roles {
			refs = append(refs, r.Of)
		}
		for _, id := range refs {
			if id != "" && b.byID[id] == nil {
				return nil, fmt.Errorf("%s is of %s, which is not there", e.ID, id)
			}
		}
		for _, s := range append([]string{e.Name}, append(e.Names, e.Metonyms...)...) {
			if strings.ContainsAny(s, "\t|=~\n") || register.Key(s) == "" {
				return nil, fmt.Errorf("%s: the name %q cannot be written", e.ID, s)
			}
		}
	}
	return es, nil
}

var tag = regexp.MustCompile(`<[^>]*>`)

// plain is the text of a piece of HTML.
func plain(s string) string {
	s = html.UnescapeString(tag.ReplaceAllString(s, " "))
	return strings.Join(strings.Fields(s), " ")
}

var notSlug = regexp.MustCompile(`[^a-z0-9]+`)

// slug is a name as part of an id.
func slug(s string) string {
	return strings.Trim(notSlug.ReplaceAllString(register.Key(s), "-"), "-")
}

func stateID(iso2 string) reading.RegisterID {
	return reading.RegisterID("state:" + strings.ToLower(iso2))
}
