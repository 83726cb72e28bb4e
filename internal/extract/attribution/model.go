package attribution

import (
	"errors"
	"fmt"

	"github.com/parley-project/parley/internal/extract/attribution/linker"
	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/weights"
)

// ErrWeights is the reason for weights that cannot be used. What is wrong is wrapped with it.
var ErrWeights = errors.New("attribution: weights that cannot be used")

// LinkerTensor is the tensor of a file of weights that holds those of the linker.
const LinkerTensor = "linker"

// CalibrationTensor is the tensor of a file of weights that holds a [Calibration].
const CalibrationTensor = "calibration"

// A Model is the tagger and the linker. It is not changed by its use and may be used by many
// goroutines.
type Model struct {
	tagger  *tagger.Tagger
	linker  *linker.Linker
	version string

	calibration Calibration
}

// Load makes a model of the bytes of a file of weights, which it keeps and reads in place.
// They must have been trained on this core. It returns an error that wraps ErrWeights.
func Load(file []byte, core *lang.Core) (*Model, error) {
	fail := func(err error) (*Model, error) { return nil, fmt.Errorf("%w: %w", ErrWeights, err) }
	f, err := weights.Open(file)
	if err != nil {
		return fail(err)
	}
	sum := f.Sum()
	m := &Model{version: fmt.Sprintf("%s-%x", f.Model(), sum[:4])}
	if m.tagger, err = tagger.Load(f, core); err != nil {
		return fail(err)
	}
	w, err := f.F32(LinkerTensor, 1, linker.Features)
	if err != nil {
		return fail(err)
	}
	if m.linker, err = linker.New(w); err != nil {
		return fail(err)
	}
	if w, err = f.F32(CalibrationTensor, 1, doubts); err != nil {
		return fail(err)
	}
	if m.calibration, err = newCalibration(w); err != nil {
		return fail(err)
	}
	return m, nil
}

// Version names the weights: the name of the model and the beginning of their sum.
func (m *Model) Version() string { return m.version }
