package document

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// An ID names a document wherever it is read: "doc-" and 16 hexadecimal digits, made
// of the text and its provenance (see [New]).
type ID string

// A Hash is the SHA-256 of a document's text (UTF-8), 64 hexadecimal digits.
type Hash string

// A Publisher is the outlet that published a document, by the name under which it
// did. It is never called "source": a source is who speaks in an attribution.
type Publisher string

// A Document is one published text with its provenance.
type Document struct {
	ID   ID
	Hash Hash
	Meta
	Text *text.Text
}

// Meta is the provenance of a document. Absent means absent: an empty field is not
// known, and nothing is guessed for it.
type Meta struct {
	Title     string
	Publisher Publisher
	URL       string
	// Published is the publication date, or time with its zone. Relative times in the
	// text ("on Friday") are read against it; without it they stay unclear.
	Published edtf.Date
	// Language is a BCP 47 tag such as "en".
	Language string
}

// Or fills the absent fields of m from o.
func (m Meta) Or(o Meta) Meta {
	if m.Title == "" {
		m.Title = o.Title
	}
	if m.Publisher == "" {
		m.Publisher = o.Publisher
	}
	if m.URL == "" {
		m.URL = o.URL
	}
	if m.Published == (edtf.Date{}) {
		m.Published = o.Published
	}
	if m.Language == "" {
		m.Language = o.Language
	}
	return m
}

// New makes a document of a text and its provenance, and names it. It returns an
// error that wraps [text.ErrInvalidUTF8] if body is not valid UTF-8, and ErrEmpty if it
// holds nothing but white space.
func New(body string, m Meta) (*Document, error) {
	if isBlank(body) {
		return nil, ErrEmpty
	}
	t, err := text.New(body)
	if err != nil {
		return nil, fmt.Errorf("document %q: %w", m.Title, err)
	}
	sum := sha256.Sum256([]byte(body))
	d := &Document{Hash: Hash(hex.EncodeToString(sum[:])), Meta: m, Text: t}
	d.ID = d.id()
	return d, nil
}

// id hashes the text's hash and each field of provenance, every field led by its length
// so that no two different documents can spell the same bytes.
func (d *Document) id() ID {
	h := sha256.New()
	for _, f := range []string{
		string(d.Hash), d.Title, string(d.Publisher), d.URL, d.Published.String(), d.Language,
	} {
		// Writing to a hash never fails.
		_, _ = fmt.Fprintf(h, "%d:%s", len(f), f)
	}
	return ID("doc-" + hex.EncodeToString(h.Sum(nil))[:16])
}
