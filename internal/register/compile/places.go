package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"

	"github.com/parley-project/parley/reading"
)

// suffix are words that a region's name may have or lack.
var suffix = regexp.MustCompile(`(?i) (Province|Region|Oblast|County|District|Department|State|Governorate|Prefecture|Municipality|Parish|Krai|Republic|Voivodeship|Division|Canton)$`)

// directions are regions that are called by where they lie.
var directions = regexp.MustCompile(`^(?:North|South|East|West|Central|Upper|Lower|Inner|Outer|Great|New|Saint)(?:ern)?(?:[- ](?:North|South|East|West|Central)(?:ern)?)?$`)

//go:embed plain.txt
var plainTXT string

// tooPlain reports whether a region is called by a plain word (plain.txt).
func tooPlain(name string) bool {
	return directions.MatchString(name) || strings.Contains("\n"+plainTXT, "\n"+name+"\n")
}

// given reports whether a name is one that people have.
func (b *builder) given(name string) bool { return b.people.Gender(name) != "" }

// regions reads the first-level regions of all states (GeoNames).
func (b *builder) regions(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var rows []struct{ Code, Name string }
	if err := json.Unmarshal(data, &rows); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for _, r := range rows {
		iso2, _, _ := strings.Cut(r.Code, ".")
		e, ok := b.byID[stateID(iso2)]
		short := strings.TrimSpace(suffix.ReplaceAllString(r.Name, ""))
		if !ok || short == "" || strings.ContainsAny(short, "0123456789(/|=") || short == e.Name {
			continue
		}
		if len([]rune(short)) < 4 && short == r.Name {
			continue
		}
		// A region that is called as people are is found with its suffix only; the states of
		// the United States are in the news by name.
		if tooPlain(short) || b.given(short) && iso2 != "US" {
			if short == r.Name {
				continue
			}
			short = r.Name
		}
		id := reading.RegisterID("place:" + strings.ToLower(iso2) + "-" + slug(short))
		if id == reading.RegisterID("place:"+strings.ToLower(iso2)+"-") {
			continue
		}
		p := b.get(id, reading.Place, short)
		p.Of = e.ID
		add(&p.Names, p.Name, r.Name)
		origin(p, fromGeoNames)
	}
	return nil
}
