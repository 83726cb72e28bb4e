package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// own reads the lists of our own, written in the format of a dossier's register and read
// by the same strict loader. They add to what is there.
func (b *builder) own(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s holds no lists", dir)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		r, err := register.Load(file, bytes.NewReader(data))
		if err != nil {
			return err
		}
		for _, e := range r.Entities() {
			b.addOwn(e)
		}
	}
	return b.drop()
}

//go:embed drop.tsv
var dropTSV string

// drop takes out the words of drop.tsv.
func (b *builder) drop() error {
	for line := range strings.Lines(dropTSV) {
		id, word, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		e := b.byID[reading.RegisterID(id)]
		if e == nil {
			return fmt.Errorf("drop.tsv: no %s", id)
		}
		for _, list := range []*[]string{&e.Names, &e.Demonyms, &e.Capitals} {
			*list = slices.DeleteFunc(*list, func(s string) bool { return s == word })
		}
	}
	return nil
}

func (b *builder) addOwn(o *register.Entity) {
	e := b.get(o.ID, o.Kind, o.Name)
	if e.Name != o.Name {
		old := e.Name
		e.Name = o.Name
		e.Names = slices.DeleteFunc(e.Names, func(s string) bool { return s == o.Name })
		add(&e.Names, e.Name, old)
	}
	add(&e.Names, e.Name, o.Names...)
	add(&e.Demonyms, "", o.Demonyms...)
	add(&e.Metonyms, "", o.Metonyms...)
	if o.Capital != "" {
		add(&e.Capitals, o.Capital, e.Capital)
		e.Capital = o.Capital
		e.Capitals = slices.DeleteFunc(e.Capitals, func(s string) bool { return s == o.Capital })
	}
	add(&e.Domains, "", o.Domains...)
	if o.Of != "" {
		e.Of = o.Of
	}
	if o.Publisher != "" {
		e.Publisher = o.Publisher
	}
	for _, r := range o.Roles {
		hold(e, r)
	}
	origin(e, fromOwn)
}
