package weights

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"unicode/utf8"
)

// A Writer gathers tensors and writes them as a file. Its methods may be called in any
// order; the file has the tensors in that order, and is the same bytes for the same calls.
// The first error is kept: what is added after it is ignored, and [Writer.WriteTo] returns it.
type Writer struct {
	header  header
	names   map[string]bool
	payload []byte
	err     error
}

// NewWriter makes a Writer for a model of that name. Metadata is free; it is copied. What is
// not UTF-8 in it is replaced.
func NewWriter(model string, metadata map[string]string) *Writer {
	w := &Writer{names: map[string]bool{}}
	w.header = header{Version: version, Model: model, Metadata: map[string]string{}, Tensors: []Tensor{}}
	for k, v := range metadata {
		w.header.Metadata[k] = v
	}
	return w
}

// F32 adds a tensor of kind f32.
func (w *Writer) F32(name string, data []float32, shape ...int) {
	w.addF32(name, data, shape)
}

// ScalesOf is the name that [Writer.Int8] and [Writer.Quantised] give to a tensor's scales.
func ScalesOf(name string) string { return name + ".scales" }

// Int8 adds a tensor of kind i8, quantised row by row as [Quantise] does. The numbers must be
// finite.
func (w *Writer) Int8(name string, data []float32, shape ...int) {
	if !w.fit(name, len(data), shape) {
		return
	}
	q, scales := make([]int8, len(data)), make([]float32, shape[0])
	width := len(data) / shape[0]
	for r := range scales {
		row := data[r*width:][:width]
		for i, x := range row {
			if x-x != 0 { // an infinity or NaN
				w.fail(fmt.Errorf("%w: tensor %q, row %d, column %d is %g", ErrFormat, name, r, i, x))
				return
			}
		}
		scales[r] = Quantise(q[r*width:], row)
	}
	w.Quantised(name, q, scales, shape...)
}

// Quantised adds a tensor of kind i8 that is quantised already, with a scale for each row.
func (w *Writer) Quantised(name string, data []int8, scales []float32, shape ...int) {
	if !w.fit(name, len(data), shape) {
		return
	}
	w.addF32(ScalesOf(name), scales, shape[:1])
	b := make([]byte, len(data))
	for i, q := range data {
		b[i] = byte(q)
	}
	w.add(Tensor{Name: name, Kind: I8, Shape: slices.Clone(shape), Scales: ScalesOf(name)}, b)
}

// Bytes adds a tensor of kind bytes, of which there must be one at least.
func (w *Writer) Bytes(name string, b []byte) {
	if w.fit(name, len(b), []int{len(b)}) {
		w.add(Tensor{Name: name, Kind: Bytes, Shape: []int{len(b)}}, b)
	}
}

// Strings adds a table of strings.
func (w *Writer) Strings(name string, list []string) {
	b, err := appendStrings(nil, list)
	w.addTable(name, b, err)
}

// Vocabulary adds a vocabulary: words that differ, numbered from 0.
func (w *Writer) Vocabulary(name string, words []string) {
	b, err := appendVocabulary(nil, words)
	w.addTable(name, b, err)
}

func (w *Writer) addTable(name string, b []byte, err error) {
	if err != nil {
		w.fail(fmt.Errorf("tensor %q: %w", name, err))
		return
	}
	w.Bytes(name, b)
}

func (w *Writer) addF32(name string, data []float32, shape []int) {
	if !w.fit(name, len(data), shape) {
		return
	}
	b := make([]byte, 0, 4*len(data))
	for _, x := range data {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	w.add(Tensor{Name: name, Kind: F32, Shape: slices.Clone(shape)}, b)
}

// fit reports whether n numbers fill the shape, and fails where they do not.
func (w *Writer) fit(name string, n int, shape []int) bool {
	t := Tensor{Name: name, Kind: I8, Shape: shape}
	if size, err := t.bytes(); err != nil || size != n {
		w.fail(fmt.Errorf("%w: tensor %q of %d numbers has shape %v; every number of a shape is above zero", ErrShape, name, n, shape))
	}
	return w.err == nil
}

func (w *Writer) add(t Tensor, b []byte) {
	if w.err != nil {
		return
	}
	if t.Name == "" || w.names[t.Name] {
		w.fail(fmt.Errorf("%w: tensor %q; names must differ and not be empty", ErrDuplicate, t.Name))
		return
	}
	if !utf8.ValidString(t.Name) {
		w.fail(fmt.Errorf("%w: tensor %q: the name is not UTF-8", ErrFormat, t.Name))
		return
	}
	w.names[t.Name] = true
	t.Offset = aligned(len(w.payload))
	w.payload = append(w.payload, make([]byte, t.Offset-len(w.payload))...)
	w.header.Tensors = append(w.header.Tensors, t)
	w.payload = append(w.payload, b...)
}

func (w *Writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// WriteTo writes the file. It returns ErrShape, ErrDuplicate or ErrFormat of a tensor that
// could not be added, or an error of out.
func (w *Writer) WriteTo(out io.Writer) (int64, error) {
	if w.err != nil {
		return 0, w.err
	}
	var head bytes.Buffer
	head.WriteString(magic)
	head.Write(make([]byte, prelude-head.Len()))
	enc := json.NewEncoder(&head)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(w.header); err != nil { // maps are written in the order of their keys
		return 0, fmt.Errorf("weights: header: %w", err)
	}
	for head.Len()%align != 0 {
		head.WriteByte(' ')
	}
	binary.LittleEndian.PutUint64(head.Bytes()[prelude-8:], uint64(head.Len()-prelude))

	sum := sha256.New()
	sum.Write(head.Bytes())
	sum.Write(w.payload)
	written := int64(0)
	for _, part := range [][]byte{head.Bytes(), w.payload, sum.Sum(nil)} {
		n, err := out.Write(part)
		written += int64(n)
		if err != nil {
			return written, fmt.Errorf("weights: writing model %q: %w", w.header.Model, err)
		}
	}
	return written, nil
}
