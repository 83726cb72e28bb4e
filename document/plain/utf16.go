package plain

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
)

// marks are the byte order marks, longest first.
var marks = []struct {
	bytes  []byte
	decode func([]byte) (string, error)
}{
	{[]byte{0xff, 0xfe, 0, 0}, func(b []byte) (string, error) { return decodeUTF32(b, binary.LittleEndian) }},
	{[]byte{0, 0, 0xfe, 0xff}, func(b []byte) (string, error) { return decodeUTF32(b, binary.BigEndian) }},
	{[]byte{0xef, 0xbb, 0xbf}, decodeUTF8},
	{[]byte{0xff, 0xfe}, func(b []byte) (string, error) { return decodeUTF16(b, binary.LittleEndian, 2) }},
	{[]byte{0xfe, 0xff}, func(b []byte) (string, error) { return decodeUTF16(b, binary.BigEndian, 2) }},
}

// sniffBytes is how much of a file is looked at for UTF-16 without a mark.
const sniffBytes = 64 << 10

// sniffUTF16 is the byte order of UTF-16 without a mark, or nil. Bytes are taken for
// UTF-16 if in just one order they are well-formed, without control characters or
// characters that nobody has assigned, and have spaces or line ends as texts have.
// Read the other way round, a space is U+2000 and a line end is unassigned. Where most
// characters are two ASCII characters each, those are what was meant.
func sniffUTF16(raw []byte) binary.ByteOrder {
	head := raw[:min(len(raw), sniffBytes)]
	if len(raw)%2 != 0 || len(raw) < 4 || bytes.IndexByte(head, 0) < 0 {
		return nil
	}
	little, big := looksLikeUTF16(head, binary.LittleEndian), looksLikeUTF16(head, binary.BigEndian)
	switch {
	case little && !big:
		return binary.LittleEndian
	case big && !little:
		return binary.BigEndian
	}
	return nil
}

func looksLikeUTF16(head []byte, order binary.ByteOrder) bool {
	units, gaps, latin, pairs := 0, 0, 0, 0
	for i := 0; i+1 < len(head); i += 2 {
		u := order.Uint16(head[i:])
		r := rune(u)
		units++
		if isPrintable(head[i : i+2]) {
			pairs++
		}
		if utf16.IsSurrogate(r) {
			if i+3 >= len(head) {
				break
			}
			r = utf16.DecodeRune(r, rune(order.Uint16(head[i+2:])))
			i += 2
		}
		switch {
		case r == ' ' || r == '\n' || r == '\r' || r == '\t':
			gaps++
			latin++
		case r == utf8.RuneError || !unicode.IsGraphic(r) && !unicode.Is(unicode.Cf, r):
			return false
		case r < 0x80:
			latin++
		}
	}
	return pairs*2 < units && (gaps*500 >= units || latin*2 >= units)
}

// decodeUTF16 decodes raw, which begins at byte offset of its file.
func decodeUTF16(raw []byte, order binary.ByteOrder, offset int) (string, error) {
	if len(raw)%2 != 0 {
		return "", fmt.Errorf("UTF-16 ends within a character; the file is cut short or damaged: %w", ErrEncoding)
	}
	var b strings.Builder
	b.Grow(len(raw)/2 + len(raw)/8)
	for i := 0; i < len(raw); i += 2 {
		r := rune(order.Uint16(raw[i:]))
		if r == 0 {
			return "", fmt.Errorf("a NUL in UTF-16 at byte %d; %w", offset+i, document.ErrBinary)
		}
		if utf16.IsSurrogate(r) {
			next := rune(0)
			if i+3 < len(raw) {
				next = rune(order.Uint16(raw[i+2:]))
			}
			if r = utf16.DecodeRune(r, next); r == utf8.RuneError {
				return "", fmt.Errorf("half a character in UTF-16 at byte %d; save the file again as UTF-8: %w", offset+i, ErrEncoding)
			}
			i += 2
		}
		b.WriteRune(r)
	}
	return b.String(), nil
}

func decodeUTF32(raw []byte, order binary.ByteOrder) (string, error) {
	if len(raw)%4 != 0 {
		return "", fmt.Errorf("UTF-32 ends within a character; the file is cut short or damaged: %w", ErrEncoding)
	}
	var b strings.Builder
	b.Grow(len(raw) / 3)
	for i := 0; i < len(raw); i += 4 {
		u := order.Uint32(raw[i:])
		if u == 0 {
			return "", fmt.Errorf("a NUL in UTF-32 at byte %d; %w", 4+i, document.ErrBinary)
		}
		if u > unicode.MaxRune || utf16.IsSurrogate(rune(u)) {
			return "", fmt.Errorf("no character in UTF-32 at byte %d; save the file again as UTF-8: %w", 4+i, ErrEncoding)
		}
		b.WriteRune(rune(u))
	}
	return b.String(), nil
}
