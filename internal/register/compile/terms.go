package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// terms reads our own list of who held the highest offices (data/own/terms.tsv). It
// comes before the list of leaders, whose surnames it spells out, and after the factbook,
// whose people it takes where it can.
func (b *builder) terms(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		s := strings.TrimRight(string(line), "\n")
		if s == "" || s[0] == '#' {
			continue
		}
		f := strings.Split(s, "\t")
		if len(f) < 5 {
			return fmt.Errorf("%s:%d: %d fields, want of, title, holder, from, to, gender", file, n, len(f))
		}
		if err := b.ownTerm(f); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}

func (b *builder) ownTerm(f []string) error {
	of := reading.RegisterID(f[0])
	if !strings.Contains(f[0], ":") {
		of = stateID(f[0])
	}
	if b.byID[of] == nil && strings.HasPrefix(f[0], "state:") {
		return fmt.Errorf("no %s", of)
	}
	role := register.Role{Title: f[1], Of: of}
	var err error
	if role.From, err = edtf.Parse(f[3]); err != nil {
		return err
	}
	if f[4] != "" {
		if role.To, err = edtf.Parse(f[4]); err != nil {
			return err
		}
	}
	spelt := strings.Split(f[2], "|")
	name, surname := ownName(spelt[0])
	if surname == "" {
		return fmt.Errorf("%q has no surname in capitals", f[2])
	}
	e := b.ownPerson(name, surname, role)
	add(&e.Names, e.Name, spelt[1:]...)
	if len(f) > 5 {
		e.Gender = f[5]
	}
	b.ownRole(e, role)
	if b.leads(role) {
		b.ownRole(e, register.Role{Title: "leader", Of: of, From: role.From, To: role.To})
	}
	o := office{b.titles.Class(role.Title), of}
	if first, ok := b.ownOffices[o]; !ok || role.From.Compare(first) < 0 {
		b.ownOffices[o] = role.From
	}
	origin(e, fromOwn)
	return nil
}

// An office is a class of title of something.
type office struct {
	class string
	of    reading.RegisterID
}

// ownRole enters a role of our own list. What others say of the same office at that time
// gives way: the factbook dates a term from the last election at times.
func (b *builder) ownRole(e *register.Entity, role register.Role) {
	e.Roles = slices.DeleteFunc(e.Roles, func(r register.Role) bool {
		same := b.titles.Class(r.Title) == b.titles.Class(role.Title) || r.Title == "head of government" || r.Title == "head of state"
		return r.Of == role.Of && same && overlap(r, role) && !b.isOwn[r]
	})
	b.isOwn[role] = true
	hold(e, role)
}

// overlap reports whether two terms share a day.
func overlap(a, b register.Role) bool {
	return !after(a.From, b.To) && !after(b.From, a.To)
}

// after reports whether a surely lies after b; an absent date is never after nor before.
func after(a, b edtf.Date) bool {
	x, y := a.Bounds(), b.Bounds()
	return x.Start == edtf.Dated && y.End == edtf.Dated && x.Earliest.Compare(y.Latest) > 0
}

// ownPerson is the person of that name: of our own list, else of the factbook, if it has
// one of that surname and of a like given name in the state; else a new one. The name of
// our own list is the one in use.
func (b *builder) ownPerson(name, surname string, role register.Role) *register.Entity {
	id := reading.RegisterID("person:" + slug(name))
	e := b.byID[id]
	if e == nil {
		words := strings.Fields(name)
		for _, old := range b.order {
			c := b.byID[old]
			if c.Kind != reading.Person || slices.Contains(c.Origins, fromOwn) {
				continue
			}
			if ledBy(c, role.Of) && sameSurname(b, c, words) || b.holdsNow(c, role) {
				e = c
				b.rename(old, id)
				break
			}
		}
	}
	if e == nil {
		e = b.get(id, reading.Person, name)
	}
	for _, old := range slices.Clone(b.order) {
		if c := b.byID[old]; c != e && c.Kind == reading.Person && !slices.Contains(c.Origins, fromOwn) && b.holdsNow(c, role) {
			add(&e.Names, name, append(c.Names, c.Name)...)
			b.mergeInto(e, c)
		}
	}
	if e.Name != name {
		add(&e.Names, name, e.Name)
		e.Name = name
		e.Names = slices.DeleteFunc(e.Names, func(s string) bool { return s == name })
	}
	e.Surname = surname
	for _, v := range b.respelled(name) {
		add(&e.Names, e.Name, v)
	}
	return e
}

// holdsNow reports whether somebody of the factbook holds that very office since about
// the same day, whatever the spelling of the name.
func (b *builder) holdsNow(e *register.Entity, role register.Role) bool {
	const days = 60
	return role.To.IsZero() && slices.ContainsFunc(e.Roles, func(r register.Role) bool {
		apart := r.From.Bounds().Earliest.Sub(role.From.Bounds().Earliest)
		return r.Of == role.Of && r.To.IsZero() && b.titles.Class(r.Title) == b.titles.Class(role.Title) && -days < apart && apart < days
	})
}

func (b *builder) rename(old, id reading.RegisterID) {
	e := b.byID[old]
	delete(b.byID, old)
	e.ID, b.byID[id] = id, e
	b.order[slices.Index(b.order, old)] = id
}

// ownName reads a name of our own list: as the news writes it, but for the surname, or
// what is used for one, in capitals.
func ownName(s string) (name, surname string) {
	words := strings.Fields(s)
	var sur []string
	for i, w := range words {
		if strings.Contains(w, "_") { // a particle with a capital: LE_DRIAN
			var parts []string
			for p := range strings.SplitSeq(w, "_") {
				parts = append(parts, capitalisedWord(p))
			}
			words[i] = strings.Join(parts, " ")
			sur = append(sur, words[i])
			continue
		}
		// "XI" is a surname first, and a number after a name.
		if isXi := i == 0 && w == "XI"; strings.Contains(w, ".") || !isCaps(w) && !isXi {
			continue
		} else if isXi {
			words[i] = "Xi"
		} else {
			words[i] = ownCase(w, i == 0)
		}
		sur = append(sur, words[i])
	}
	return strings.Join(words, " "), strings.Join(sur, " ")
}

// ownCase is a word in capitals as a name: "AL-ASSAD" as "al-Assad".
func ownCase(w string, first bool) string {
	for _, article := range []string{"AL-", "EL-"} {
		if rest, ok := strings.CutPrefix(w, article); ok {
			return strings.ToLower(article) + capitalisedWord(rest)
		}
	}
	if particles[strings.ToLower(w)] && !first {
		return strings.ToLower(w)
	}
	return capitalisedWord(w)
}
