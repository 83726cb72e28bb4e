package cli

import (
	"errors"
	"fmt"

	"github.com/alecthomas/kong"
	"github.com/parley-project/parley/document"
)

var (
	// errTold: inputs have failed, and each has been named.
	errTold = errors.New("some inputs failed")
	// errHelped: the help has been shown, which is all that was asked.
	errHelped = errors.New("help was shown")
	// errToldUsage: the command was not understood, and its help has been shown.
	errToldUsage = errors.New("no command was given")
)

// A usageError says that the command was not understood, and which help to look at.
type usageError struct {
	command string // "parley read"
	err     error
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// usage is a usageError that a command itself finds.
func usage(command, format string, args ...any) error {
	return &usageError{"parley " + command, fmt.Errorf(format, args...)}
}

// parseError tells an error of the parser from the wish for help.
func parseError(err error) error {
	if errors.Is(err, errHelped) {
		return errHelped
	}
	command := "parley"
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil {
		if selected := parse.Context.Selected(); selected != nil {
			command = selected.FullPath()
		}
	}
	return &usageError{command, err}
}

func (a *app) hint(e *usageError) {
	a.tell("see %s --help", e.command)
}

// advice says what to do about errors that say only what is wrong.
var advice = []struct {
	err error
	do  string
}{
	{document.ErrEmpty, "give a file with text in it, or leave it out"},
	{document.ErrBinary, "name a file that holds text"},
}

// advised is err with what to do about it, where that is not said already.
func advised(err error) error {
	for _, a := range advice {
		if errors.Is(err, a.err) {
			return fmt.Errorf("%w; %s", err, a.do)
		}
	}
	return err
}
