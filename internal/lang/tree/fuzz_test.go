package tree_test

import (
	"encoding/binary"
	"math"
	"slices"
	"testing"
)

// FuzzDecode reads scores from any bytes, most of them no sensible numbers.
func FuzzDecode(f *testing.F) {
	f.Add([]byte{})
	f.Add(make([]byte, 4*30))
	f.Add([]byte("\x00\x00\x80\x7f\x00\x00\x80\xff\x00\x00\xc0\x7f\xff\xff\x7f\x7f\xff\xff\x7f\xff\x01\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		for n < 64 && 4*(n+1)*(n+2) <= len(b) {
			n++
		}
		scores := make([]float32, n*(n+1))
		for i := range scores {
			scores[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		}
		heads := decode(t, n, scores)
		if !isTree(heads) {
			t.Fatalf("%v is no tree", heads)
		}
		if again := decode(t, n, scores); !slices.Equal(heads, again) {
			t.Fatalf("%v, then %v", heads, again)
		}
	})
}
