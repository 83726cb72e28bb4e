package speaker

import "github.com/parley-project/parley/internal/extract/stage"

// floating gives a quotation without source or cue the speaker of the one before it, in the
// paragraph or the one before: whoever was quoted last, else whoever spoke last.
func (r *resolver) floating(a *stage.Attribution) {
	for _, i := range []int{r.lastQuoted, r.last} {
		if i >= 0 && r.near(i, a.Content[0].Start, 1) {
			prev := &r.d.Attributions[i]
			a.Speaker, a.Status = prev.Speaker, prev.Status
			return
		}
	}
}
