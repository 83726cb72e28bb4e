// Command compile makes the built-in register (data/builtin.tsv) from the open data of
// the shared folder and from the lists of our own in data/own. See data/SOURCES.md.
//
//	go run ./internal/register/compile -shared ../shared -out internal/register/data/builtin.tsv
//
// The result depends on its input alone: the same data give the same bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/parley-project/parley/internal/register"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("compile: ")
	shared := flag.String("shared", "../shared", "folder that holds data/register")
	own := flag.String("own", "internal/register/data/own", "folder of our own lists")
	out := flag.String("out", "internal/register/data/builtin.tsv", "file to write")
	flag.Parse()
	if err := run(filepath.Join(*shared, "data", "register"), *own, *out); err != nil {
		log.Fatal(err)
	}
}

func run(data, own, out string) error {
	b := newBuilder()
	for _, step := range []struct {
		name string
		from register.Origin
		run  func() error
	}{
		{"country codes", fromCodes, func() error { return b.codes(filepath.Join(data, "country-codes", "country-codes.csv")) }},
		{"factbook", fromFactbook, func() error { return b.factbook(filepath.Join(data, "factbook")) }},
		{"terms of office", fromOwn, func() error { return b.terms(filepath.Join(own, "terms.tsv")) }},
		{"nicknames", fromOwn, func() error {
			return b.nicknames(filepath.Join(data, "nicknames", "names.csv"), filepath.Join(filepath.Dir(out), "nicknames.tsv"))
		}},
		{"leaders", fromREIGN, func() error { return b.leaders(filepath.Join(data, "reign", "leaderlist_3_21.csv")) }},
		{"given names", fromPhoenix, func() error { return b.phoenix(filepath.Join(data, "phoenix", "Phoenix.Countries.actors.txt")) }},
		{"regions", fromGeoNames, func() error { return b.regions(filepath.Join(data, "cities", "admin1.json")) }},
		{"own lists", fromOwn, func() error { return b.own(own) }},
	} {
		if err := step.run(); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		b.attribute(step.from)
	}
	es, err := b.finish()
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := register.WriteCompact(&buf, head, es, b.attribution); err != nil {
		return err
	}
	return os.WriteFile(out, buf.Bytes(), 0o644)
}

const head = `The built-in register. Made by internal/register/compile; do not edit.
Sources and licences: SOURCES.md. An entry's src field names its sources.
`
