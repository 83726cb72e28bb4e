package main

import (
	"os"
	"path/filepath"
	"strings"
)

// roomFiles are the data files of other rooms that are read.
type roomFiles struct{ learned, register, titles, given, cues, irregular string }

// filesOf says where they are under the folder of the rooms.
func filesOf(rooms string) roomFiles {
	at := func(path string) string { return filepath.Join(rooms, filepath.FromSlash(path)) }
	return roomFiles{
		learned:   at("lang/lemma/data/learned.tsv"),
		register:  at("register/data/builtin.tsv"),
		titles:    at("register/data/titles.tsv"),
		given:     at("register/data/given-names.tsv"),
		cues:      at("extract/lexicon/data/cues.tsv"),
		irregular: at("extract/cue/data/irregular.tsv"),
	}
}

// lines are the lines of a data file but comments and blank ones.
func lines(file string) ([]string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out, nil
}

// register takes the names, metonyms, capitals and demonyms of the built-in register, and
// the first and last names of its people. An entry's origin is that of its first source.
func (l *list) register(file string) error {
	rows, err := lines(file)
	if err != nil {
		return err
	}
	declared := map[string]string{
		"datasets/country-codes": fromCodes, "The World Factbook": fromFactbook, "Parley": fromParley,
		"REIGN leader list 3/2021": fromREIGN, "GeoNames admin1": fromGeoNames,
	}
	origins := map[string]string{}
	for _, row := range rows {
		c := strings.Split(row, "\t")
		if c[0] == "origin" {
			origins[c[1]] = declared[c[2]]
			continue
		}
		fields := map[string][]string{}
		for _, f := range c[3:] {
			key, values, _ := strings.Cut(f, "=")
			fields[key] = strings.Split(values, "|")
		}
		origin := fromParley
		if src := fields["src"]; len(src) > 0 {
			origin = origins[src[0]]
		}
		l.entity(c[0], c[2], origin, fields)
	}
	return nil
}

func (l *list) entity(kind, name, origin string, fields map[string][]string) {
	all := append([]string{name}, fields["names"]...)
	class := ""
	switch kind {
	case "person":
		for _, n := range all {
			l.person(origin, strings.Fields(n), false)
		}
		for _, n := range fields["surname"] {
			l.add("surname", origin, n)
		}
		return
	case "state", "place":
		class = "place"
	case "organisation":
		class = "organisation"
		if fields["publisher"] != nil {
			class = "publisher"
		}
	case "group":
		class = "demonym"
	default:
		return
	}
	for _, n := range append(all, fields["capital"]...) {
		l.add(class, origin, n)
	}
	for _, n := range fields["metonyms"] {
		l.add("organisation", origin, n)
	}
	for _, n := range fields["demonyms"] {
		l.word("demonym", origin, n)
	}
}

// titles takes the titles of office and their plurals; a portfolio is the title of its
// minister and of its ministry.
func (l *list) titles(file string) error {
	rows, err := lines(file)
	if err != nil {
		return err
	}
	for _, row := range rows {
		c := strings.Split(row, "\t")
		if c[0] == "portfolio" {
			for _, of := range []string{" minister", " secretary", " ministers"} {
				l.word("title", fromParley, c[1]+of)
			}
			l.word("title", fromParley, "minister of "+c[1])
			l.word("organisation", fromParley, c[1]+" ministry")
			l.word("organisation", fromParley, "ministry of "+c[1])
			l.word("organisation", fromParley, "department of "+c[1])
			continue
		}
		if len(c) > 3 && strings.Contains(c[3], "generic") {
			continue // "cousin" is no office
		}
		l.word("title", fromParley, c[0])
		switch c[2] {
		case "-":
		case "+":
			l.word("title", fromParley, withS(c[0]))
		default:
			l.word("title", fromParley, c[2])
		}
	}
	return nil
}

// givenNames takes the given names of the register.
func (l *list) givenNames(file string) error {
	rows, err := lines(file)
	if err != nil {
		return err
	}
	for _, row := range rows {
		_, names, _ := strings.Cut(row, "\t")
		for _, n := range strings.Fields(names) {
			l.given(fromMoby, n)
		}
	}
	return nil
}

// saying takes the verbs of the cue lexicon that go with a quotation or a clause, in all
// their forms; irregularForms has those that no rule makes.
func (l *list) saying(cues, irregularForms string) error {
	rows, err := lines(cues)
	if err != nil {
		return err
	}
	irregular, err := lines(irregularForms)
	if err != nil {
		return err
	}
	listed := map[string]bool{}
	for _, row := range irregular {
		base, _, _ := strings.Cut(row, "\t")
		listed[base] = true
	}
	verbs := map[string]bool{}
	for _, row := range rows {
		c := strings.Split(row, "\t")
		if len(c) > 3 && c[1] == "verb" && strings.ContainsAny(c[3], "qcb") && !strings.ContainsAny(c[0], " -") {
			verbs[c[0]] = true
		}
	}
	for v := range verbs {
		if !listed[v] {
			l.word("saying", fromParley, with(v, "ed"))
		}
		for _, f := range []string{v, withS(v), with(v, "ing")} {
			l.word("saying", fromParley, f)
		}
	}
	for _, row := range irregular {
		c := strings.Split(row, "\t")
		if verbs[c[0]] {
			for _, f := range c[1:] {
				l.word("saying", fromParley, f)
			}
		}
	}
	return nil
}
