package document

import (
	"errors"
	"strings"
)

// Errors that callers decide on; readers of bytes wrap them with what and where.
var (
	// ErrEmpty: there is no text to read.
	ErrEmpty = errors.New("document has no text")
	// ErrBinary: the bytes are no text in any encoding that is known here.
	ErrBinary = errors.New("not a text: binary data")
	// ErrTooLarge: the text is larger than the reader's limit.
	ErrTooLarge = errors.New("document is too large")
	// ErrMeta: the metadata of a document cannot be used.
	ErrMeta = errors.New("metadata cannot be used")
)

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }
