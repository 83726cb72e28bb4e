package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// A page is what we read of one country's page.
type page struct {
	People struct {
		Nationality struct {
			Noun, Adjective value
		}
		Urban value `json:"Major urban areas - population"`
	} `json:"People and Society"`
	Government struct {
		Name struct {
			Long  value `json:"conventional long form"`
			Short value `json:"conventional short form"`
			Abbr  value `json:"abbreviation"`
			Local value `json:"local short form"`
		} `json:"Country name"`
		Type    value `json:"Government type"`
		Capital struct{ Name value }
		Exec    struct {
			State      value `json:"chief of state"`
			Government value `json:"head of government"`
		} `json:"Executive branch"`
		InUS struct {
			Chief value `json:"chief of mission"`
		} `json:"Diplomatic representation in the US"`
		FromUS struct {
			Chief value `json:"chief of mission"`
		} `json:"Diplomatic representation from the US"`
	}
}

type value struct{ Text string }

// factbook reads the pages of all countries, by their FIPS codes.
func (b *builder) factbook(dir string) error {
	var err error
	if b.titles, err = register.DefaultTitles(); err != nil {
		return err
	}
	if b.people, err = register.Load("none", strings.NewReader("")); err != nil {
		return err
	}
	if b.respell, err = readRespell(); err != nil {
		return err
	}
	if b.regimes, err = readRegimes(); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*_??.json"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s holds no pages", dir)
	}
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), ".json")
		iso2, ok := b.byFIPS[strings.ToUpper(base[len(base)-2:])]
		if !ok {
			continue // oceans, uninhabited islands, the European Union (in our own list)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var p page
		if err := json.Unmarshal(data, &p); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		b.country(iso2, &p)
	}
	return nil
}

func (b *builder) country(iso2 string, p *page) {
	e, ok := b.byID[stateID(iso2)]
	if !ok {
		return
	}
	n := p.Government.Name
	for _, v := range []value{n.Short, n.Long} {
		if s := nameOf(v.Text); s != "" {
			add(&e.Names, e.Name, strings.TrimPrefix(strings.TrimPrefix(s, "The "), "the "))
		}
	}
	// Three letters at least: "CH" and "NL" are plates of cars.
	for _, a := range regexp.MustCompile(`\b[A-Z]{3,6}\b`).FindAllString(plain(n.Abbr.Text), -1) {
		add(&e.Names, e.Name, a)
	}
	for _, d := range append(demonyms(p.People.Nationality.Adjective.Text), demonyms(p.People.Nationality.Noun.Text)...) {
		// "Luxembourg" is found as a name; "Congo" and "Laos" name the state.
		if d != e.Name && !slices.Contains(e.Names, d) {
			add(&e.Demonyms, "", d)
		}
	}
	origin(e, fromFactbook)
	b.capital(e, p)
	b.urban(e, p.People.Urban.Text)
	if e.Kind == reading.State {
		b.heads(e, p)
		b.envoys(e.ID, p.Government.InUS.Chief.Text, "ambassador")
		b.envoys("state:us", p.Government.FromUS.Chief.Text, "ambassador")
	}
}

// nameOf is a country's name without notes and second thoughts.
func nameOf(s string) string {
	s = plain(s)
	s, _, _ = strings.Cut(s, ";")
	s, _, _ = strings.Cut(s, "(")
	s = strings.TrimSpace(s)
	if s == "none" || s == "The Dominican" || strings.Contains(s, ",") {
		return ""
	}
	return s
}

var (
	inBrackets = regexp.MustCompile(`\(([^)]*)\)`)
	parting    = regexp.MustCompile(`[,;]| or | and `)
	// ending is what brackets say of the plural; all else in brackets is a remark.
	ending = map[string]string{"s": "s", "men": "men", "women": "women"}
)

// demonyms reads "Briton(s), British (collective plural)", "Frenchman(men)",
// "Motswana (singular), Batswana (plural)", "Beninese (singular and plural)".
func demonyms(s string) []string {
	s, _, _ = strings.Cut(plain(s), "note -")
	s = inBrackets.ReplaceAllStringFunc(s, func(m string) string {
		if ending[m[1:len(m)-1]] == "" {
			return ""
		}
		return m
	})
	var out []string
	for _, part := range parting.Split(s, -1) {
		part = strings.TrimSpace(part)
		word, more, _ := strings.Cut(part, "(")
		if word == "" || word == "NA" || word == "none" || !upperFirst(word) {
			continue
		}
		out = append(out, strings.TrimSpace(word))
		switch strings.TrimSuffix(more, ")") {
		case "s":
			out = append(out, word+"s")
		case "men":
			out = append(out, strings.TrimSuffix(word, "man")+"men")
		case "women":
			out = append(out, strings.TrimSuffix(word, "woman")+"women")
		}
	}
	return out
}

func upperFirst(s string) bool {
	return s != "" && s[0] >= 'A' && s[0] <= 'Z' || s != "" && s[0] >= 0x80
}

var capitalAlias = regexp.MustCompile(`\(([\p{Lu}][\p{L}'’-]+)(?: is| in|[,)/]| or)`)

// capital reads the seat of government: "Kyiv (Kiev is the transliteration ...)",
// "Pretoria (administrative capital); Cape Town (legislative capital)".
func (b *builder) capital(e *register.Entity, p *page) {
	s, _, _ := strings.Cut(plain(p.Government.Capital.Name.Text), "note")
	for i, part := range strings.Split(s, ";") {
		for _, m := range capitalAlias.FindAllStringSubmatch(part, -1) {
			add(&e.Capitals, e.Capital, m[1])
		}
		word := strings.TrimSpace(inBrackets.ReplaceAllString(part, ""))
		word, _, _ = strings.Cut(word, " in ")
		word, _, _ = strings.Cut(word, ",")
		word = strings.TrimSpace(word)
		if !upperFirst(word) || len(strings.Fields(word)) > 4 {
			continue
		}
		if i == 0 {
			if old := e.Capital; old != word && old != "" {
				add(&e.Capitals, word, old)
			}
			e.Capital = word
		} else {
			add(&e.Capitals, e.Capital, word)
		}
		b.place(e, word)
	}
	// A state that is called as its capital is found by its name.
	if e.Kind != reading.State || e.Capital == e.Name {
		e.Capital, e.Capitals = "", nil
	}
}

var urban = regexp.MustCompile(`[\d.,]+(?: million)? ([\p{L}][\p{L}'’ .-]+)`)

// urban reads "3.017 million KYIV (capital), 1.421 million Kharkiv".
func (b *builder) urban(e *register.Entity, s string) {
	for _, m := range urban.FindAllStringSubmatch(plain(s), -1) {
		b.place(e, capitalised(strings.TrimSpace(m[1])))
	}
}

// place enters a town or region of a state.
func (b *builder) place(e *register.Entity, name string) {
	if !upperFirst(name) || name == e.Name {
		return
	}
	iso := strings.TrimPrefix(string(e.ID), "state:")
	p := b.get(reading.RegisterID("place:"+iso+"-"+slug(name)), reading.Place, name)
	p.Of = e.ID
	origin(p, fromFactbook)
}
