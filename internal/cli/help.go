package cli

type helpCommand struct {
	Command []string `arg:"" optional:"" help:"The command, such as: read."`
}

// Run shows the help of a command, as --help does.
func (c *helpCommand) Run(a *app) error {
	_, err := a.parser.Parse(append(c.Command[:len(c.Command):len(c.Command)], "--help"))
	return parseError(err)
}
