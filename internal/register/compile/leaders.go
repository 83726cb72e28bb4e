package main

import (
	_ "embed"
	"fmt"
	"os"
	"slices"
	"strings"

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
	// The file is in a code page of old.
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	rows, err := parseCSV(file, text)
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
	for _, r := range b.rows {
		b.leader(r["iso2"], r)
	}
	return nil
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
	}
	to, err := edtf.Parse(end)
	return register.Role{Title: "leader", Of: stateID(iso2), From: from, To: to}, err == nil
}

func (b *builder) leader(iso2 string, r map[string]string) {
	name, _, _ := strings.Cut(r["leader"], "(")
	words := slices.DeleteFunc(strings.Fields(name), func(w string) bool { return strings.HasSuffix(w, ".") })
	if len(words) == 0 || strings.ContainsAny(name, "?\u0081") {
		return
	}
	name = strings.Join(words, " ")
	role, ok := term(iso2, r)
	if !ok {
		return // a row without a date is no use
	}
	e := b.sameLeader(iso2, name, r["birthyear"], role)
	switch r["gender"] {
	case "1":
		setGender(e, "m")
	case "0":
		setGender(e, "f")
	}
	origin(e, fromREIGN)
}

// sameLeader finds the person among those of the state, by surname, or enters a new one
// with the role. A term that the factbook has as well is not entered twice.
func (b *builder) sameLeader(iso2, name, born string, role register.Role) *register.Entity {
	words := strings.Fields(name)
	for _, id := range b.order {
		e := b.byID[id]
		if e.Kind != reading.Person || !ledBy(e, role.Of) || slices.Contains(e.Origins, fromREIGN) && !b.bornIn(e, born) ||
			!sameSurname(b, e, words) || !b.latest(iso2, e, born) {
			continue
		}
		for _, old := range e.Roles {
			if old.Title == "leader" && old.Of == role.Of && (old.To == edtf.Date{}) && !isOver(role.To) {
				b.born[e.ID] = born
				return e // the factbook's own "since" is that of the last election or later
			}
		}
		hold(e, role)
		b.born[e.ID] = born
		return e
	}
	id := "person:" + strings.ToLower(iso2) + "-" + slug(name)
	if e, ok := b.byID[reading.RegisterID(id+"-"+born)]; ok {
		hold(e, role)
		return e
	}
	e := b.get(reading.RegisterID(id+"-"+born), reading.Person, name)
	b.born[e.ID] = born
	e.Surname = words[len(words)-1]
	if surnameFirst[strings.ToUpper(iso2)] && len(words) > 1 {
		e.Surname = words[0]
	}
	for _, v := range b.respelled(name) {
		if len(words) > 1 {
			add(&e.Names, e.Name, v)
		}
	}
	hold(e, role)
	return e
}

// bornIn reports whether e, found in the list before, is the one born in that year: a
// father and a son may both lead.
func (b *builder) bornIn(e *register.Entity, born string) bool { return b.born[e.ID] == born }

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
// first, is e's surname in some spelling; a given name must agree where both have one.
func sameSurname(b *builder, e *register.Entity, words []string) bool {
	keys := []string{register.Key(e.Surname)}
	for _, v := range b.respelled(e.Surname) {
		keys = append(keys, register.Key(v))
	}
	name := register.Key(strings.Join(words, " "))
	for _, k := range keys {
		if rest := strings.Fields(strings.TrimSuffix(strings.TrimPrefix(name, k+" "), " "+k)); len(rest) > 0 && name != k &&
			!shares(rest, register.Key(e.Name+" "+strings.Join(e.Names, " "))) {
			continue
		}
		if k == name || strings.HasSuffix(name, " "+k) || strings.HasPrefix(name, k+" ") {
			return true
		}
	}
	return false
}

// shares reports whether one of the words begins a word of name.
func shares(words []string, name string) bool {
	for _, w := range words {
		if strings.Contains(" "+name, " "+w) {
			return true
		}
	}
	return false
}
