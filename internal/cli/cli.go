package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
)

// The exit statuses of the command.
const (
	ExitDone   = 0
	ExitFailed = 1
	ExitUsage  = 2
)

// A System is what a command knows of the machine that it runs on.
type System struct {
	In       io.Reader
	Out, Err io.Writer
	// Environ are the variables, "KEY=value", that say what a terminal can show.
	Environ []string
	// Now is the clock.
	Now func() time.Time
}

// sameInterrupt is how long after an interrupt another is taken for the same one: some
// programs that run others send it to the process and to its group.
const sameInterrupt = time.Second

// Main runs the command with the arguments, streams and signals of the process, and
// returns its exit status. The first interrupt ends the work in order; a later one ends
// the process.
func Main() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, func() { time.AfterFunc(sameInterrupt, stop) })
	return Run(ctx, os.Args[1:], System{os.Stdin, os.Stdout, os.Stderr, os.Environ(), time.Now})
}

// Run runs the command with args, which leave the name of the program out, and returns
// its exit status. It reads the variables PARLEY_... of the process.
func Run(ctx context.Context, args []string, sys System) int {
	a := &app{System: sys}
	err := a.run(ctx, args)
	return a.finish(ctx, err)
}

// An app is one run of the command.
type app struct {
	System
	parser  *kong.Kong
	globals globals
	log     *slog.Logger
}

func (a *app) run(ctx context.Context, args []string) error {
	var g grammar
	parser, err := newParser(&g, kong.Writers(a.Out, a.Err), kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(a))
	if err != nil {
		return fmt.Errorf("the grammar of the command is broken: %w", err)
	}
	a.parser = parser
	if len(args) == 0 {
		a.parser.Stdout = a.Err
		args = []string{"--help"}
		defer func() { a.parser.Stdout = a.Out }()
		_, _ = parser.Parse(args)
		return errToldUsage
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return parseError(err)
	}
	a.globals = g.globals
	a.log = newLog(a.Err, g.Verbose)
	return parsed.Run()
}

// newLog logs to w what goes on inside: warnings, or all with -v.
func newLog(w io.Writer, verbose bool) *slog.Logger {
	level := slog.LevelWarn
	if verbose {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: level}))
}

// finish tells what err is, if it has not been told, and turns it into a status.
func (a *app) finish(ctx context.Context, err error) int {
	var usage *usageError
	switch {
	case err == nil, errors.Is(err, errHelped):
		return ExitDone
	case errors.Is(err, errToldUsage):
		return ExitUsage
	case errors.As(err, &usage):
		a.tell("%v", err)
		a.hint(usage)
		return ExitUsage
	case errors.Is(err, errTold):
		return ExitFailed
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		a.tell("interrupted")
		return ExitFailed
	}
	a.tell("%v", advised(err))
	return ExitFailed
}

// tell writes a line for the user on standard error. There is nobody left to tell if
// that fails.
func (a *app) tell(format string, args ...any) {
	_, _ = fmt.Fprintf(a.Err, "parley: "+format+"\n", args...)
}
