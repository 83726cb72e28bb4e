package register

import (
	"errors"
	"fmt"
)

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
