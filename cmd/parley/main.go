// Command parley reads the news of a negotiation and keeps its record. Package cli has
// all of it; docs/reference/cli.md describes each command.
package main

import (
	"os"

	"github.com/parley-project/parley/internal/cli"
)

func main() { os.Exit(cli.Main()) }
