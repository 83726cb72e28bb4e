// Command compile makes data/names.tsv, the names and words that package gazetteer knows,
// from the open data of the shared folder and from data files of other rooms.
//
//	go run ./internal/lang/gazetteer/compile -shared ../shared
//
// What is taken from each origin is said beside the function that reads it. Not taken: the
// Phoenix dictionaries whose files name no licence (international actors, armed groups).
// The same input gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("compile: ")
	shared := flag.String("shared", "../shared", "folder that holds data/register")
	rooms := flag.String("internal", "internal", "folder of the rooms whose data files are read")
	out := flag.String("out", "internal/lang/gazetteer/data/names.tsv", "file to write")
	flag.Parse()
	if err := run(filepath.Join(*shared, "data", "register"), *rooms, *out); err != nil {
		log.Fatal(err)
	}
}

func run(data, rooms, out string) error {
	own := filesOf(rooms)
	l, err := newList(own.learned)
	if err != nil {
		return fmt.Errorf("common words: %w", err)
	}
	for _, step := range []struct {
		name string
		run  func(l *list) error
	}{
		{"register", func(l *list) error { return l.register(own.register) }},
		{"titles", func(l *list) error { return l.titles(own.titles) }},
		{"given names", func(l *list) error { return l.givenNames(own.given) }},
		{"verbs of saying", func(l *list) error { return l.saying(own.cues, own.irregular) }},
		{"country codes", func(l *list) error { return l.codes(filepath.Join(data, "country-codes", "country-codes.csv")) }},
		{"factbook", func(l *list) error { return l.factbook(filepath.Join(data, "factbook")) }},
		{"regions", func(l *list) error { return l.regions(filepath.Join(data, "cities", "admin1.json")) }},
		{"nicknames", func(l *list) error { return l.nicknames(filepath.Join(data, "nicknames", "names.csv")) }},
		{"outlets", func(l *list) error {
			return l.outlets(filepath.Join(data, "outlets-freebie", "freebie_websources.csv"))
		}},
		{"leaders", func(l *list) error { return l.leaders(filepath.Join(data, "reign", "leaderlist_3_21.csv")) }},
		{"Phoenix", func(l *list) error { return l.phoenix(filepath.Join(data, "phoenix", "Phoenix.Countries.actors.txt")) }},
	} {
		if err := step.run(l); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return os.WriteFile(out, []byte(l.String()), 0o644)
}
