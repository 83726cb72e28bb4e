package plain

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
	"github.com/saintfish/chardet"
	"golang.org/x/text/encoding/htmlindex"
)

// fallback is the encoding of every doubt, as on the web.
const fallback = "windows-1252"

// sampleBytes is how much the detector is given; it looks at no more.
const sampleBytes = 8 << 10

// decodeLegacy decodes raw, which is no Unicode, in the encoding that its letters
// speak for. It returns ErrBinary if raw fits none.
func decodeLegacy(raw []byte) (string, error) {
	for _, name := range candidates(raw) {
		if s, err := decodeAs(raw, name); err == nil {
			return s, nil
		}
	}
	return "", fmt.Errorf("no known encoding fits; %w", document.ErrBinary)
}

// candidates are the encodings to try, best first, under the names of the WHATWG
// Encoding Standard. For scripts other than Latin the detector proposes them.
func candidates(raw []byte) []string {
	words, isOther := sample(raw)
	latin := latinEncoding(words)
	names := []string{latin, fallback}
	if !isOther {
		return names
	}
	results, err := chardet.NewTextDetector().DetectAll(words)
	if err != nil {
		return names
	}
	// It sorts by confidence alone, in an order of its own for ties.
	slices.SortFunc(results, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Charset, b.Charset))
	})
	var others []string
	for _, r := range results {
		if name := webName(r.Charset); name != "" && !isLatin(name) {
			others = append(others, name)
		}
	}
	return append(others, names...)
}

// webName is the WHATWG name of one of the detector's encodings, or "" for those that
// are dealt with before it is asked or that no text of today is in.
func webName(charset string) string {
	switch {
	case strings.HasPrefix(charset, "UTF-"), strings.HasPrefix(charset, "IBM"), strings.HasPrefix(charset, "ISO-2022"):
		return ""
	case charset == "GB-18030":
		return "gb18030"
	}
	e, err := htmlindex.Get(charset)
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(e)
	if err != nil {
		return ""
	}
	return name
}

// minOther is the fewest bytes beyond ASCII by which a script other than Latin is told.
const minOther = 8

// sample is the words of raw that are not plain ASCII, up to sampleBytes: they alone
// tell encodings apart. isOther tells whether they are in a script other than Latin,
// whose words have no ASCII letters or few.
func sample(raw []byte) (words []byte, isOther bool) {
	high, letters := 0, 0
	for word := range bytes.FieldsFuncSeq(raw, func(r rune) bool { return r <= ' ' }) {
		h, l := 0, 0
		for _, c := range word {
			switch {
			case c >= 0x80:
				h++
			case c|0x20 >= 'a' && c|0x20 <= 'z':
				l++
			}
		}
		if h == 0 {
			continue
		}
		high, letters = high+h, letters+l
		words = append(words, word[:min(len(word), sampleBytes-len(words))]...)
		if len(words) == sampleBytes {
			break
		}
		words = append(words, ' ')
	}
	return words, high >= minOther && high > letters
}

// decodeAs decodes raw in the named encoding, and returns ErrEncoding if raw does not
// fit it: if a byte has no meaning in it, or one that no text uses.
func decodeAs(raw []byte, name string) (string, error) {
	e, err := htmlindex.Get(name)
	if err != nil {
		return "", fmt.Errorf("encoding %q is not known: %w", name, ErrEncoding)
	}
	decoded, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("as %s: %w: %w", name, err, ErrEncoding)
	}
	s := string(decoded)
	for i, r := range s {
		// Encodings of one byte map their gaps to the C1 control characters.
		if r == utf8.RuneError || r >= 0x80 && r < 0xa0 {
			return "", fmt.Errorf("as %s: no character at byte %d of the decoded text: %w", name, i, ErrEncoding)
		}
	}
	return s, nil
}

// isISO2022JP reports whether raw switches to Japanese characters as ISO-2022-JP does.
// Such a file is plain ASCII to every other test.
func isISO2022JP(raw []byte) bool {
	return bytes.Contains(raw, []byte("\x1b$B")) || bytes.Contains(raw, []byte("\x1b$@"))
}
