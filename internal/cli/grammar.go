package cli

import (
	"github.com/alecthomas/kong"
)

// description stands above the commands in the help.
const description = `Parley reads the news of a negotiation and keeps its record: who said what, to whom,
where and when, each entry with the exact words that carry it. A claim is not a fact: Parley says who claims it.`

// A grammar is all that can be said to parley. The order is that of the help.
type grammar struct {
	globals

	Read     readCommand     `cmd:"" help:"Show what documents say, without keeping it."`
	Add      addCommand      `cmd:"" help:"Read documents into the record."`
	Search   searchCommand   `cmd:"" help:"Find passages of the record by their words."`
	Who      whoCommand      `cmd:"" help:"List who speaks in the record, or show one of them."`
	Review   reviewCommand   `cmd:"" help:"Decide which entities of the record are the same."`
	Timeline timelineCommand `cmd:"" help:"List statements in the order in which they were made."`
	Serve    serveCommand    `cmd:"" help:"Show the record in a browser, on this machine."`
	Eval     evalCommand     `cmd:"" help:"Measure how well Parley reads."`
	Train    trainCommand    `cmd:"" help:"Train the models that Parley reads with."`
	Version  versionCommand  `cmd:"" help:"Show the version of the program and of its reader."`
	Help     helpCommand     `cmd:"" help:"Show help for a command."`
}

// globals are the flags that every command has.
type globals struct {
	Color   string `enum:"auto,always,never" default:"auto" env:"PARLEY_COLOR" help:"Colours: auto (on a terminal, unless NO_COLOR is set), always or never."`
	Verbose bool   `short:"v" env:"PARLEY_VERBOSE" help:"Log on standard error what goes on inside."`
}

// newParser makes the parser of a grammar.
func newParser(g *grammar, options ...kong.Option) (*kong.Kong, error) {
	return kong.New(g, append([]kong.Option{
		kong.Name("parley"),
		kong.Description(description),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Help(func(o kong.HelpOptions, ctx *kong.Context) error {
			if err := kong.DefaultHelpPrinter(o, ctx); err != nil {
				return err
			}
			// Kong would end the process here; an error ends the parsing instead.
			return errHelped
		}),
		kong.Exit(func(int) {}),
		kong.ExplicitGroups([]kong.Group{{Key: "meta", Title: "What is known of the documents, all of them:"}}),
	}, options...)...)
}

// Model is the grammar of the command, for the reference that is made of it.
func Model() (*kong.Application, error) {
	parser, err := newParser(&grammar{})
	if err != nil {
		return nil, err
	}
	return parser.Model, nil
}
