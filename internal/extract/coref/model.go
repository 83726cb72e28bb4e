package coref

import (
	"errors"
	"fmt"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/nn"
	"github.com/parley-project/parley/internal/lang/weights"
)

// ErrWeights is the reason for weights that cannot be used. What is wrong is wrapped with it.
var ErrWeights = errors.New("coref: weights that cannot be used")

// A Shape is the size of the network.
type Shape struct {
	// Width is that of the core's states, Hidden that of the hidden layer, Product that of the
	// two views of states that are multiplied; each a multiple of 16.
	Width, Hidden, Product int
}

// Projected is how many numbers are computed of each state: a hidden layer for each role, and
// both views.
func (s Shape) Projected() int { return Roles*s.Hidden + 2*s.Product }

// Names of the tensors in a file of weights.
const (
	TableTensor     = "table"     // int8, Features × Hidden: a row for each feature
	ProjectedTensor = "projected" // float32, Width × Projected
	ProductTensor   = "product"   // float32, Product × Hidden
	BiasTensor      = "bias"      // float32, 2 × Hidden: of a pair, of a first
	OutTensor       = "out"       // float32, 2 × Hidden
)

// A Model ranks. It is not changed by its use and may be used by many goroutines at a time.
type Model struct {
	shape     Shape
	table     weights.Int8
	projected nn.Panel
	product   nn.Panel
	bias, out []float32
	gender    func(string) string
	version   string
}

// Load makes a model of the bytes of a file of weights, which it keeps and reads in place. They
// must have been trained on this core. gender is that of a given name: "m", "f", "u" for both,
// "" for none. It returns an error that wraps ErrWeights.
func Load(file []byte, core *lang.Core, gender func(string) string) (*Model, error) {
	fail := func(err error) (*Model, error) { return nil, fmt.Errorf("%w: %w", ErrWeights, err) }
	f, err := weights.Open(file)
	if err != nil {
		return fail(err)
	}
	meta := f.Metadata()
	if meta["core"] != core.Version() {
		return fail(fmt.Errorf("trained on the core %q, and this one is %q", meta["core"], core.Version()))
	}
	m := &Model{gender: gender}
	if _, err := fmt.Sscanf(meta["shape"], "%d %d %d", &m.shape.Width, &m.shape.Hidden, &m.shape.Product); err != nil {
		return fail(fmt.Errorf("shape %q: %w", meta["shape"], err))
	}
	s := m.shape
	if s.Width != core.Width() || s.Hidden < 16 || s.Hidden > 1024 || s.Hidden%16 != 0 || s.Product < 16 || s.Product > 1024 || s.Product%16 != 0 {
		return fail(fmt.Errorf("shape %v with a core of width %d", s, core.Width()))
	}
	if m.table, err = f.Int8(TableTensor, Features, s.Hidden); err != nil {
		return fail(err)
	}
	projected, err := f.F32(ProjectedTensor, s.Width, s.Projected())
	if err != nil {
		return fail(err)
	}
	m.projected.Pack(projected, s.Width, s.Projected(), s.Projected())
	product, err := f.F32(ProductTensor, s.Product, s.Hidden)
	if err != nil {
		return fail(err)
	}
	m.product.Pack(product, s.Product, s.Hidden, s.Hidden)
	if m.bias, err = f.F32(BiasTensor, 2, s.Hidden); err != nil {
		return fail(err)
	}
	if m.out, err = f.F32(OutTensor, 2, s.Hidden); err != nil {
		return fail(err)
	}
	sum := f.Sum()
	m.version = fmt.Sprintf("%s-%x", f.Model(), sum[:4])
	return m, nil
}

// Version names the weights: the name of the model and the beginning of their sum.
func (m *Model) Version() string { return m.version }
