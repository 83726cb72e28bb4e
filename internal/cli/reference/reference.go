// Package reference makes the reference page of the command from its grammar, so that
// no command and no flag can be left out of it.
package reference

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

// preamble stands above the commands.
const preamble = `# The command ` + "`parley`" + `

This page is made from the command itself by ` + "`go generate ./internal/cli`" + `. Do not edit it.

Results go to standard output; notes, failures and progress go to standard error. Progress is shown on a terminal only.
Every listing has ` + "`--json`" + `, which writes JSON lines: one object a line.

| Exit status | Meaning |
|---|---|
| 0 | All is done. |
| 1 | Some inputs failed. Each is named, and the others are done. |
| 2 | The command was not understood. |

A flag that names a variable takes its value from there where it is not given.
`

// Markdown is the page for a grammar.
func Markdown(app *kong.Application) string {
	var b strings.Builder
	b.WriteString(preamble)
	b.WriteString("\n## Flags of every command\n\n")
	flags(&b, app.Flags)
	for _, c := range app.Leaves(true) {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n```\n%s %s\n```\n", c.FullPath(), c.Help, app.Name, c.Summary())
		if c.Detail != "" {
			fmt.Fprintf(&b, "\n%s\n", c.Detail)
		}
		if len(c.Positional) > 0 {
			b.WriteString("\n| Argument | Meaning |\n|---|---|\n")
			for _, p := range c.Positional {
				fmt.Fprintf(&b, "| `%s` | %s |\n", p.Summary(), cell(p.Help))
			}
		}
		if own := ownFlags(c); len(own) > 0 {
			b.WriteByte('\n')
			flags(&b, own)
		}
	}
	return b.String()
}

// ownFlags are those of a command and of the commands above it, but not of every
// command.
func ownFlags(c *kong.Node) []*kong.Flag {
	var out []*kong.Flag
	for ; c.Parent != nil; c = c.Parent {
		out = append(out, c.Flags...)
	}
	return out
}

func flags(b *strings.Builder, all []*kong.Flag) {
	b.WriteString("| Flag | Default | Variable | Meaning |\n|---|---|---|---|\n")
	for _, f := range all {
		if f.Hidden {
			continue
		}
		name := "`--" + f.Name + "`"
		if !f.IsBool() {
			name = "`--" + f.Name + " " + strings.Trim(f.FormatPlaceHolder(), `"`) + "`"
			if f.PlaceHolder == "" && f.Enum != "" {
				name = "`--" + f.Name + " " + strings.ReplaceAll(f.Enum, ",", `\|`) + "`"
			}
		}
		if f.Short != 0 {
			name += ", `-" + string(f.Short) + "`"
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", name, code(f.Default), code(strings.Join(f.Envs, ", ")), cell(f.Help))
	}
}

func code(s string) string {
	if s == "" {
		return ""
	}
	return "`" + s + "`"
}

// cell is s with what would break the table taken out.
func cell(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ").Replace(s)
}
