package extract

import (
	"context"
	"errors"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/extract/attribution"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/extract/cue"
	"github.com/parley-project/parley/internal/extract/entity"
	"github.com/parley-project/parley/internal/extract/medium"
	"github.com/parley-project/parley/internal/extract/parse"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/speaker"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/statement"
	"github.com/parley-project/parley/internal/extract/timex"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// A Pipeline reads documents. It is immutable and safe for concurrent use.
type Pipeline struct{ stages []stage.Stage }

// ErrOrder says that a stage needs a layer that no stage before it gives.
var ErrOrder = errors.New("stages are out of order")

// Models are the learned parts of a pipeline.
type Models struct {
	Lang        *lang.Core
	Attribution *attribution.Model
	Coref       *coref.Model
}

// Version names the weights, with a plus between: a reading that was made with others may come
// out differently.
func (m Models) Version() string {
	return m.Lang.Version() + "+" + m.Attribution.Version() + "+" + m.Coref.Version()
}

// New is the pipeline of this version of Parley: to add a stage, write its folder and
// add its line here.
func New(reg *register.Register, models Models) (*Pipeline, error) {
	return With(reg, models, attribution.New(models.Attribution))
}

// With is the pipeline with another stage that gives attributions, for measuring the others.
func With(reg *register.Register, models Models, attributions stage.Stage) (*Pipeline, error) {
	cues, err := cue.New()
	if err != nil {
		return nil, err
	}
	media, err := medium.New(reg)
	if err != nil {
		return nil, err
	}
	return Of(
		parse.New(models.Lang),
		quotation.New(),
		coref.New(models.Coref),
		cues,
		timex.With(reg.Holidays()),
		entity.NewMentions(reg),
		media,
		attributions,
		entity.NewEntities(reg),
		speaker.New(reg),
		statement.New(),
	)
}

// Of makes a pipeline of stages. It returns ErrOrder, with the stage and the layer, if
// one needs what none before it gives.
func Of(stages ...stage.Stage) (*Pipeline, error) {
	given := map[stage.Layer]bool{}
	for _, s := range stages {
		for _, l := range s.Needs() {
			if !given[l] {
				return nil, fmt.Errorf("stage %s needs %s: %w", s.Name(), l, ErrOrder)
			}
		}
		for _, l := range s.Gives() {
			given[l] = true
		}
	}
	return &Pipeline{stages}, nil
}

// Read reads one document: a pure function of it and of what the pipeline was made with.
// It returns an error only when ctx ends, or if a stage left a span that does not fit
// the text, which is a defect of that stage.
func (p *Pipeline) Read(ctx context.Context, doc *document.Document) (*reading.Reading, error) {
	d := &stage.Draft{Document: doc}
	for _, s := range p.stages {
		if err := s.Run(ctx, d); err != nil {
			return nil, fmt.Errorf("reading %s, stage %s: %w", doc.ID, s.Name(), err)
		}
	}
	r, err := assemble(d)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", doc.ID, err)
	}
	return r, nil
}
