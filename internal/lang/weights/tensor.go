package weights

import (
	"encoding/binary"
	"fmt"
	"math"
	"unsafe"
)

// find is the tensor of that name and its bytes, if it has the kind and the shape. A number
// below zero in shape fits any; no shape fits every one.
func (f *File) find(name string, kind Kind, shape []int) (*Tensor, []byte, error) {
	i, ok := f.byName[name]
	if !ok {
		return nil, nil, fmt.Errorf("%w: %q of model %q", ErrMissing, name, f.model)
	}
	t := &f.tensors[i]
	if t.Kind != kind || len(shape) > 0 && !fits(t.Shape, shape) {
		return nil, nil, fmt.Errorf("%w: %q of model %q is %s %v, want %s %v", ErrShape, name, f.model, t.Kind, t.Shape, kind, shape)
	}
	size, err := t.bytes()
	if err != nil {
		return nil, nil, err
	}
	return t, f.payload[t.Offset:][:size:size], nil
}

func fits(got, want []int) bool {
	if len(got) != len(want) {
		return false
	}
	for i, n := range want {
		if n >= 0 && n != got[i] {
			return false
		}
	}
	return true
}

// F32 is a copy of a tensor of kind f32. With a shape, the tensor must have it; -1 in it
// fits any number. It returns ErrMissing or ErrShape.
func (f *File) F32(name string, shape ...int) ([]float32, error) {
	_, b, err := f.find(name, F32, shape)
	if err != nil {
		return nil, err
	}
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out, nil
}

// An Int8 is a quantised tensor: len(Scale) rows of Width numbers. Number i of row r stands
// for Data[r*Width+i] × Scale[r].
type Int8 struct {
	Data  []int8 // a view of the file: not to be written to
	Scale []float32
	Width int
}

// Row is the numbers of row r and their scale. It panics for r out of range, as a slice does.
func (t Int8) Row(r int) ([]int8, float32) {
	return t.Data[r*t.Width:][:t.Width:t.Width], t.Scale[r]
}

// Int8 is a view of a tensor of kind i8, with a copy of its scales; see F32 for the rest.
func (f *File) Int8(name string, shape ...int) (Int8, error) {
	t, b, err := f.find(name, I8, shape)
	if err != nil {
		return Int8{}, err
	}
	scale, err := f.F32(t.Scales, t.Shape[0])
	if err != nil {
		return Int8{}, fmt.Errorf("scales of %q: %w", name, err)
	}
	// A byte and an int8 have the same size and alignment.
	data := unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(b))), len(b))
	return Int8{Data: data, Scale: scale, Width: len(data) / len(scale)}, nil
}

// Bytes is a view of a tensor of kind bytes, not to be written to. It returns ErrMissing or
// ErrShape.
func (f *File) Bytes(name string) ([]byte, error) {
	_, b, err := f.find(name, Bytes, nil)
	return b, err
}

// Strings is a view of a table of strings. It returns ErrMissing, ErrShape, or ErrFormat
// where the tensor is no such table.
func (f *File) Strings(name string) (Strings, error) {
	b, err := f.Bytes(name)
	if err != nil {
		return Strings{}, err
	}
	s, err := readStrings(b)
	if err != nil {
		return Strings{}, fmt.Errorf("tensor %q: %w", name, err)
	}
	return s, nil
}

// Vocabulary is a view of a vocabulary; see Strings for its errors. It looks at every word
// once, so it is to be called once and the answer kept.
func (f *File) Vocabulary(name string) (Vocabulary, error) {
	b, err := f.Bytes(name)
	if err != nil {
		return Vocabulary{}, err
	}
	v, err := readVocabulary(b)
	if err != nil {
		return Vocabulary{}, fmt.Errorf("tensor %q: %w", name, err)
	}
	return v, nil
}
