package html

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
	"golang.org/x/net/html/charset"
)

// decode is the page in UTF-8. Bytes that are valid UTF-8 are taken so, whatever is
// declared. Then the declared encoding counts (Content-Type, then <meta>), then that
// which the letters speak for. A byte that does not fit becomes U+FFFD, as in a
// browser: a broken byte in a footer is no reason to refuse an article.
func decode(raw []byte, contentType string) (string, error) {
	// A stray NUL is passed over, as HTML says; many are UTF-16, or no page at all.
	if n := bytes.Count(raw, []byte{0}); n > 0 && n < len(raw)/1000 {
		raw = bytes.ReplaceAll(raw, []byte{0}, nil)
	}
	s, err := plain.Decode(raw, "")
	if errors.Is(err, document.ErrBinary) {
		return "", err
	}
	if err == nil && (utf8.Valid(raw) || bytes.IndexByte(raw, 0) >= 0) {
		return s, nil
	}
	e, name, certain := charset.DetermineEncoding(raw, contentType)
	if certain || declaresCharset(raw) {
		if name == "utf-8" {
			return strings.ToValidUTF8(string(raw), "\uFFFD"), nil
		}
		decoded, err := e.NewDecoder().Bytes(raw)
		if err != nil {
			return "", fmt.Errorf("as %s: %w: %w", name, err, plain.ErrEncoding)
		}
		return strings.TrimPrefix(string(decoded), "\uFEFF"), nil
	}
	if errors.Is(err, plain.ErrEncoding) {
		return strings.ToValidUTF8(string(raw), "\uFFFD"), nil
	}
	return s, err
}

// declaresCharset reports whether the head of a page speaks of its encoding. Without it
// the charset package answers windows-1252, and does not say that it guesses.
func declaresCharset(raw []byte) bool {
	return bytes.Contains(bytes.ToLower(raw[:min(len(raw), 1024)]), []byte("charset"))
}
