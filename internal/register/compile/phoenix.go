package main

import (
	"bytes"
	"os"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// phoenix reads the country dictionary for one thing: the given names of leaders of whom
// the list of leaders has the surname only. Its names are in capitals and its codes say
// no title, so that nobody is entered from it alone.
func (b *builder) phoenix(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	people := b.phoenixPeople(data)
	for _, id := range slices.Clone(b.order) {
		e := b.byID[id]
		if e.Kind != reading.Person || e.Name != e.Surname || !slices.Contains(e.Origins, fromREIGN) || slices.Contains(e.Origins, fromOwn) {
			continue
		}
		if name := givenNameOf(e, people); name != "" {
			e.Name = name
			origin(e, fromPhoenix)
			b.mergeSame(e)
		}
	}
	return nil
}

// mergeSame puts a person into another of the same state and the same whole name: the
// list of leaders had the surname alone.
func (b *builder) mergeSame(e *register.Entity) {
	for _, id := range b.order {
		o := b.byID[id]
		if o == e || o.Kind != reading.Person || register.Key(o.Name) != register.Key(e.Name) || !ledBy(o, e.Roles[0].Of) {
			continue
		}
		b.mergeInto(o, e)
		return
	}
}

// A phoenixPerson is a person of the dictionary with the years, as two digits, in which
// the state's government had them.
type phoenixPerson struct {
	of       reading.RegisterID
	name     string
	from, to int // years; to is 0 where it is open
}

// phoenixPeople reads blocks of a first line with a name, lines "+" with other names,
// and lines of a code and dates, "[RUSGOV 991231-080507]" or "[RUSGOV >080508]".
func (b *builder) phoenixPeople(data []byte) []phoenixPerson {
	var out []phoenixPerson
	name := ""
	for line := range bytes.Lines(data) {
		s := strings.TrimRight(string(line), "\r\n \t")
		switch {
		case s == "" || s[0] == '#' || s[0] == '+':
		case s[0] != ' ' && s[0] != '\t':
			name, _, _ = strings.Cut(s, ";")
			name = phoenixName(name)
		case name != "":
			f := strings.Fields(strings.Trim(strings.TrimSpace(s), "[]"))
			if len(f) != 2 || len(f[0]) < 6 || f[0][3:6] != "GOV" {
				continue
			}
			iso2, ok := b.iso3[f[0][:3]]
			from, to, valid := phoenixYears(f[1])
			if ok && valid {
				out = append(out, phoenixPerson{stateID(iso2), name, from, to})
			}
		}
	}
	return out
}

// phoenixYears reads "991231-080507" and ">080508".
func phoenixYears(s string) (from, to int, ok bool) {
	a, z, ranged := strings.Cut(strings.TrimPrefix(s, ">"), "-")
	if from, ok = phoenixYear(a); !ok {
		return 0, 0, false
	}
	if ranged {
		to, ok = phoenixYear(z)
	}
	return from, to, ok && (ranged || s[0] == '>')
}

// phoenixYear reads YYMMDD, of 1931 to 2030, and YYYYMMDD.
func phoenixYear(s string) (int, bool) {
	year := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			return 0, false
		}
	}
	switch len(s) {
	case 6:
		year = int(s[0]-'0')*10 + int(s[1]-'0')
		if year += 1900; year < 1931 {
			year += 100
		}
	case 8:
		for i := range 4 {
			year = year*10 + int(s[i]-'0')
		}
	}
	return year, year > 0
}

// phoenixName is "ANGELA_MERKEL_" as a name: capitals first, particles small. It is ""
// for a single word and for a name with anything but letters in it.
func phoenixName(s string) string {
	words := strings.Fields(strings.ReplaceAll(s, "_", " "))
	if len(words) < 2 {
		return ""
	}
	for i, w := range words {
		if strings.ContainsFunc(w, func(r rune) bool { return (r < 'A' || r > 'Z') && r != '-' && r != '\'' }) {
			return ""
		}
		words[i] = capitalised(w)
	}
	if words[0] == strings.ToLower(words[0]) {
		return ""
	}
	return strings.Join(words, " ")
}

// givenNameOf is the one name of the dictionary that is a leader's by state, surname
// and years, or "".
func givenNameOf(e *register.Entity, people []phoenixPerson) string {
	found := ""
	key := " " + register.Key(e.Surname)
	for _, p := range people {
		if !strings.HasSuffix(register.Key(p.name), key) || !ruledIn(e, p) {
			continue
		}
		name := p.name[:len(p.name)-len(e.Surname)] + e.Surname
		if len(register.Key(e.Surname)) != len(e.Surname) || strings.Count(name, " ") > 2+strings.Count(e.Surname, " ") {
			name = p.name
		}
		switch {
		case found == "" || strings.HasPrefix(register.Key(found), register.Key(name)):
			found = name
		case register.Key(name) == register.Key(found):
		default:
			return "" // two of one surname
		}
	}
	return found
}

// ruledIn reports whether a leader's term and the years of the dictionary share more
// than their edges.
func ruledIn(e *register.Entity, p phoenixPerson) bool {
	for _, r := range e.Roles {
		if r.Of != p.of || r.Title != "leader" || r.From.Bounds().Earliest.Year() > 2013 {
			continue // the dictionary ends with 2013
		}
		from, to := r.From.Bounds().Earliest.Year(), r.To.Bounds().Earliest.Year()
		if r.To.IsZero() || to == 0 {
			to = 2021
		}
		if p.from <= from+1 && (p.to == 0 || p.to >= min(to, 2013)-1) && p.from <= to {
			return true
		}
	}
	return false
}
