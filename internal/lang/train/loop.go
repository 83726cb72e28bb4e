package train

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
)

// A Config says how a network is trained. The same data and Config give the same weights,
// with any number of workers, on one kind of processor and one build (math.Exp differs between kinds).
type Config struct {
	Shape   encoder.Shape
	Weights Weights
	Dropout Dropout
	Epochs  int
	Batch   int     // words in a batch
	Rate    float32 // of Adam, at its height
	Warm    float32 // the part of the steps over which the rate rises
	Clip    float32 // the greatest norm of a gradient
	Seed    uint64
	Workers int `json:"-"`
}

// Default is the Config of the weights that Parley comes with, but for the number of words.
func Default() Config {
	return Config{
		Shape:   encoder.Shape{Buckets: 32768, Width: 128, Hidden: 96, Blocks: 4, Arc: 96, Rel: 96},
		Weights: Weights{UPOS: 0.5, XPOS: 1, Begins: 0.8, Names: 0.5, Head: 1, Rel: 0.7},
		Dropout: Dropout{Word: 0.08, Static: 0.04, Sum: 0.1, Block: 0.1, Last: 0.15, Ends: 0.2},
		Epochs:  26, Batch: 2000, Rate: 3e-3, Warm: 0.04, Clip: 4, Seed: 1, Workers: 2,
	}
}

// shards is how many parts a batch has, whoever computes them.
const shards = 4

// A Trainer trains a network.
type Trainer struct {
	Config
	net     *encoder.Network
	table   *table
	trans   *encoder.Panels // of the transposes
	adam    *adam
	workers []*worker
	epoch   int
}

// NewTrainer makes a trainer of a network by chance.
func NewTrainer(c Config, l encoder.Labels, static *Static) (*Trainer, error) {
	if err := c.Shape.Check(); err != nil {
		return nil, err
	}
	if c.Epochs < 1 || c.Batch < 1 || c.Workers < 1 {
		return nil, errors.New("train: epochs, batch and workers must be above zero")
	}
	chain, err := crf.BIO(l.Names)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	t := &Trainer{Config: c, trans: &encoder.Panels{}}
	t.table = &table{width: c.Shape.Width, rows: make([]float32, encoder.TableRows(c.Shape)*c.Shape.Width), static: static}
	t.net = &encoder.Network{
		Shape: c.Shape, Labels: l, Columns: l.Columns(), Table: t.table,
		Params: encoder.NewParams(c.Shape, l), Panels: &encoder.Panels{},
	}
	initialise(t.net.Params, t.table.rows, c.Seed)
	t.net.Panels.Pack(t.net.Params)
	t.adam = newAdam(t.net.Params, len(t.table.rows))
	for range shards {
		t.workers = append(t.workers, newWorker(t.net, t.trans, chain, c.Dropout))
	}
	return t, nil
}

// NewOn makes a trainer of a network that builds on another, whose words it has: the rows of words and
// each parameter of the same name and shape begin as a copy of those of the other, and what else there is by chance.
func NewOn(c Config, l encoder.Labels, of *encoder.Model) (*Trainer, error) {
	t, err := NewTrainer(c, l, nil)
	if err != nil {
		return nil, err
	}
	if c.Shape.Width != of.Shape.Width || c.Shape.Words != of.Shape.Words || c.Shape.Buckets != of.Shape.Buckets {
		return nil, errors.New("train: a network has the words and the width of the one that it builds on")
	}
	w := c.Shape.Width
	for id := range encoder.TableRows(of.Shape) {
		row := t.table.rows[id*w : (id+1)*w]
		clear(row)
		of.Table.AddRow(row, int32(id)) //nolint:gosec // bounded by Shape.Check
	}
	theirs := map[string]*encoder.Matrix{}
	for _, m := range of.Params.All() {
		theirs[m.Name] = m
	}
	for _, m := range t.net.Params.All() {
		if o := theirs[m.Name]; o != nil && o.Rows == m.Rows && o.Cols == m.Cols {
			copy(m.Data, o.Data)
		}
	}
	t.net.Panels.Pack(t.net.Params)
	return t, nil
}

// Network is the network as far as it is trained.
func (t *Trainer) Network() *encoder.Network { return t.net }

// Progress says how far a training has come.
type Progress struct {
	Epoch, Epochs, Step, Steps int
	Losses                     Losses // means since the epoch began
}

// Run trains for the epochs that are left. It calls tell after every few steps and done after
// each epoch, whose error ends the training.
func (t *Trainer) Run(ctx context.Context, data []*Example, tell func(Progress), done func(epoch int) error) error {
	perEpoch := len(t.batches(data, 0))
	for ; t.epoch < t.Epochs; t.epoch++ {
		var sum Losses
		batches := t.batches(data, t.epoch)
		for i, b := range batches {
			if err := ctx.Err(); err != nil {
				return fmt.Errorf("train: epoch %d: %w", t.epoch+1, err)
			}
			at := float32(t.epoch) + float32(i)/float32(len(batches))
			l, err := t.step(b, t.rate(at/float32(t.Epochs)))
			if err != nil {
				return fmt.Errorf("epoch %d, batch %d: %w", t.epoch+1, i+1, err)
			}
			sum.add(l)
			if tell != nil && (i%20 == 19 || i == len(batches)-1) {
				tell(Progress{t.epoch + 1, t.Epochs, i + 1, perEpoch, sum})
			}
		}
		if done != nil {
			if err := done(t.epoch + 1); err != nil {
				return err
			}
		}
	}
	return nil
}

// rate is the learning rate when the part at of the training is over: a rise, then a fall
// to nothing along a line.
func (t *Trainer) rate(at float32) float32 {
	if at < t.Warm {
		return t.Rate * (at + 1e-3) / t.Warm
	}
	return t.Rate * max((1-at)/(1-t.Warm), 1e-3)
}

// batches are the batches of an epoch, in an order of its own.
func (t *Trainer) batches(data []*Example, epoch int) [][]*Example {
	r := rand.New(rand.NewPCG(t.Seed, uint64(epoch)+1)) //nolint:gosec // epochs are few
	var taken []*Example
	for _, ex := range data {
		if ex.Share >= 1 || r.Float32() < ex.Share {
			taken = append(taken, ex)
		}
	}
	r.Shuffle(len(taken), func(i, j int) { taken[i], taken[j] = taken[j], taken[i] })
	var out [][]*Example
	from, words := 0, 0
	for i, ex := range taken {
		words += ex.Words()
		if words >= t.Batch || i == len(taken)-1 {
			out = append(out, taken[from:i+1])
			from, words = i+1, 0
		}
	}
	return out
}

// step learns from a batch.
func (t *Trainer) step(batch []*Example, rate float32) (Losses, error) {
	words := 0
	for _, ex := range batch {
		words += ex.Words()
	}
	parts := make([][]*Example, shards)
	for i, ex := range batch {
		parts[i%shards] = append(parts[i%shards], ex)
	}
	t.trans.PackTransposed(t.net.Params)
	losses, errs := make([]Losses, shards), make([]error, shards)
	free := make(chan struct{}, t.Workers)
	var wait sync.WaitGroup
	for i := range shards {
		free <- struct{}{}
		wait.Go(func() {
			defer func() { <-free }()
			losses[i], errs[i] = t.workers[i].run(parts[i], t.Weights, 1/float32(words), t.Seed<<32|uint64(t.adam.steps), uint64(i)) //nolint:gosec // counts
		})
	}
	wait.Wait()
	sum := losses[0]
	for i := 1; i < shards; i++ {
		t.workers[0].grad.add(t.workers[i].grad)
		sum.add(losses[i])
	}
	if err := errors.Join(errs...); err != nil {
		return sum, err
	}
	t.adam.step(t.net.Params, t.table.rows, t.workers[0].grad, rate, t.Clip)
	t.net.Panels.Pack(t.net.Params)
	return sum, nil
}
