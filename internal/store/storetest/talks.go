package storetest

import (
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

// Talks are documents of the invented talks in which it is not always clear who is who: a name
// that has one more, two of one name in different fields, family names alone, one office held by
// two, and two officials who are others in each document. No document is named before another in
// the order of arrival that matters.
func Talks() []*Draft {
	return []*Draft{
		talk("doc-1", "2031-02-15", "Mara Venn spoke for Orlen. She said two officials of Orlen knew: all is lost.", func(d *Draft) {
			d.local("mara-venn", "Mara Venn", "Mara Venn", "f")
			d.Says("st-1", d.officials(), "all is lost").Status = "unnamed"
		}),
		talk("doc-2", "2031-02-18", "Mara Venn said that two officials of Orlen had left.", func(d *Draft) {
			d.officials()
			d.Says("st-2", d.local("mara-venn", "Mara Venn", "Mara Venn", ""), "two officials of Orlen had left")
		}),
		talk("doc-3", "2031-02-20", "The plan is dead, Mara Ilse Venn said.", func(d *Draft) {
			d.Says("st-3", d.local("mara-ilse-venn", "Mara Ilse Venn", "Mara Ilse Venn", "f"), "The plan is dead")
		}),
		talk("doc-4", "2031-02-21", "Orsen Tal, the foreign minister of Orlen, left.", func(d *Draft) {
			d.holds(d.local("orsen-tal", "Orsen Tal", "Orsen Tal", ""), "foreign minister", "office:foreign-minister-of-orlen", "the foreign minister of Orlen")
		}),
		talk("doc-5", "2031-02-22", "Orsen Tal, the coach, left. Tal, a coach, is back.", func(d *Draft) {
			d.holds(d.local("orsen-tal", "Orsen Tal", "Orsen Tal", ""), "coach", "", "the coach")
		}),
		talk("doc-6", "2027-03-15", "Ada Sorel, the president of Orlen, spoke.", func(d *Draft) {
			d.president("person:ada-sorel", "Ada Sorel", "2025-04-11", "2029-04-11")
		}),
		talk("doc-7", "2031-03-20", "Ioren Mazhul, the president of Orlen, spoke.", func(d *Draft) {
			d.president("person:ioren-mazhul", "Ioren Mazhul", "2029-04-11", "")
		}),
	}
}

func talk(id document.ID, published, body string, fill func(*Draft)) *Draft {
	d := NewDraft(id, published, "The Orlen Post", body)
	fill(d)
	return d
}

// local adds a person whom no register knows.
func (d *Draft) local(slug, name, words, gender string) record.EntityID {
	id := record.LocalID("person", slug, d.Document.ID)
	d.Entity(id, name, words).Gender = gender
	return id
}

// orlen adds the state once.
func (d *Draft) orlen() record.EntityID {
	const id = "state:orlen"
	for _, e := range d.Entities {
		if e.ID == id {
			return id
		}
	}
	d.Entity(id, "Orlen", "Orlen").Register = id
	return id
}

// officials adds two officials of Orlen, who are not named.
func (d *Draft) officials() record.EntityID {
	id := record.EntityID(d.Document.ID + "/1")
	e := d.Entity(id, "two officials", "two officials of Orlen")
	e.Kind, e.Named = "group", false
	d.Roles = append(d.Roles, record.Role{Entity: id, Title: "official", Of: d.orlen(), Class: "official",
		Evidence: []record.Evidence{d.Words("two officials of Orlen")}})
	return id
}

// holds gives somebody a title, which is an office if one is named.
func (d *Draft) holds(who record.EntityID, title string, office record.EntityID, words string) *record.Role {
	r := record.Role{Entity: who, Title: title, Class: title, Office: office, Evidence: []record.Evidence{d.Words(words)}}
	if office != "" {
		r.Of = d.orlen()
		d.Entity(office, title+" of Orlen")
	}
	d.Roles = append(d.Roles, r)
	return &d.Roles[len(d.Roles)-1]
}

// president adds somebody whom the register knows as president, with the term.
func (d *Draft) president(id record.EntityID, name, from, to string) {
	d.Entity(id, name, name).Register = string(id)
	r := d.holds(id, "president", "office:president-of-orlen", "the president of Orlen")
	r.Terms = []record.Term{{From: date(from), To: date(to)}}
}
