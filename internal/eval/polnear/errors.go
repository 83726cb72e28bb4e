package polnear

import (
	"errors"
	"fmt"
)

// Errors that callers decide on; those returned wrap them with file and line.
var (
	// ErrSyntax: a line of an annotation or label file is not of its format.
	ErrSyntax = errors.New("not of the format")
	// ErrMismatch: an annotation does not fit the text that it annotates.
	ErrMismatch = errors.New("annotation does not fit its text")
	// ErrEmpty: a folder holds no annotated article.
	ErrEmpty = errors.New("no annotated article")
)

func at(name string, line int, err error, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s: %w", name, line, fmt.Sprintf(format, args...), err)
}
