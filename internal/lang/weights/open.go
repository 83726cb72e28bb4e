package weights

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
)

// A File is an opened file of weights. It may be used by many goroutines.
type File struct {
	model   string
	meta    map[string]string
	tensors []Tensor
	byName  map[string]int
	payload []byte
	sum     [sumSize]byte
}

// Open reads the file b, which must not be changed from then on. It returns ErrFormat,
// ErrVersion or ErrChecksum. What it allocates is in proportion to the header.
func Open(b []byte) (*File, error) {
	if !bytes.HasPrefix(b, []byte(magic)) {
		if bytes.HasPrefix(b, []byte(family)) {
			return nil, fmt.Errorf("%w: want %d; take a file made for this program", ErrVersion, version)
		}
		return nil, fmt.Errorf("%w: it does not begin with %q", ErrFormat, magic)
	}
	if len(b) < prelude+sumSize {
		return nil, fmt.Errorf("%w: it has only %d bytes", ErrFormat, len(b))
	}
	body, sum := b[:len(b)-sumSize], b[len(b)-sumSize:]
	if got := sha256.Sum256(body); !bytes.Equal(got[:], sum) {
		return nil, fmt.Errorf("%w: SHA-256 is %x, the file says %x", ErrChecksum, got, sum)
	}
	if !zero(body[len(magic) : prelude-8]) {
		return nil, fmt.Errorf("%w: no zeros after the first line", ErrFormat)
	}
	n := binary.LittleEndian.Uint64(body[prelude-8:])
	if n > uint64(len(body)-prelude) || (prelude+n)%align != 0 {
		return nil, fmt.Errorf("%w: a header of %d bytes in a file of %d", ErrFormat, n, len(b))
	}
	f := &File{byName: map[string]int{}, payload: body[prelude+int(n):], sum: [sumSize]byte(sum)}
	if err := f.readHeader(body[prelude:][:n]); err != nil {
		return nil, fmt.Errorf("%w: header: %w", ErrFormat, err)
	}
	return f, nil
}

// readHeader reads the header one tensor at a time, so that the first wrong one ends it.
func (f *File) readHeader(b []byte) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	if err := delim(dec, '{'); err != nil {
		return err
	}
	seen, end := map[string]bool{}, 0
	for dec.More() {
		tok, err := dec.Token()
		if err != nil {
			return err
		}
		key, _ := tok.(string)
		if seen[key] {
			return fmt.Errorf("%q twice", key)
		}
		seen[key] = true
		switch key {
		case "version":
			var v int
			if err = dec.Decode(&v); err == nil && v != version {
				err = fmt.Errorf("version %d, want %d", v, version)
			}
		case "model":
			err = dec.Decode(&f.model)
		case "metadata":
			err = dec.Decode(&f.meta)
		case "tensors":
			end, err = f.readTensors(dec)
		default:
			err = fmt.Errorf("unknown key %q", key)
		}
		if err != nil {
			return err
		}
	}
	if err := delim(dec, '}'); err != nil {
		return err
	}
	if _, err := dec.Token(); err != io.EOF {
		return fmt.Errorf("more than one value")
	}
	for _, key := range []string{"version", "model", "metadata", "tensors"} {
		if !seen[key] {
			return fmt.Errorf("no %q", key)
		}
	}
	if end != len(f.payload) {
		return fmt.Errorf("tensors end at byte %d of a payload of %d", end, len(f.payload))
	}
	return f.checkScales()
}

// readTensors reads the list of tensors and gives the byte at which the last one ends.
func (f *File) readTensors(dec *json.Decoder) (end int, err error) {
	if err := delim(dec, '['); err != nil {
		return 0, err
	}
	dec.DisallowUnknownFields()
	for dec.More() {
		var t Tensor
		if err := dec.Decode(&t); err != nil {
			return 0, err
		}
		if _, twice := f.byName[t.Name]; twice || t.Name == "" {
			return 0, fmt.Errorf("tensor %d: name %q is empty or taken", len(f.tensors), t.Name)
		}
		size, err := t.bytes()
		if err != nil {
			return 0, fmt.Errorf("tensor %q: %w", t.Name, err)
		}
		if t.Offset != aligned(end) || t.Offset > len(f.payload) || size > len(f.payload)-t.Offset {
			return 0, fmt.Errorf("tensor %q: bytes %d and %d more, after %d and of %d", t.Name, t.Offset, size, end, len(f.payload))
		}
		if !zero(f.payload[end:t.Offset]) {
			return 0, fmt.Errorf("tensor %q: no zeros before it", t.Name)
		}
		end = t.Offset + size
		f.byName[t.Name] = len(f.tensors)
		f.tensors = append(f.tensors, t)
	}
	return end, delim(dec, ']')
}

// bytes is the number of bytes of t.
func (t *Tensor) bytes() (int, error) {
	size := t.Kind.size()
	if size == 0 {
		return 0, fmt.Errorf("unknown kind %q", t.Kind)
	}
	if len(t.Shape) == 0 || len(t.Shape) > maxDims || t.Kind == Bytes && len(t.Shape) > 1 {
		return 0, fmt.Errorf("shape %v", t.Shape)
	}
	for _, n := range t.Shape {
		if n <= 0 || n > math.MaxInt/size {
			return 0, fmt.Errorf("shape %v", t.Shape)
		}
		size *= n
	}
	if t.Scales != "" && t.Kind != I8 {
		return 0, fmt.Errorf("scales of kind %s", t.Kind)
	}
	return size, nil
}

// checkScales checks that every i8 tensor has scales that fit.
func (f *File) checkScales() error {
	for i := range f.tensors {
		t := &f.tensors[i]
		if t.Kind != I8 {
			continue
		}
		j, ok := f.byName[t.Scales]
		if !ok || f.tensors[j].Kind != F32 || !slices.Equal(f.tensors[j].Shape, t.Shape[:1]) {
			return fmt.Errorf("tensor %q: scales %q are not one f32 a row", t.Name, t.Scales)
		}
	}
	return nil
}

func delim(dec *json.Decoder, want json.Delim) error {
	tok, err := dec.Token()
	if err == nil && tok != want {
		err = fmt.Errorf("%v, want %v", tok, want)
	}
	return err
}

func zero(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}

// Model is the name of the model.
func (f *File) Model() string { return f.model }

// Sum is the SHA-256 of the file but for its end, which holds it.
func (f *File) Sum() [sumSize]byte { return f.sum }

// Metadata is a copy of what else the file says of the model.
func (f *File) Metadata() map[string]string { return maps.Clone(f.meta) }

// Tensors are the descriptions of the tensors in the order of the file; they are shared and
// must not be changed.
func (f *File) Tensors() []Tensor { return f.tensors }
