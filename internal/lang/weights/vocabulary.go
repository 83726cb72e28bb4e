package weights

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"unsafe"
)

// A Vocabulary is a table of different strings that can be found by what they say. It is a
// view of a file, with nothing to build: the hash table is in the file.
//
// As bytes it is the number of slots, the slots, each a little-endian uint32, and the table
// of strings. A slot is 0 where it is empty; else its low 24 bits are a word's number plus
// one and its high 8 bits are the low 8 bits of the word's hash. A word is in the first slot
// that was free from slot hash×slots/2⁶⁴ on, going round: open addressing with linear
// probing (Knuth, The Art of Computer Programming, volume 3, 6.4, algorithm L). One slot in
// three at least is empty.
type Vocabulary struct {
	words Strings
	slots []byte
}

// MaxWords is the greatest number of words of a [Vocabulary].
const MaxWords = 1<<24 - 2

// hash is FNV-1a of 64 bits (Fowler, Noll and Vo), and then the finaliser of MurmurHash3
// (Appleby), without which the high bits of short words are much alike.
func hash(word []byte) uint64 {
	h := uint64(0xcbf29ce484222325)
	for _, c := range word {
		h ^= uint64(c)
		h *= 0x100000001b3
	}
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Len is the number of words; they are numbered from 0.
func (v Vocabulary) Len() int { return v.words.Len() }

// Word is the word of that number, not to be written to. It panics for a number out of
// range, as a slice does.
func (v Vocabulary) Word(id int32) []byte { return v.words.At(int(id)) }

// Find is the number of a word. It allocates nothing.
func (v Vocabulary) Find(word []byte) (id int32, ok bool) {
	n := len(v.slots) / 4
	if n == 0 {
		return 0, false
	}
	h := hash(word)
	at := slot(h, n)
	for {
		s := binary.LittleEndian.Uint32(v.slots[4*at:])
		if s == 0 {
			return 0, false
		}
		if s>>24 == uint32(h&0xff) {
			if id := int(s&lowBits) - 1; string(v.words.At(id)) == string(word) {
				return int32(id), true
			}
		}
		if at++; at == n {
			at = 0
		}
	}
}

// FindString is Find of a string.
func (v Vocabulary) FindString(word string) (id int32, ok bool) {
	// Find does not keep or change the bytes.
	return v.Find(unsafe.Slice(unsafe.StringData(word), len(word)))
}

// slot is the slot of n at which the search for a hash begins (Lemire 2019, Fast Random
// Integer Generation in an Interval).
func slot(h uint64, n int) int {
	hi, _ := bits.Mul64(h, uint64(n))
	return int(hi)
}

// slotsFor is the number of slots for so many words.
func slotsFor(words int) int { return words + words/2 + 1 }

// readVocabulary reads a vocabulary that is all of b, and checks that every slot leads to a
// word and that every search ends.
func readVocabulary(b []byte) (Vocabulary, error) {
	if len(b) < 4 {
		return Vocabulary{}, fmt.Errorf("%w: a vocabulary of %d bytes", ErrFormat, len(b))
	}
	n := uint64(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if 4*n > uint64(len(b)) {
		return Vocabulary{}, fmt.Errorf("%w: %d slots in %d bytes", ErrFormat, n, len(b))
	}
	v := Vocabulary{slots: b[:4*n]}
	var err error
	if v.words, err = readStrings(b[4*n:]); err != nil {
		return Vocabulary{}, err
	}
	if v.Len() > MaxWords || int(n) != slotsFor(v.Len()) {
		return Vocabulary{}, fmt.Errorf("%w: %d slots for %d words", ErrFormat, n, v.Len())
	}
	full := 0
	for i := range int(n) {
		s := binary.LittleEndian.Uint32(v.slots[4*i:])
		if s == 0 {
			continue
		}
		if id := int(s & lowBits); id == 0 || id > v.Len() {
			return Vocabulary{}, fmt.Errorf("%w: slot %d leads to no word", ErrFormat, i)
		}
		full++
	}
	if full != v.Len() {
		return Vocabulary{}, fmt.Errorf("%w: %d full slots for %d words", ErrFormat, full, v.Len())
	}
	return v, nil
}

// lowBits are the bits of a slot that hold a word's number plus one.
const lowBits = 1<<24 - 1

// appendVocabulary appends the vocabulary of the words to b.
func appendVocabulary(b []byte, words []string) ([]byte, error) {
	if len(words) > MaxWords {
		return nil, fmt.Errorf("%w: %d words, at most %d", ErrFormat, len(words), MaxWords)
	}
	n := slotsFor(len(words))
	slots := make([]uint32, n)
	for id, w := range words {
		h := hash([]byte(w))
		at := slot(h, n)
		for ; slots[at] != 0; at = (at + 1) % n {
			if other := words[slots[at]&lowBits-1]; other == w {
				return nil, fmt.Errorf("%w: word %q", ErrDuplicate, w)
			}
		}
		slots[at] = uint32(h)<<24 | uint32(id+1)
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(n))
	for _, s := range slots {
		b = binary.LittleEndian.AppendUint32(b, s)
	}
	return appendStrings(b, words)
}
