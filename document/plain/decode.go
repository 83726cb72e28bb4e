package plain

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/text"
)

// Decode is the text that raw holds, in UTF-8, without a byte order mark; the package
// comment says how the encoding is found. declared is the encoding that a server named,
// or ""; it counts where raw is no Unicode and fits it. Decode returns an error that
// wraps [document.ErrBinary] or [ErrEncoding] where there is no text. No bytes give no
// text and no error. Time and memory are linear in raw.
func Decode(raw []byte, declared string) (string, error) {
	if kind := signature(raw); kind != "" {
		return "", fmt.Errorf("this is %s; %w", kind, document.ErrBinary)
	}
	// UTF-32 first: its little-endian mark begins with that of UTF-16.
	for _, m := range marks {
		if rest, found := bytes.CutPrefix(raw, m.bytes); found {
			return m.decode(rest)
		}
	}
	if order := sniffUTF16(raw); order != nil {
		return decodeUTF16(raw, order, 0)
	}
	if err := checkControls(raw); err != nil {
		return "", err
	}
	if isISO2022JP(raw) {
		return decodeAs(raw, "iso-2022-jp")
	}
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	// Windows-1252 is what servers declare without looking, and it fits any bytes.
	if declared != "" && webName(declared) != fallback {
		if s, err := decodeAs(raw, declared); err == nil {
			return s, nil
		}
	}
	if err := checkBrokenUTF8(raw); err != nil {
		return "", err
	}
	return decodeLegacy(raw)
}

// checkBrokenUTF8 tells a damaged UTF-8 file from one in a legacy encoding: in UTF-8,
// characters of several bytes that are whole outnumber the bytes that fit nowhere; in
// a legacy encoding such sequences come about by rare accident.
func checkBrokenUTF8(raw []byte) error {
	whole, broken, first := 0, 0, -1
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			if first < 0 {
				first = i
			}
			broken++
		} else {
			whole++
		}
		i += size
	}
	if whole == 0 || whole < broken {
		return nil
	}
	return fmt.Errorf("line %d, byte %d: %w (%w in %d places); save the file again as UTF-8",
		1+bytes.Count(raw[:first], []byte{'\n'}), first, ErrEncoding, text.ErrInvalidUTF8, broken)
}

func decodeUTF8(raw []byte) (string, error) {
	if err := checkControls(raw); err != nil {
		return "", err
	}
	if !utf8.Valid(raw) {
		if err := checkBrokenUTF8(raw); err != nil {
			return "", err
		}
		return "", fmt.Errorf("%w (%w after a UTF-8 byte order mark); save the file again as UTF-8", ErrEncoding, text.ErrInvalidUTF8)
	}
	return string(raw), nil
}
