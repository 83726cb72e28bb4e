package main

import (
	"encoding/json"
	"os"
	"strings"
	"unicode/utf8"
)

// regions takes the names of first-level regions, with and without the word for their kind.
func (l *list) regions(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var rows []struct{ Name string }
	if err := json.Unmarshal(b, &rows); err != nil {
		return err
	}
	for _, r := range rows {
		name := strings.TrimSpace(brackets.ReplaceAllString(r.Name, ""))
		l.add("place", fromGeoNames, name)
		if w := strings.Fields(name); len(w) > 1 && kinds[w[len(w)-1]] && !plainRegion[strings.Join(w[:len(w)-1], " ")] {
			l.add("place", fromGeoNames, strings.Join(w[:len(w)-1], " "))
		}
	}
	return nil
}

var kinds = map[string]bool{
	"Province": true, "District": true, "Region": true, "County": true, "Department": true, "Parish": true, "Oblast": true,
	"Governorate": true, "Prefecture": true, "Municipality": true, "Rayon": true, "City": true, "State": true,
}

var plainRegion = map[string]bool{"Central": true, "Western": true, "Eastern": true, "Northern": true, "Southern": true}

// codes takes the names of states and territories, their capitals and currencies.
func (l *list) codes(file string) error {
	rows, err := table(file)
	if err != nil {
		return err
	}
	for _, r := range rows {
		for _, column := range []string{"CLDR display name", "UNTERM English Short", "official_name_en", "Capital", "Sub-region Name"} {
			l.add("place", fromCodes, strings.TrimSpace(brackets.ReplaceAllString(r[column], "")))
		}
		for name := range strings.SplitSeq(r["ISO4217-currency_name"], ",") {
			if w := strings.Fields(name); len(w) > 0 {
				c := strings.ToLower(strings.TrimSuffix(w[len(w)-1], "s"))
				if c == "currency" || c == "unit" {
					continue
				}
				l.word("unit", fromCodes, c)
				l.word("unit", fromCodes, withS(c))
			}
		}
		for c := range strings.SplitSeq(r["ISO4217-currency_alphabetic_code"], ",") {
			l.add("unit", fromCodes, c)
		}
	}
	return nil
}

// outlets takes the names of news outlets.
func (l *list) outlets(file string) error {
	rows, err := table(file)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if utf8.ValidString(r["name"]) {
			l.add("publisher", fromOutlets, r["name"])
		}
	}
	return nil
}
