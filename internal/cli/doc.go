// Package cli is the command parley: its grammar, its commands, and the only place
// where the rooms of the project are wired together.
//
// # How it behaves
//
// Results go to standard output and nothing else does; notes, failures and progress go
// to standard error. Every listing has --json, which writes JSON lines: one object a
// line. The exit status is 0 where all was done, 1 where some inputs failed (each is
// named, the others are done), 2 where the command was not understood. Progress is shown
// on a terminal only, and colours too, unless NO_COLOR is set or --color says otherwise.
//
// The clock is read here alone: a command takes the time of recording once, when it
// starts, and hands it on. --recorded sets it, so that a record can be made again byte
// for byte.
//
// # Layout
//
// grammar.go has the commands, flags.go the flags that several share; each command has
// a file of its own with its flags and its Run. How things look is the work of package
// show; the page docs/reference/cli.md is made of the grammar by package reference.
package cli

//go:generate go run ./gendocs ../../docs/reference/cli.md
