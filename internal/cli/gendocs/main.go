// Command gendocs writes the reference page of the command parley to the file that it
// is given. It is run by "go generate ./internal/cli".
package main

import (
	"fmt"
	"os"

	"github.com/parley-project/parley/internal/cli"
	"github.com/parley-project/parley/internal/cli/reference"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gendocs:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("name the file to write, as docs/reference/cli.md")
	}
	model, err := cli.Model()
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], []byte(reference.Markdown(model)), 0o644) //nolint:gosec // a page that all may read
}
