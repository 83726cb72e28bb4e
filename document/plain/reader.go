package plain

import (
	"fmt"

	"github.com/parley-project/parley/document"
)

// DefaultMaxBytes is the size up to which a text is read: 16 MiB, more than two million
// words. Reading takes about 450 times the size of the text in memory, so a larger file
// would stop a laptop; no single report comes near it.
const DefaultMaxBytes = 16 << 20

// A Reader reads text files. The zero Reader is ready for use.
type Reader struct {
	// MaxBytes is the most bytes that a file may have; 0 means DefaultMaxBytes.
	MaxBytes int64
	// Charset is the encoding as a web server declared it ("iso-8859-2"), or "". It
	// is used only where the bytes themselves do not say otherwise, and where it fits.
	Charset string
}

// Read reads raw with the zero [Reader].
func Read(raw []byte, given document.Meta) (*document.Document, error) {
	return Reader{}.Read(raw, given)
}

// Read makes a document of the bytes of a text file. What given says wins over front
// matter. The errors wrap [document.ErrEmpty], [document.ErrTooLarge],
// [document.ErrBinary], [document.ErrMeta] or [ErrEncoding]; they say what to do, and
// leave it to the caller to name the file.
func (r Reader) Read(raw []byte, given document.Meta) (*document.Document, error) {
	limit := r.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	if int64(len(raw)) > limit {
		return nil, fmt.Errorf("%d bytes where at most %d are read; split it into single reports: %w",
			len(raw), limit, document.ErrTooLarge)
	}
	decoded, err := Decode(raw, r.Charset)
	if err != nil {
		return nil, err
	}
	block, body, err := cutFrontMatter(decoded)
	if err != nil {
		return nil, err
	}
	meta, err := parseMeta(block)
	if err != nil {
		return nil, fmt.Errorf("front matter, %w", err)
	}
	d, err := document.New(body, given.Or(meta))
	if err != nil {
		return nil, err
	}
	return d, nil
}
