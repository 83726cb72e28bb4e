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

// minConfidence is the detector's confidence (0 to 100) below which its guess comes
// after Latin script. Its statistics need a few sentences to go on.
const minConfidence = 20

// sampleBytes is how much the detector is given; it looks at no more.
const sampleBytes = 8 << 10

// decodeLegacy decodes raw, which is no Unicode, in the encoding that its letters
// speak for. It returns ErrBinary if raw fits none.
func decodeLegacy(raw []byte) (string, error) {
	for _, name := range candidates(sample(raw)) {
		if s, err := decodeAs(raw, name); err == nil {
			return s, nil
		}
	}
	return "", fmt.Errorf("no known encoding fits; %w", document.ErrBinary)
}

// candidates are the encodings to try, best first, under the names of the WHATWG
// Encoding Standard. The detector says which script a sample is in, and for scripts
// other than Latin the encoding.
func candidates(sample []byte) []string {
	var names []string
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	latin := latinEncoding(sample)
	// An error only says that it has no guess.
	results, _ := chardet.NewTextDetector().DetectAll(sample)
	// It sorts by confidence alone, in an order of its own for ties.
	slices.SortFunc(results, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Charset, b.Charset))
	})
	for _, r := range results {
		switch name := webName(r.Charset); {
		case name == "":
		case isLatin(name):
			add(latin)
		case r.Confidence < minConfidence:
			add(latin)
			add(name)
		default:
			add(name)
		}
	}
	add(latin)
	add(fallback)
	return names
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

// sample is the lines of raw that are not plain ASCII, up to sampleBytes: they alone
// tell encodings apart.
func sample(raw []byte) []byte {
	var s []byte
	for line := range bytes.Lines(raw) {
		if bytes.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
			continue
		}
		s = append(s, line[:min(len(line), sampleBytes-len(s))]...)
		if len(s) == sampleBytes {
			break
		}
	}
	return s
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
