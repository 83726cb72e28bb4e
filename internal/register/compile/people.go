package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// heads reads chief of state and head of government, with the dates of their terms, and
// decides who of them leads.
func (b *builder) heads(e *register.Entity, p *page) {
	ex := p.Government.Exec
	state := b.holders(e.ID, ex.State.Text, "head of state")
	gov := b.holders(e.ID, ex.Government.Text, "head of government")
	kind := strings.ToLower(plain(p.Government.Type.Text))
	lead := state
	if strings.Contains(kind, "parliamentary") || strings.Contains(kind, "constitutional monarchy") {
		lead = gov
	}
	if title := b.regimeToday(e.ID); title != "" {
		for _, hs := range [][]holding{state, gov} {
			if slices.ContainsFunc(hs, func(h holding) bool { return b.titles.Class(h.title) == b.titles.Class(title) }) {
				lead = hs
				break
			}
		}
	}
	if len(lead) > 0 {
		b.leading[e.ID] = lead[0].title
	}
	for _, h := range lead {
		hold(h.e, register.Role{Title: "leader", Of: e.ID, From: h.from})
	}
}

// A holding is a person found in an office.
type holding struct {
	e     *register.Entity
	title string
	from  edtf.Date
}

var (
	since = regexp.MustCompile(`^\s*\((?:since )?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})`)
	// aside is what a factbook entry says beside its office: who was there before.
	aside = regexp.MustCompile(`(?i)overthrown|vacant|also referred|presidium`)
)

// holders reads "King CHARLES III (since 8 September 2022); represented by ...". What
// has no date of beginning is not taken.
func (b *builder) holders(of reading.RegisterID, text, office string) []holding {
	var out []holding
	// A king who is represented by a governor general is named in the news of his own
	// state; in the realms he is left out.
	if strings.Contains(text, "represented by") {
		return nil
	}
	for _, part := range strings.Split(plain(text), ";") {
		i := strings.Index(part, "(since")
		if i < 0 || aside.MatchString(part[:i]) {
			continue
		}
		m := since.FindStringSubmatch(part[i:])
		if m == nil {
			continue
		}
		from, err := edtf.Parse(isoDate(m[1]))
		if err != nil {
			continue
		}
		titles, person, ok := b.splitTitle(part[:i], office)
		if !ok || strings.Contains(part[:i], "Co-prince") {
			continue
		}
		e := b.person(person)
		if e == nil {
			continue
		}
		for _, t := range titles {
			hold(e, register.Role{Title: t, Of: of, From: from})
			setGender(e, b.genderOfTitle(t))
		}
		origin(e, fromFactbook)
		out = append(out, holding{e, titles[0], from})
	}
	return out
}

// envoys reads a chief of mission: "Ambassador Olha STEFANISHYNA (since ...)".
func (b *builder) envoys(of reading.RegisterID, text, title string) {
	if !strings.HasPrefix(plain(text), "Ambassador ") || strings.Contains(text, "vacant") {
		return
	}
	b.holders(of, text, title)
}

func (b *builder) genderOfTitle(t string) string {
	e, _ := b.titles.Form(t)
	return e.Gender
}

func hold(e *register.Entity, r register.Role) {
	for _, old := range e.Roles {
		if old == r {
			return
		}
	}
	e.Roles = append(e.Roles, r)
}

func setGender(e *register.Entity, g string) {
	if e.Gender == "" && g != "u" {
		e.Gender = g
	}
}

// rank are words between a title and a name that are neither.
var rank = regexp.MustCompile(`^(?:Col|Gen|Capt|Dr|Lt|Maj|Brig|Adm|Hon)\.$|^(?:General|Colonel|Captain|Sir|Dame|Ratu|Sheikh|Tan|Sri|Datuk|Dato)$`)

// splitTitle parts "Interim Prime Minister Muhammad YUNUS" into titles in lower case and
// the person. Where no title of the lexicon stands the office itself is the title.
func (b *builder) splitTitle(s, office string) (titles []string, person string, ok bool) {
	// "President of the Government of Spain (prime minister-equivalent) Pedro SANCHEZ".
	if m := equivalent.FindStringSubmatch(s); m != nil {
		return []string{m[1]}, strings.TrimSpace(m[2]), hasCaps(strings.Fields(m[2]))
	}
	s = strings.ReplaceAll(s, "Co-Vice", "Vice")
	words := strings.Fields(strings.Replace(inBrackets.ReplaceAllString(s, ""), " XI ", " XI- ", 1))
	start := 0
	for i := 0; i < len(words); i++ {
		t, n := b.titles.Lookup(words, i)
		if n == 0 || t.Generic || t.Plural || i+n >= len(words) || isCaps(words[i]) {
			continue
		}
		// "State Affairs Commission President" presides over that and not over the state.
		within := i > 0 && (words[i-1] == "Commission" || words[i-1] == "Assembly")
		if t.Before && !within && !rank.MatchString(words[i]) {
			titles = append(titles, t.Singular)
		}
		start, i = i+n, i+n-1
	}
	// What follows the last title up to the name: "of the National Council General".
	for j := start; j < len(words) && !isCaps(words[j]); j++ {
		if rank.MatchString(words[j]) || strings.HasSuffix(words[j], ",") || lowerWord[words[j]] {
			start = j + 1
		}
	}
	if len(titles) == 0 {
		titles = []string{office}
		if start == 0 {
			for start < len(words) && rank.MatchString(words[start]) {
				start++
			}
		}
	}
	person = strings.Join(words[start:], " ")
	// A name with an institution in it is no name.
	for _, w := range words[start:] {
		if institution[w] {
			return nil, "", false
		}
	}
	return titles, person, person != "" && hasCaps(words[start:])
}

var equivalent = regexp.MustCompile(`\(([a-z ]+)-equivalent\)(.*)`)

var (
	lowerWord   = map[string]bool{"of": true, "the": true, "and": true, "for": true}
	institution = map[string]bool{"Council": true, "Presidency": true, "Forces": true, "Government": true, "Committee": true, "State": true, "Republic": true, "Confederation": true, "Commonwealth": true, "Ministers": true, "Affairs": true}
)

// isCaps reports whether a word is written in capitals, as the factbook writes
// surnames. Roman numbers and initials are no surnames.
func isCaps(w string) bool {
	w = strings.Trim(w, ",.")
	letters := 0
	for _, part := range strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '\'' || r == '’' }) {
		if part == strings.ToUpper(part) && len([]rune(part)) > 1 {
			letters += len(part)
		}
	}
	if w == "XI-" { // the surname, not the number: see splitTitle
		return true
	}
	return letters > 1 && !roman.MatchString(w) && w != "GNU" && w != "CNSP"
}

var roman = regexp.MustCompile(`^[IVX]+$`)

func hasCaps(words []string) bool {
	for _, w := range words {
		if isCaps(w) {
			return true
		}
	}
	return false
}

var months = map[string]string{
	"January": "01", "February": "02", "March": "03", "April": "04", "May": "05", "June": "06", "July": "07",
	"August": "08", "September": "09", "October": "10", "November": "11", "December": "12",
	"Sep": "09", "Oct": "10",
}

// isoDate is "8 September 2022" as 2022-09-08; it takes month and year, or the year.
func isoDate(s string) string {
	f := strings.Fields(s)
	switch len(f) {
	case 1:
		return f[0]
	case 2:
		return f[1] + "-" + months[f[0]]
	}
	return fmt.Sprintf("%s-%s-%02s", f[2], months[f[1]], f[0])
}

// person enters a person by the factbook's spelling: "Vladimir Vladimirovich PUTIN".
func (b *builder) person(raw string) *register.Entity {
	n, ok := parseName(raw)
	if !ok {
		return nil
	}
	e := b.get(reading.RegisterID("person:"+slug(n.name)), reading.Person, n.name)
	e.Surname = n.surname
	add(&e.Names, e.Name, n.variants...)
	for _, v := range append([]string{e.Name}, n.variants...) {
		add(&e.Names, e.Name, b.respelled(v)...)
	}
	return e
}
