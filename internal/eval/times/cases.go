package times

import (
	"context"
	"fmt"
)

// scoreCases measures a system on the cases of Recognizers-Text; nil where there are none.
func scoreCases(ctx context.Context, cases []Case, sys Named) (*CaseScores, error) {
	if len(cases) == 0 {
		return nil, nil
	}
	out := &CaseScores{System: sys.Name, Classes: make([]ClassScore, len(Classes))}
	row := map[string]*ClassScore{}
	for i, c := range Classes {
		out.Classes[i].Class = c
		row[c] = &out.Classes[i]
	}
	for _, c := range cases {
		found, err := sys.Find(ctx, c.Text, c.Reference)
		if err != nil {
			return nil, fmt.Errorf("%s, %.60q: %w", c.File, c.Text, err)
		}
		if len(c.Want) == 0 {
			out.Empty++
			if len(found) == 0 {
				out.LeftAlone++
			}
		}
		for i := range c.Want {
			judge(row[c.Want[i].Class], &c.Want[i], found)
			judge(&out.Total, &c.Want[i], found)
		}
	}
	return out, nil
}

// judge adds one time that is wanted to a row.
func judge(row *ClassScore, w *Wanted, found []Found) {
	row.Wanted++
	best := -1
	for i, f := range found {
		if f.Overlaps(w.Span) && (best < 0 || f.Overlap(w.Span) > found[best].Overlap(w.Span)) {
			best = i
		}
	}
	valued := len(w.Readings)+len(w.Values) > 0
	if valued {
		row.Valued++
	}
	if best < 0 {
		return
	}
	row.Found++
	if found[best].Span == w.Span {
		row.Exact++
	}
	if valued && w.right(found[best]) {
		row.Right++
	}
}
