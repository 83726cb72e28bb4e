package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// codes reads states and territories from country-codes.csv. A state is what the UN
// terminology gives a formal name or the list calls independent; the rest are places of
// the state that they belong to.
func (b *builder) codes(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	rows, err := parseCSV(file, data)
	if err != nil {
		return err
	}
	for _, r := range rows {
		iso2 := r["ISO3166-1-Alpha-2"]
		if len(iso2) != 2 {
			return fmt.Errorf("%s: no ISO code for %q", file, r["official_name_en"])
		}
		b.iso3[r["ISO3166-1-Alpha-3"]] = iso2
		for _, fips := range strings.Split(r["FIPS"], ",") {
			if len(fips) == 2 {
				b.byFIPS[fips] = iso2
			}
		}
		name, variants := displayName(r["CLDR display name"])
		e := b.get(stateID(iso2), reading.State, name)
		add(&e.Names, e.Name, variants...)
		if r["is_independent"] != "Yes" && r["UNTERM English Formal"] == "" {
			e.Kind = reading.Place
			if _, of, ok := strings.Cut(r["is_independent"], " of "); ok {
				e.Of = stateID(of)
			}
		}
		for _, v := range []string{r["official_name_en"], r["UNTERM English Short"], r["UNTERM English Formal"]} {
			// "Bolivia (Plurinational State of)" is how a list sorts, not how a text writes.
			if v = unarticled(v); !strings.ContainsAny(v, "()") {
				add(&e.Names, e.Name, v)
			}
		}
		if e.Kind == reading.State {
			e.Capital = r["Capital"]
		}
		origin(e, fromCodes)
	}
	// Codes that the list has not: Kosovo (a user-assigned ISO code) and Serbia (a newer
	// FIPS code).
	b.byFIPS["KV"], b.byFIPS["RI"] = "XK", "RS"
	origin(b.get("state:xk", reading.State, "Kosovo"), fromOwn)
	for _, e := range b.byID {
		fixState(e)
	}
	return nil
}

// fixState mends names that are no use in running text: "US" as the only short name.
func fixState(e *register.Entity) {
	switch e.ID {
	case "state:us":
		e.Name = "United States"
		add(&e.Names, e.Name, "US", "USA", "United States of America")
	case "state:gb":
		e.Name = "United Kingdom"
		add(&e.Names, e.Name, "UK", "Britain", "Great Britain")
	}
}

// displayName is a name as a text writes it: "Antigua & Barbuda" with a word for the
// sign, "St. Lucia" in full with the short form as a variant. Of "Congo - Kinshasa" the
// capital is no part; our own list says what to call them.
func displayName(s string) (name string, variants []string) {
	name = strings.ReplaceAll(s, " & ", " and ")
	name, _, _ = strings.Cut(name, " - ")
	if rest, ok := strings.CutPrefix(name, "St. "); ok {
		return "Saint " + rest, []string{name}
	}
	return name, nil
}

// unarticled drops the article of "Bahamas (the)" and "the Republic of Albania".
func unarticled(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "*", ""))
	s = strings.TrimSpace(strings.TrimSuffix(s, "(the)"))
	return strings.TrimPrefix(s, "the ")
}

// parseCSV reads a table with a head line as maps from column to value.
func parseCSV(file string, data []byte) ([]map[string]string, error) {
	c := csv.NewReader(bytes.NewReader(data))
	c.FieldsPerRecord = -1
	c.LazyQuotes = true
	all, err := c.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var out []map[string]string
	for i, row := range all {
		if i == 0 {
			continue
		}
		m := make(map[string]string, len(row))
		for j, v := range row {
			if j < len(all[0]) && all[0][j] != "" {
				m[all[0][j]] = strings.TrimSpace(v)
			}
		}
		out = append(out, m)
	}
	return out, nil
}
