package plain

import "errors"

// ErrEncoding says that the bytes are text, but broken in their own encoding. It comes
// with [text.ErrInvalidUTF8] where that encoding is UTF-8.
var ErrEncoding = errors.New("text is broken in its encoding")
