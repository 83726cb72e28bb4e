package weights

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Strings is a table of strings, numbered from 0, that is a view of a file: reading it
// allocates nothing. As bytes it is the number n of strings, the n ends of the strings in
// bytes from the first one's start, each a little-endian uint32, and the strings.
type Strings struct {
	ends []byte
	text []byte
}

// readStrings reads a table that is all of b, and checks every end.
func readStrings(b []byte) (Strings, error) {
	if len(b) < 4 {
		return Strings{}, fmt.Errorf("%w: a table of strings of %d bytes", ErrFormat, len(b))
	}
	n := uint64(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if n > math.MaxInt32 || 4*n > uint64(len(b)) {
		return Strings{}, fmt.Errorf("%w: %d strings in %d bytes", ErrFormat, n, len(b))
	}
	s := Strings{ends: b[:4*n], text: b[4*n:]}
	last := uint32(0)
	for i := range int(n) {
		end := s.end(i)
		if end < last {
			return Strings{}, fmt.Errorf("%w: string %d ends before it begins", ErrFormat, i)
		}
		last = end
	}
	if uint64(last) != uint64(len(s.text)) {
		return Strings{}, fmt.Errorf("%w: strings end at byte %d of %d", ErrFormat, last, len(s.text))
	}
	return s, nil
}

func (s Strings) end(i int) uint32 { return binary.LittleEndian.Uint32(s.ends[4*i:]) }

// Len is the number of strings.
func (s Strings) Len() int { return len(s.ends) / 4 }

// At is string i, not to be written to. It panics for i out of range, as a slice does.
func (s Strings) At(i int) []byte {
	from, to := uint32(0), s.end(i)
	if i > 0 {
		from = s.end(i - 1)
	}
	return s.text[from:to:to]
}

// appendStrings appends the table of the list to b.
func appendStrings(b []byte, list []string) ([]byte, error) {
	if len(list) > math.MaxInt32 {
		return nil, fmt.Errorf("%w: %d strings", ErrFormat, len(list))
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(list)))
	end := uint64(0)
	for _, w := range list {
		end += uint64(len(w))
		if end > math.MaxUint32 {
			return nil, fmt.Errorf("%w: strings of more than 4 GiB", ErrFormat)
		}
		b = binary.LittleEndian.AppendUint32(b, uint32(end))
	}
	for _, w := range list {
		b = append(b, w...)
	}
	return b, nil
}
