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

// Names of the tensors in a file of weights.
const (
	TableTensor     = "table"     // int8, Features × Hidden: a row for each feature
	ProjectedTensor = "projected" // float32, Width × Projected
	ProductTensor   = "product"   // float32, Product × Hidden
	BiasTensor      = "bias"      // float32, 2 × Hidden: of a pair, of a first
	OutTensor       = "out"       // float32, 2 × Hidden
)

// Keys of the metadata of a file of weights.
const (
	CoreKey  = "core"  // the version of the core that they were trained on
	ShapeKey = "shape" // as [Shape.String] writes it
)

// A Model ranks. It is not changed by its use and may be used by many goroutines at a time.
type Model struct {
	shape     Shape
	table     weights.Int8
	projected nn.Panel
	product   nn.Panel
	bias, out []float32 // of a pair, then of a first
	gender    func(string) string
	version   string
}

// Load makes a model of the bytes of a file of weights, which it keeps and reads in place. They
// must have been trained on this core. gender is that of a given name, as for [Find]. It returns an
// error that wraps ErrWeights.
func Load(file []byte, core *lang.Core, gender func(string) string) (*Model, error) {
	fail := func(err error) (*Model, error) { return nil, fmt.Errorf("%w: %w", ErrWeights, err) }
	f, err := weights.Open(file)
	if err != nil {
		return fail(err)
	}
	meta := f.Metadata()
	if meta[CoreKey] != core.Version() {
		return fail(fmt.Errorf("trained on the core %q, and this one is %q; train them anew", meta[CoreKey], core.Version()))
	}
	m := &Model{gender: gender}
	if m.shape, err = parseShape(meta[ShapeKey]); err != nil {
		return fail(err)
	}
	if err := m.shape.check(core.Width()); err != nil {
		return fail(err)
	}
	if err := m.read(f); err != nil {
		return fail(err)
	}
	sum := f.Sum()
	m.version = fmt.Sprintf("%s-%x", f.Model(), sum[:4])
	return m, nil
}

// read takes the tensors of the model's shape from f; every number must be finite.
func (m *Model) read(f *weights.File) (err error) {
	s := m.shape
	if m.table, err = f.Int8(TableTensor, Features, s.Hidden); err != nil {
		return err
	}
	if err := finite(TableTensor, m.table.Scale); err != nil {
		return err
	}
	numbers := func(name string, shape ...int) ([]float32, error) {
		x, err := f.F32(name, shape...)
		if err != nil {
			return nil, err
		}
		return x, finite(name, x)
	}
	projected, err := numbers(ProjectedTensor, s.Width, s.Projected())
	if err != nil {
		return err
	}
	m.projected.Pack(projected, s.Width, s.Projected(), s.Projected())
	product, err := numbers(ProductTensor, s.Product, s.Hidden)
	if err != nil {
		return err
	}
	m.product.Pack(product, s.Product, s.Hidden, s.Hidden)
	if m.bias, err = numbers(BiasTensor, 2, s.Hidden); err != nil {
		return err
	}
	m.out, err = numbers(OutTensor, 2, s.Hidden)
	return err
}

// finite returns an error where a number is infinite or none.
func finite(name string, x []float32) error {
	for i, v := range x {
		if v-v != 0 {
			return fmt.Errorf("number %d of tensor %q is %g", i, name, v)
		}
	}
	return nil
}

// Version names the weights: the name of the model and the beginning of their sum.
func (m *Model) Version() string { return m.version }
