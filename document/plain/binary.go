package plain

import (
	"bytes"
	"fmt"

	"github.com/parley-project/parley/document"
)

// signatures are formats that people name by mistake or in hope, and what to do about
// each. Some of them would pass for text. A weak one could also begin a sentence.
var signatures = []struct {
	prefix string
	weak   bool
	kind   string
}{
	{"%PDF-", false, "a PDF file: take its text out first, as with pdftotext"},
	{"{\\rtf", false, "a rich text file: save it as plain text"},
	{"%!PS-", false, "a PostScript file: take its text out first, as with ps2ascii"},
	{"PK\x03\x04", false, "a zip archive or an office document: unpack it, or save it as plain text"},
	{"\xd0\xcf\x11\xe0", false, "an old office document: save it as plain text"},
	{"\x1f\x8b", false, "a gzip file: unpack it first"},
	{"BZh", true, "a bzip2 file: unpack it first"},
	{"\xfd7zXZ", false, "an xz file: unpack it first"},
	{"\x28\xb5\x2f\xfd", false, "a zstd file: unpack it first"},
	{"\x89PNG", false, "a picture: it has no text to read"},
	{"\xff\xd8\xff", false, "a picture: it has no text to read"},
	{"GIF8", true, "a picture: it has no text to read"},
	{"ID3", true, "a recording: it has no text to read"},
	{"SQLite format 3\x00", false, "a SQLite database: give it as --record if it is a record"},
}

// signature names the format that raw begins with, if it is none that is read here.
func signature(raw []byte) string {
	head := raw[:min(len(raw), 16)]
	for _, s := range signatures {
		if bytes.HasPrefix(raw, []byte(s.prefix)) && !(s.weak && isPrintable(head)) {
			return s.kind
		}
	}
	return ""
}

func isPrintable(head []byte) bool {
	for _, c := range head {
		if c < ' ' && !isLayout(c) || c >= 0x7f {
			return false
		}
	}
	return true
}

// isLayout reports whether c is a control character that texts are laid out with.
func isLayout(c byte) bool { return c >= '\t' && c <= '\r' }

// checkControls returns ErrBinary for bytes with a NUL or too many control characters.
// Some are let through, because wire copy in old agency formats (IPTC 7901) frames
// its headers with them: two, and one in fifty.
func checkControls(raw []byte) error {
	n, escape := 0, byte(0x1b)
	for i, c := range raw {
		switch {
		case c == 0:
			return fmt.Errorf("a NUL at byte %d; %w", i, document.ErrBinary)
		case c < ' ' && !isLayout(c) && c != escape, c == 0x7f:
			n++
		}
	}
	if n > 2+len(raw)/50 {
		return fmt.Errorf("%d control characters in %d bytes; %w", n, len(raw), document.ErrBinary)
	}
	return nil
}
