package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
)

const nicknamesHead = `# Given names with their short and pet forms: a name, a tab, its forms.
# From carltonnorthern/nicknames (names.csv). Copyright the authors of that list. Licensed
# under the Apache License, Version 2.0. Changed: written one line a name; pairs of a
# man's and a woman's name left out (by given-names.tsv). Made by internal/register/compile;
# do not edit.
`

// nicknames writes the list of nicknames in a compact form.
func (b *builder) nicknames(in, out string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	rows, err := parseCSV(in, data)
	if err != nil {
		return err
	}
	forms := map[string][]string{}
	for _, r := range rows {
		name, nick := strings.ToLower(r["name1"]), strings.ToLower(r["name2"])
		if r["relationship"] != "has_nickname" || !oneWord(name) || !oneWord(nick) || name == nick || b.otherGender(name, nick) {
			continue
		}
		if !slices.Contains(forms[name], nick) {
			forms[name] = append(forms[name], nick)
		}
	}
	var names []string
	for n := range forms {
		names = append(names, n)
	}
	slices.Sort(names)
	var buf bytes.Buffer
	buf.WriteString(nicknamesHead)
	for _, n := range names {
		slices.Sort(forms[n])
		fmt.Fprintf(&buf, "%s\t%s\n", n, strings.Join(forms[n], " "))
	}
	return os.WriteFile(out, buf.Bytes(), 0o644)
}

func oneWord(s string) bool {
	return len(s) > 1 && !strings.ContainsFunc(s, func(r rune) bool { return r < 'a' || r > 'z' })
}

// otherGender reports whether one of two names is a man's alone and the other a woman's.
func (b *builder) otherGender(x, y string) bool {
	g, h := b.people.Gender(x), b.people.Gender(y)
	return g == "m" && h == "f" || g == "f" && h == "m"
}
