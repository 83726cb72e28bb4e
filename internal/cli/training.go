package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/parley-project/parley/internal/lang/train"
)

// runTraining trains on examples, telling of its progress and after each epoch what report says
// of it. With a file for the state it keeps that after every epoch, and goes on from it.
func runTraining(ctx context.Context, a *app, t *train.Trainer, state string, examples []*train.Example, report func(train.Losses) (string, error)) error {
	if state != "" {
		epochs, err := t.Resume(state, examples)
		if err != nil {
			return err
		}
		if epochs > 0 {
			_, _ = fmt.Fprintf(a.Err, "going on after epoch %d\n", epochs)
		}
	}
	begun := time.Now()
	var last train.Progress
	tell := func(p train.Progress) {
		last = p
		if isTerminal(a.Err) {
			_, _ = fmt.Fprintf(a.Err, "\repoch %d of %d, batch %d of about %d ", p.Epoch, p.Epochs, p.Step, p.Steps)
		}
	}
	done := func(epoch int) error {
		found, err := report(last.Losses)
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintf(a.Err, "epoch %d of %d after %s: %s\n", epoch, last.Epochs, time.Since(begun).Round(time.Second), found)
		if state != "" {
			return t.Keep(state, examples)
		}
		return nil
	}
	return t.Run(ctx, examples, tell, done)
}
