package main

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A page is what is taken of a page of the factbook. Its texts have bits of HTML.
type page struct {
	Government struct {
		Name struct {
			Short   value `json:"conventional short form"`
			Long    value `json:"conventional long form"`
			Local   value `json:"local short form"`
			Former  value `json:"former"`
			Abbrevi value `json:"abbreviation"`
		} `json:"Country name"`
		Capital struct {
			Name value `json:"name"`
		} `json:"Capital"`
		Divisions value `json:"Administrative divisions"`
		Parties   value `json:"Political parties"`
		Bodies    value `json:"International organization participation"` //nolint:misspell // the factbook's spelling
	} `json:"Government"`
	People struct {
		Nationality struct {
			Noun      value `json:"noun"`
			Adjective value `json:"adjective"`
		} `json:"Nationality"`
		Ethnic    value `json:"Ethnic groups"`
		Religions value `json:"Religions"`
		Languages struct {
			Languages value `json:"Languages"`
		} `json:"Languages"`
		Towns value `json:"Major urban areas - population"`
	} `json:"People and Society"`
}

// A value is a text, or anything else, which is left out.
type value string

// UnmarshalJSON reads {"text": ...}.
func (v *value) UnmarshalJSON(b []byte) error {
	var t struct {
		Text string `json:"text"`
	}
	if json.Unmarshal(b, &t) == nil {
		*v = value(t.Text)
	}
	return nil
}

var (
	tag      = regexp.MustCompile(`<[^>]*>`)
	brackets = regexp.MustCompile(`\([^()]*\)`)
	figures  = regexp.MustCompile(`[<>~]?\d[\d.,]*%?.*$`)
	divided  = regexp.MustCompile(`[,;*]|\bincludes\b|:`)
)

// items are the names in a list of the factbook: "Romanian 89.3%, Romani 3.4% (2021 est.)".
func (v value) items() []string {
	s := html.UnescapeString(tag.ReplaceAllString(string(v), "; "))
	for range 3 {
		s = brackets.ReplaceAllString(s, " ")
	}
	var out []string
	for _, part := range divided.Split(s, -1) {
		part = strings.TrimSpace(figures.ReplaceAllString(part, ""))
		r, _ := utf8.DecodeRuneInString(part)
		if unicode.IsUpper(r) && len(strings.Fields(part)) < 7 {
			out = append(out, part)
		}
	}
	return out
}

// factbook takes the names of states, their capitals, towns and divisions; nationalities,
// peoples, faiths and languages; parties and the bodies to which a state belongs.
func (l *list) factbook(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return err
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var p page
		if err := json.Unmarshal(b, &p); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		l.state(&p)
	}
	return nil
}

func (l *list) state(p *page) {
	n := p.Government.Name
	for _, v := range []value{n.Short, n.Long, n.Local, n.Former, n.Abbrevi, p.Government.Capital.Name, p.Government.Divisions} {
		for _, name := range v.items() {
			l.add("place", fromFactbook, name)
		}
	}
	for _, m := range town.FindAllString(string(p.People.Towns), -1) {
		l.add("place", fromFactbook, strings.ToLower(strings.TrimSpace(m)))
	}
	nation := p.People.Nationality
	for _, v := range []value{nation.Noun, nation.Adjective} {
		s := strings.NewReplacer("(s)", "", "(es)", "", " or ", ",", "singular", "", "plural", "").Replace(string(v))
		for _, name := range value(s).items() {
			l.demonym(name)
			if v == nation.Noun && strings.Contains(string(v), "(s)") {
				l.demonym(name + "s")
			}
		}
	}
	for _, v := range []value{p.People.Ethnic, p.People.Religions, p.People.Languages.Languages} {
		for _, name := range v.items() {
			for part := range strings.SplitSeq(name, "/") {
				l.demonym(part)
			}
		}
	}
	for _, name := range p.Government.Parties.items() {
		long, short, ok := strings.Cut(name, " or ")
		l.add("organisation", fromFactbook, long)
		if ok && abbreviation.MatchString(short) {
			l.add("organisation", fromFactbook, short)
		}
	}
	for _, name := range p.Government.Bodies.items() {
		l.add("organisation", fromFactbook, name)
	}
}

// town is a town in the text on large towns: "1.776 million BUCHAREST (capital) (2023)".
var town = regexp.MustCompile(`\p{Lu}[\p{Lu}'’-]{2,}(?: \p{Lu}[\p{Lu}'’.-]+)*`)

// demonym enters a people, a faith or a language of one or two words.
func (l *list) demonym(name string) {
	name = strings.TrimSpace(name)
	if n := len(strings.Fields(name)); n == 0 || n > 2 || l.common[strings.ToLower(name)] || notPeople[strings.ToLower(name)] {
		return
	}
	for w := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return
		}
	}
	if _, ok := l.entries[entry{"place", fold(name)}]; ok {
		return // "Vietnam" in a list of peoples
	}
	l.add("demonym", fromFactbook, name)
}

var notPeople = map[string]bool{"none": true, "other": true, "unspecified": true, "mixed": true, "white": true, "black": true}
