package coref

import "math/bits"

// Features is the number of rows that features share by their hash.
const Features = 1 << 15

// mix takes numbers into a hash: the body of MurmurHash3 (32 bits, Appleby 2011).
func mix(h uint32, values []uint32) uint32 {
	for _, v := range values {
		v *= 0xcc9e2d51
		v = bits.RotateLeft32(v, 15) * 0x1b873593
		h = bits.RotateLeft32(h^v, 13)*5 + 0xe6546b64
	}
	return h
}

// finish is the finaliser of MurmurHash3, without the length.
func finish(h uint32) uint32 {
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}

const seed = 0x9747b28c

// code mixes numbers into one.
func code(values ...uint32) uint32 { return finish(mix(seed, values)) }

// row is the row of a feature: of the numbers that it is made of, with more after them. Two lists,
// so that a caller need not join them for each of the thousands of features of a page.
func row(values []uint32, more ...uint32) uint16 {
	return uint16(finish(mix(mix(seed, values), more)) % Features) //nolint:gosec // below Features
}

// text is the number of a word: FNV-1a (Fowler, Noll, Vo), 32 bits.
func text(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// distance is a number of sentences: up to 5 as it is, then up to 10, then more.
func distance(n int) uint32 {
	switch {
	case n <= 5:
		return uint32(max(n, 0)) //nolint:gosec // small
	case n <= 10:
		return 6
	}
	return 7
}

// bucket is a number on a scale that doubles: 0, 1, 2 to 3, 4 to 7, and so on up to 256 and more.
func bucket(n int) uint32 {
	if n <= 0 {
		return 0
	}
	return uint32(min(bits.Len(uint(n)), 9)) //nolint:gosec // small
}
