package train

import (
	"bufio"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"os"
	"reflect"

	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/weights"
)

// Save writes the weights of the network, and what more adds to the file.
func (t *Trainer) Save(w io.Writer, name string, texts map[string]string, words []string, more ...func(*weights.Writer)) error {
	c := encoder.Contents{Shape: t.Shape, Labels: t.net.Labels, Params: t.net.Params, Table: t.table.rows, Words: words, On: t.table.static == nil}
	if s := t.table.static; s != nil {
		c.Static, c.StaticBytes, c.StaticScales = s.Words, s.Bytes, s.Scales
	}
	file, err := encoder.Save(name, texts, c)
	if err != nil {
		return err
	}
	for _, add := range more {
		add(file)
	}
	if _, err := file.WriteTo(w); err != nil {
		return fmt.Errorf("train: writing the weights: %w", err)
	}
	return nil
}

// ErrOther is the reason for a state of another training.
var ErrOther = errors.New("the state is of a training with other settings")

// A state is what a training goes on from.
type state struct {
	Config       Config
	Data         uint64 // a digest of the examples
	Labels       encoder.Labels
	Epoch, Steps int
	Params       [][]float32
	Table        []float32
	Means        [][]float32
	Squares      [][]float32
}

// digest is a hash of what the examples say.
func digest(examples []*Example) uint64 {
	h := fnv.New64a()
	var b []byte
	put := func(v ...int32) {
		for _, x := range v {
			b = binary.LittleEndian.AppendUint32(b, uint32(x)) //nolint:gosec // bits, not numbers
		}
	}
	for _, ex := range examples {
		b = b[:0]
		put(int32(math.Float32bits(ex.Share))) //nolint:gosec // bits, not numbers
		put(ex.Rows...)
		put(ex.Static...)
		put(ex.Ends...)
		for i := range ex.Targets {
			t := &ex.Targets[i]
			put(t.RelHead, int32(t.Names), int32(t.Begins)) //nolint:gosec // bits, not numbers
			for _, belief := range [][]Weight{t.UPOS, t.XPOS, t.Head, t.Rel} {
				for _, w := range belief {
					put(w.ID, int32(math.Float32bits(w.P))) //nolint:gosec // bits, not numbers
				}
			}
		}
		h.Write(b) //nolint:errcheck // a hash takes everything
	}
	return h.Sum64()
}

// Keep writes the state of the training on data to a file, in place of the one before it.
func (t *Trainer) Keep(file string, data []*Example) error {
	s := state{Config: t.Config, Data: digest(data), Labels: t.net.Labels, Epoch: t.epoch + 1, Steps: t.adam.steps, Table: t.table.rows}
	for i, m := range t.net.Params.All() {
		s.Params = append(s.Params, m.Data)
		s.Means = append(s.Means, t.adam.dense[i].mean)
		s.Squares = append(s.Squares, t.adam.dense[i].square)
	}
	s.Means = append(s.Means, t.adam.table.mean)
	s.Squares = append(s.Squares, t.adam.table.square)
	f, err := os.Create(file + ".new")
	if err != nil {
		return fmt.Errorf("train: keeping the state: %w", err)
	}
	w := bufio.NewWriter(f)
	err = errors.Join(gob.NewEncoder(w).Encode(s), w.Flush(), f.Close())
	if err == nil {
		err = os.Rename(file+".new", file)
	}
	if err != nil {
		return fmt.Errorf("train: keeping the state: %w", err)
	}
	return nil
}

// Resume goes on from a state that Keep wrote, if there is one. It returns ErrOther for
// that of a training with other settings or on other data.
func (t *Trainer) Resume(file string, data []*Example) (epochs int, err error) {
	f, err := os.Open(file)
	if errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("train: the state: %w", err)
	}
	defer f.Close() //nolint:errcheck // read only
	var s state
	if err := gob.NewDecoder(bufio.NewReader(f)).Decode(&s); err != nil {
		return 0, fmt.Errorf("train: the state %s: %w: delete it to begin anew", file, err)
	}
	want := t.Config
	want.Workers, s.Config.Workers = 0, 0
	all := t.net.Params.All()
	if s.Config != want || s.Data != digest(data) || !reflect.DeepEqual(s.Labels, t.net.Labels) || len(s.Params) != len(all) ||
		len(s.Means) != len(all)+1 || len(s.Squares) != len(all)+1 || len(s.Table) != len(t.table.rows) {
		return 0, fmt.Errorf("train: %s: %w: delete it to begin anew", file, ErrOther)
	}
	for i, m := range all {
		copy(m.Data, s.Params[i])
		copy(t.adam.dense[i].mean, s.Means[i])
		copy(t.adam.dense[i].square, s.Squares[i])
	}
	copy(t.table.rows, s.Table)
	copy(t.adam.table.mean, s.Means[len(all)])
	copy(t.adam.table.square, s.Squares[len(all)])
	t.adam.steps, t.epoch = s.Steps, s.Epoch
	t.net.Panels.Pack(t.net.Params)
	return t.epoch, nil
}
