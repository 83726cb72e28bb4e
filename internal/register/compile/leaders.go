package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"golang.org/x/text/encoding/charmap"
)

//go:embed cow.tsv
var cowTSV string

// oldest is the first year of which leaders are taken: older ones are not in the news.
const oldest = 1990

// lastMonth is the month in which the list of leaders was made.
const lastMonth = "2021-03"

// leaders reads REIGN's list: who led a state, from when to when. It gives surnames
// mostly. Its only title is "leader": that is what the list is of.
func (b *builder) leaders(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	rows, err := parseCSV(file, unicodeOf(data))
	if err != nil {
		return err
	}
	cow := map[string]string{}
	for line := range strings.Lines(cowTSV) {
		if f := strings.Fields(line); len(f) == 2 && f[0] != "#" {
			cow[f[0]] = f[1]
		}
	}
	for _, r := range rows {
		iso2, ok := cow[r["stateabb"]]
		if !ok {
			iso2, ok = b.iso3[r["stateabb"]]
		}
		if !ok {
			return fmt.Errorf("no state for %q: add it to cow.tsv", r["stateabb"])
		}
		if iso2 == "-" || r["eyear"] != "" && r["eyear"] < fmt.Sprint(oldest) {
			continue
		}
		r["iso2"] = iso2
		b.rows = append(b.rows, r)
	}
	b.handovers()
	for _, r := range b.rows {
		// Whom our own list has is known before the rows of earlier terms are read.
		if role, ok := term(r["iso2"], r); ok {
			if e := b.ownLeader(role, strings.Fields(leaderName(r["stateabb"], r["leader"]))); e != nil {
				b.born[e.ID] = r["birthyear"]
			}
		}
	}
	for _, r := range b.rows {
		b.leader(r["iso2"], r)
	}
	return nil
}

// handovers gives the end of a term, of which the list has the month, the day on which
// the next leader of the state came, if it is of that month.
func (b *builder) handovers() {
	for i, r := range b.rows {
		if i+1 == len(b.rows) || r["eyear"] == "" {
			continue
		}
		if next := b.rows[i+1]; next["iso2"] == r["iso2"] && next["syear"] == r["eyear"] && next["smonth"] == r["emonth"] {
			r["eday"] = next["sdate"]
		}
	}
}

// unicodeOf is the text of a file of which most lines are in a code page of old and some
// in UTF-8.
func unicodeOf(data []byte) []byte {
	var out []byte
	for line := range bytes.Lines(data) {
		if !utf8.Valid(line) {
			if l, err := charmap.Windows1252.NewDecoder().Bytes(line); err == nil {
				line = l
			}
		}
		out = append(out, line...)
	}
	return out
}

// term is the role of a row, with its dates.
func term(iso2 string, r map[string]string) (register.Role, bool) {
	from, err := edtf.Parse(fmt.Sprintf("%s-%02s-%02s", r["syear"], r["smonth"], r["sdate"]))
	if err != nil {
		return register.Role{}, false
	}
	end := lastMonth + "/" // still there when the list was made
	if r["eyear"] != "" {
		end = fmt.Sprintf("%s-%02s", r["eyear"], r["emonth"])
		if r["eday"] != "" {
			end += fmt.Sprintf("-%02s", r["eday"])
		}
	}
	to, err := edtf.Parse(end)
	return register.Role{Title: "leader", Of: stateID(iso2), From: from, To: to}, err == nil
}

func (b *builder) leader(iso2 string, r map[string]string) {
	name := leaderName(r["stateabb"], r["leader"])
	role, ok := term(iso2, r)
	if name == "" || !ok {
		return // a row without a name or a date is no use
	}
	e := b.sameLeader(iso2, name, r["birthyear"], role, r["l_year"] != "", r["militarycareer"] == "1")
	switch r["gender"] {
	case "1":
		setGender(e, "m")
	case "0":
		setGender(e, "f")
	}
	origin(e, fromREIGN)
}

//go:embed reign.tsv
var reignTSV string

// leaderName is the name of a row as a text writes it: without initials and remarks,
// "Franco, Itamar" turned about. It is "" for two people in one row, for what cannot be
// read, and for those whom reign.tsv leaves out; that file mends others as well.
func leaderName(state, s string) string {
	for line := range strings.Lines(reignTSV) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(f) == 3 && f[0] == state && f[1] == s {
			return strings.TrimPrefix(f[2], "-")
		}
	}
	s, _, _ = strings.Cut(s, "(")
	if last, first, ok := strings.Cut(s, ", "); ok {
		s = first + " " + last
	}
	if strings.ContainsAny(s, "?\u0081&") || strings.Contains(s, " and ") {
		return ""
	}
	words := slices.DeleteFunc(strings.Fields(s), func(w string) bool { return strings.HasSuffix(w, ".") })
	for i, w := range words {
		// "D.Barrow"
		if _, rest, ok := strings.Cut(w, "."); ok {
			words[i] = rest
		}
	}
	return strings.Join(words, " ")
}

// leaderSurname is what a leader goes by: the last word, with the particles before it.
func leaderSurname(iso2 string, words []string) string {
	if surnameFirst[strings.ToUpper(iso2)] && len(words) > 1 {
		return words[0]
	}
	i := len(words) - 1
	for i > 0 && particles[strings.ToLower(words[i-1])] {
		i--
	}
	return strings.Join(words[i:], " ")
}

// sameLeader finds the person among those of the state, by surname, or enters a new one
// with the role. Where our own list has the term, or the factbook has it as well, it is
// not entered twice.
func (b *builder) sameLeader(iso2, name, born string, role register.Role, elected, soldier bool) *register.Entity {
	words := strings.Fields(name)
	if e := b.ownLeader(role, words); e != nil {
		b.holdLeader(e, role, elected, soldier)
		return e
	}
	for _, id := range b.order {
		e := b.byID[id]
		if e.Kind != reading.Person || !ledBy(e, role.Of) || !sameSurname(b, e, words) && !sameStart(e, role, words) {
			continue
		}
		// Of our own list and of the list of leaders the year of birth is known; of those of
		// the factbook it is the last of that surname who is still in it.
		// A surname alone is enough for a term that goes on into that of the factbook.
		if b.born[id] != "" && b.born[id] != born ||
			b.born[id] == "" && (!b.latest(iso2, e, born) || len(words) == 1 && !goesOn(e, role)) {
			continue
		}
		b.holdLeader(e, role, elected, soldier)
		b.born[e.ID] = born
		return e
	}
	id := reading.RegisterID("person:" + strings.ToLower(iso2) + "-" + slug(name) + "-" + born)
	e := b.get(id, reading.Person, name)
	b.born[e.ID] = born
	e.Surname = leaderSurname(iso2, words)
	for _, v := range b.respelled(name) {
		if len(words) > 1 {
			add(&e.Names, e.Name, v)
		}
	}
	b.holdLeader(e, role, elected, soldier)
	return e
}

// ownLeader is the one of our own list who led the state at that time and goes by that
// surname.
func (b *builder) ownLeader(role register.Role, words []string) *register.Entity {
	name := " " + register.Key(strings.Join(words, " ")) + " "
	for _, id := range b.order {
		e := b.byID[id]
		if e.Kind != reading.Person || !slices.Contains(e.Origins, fromOwn) {
			continue
		}
		leads := slices.ContainsFunc(e.Roles, func(r register.Role) bool {
			return r.Of == role.Of && r.Title != "leader" && b.isOwn[r] && overlap(r, role)
		})
		if !leads {
			continue
		}
		for _, s := range append([]string{e.Surname}, b.respelled(e.Surname)...) {
			k := strings.TrimPrefix(strings.TrimPrefix(register.Key(s), "al "), "el ")
			if strings.Contains(name, " "+k+" ") {
				return e
			}
		}
	}
	return nil
}

// holdLeader enters a term of the list under "leader" and, where it can be told, under
// the title of the office.
func (b *builder) holdLeader(e *register.Entity, role register.Role, elected, soldier bool) {
	var roles []register.Role
	if !b.onlyTitled(role) {
		roles = append(roles, role)
	}
	if t, ok := b.titled(role, elected, soldier); ok {
		roles = append(roles, t)
	}
	for _, r := range roles {
		b.holdTerm(e, r)
	}
}

// holdTerm enters a term. One that somebody else has from a later day on and that
// surely goes on from this one is made longer instead: the factbook dates many terms
// from the last election.
func (b *builder) holdTerm(e *register.Entity, role register.Role) {
	for i, old := range e.Roles {
		if old.Of != role.Of || b.titles.Class(old.Title) != b.titles.Class(role.Title) {
			continue
		}
		switch {
		case b.isOwn[old] && overlap(old, role):
			return
		case old.To.IsZero() && !after(old.From, role.From) && !old.From.IsZero() && old.From.Compare(role.From) <= 0:
			return // within the longer one
		case !old.To.IsZero() || b.isOwn[old]:
		case !isOver(role.To) && old.From.Bounds().Earliest.Compare(edtfDay(lastMonth)) <= 0:
			if role.From.Compare(old.From) < 0 {
				e.Roles[i].From = role.From
			}
			return
		}
	}
	hold(e, role)
}

// edtfDay is the last day that a date can mean.
func edtfDay(s string) edtf.Day {
	d, err := edtf.Parse(s)
	if err != nil {
		return edtf.Day{}
	}
	return d.Bounds().Latest
}

// sameStart reports whether the factbook has somebody of that surname, whatever the
// given name, who came on the very day.
func sameStart(e *register.Entity, role register.Role, words []string) bool {
	return strings.HasSuffix(" "+register.Key(strings.Join(words, " ")), " "+register.Key(e.Surname)) &&
		slices.ContainsFunc(e.Roles, func(r register.Role) bool { return r.Of == role.Of && r.From == role.From })
}

// goesOn reports whether a term that was not over when the list was made goes on in one
// that the person has by the factbook, from then or before.
func goesOn(e *register.Entity, role register.Role) bool {
	return !isOver(role.To) && slices.ContainsFunc(e.Roles, func(r register.Role) bool {
		return r.Of == role.Of && r.To.IsZero() && r.From.Bounds().Earliest.Compare(edtfDay(lastMonth)) <= 0
	})
}

// latest reports whether, of all leaders of that surname in the list, the one born in
// that year was the last: the one whom the factbook can still have.
func (b *builder) latest(iso2 string, e *register.Entity, born string) bool {
	last := born
	for _, r := range b.rows {
		if r["iso2"] == iso2 && sameSurname(b, e, strings.Fields(r["leader"])) {
			last = r["birthyear"]
		}
	}
	return last == born
}

// surnameFirst are states whose people's names the list gives surname first.
var surnameFirst = map[string]bool{"CN": true, "KR": true, "KP": true, "VN": true, "TW": true, "SG": true, "KH": true}

func isOver(to edtf.Date) bool { return to.Bounds().End == edtf.Dated }

func ledBy(e *register.Entity, of reading.RegisterID) bool {
	for _, r := range e.Roles {
		if r.Of == of {
			return true
		}
	}
	return false
}

// sameSurname reports whether a leader's name can be that of e: its last word, or its
// first, is e's surname in some spelling; a given name must agree where both have one,
// and the whole of it where the surname comes first ("Kim Jong" begins several names).
func sameSurname(b *builder, e *register.Entity, words []string) bool {
	keys := []string{register.Key(e.Surname)}
	for _, v := range b.respelled(e.Surname) {
		keys = append(keys, register.Key(v))
	}
	name := register.Key(strings.Join(words, " "))
	all := register.Key(e.Name + " " + strings.Join(e.Names, " "))
	for _, k := range keys {
		before, isLast := strings.CutSuffix(name, " "+k)
		after, isFirst := strings.CutPrefix(name, k+" ")
		switch {
		case name == k:
			return true
		case isLast && shares(strings.Fields(before), all, false), isFirst && shares(strings.Fields(after), all, true):
			return true
		}
	}
	return false
}

// shares reports whether one of the words, or every one, begins a word of name.
func shares(words []string, name string, every bool) bool {
	for _, w := range words {
		if strings.Contains(" "+name, " "+w) != every {
			return !every
		}
	}
	return every
}
