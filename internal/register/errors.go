package register

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// mostErrors is how many errors of a file are told.
const mostErrors = 20

// Errors that callers decide on; those returned wrap them.
var (
	// ErrFile: a register file cannot be used. The error is a [*FileError].
	ErrFile = errors.New("register file cannot be used")
	// ErrReference: a role or an entity is "of" something that no register has. The
	// error is a [*FileError] as well.
	ErrReference = errors.New("unknown entity")
)

// A FileError says what is wrong in a register file, and where.
type FileError struct {
	File string
	// Line counts from 1; it is 0 where the whole file is meant.
	Line   int
	Reason string
	err    error
}

// Error is "register FILE:LINE: reason".
func (e *FileError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("register %s: %s", e.File, e.Reason)
	}
	return fmt.Sprintf("register %s:%d: %s", e.File, e.Line, e.Reason)
}

// Unwrap is [ErrFile] or [ErrReference].
func (e *FileError) Unwrap() error { return e.err }

// FileErrors are all that is wrong in a register file, in the order of its lines. It
// unwraps to each, so that errors.As finds the first as a [*FileError].
type FileErrors []*FileError

// Error is one line for each, up to twenty.
func (es FileErrors) Error() string {
	var b strings.Builder
	for i, e := range es {
		if i == mostErrors {
			fmt.Fprintf(&b, "\nand %d more", len(es)-i)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Error())
	}
	return b.String()
}

// Unwrap is each of them.
func (es FileErrors) Unwrap() []error {
	out := make([]error, len(es))
	for i, e := range es {
		out[i] = e
	}
	return out
}

// err is nil where there are none, the one error where there is one, else all in the
// order of their lines.
func (es FileErrors) err() error {
	switch len(es) {
	case 0:
		return nil
	case 1:
		return es[0]
	}
	slices.SortStableFunc(es, func(a, b *FileError) int { return cmp.Compare(a.Line, b.Line) })
	return es
}
