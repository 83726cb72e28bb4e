package edtf

import (
	"errors"
	"fmt"
)

// Sentinel errors. Every error of this package matches one of them, and
// ErrUnsupported matches ErrSyntax as well: who does not care why a text cannot be
// read asks for ErrSyntax and ErrRange.
var (
	// ErrSyntax: the text is not an EDTF expression.
	ErrSyntax = errors.New("not a date in EDTF")
	// ErrRange: the form is right and a value is not: month 13, 30 February, a
	// year outside -9999 to 9999, an interval that ends before it starts.
	ErrRange = errors.New("value out of range")
	// ErrUnsupported: the text is, or seems to be, EDTF of a kind that this
	// package leaves out; see the package comment.
	ErrUnsupported = errors.New("EDTF beyond what is supported")
)

// ParseError is what [Parse] returns for text that it cannot take.
type ParseError struct {
	Text   string // the text given, cut after 64 bytes
	Offset int    // byte offset in the text of the part at fault
	Reason string // what is wrong with that part, and what would be right
	Err    error  // ErrSyntax, ErrRange or ErrUnsupported
}

// Error says what is wrong, and where.
func (e *ParseError) Error() string {
	return fmt.Sprintf("edtf: %q at byte %d: %s: %v", e.Text, e.Offset, e.Reason, e.Err)
}

// Unwrap returns the sentinel.
func (e *ParseError) Unwrap() error { return e.Err }

// Is reports whether the error is an [ErrSyntax] too, as one that wraps
// [ErrUnsupported] is.
func (e *ParseError) Is(target error) bool {
	return target == ErrSyntax && e.Err == ErrUnsupported
}
