package cli

import (
	"io"
	"sync/atomic"

	"github.com/parley-project/parley/internal/cli/show"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// A progress is a bar on a terminal, and nothing elsewhere.
type progress struct {
	container *mpb.Progress
	bar       *mpb.Bar
	current   atomic.Pointer[string]
}

// The widths of the bar and of the name behind it, in columns: together with the counts
// they fit a terminal of 80.
const (
	barColumns  = 24
	nameColumns = 24
)

// newProgress starts a bar of total steps on w.
func newProgress(w io.Writer, doing string, total int) *progress {
	p := &progress{}
	if !isTerminal(w) || total == 0 {
		return p
	}
	p.container = mpb.New(mpb.WithOutput(w), mpb.WithWidth(barColumns))
	p.bar = p.container.AddBar(int64(total),
		mpb.PrependDecorators(decor.Name(doing+" "), decor.CountersNoUnit("%d of %d ")),
		mpb.AppendDecorators(decor.Percentage(), decor.Any(func(decor.Statistics) string {
			if name := p.current.Load(); name != nil {
				return "  " + show.Short(*name, nameColumns)
			}
			return ""
		})))
	return p
}

// step says that n of all steps are done, the last of them name.
func (p *progress) step(n int, name string) {
	if p.bar != nil {
		p.current.Store(&name)
		p.bar.SetCurrent(int64(n))
	}
}

// end leaves the bar as it stands, so that other lines can follow.
func (p *progress) end() {
	if p.bar != nil {
		p.bar.Abort(false)
		p.container.Wait()
	}
}
