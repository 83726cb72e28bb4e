package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// given enters a given name. Names such as "mark" and "rose" are everyday words, too.
func (l *list) given(origin, n string) {
	if n = strings.ToLower(n); !l.small[n] && len(n) > 2 {
		l.word("given", origin, n)
	}
}

var nameWord = regexp.MustCompile(`^[\pL'’-]{2,}$`)

// person enters the first and the last word of a name, the other way about where the family
// name comes first.
func (l *list) person(origin string, words []string, familyFirst bool) {
	if len(words) < 2 || len(words) > 5 {
		return
	}
	first, last := words[0], words[len(words)-1]
	for len(words) > 2 && suffixes[strings.ToUpper(strings.TrimSuffix(last, "."))] {
		words = words[:len(words)-1]
		last = words[len(words)-1]
	}
	if familyFirst {
		first, last = last, first
	}
	if nameWord.MatchString(first) && utf8.RuneCountInString(first) > 2 {
		l.givenOrNot(origin, first)
	}
	if nameWord.MatchString(last) && !l.small[strings.ToLower(last)] {
		l.add("surname", origin, strings.ToLower(last))
	}
}

// givenOrNot enters a given name that is no everyday word.
func (l *list) givenOrNot(origin, n string) {
	if !l.small[strings.ToLower(n)] {
		l.add("given", origin, strings.ToLower(n))
	}
}

var suffixes = map[string]bool{"JR": true, "SR": true, "II": true, "III": true, "IV": true}

// nicknames takes both columns of names: aaron, has_nickname, ron.
func (l *list) nicknames(file string) error {
	rows, err := table(file)
	if err != nil {
		return err
	}
	for _, r := range rows {
		l.given(fromNicknames, r["name1"])
		l.given(fromNicknames, r["name2"])
	}
	return nil
}

// leaders takes the surnames of leaders.
func (l *list) leaders(file string) error {
	rows, err := table(file)
	if err != nil {
		return err
	}
	for _, r := range rows {
		for _, n := range strings.Fields(r["leader"]) {
			if nameWord.MatchString(n) && !l.small[strings.ToLower(n)] {
				l.add("surname", fromREIGN, n)
			}
		}
	}
	return nil
}

var (
	code  = regexp.MustCompile(`^\s*\[([A-Z]{3})(\w*)`)
	actor = regexp.MustCompile(`^\+?([^\[#;]+?)_?\s*(\[([A-Z]{3})\])?\s*([#;].*)?$`)
)

// familyFirst are the codes of states whose people are written with the family name first.
var familyFirst = map[string]bool{"CHN": true, "TWN": true, "HKG": true, "PRK": true, "KOR": true, "VNM": true}

// phoenix takes people with an office: lines such as "JANE_DOE_  ; CountryInfo.txt" whose codes, in the lines after,
// are of government or elites. The lines after a state's own line, such as "AFGHANISTAN_  [AFG]", are places and
// peoples; those not known as peoples, and without the ending of one, are taken as places.
func (l *list) phoenix(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var names []string // since the last line of codes
	country := ""      // in the lines after its own
	for line := range strings.Lines(string(b)) {
		if !utf8.ValidString(line) {
			if line, err = charmap.Windows1252.NewDecoder().String(line); err != nil {
				return err
			}
		}
		line = strings.TrimRight(line, "\r\n \t")
		if m := code.FindStringSubmatch(line); m != nil {
			if strings.HasPrefix(m[2], "GOV") || strings.HasPrefix(m[2], "ELI") {
				for _, n := range names {
					l.person(fromPhoenix, strings.Fields(n), familyFirst[m[1]])
				}
			}
			names, country = nil, ""
			continue
		}
		if line == "" || line[0] == '#' {
			country = ""
			continue
		}
		m := actor.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		name := strings.ReplaceAll(m[1], "_", " ")
		if m[3] != "" {
			country = m[3]
		}
		if country != "" {
			l.placeName(strings.ToLower(name))
			continue
		}
		if strings.Contains(line, "CountryInfo") || line[0] == '+' {
			names = append(names, name)
		}
	}
	return nil
}

var people = regexp.MustCompile(`(an|ans|ese|ish|ic|i|is|er|ers|ian|ians|s|ites?|occupied .*|.* people)$`)

// placeName enters a name of the lines of a state, if it looks like one of a place.
func (l *list) placeName(name string) {
	name = fold(name)
	if _, ok := l.entries[entry{"demonym", name}]; ok || people.MatchString(name) || strings.Count(name, " ") > 2 {
		return
	}
	l.add("place", fromPhoenix, name)
}

// table reads a CSV file with a head line.
func table(file string) ([]map[string]string, error) {
	f, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(f), "\ufeff")))
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var out []map[string]string
	for _, row := range rows[min(1, len(rows)):] {
		m := map[string]string{}
		for i, v := range row[:min(len(row), len(rows[0]))] {
			m[rows[0][i]] = v
		}
		out = append(out, m)
	}
	return out, nil
}
