package cli

import (
	"context"

	"github.com/parley-project/parley/internal/eval/times"
)

type evalTimesCommand struct {
	Dir  string `arg:"" name:"dir" help:"A folder with TimeML (*.tml), MEANTIME (*.xml) or Recognizers-Text (*.json) in it, or in folders in it."`
	JSON bool   `name:"json" help:"Write one JSON object; parts are from 0 to 1."`
}

// Run measures.
func (c *evalTimesCommand) Run(ctx context.Context, a *app) error {
	data, err := times.Load(ctx, c.Dir)
	if err != nil {
		return err
	}
	found, err := times.Score(ctx, data, []times.Named{
		{Name: "Parley", Find: times.Parley()}, {Name: "one regular expression", Find: times.Baseline},
	})
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(a.Out, found)
	}
	return found.Write(a.Out)
}
