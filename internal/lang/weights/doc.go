// Package weights is the file format of trained weights: named tensors, word lists and what
// is known of the model, in one file that is checked whole and then read in place.
//
// # Format
//
// A file is, one after another,
//
//	17 bytes   "parley.weights/1\n"
//	 7 bytes   zero
//	 8 bytes   length of the header, an unsigned little-endian number
//	           the header: JSON, and spaces to the next multiple of 64 bytes of the file
//	           the payload
//	32 bytes   SHA-256 (FIPS 180-4) of all bytes before
//
// The header is an object with "version" (1), "model" (a name), "metadata" (an object of
// strings, its keys sorted) and "tensors", a list of objects with
//
//	name     unique
//	kind     "f32", IEEE 754 single precision, little-endian; "i8", two's complement; "bytes"
//	shape    1 to 8 numbers above zero; the last index runs fastest; of bytes, their number
//	offset   from the start of the payload
//	scales   of kind i8: the name of an f32 tensor of shape [shape[0]]; number q of row r
//	         stands for q × scales[r]
//
// Tensors stand in the payload in the order of the list, without overlap or gap: each begins
// at the next multiple of 64 after the one before, with zeros between. So a payload is never
// larger than the file, and every byte of it means something.
//
// A table of strings ([Strings]) and a vocabulary ([Vocabulary]) are tensors of kind bytes.
//
// # Reading and writing
//
// [Open] checks the sum and every bound once, so that nothing that is read later can fail
// for the file's sake. Numbers of 8 bits, bytes and words are then views of the file, which
// may be embedded in the program; numbers of 32 bits are copied, since an embedded file is
// aligned to nothing. A [Writer] makes the same bytes of the same tensors, always.
package weights

import "errors"

// The errors of this package; others wrap them with what and where.
var (
	ErrFormat    = errors.New("weights: not a whole file of weights") // or one that breaks the format's rules
	ErrVersion   = errors.New("weights: unknown version of the format")
	ErrChecksum  = errors.New("weights: bytes were changed or lost") // the sum is not the one written
	ErrMissing   = errors.New("weights: no such tensor")
	ErrShape     = errors.New("weights: wrong shape or kind of tensor")
	ErrDuplicate = errors.New("weights: name or word given twice") // by the Writer alone
)

const (
	magic   = "parley.weights/1\n"
	family  = "parley.weights/" // what files of every version begin with
	version = 1

	prelude = 32 // bytes before the header
	sumSize = 32
	align   = 64
	maxDims = 8
)

// aligned is n, or the next multiple of 64 after it.
func aligned(n int) int { return (n + align - 1) &^ (align - 1) }

// Kind is the kind of a tensor's numbers.
type Kind string

// The kinds.
const (
	F32   Kind = "f32"
	I8    Kind = "i8"
	Bytes Kind = "bytes"
)

// size is the number of bytes of one number, 0 of an unknown kind.
func (k Kind) size() int {
	switch k {
	case F32:
		return 4
	case I8, Bytes:
		return 1
	}
	return 0
}

// A Tensor is the description of a tensor in the header.
type Tensor struct {
	Name   string `json:"name"`
	Kind   Kind   `json:"kind"`
	Shape  []int  `json:"shape"`
	Offset int    `json:"offset"`
	Scales string `json:"scales,omitempty"`
}

// header is the header, less its tensors.
type header struct {
	Version  int               `json:"version"`
	Model    string            `json:"model"`
	Metadata map[string]string `json:"metadata"`
	Tensors  []Tensor          `json:"tensors"`
}
