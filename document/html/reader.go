package html

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/parley-project/parley/document"
)

// DefaultMaxBytes is the size up to which a page is read: 16 MiB.
const DefaultMaxBytes = 16 << 20

// A Reader reads web pages. The zero Reader is ready for use.
type Reader struct {
	// MaxBytes is the most bytes that a page may have; 0 means DefaultMaxBytes.
	MaxBytes int64
	// ContentType is the Content-Type that the page was served with, or "". It may name
	// the encoding.
	ContentType string
	// URL is where the page was found, or "". The page's links are relative to it, and
	// it is the address of the document if the page states none.
	URL string
}

// Read reads raw with the zero [Reader].
func Read(raw []byte, given document.Meta) (*document.Document, error) {
	return Reader{}.Read(raw, given)
}

// Read makes a document of the article in a page. What given says wins over what the
// page states. The errors wrap [ErrNoArticle], [ErrTangled], [document.ErrTooLarge],
// [document.ErrBinary] or [document.ErrEmpty]; they say what to do, and leave it to the
// caller to name the page.
func (r Reader) Read(raw []byte, given document.Meta) (*document.Document, error) {
	limit := r.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	if int64(len(raw)) > limit {
		return nil, fmt.Errorf("%d bytes where at most %d of a page are read: %w", len(raw), limit, document.ErrTooLarge)
	}
	source, err := decode(raw, r.ContentType)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(source) == "" {
		return nil, document.ErrEmpty
	}
	doc, err := parse(source)
	if err != nil {
		return nil, err
	}
	// An address that does not parse only means that links stay relative.
	base, _ := url.Parse(r.URL)
	p := collect(doc)
	stated := p.provenance(base)
	body, err := article(doc, p)
	if err != nil {
		return nil, err
	}
	meta := given.Or(stated).Or(document.Meta{URL: r.URL})
	d, err := document.New(body, meta)
	if err != nil {
		return nil, err
	}
	return d, nil
}
