package cli

import (
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/cli/reference"
)

// No command and no flag is without its place in the reference.
func TestReferenceIsUpToDate(t *testing.T) {
	model, err := Model()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../docs/reference/cli.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != reference.Markdown(model) {
		t.Error("docs/reference/cli.md is not what the grammar says; run: go generate ./internal/cli")
	}
}

// Every command can be found from the README.
func TestReadmeNamesEveryCommand(t *testing.T) {
	model, err := Model()
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range model.Leaves(true) {
		if !strings.Contains(string(readme), c.FullPath()) {
			t.Errorf("README.md does not name %q", c.FullPath())
		}
	}
}

// What a flag or an argument is for is said of each.
func TestEverythingHasHelp(t *testing.T) {
	model, err := Model()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range model.Leaves(true) {
		if c.Help == "" {
			t.Errorf("%s has no help", c.FullPath())
		}
		for _, v := range c.Values() {
			if v.Help == "" {
				t.Errorf("%s: %s has no help", c.FullPath(), v.Summary())
			}
		}
	}
}
