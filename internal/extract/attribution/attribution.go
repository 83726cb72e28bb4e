package attribution

import (
	"cmp"
	"context"
	"slices"

	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// Stage finds attributions.
type Stage struct{ model *Model }

// New makes the stage.
func New(m *Model) *Stage { return &Stage{m} }

// Name is "attribution".
func (*Stage) Name() string { return "attribution" }

// Needs a parse by a language core, and tells where quotations, cues, times and mentions stand.
func (*Stage) Needs() []stage.Layer {
	return []stage.Layer{stage.Parse, stage.Quotations, stage.Cues, stage.Times, stage.Mentions}
}

// Gives attributions whose speakers are not known yet.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Attributions} }

// deepest is how many levels of attributions are read within one another.
const deepest = 3

// Run sets d.Attributions in text order.
func (s *Stage) Run(ctx context.Context, d *stage.Draft) error {
	r := newReader(s.model, d)
	if err := r.read(ctx, tagger.Windows(d.Parsed), false); err != nil {
		return err
	}
	f := newFinder(d, r.found)
	f.continued()
	f.turns()
	f.credits()
	f.floating()
	r.found = f.found
	r.silent()
	from := 0
	for range deepest - 1 {
		windows := r.within(from)
		if len(windows) == 0 {
			break
		}
		from = len(r.found)
		if err := r.read(ctx, windows, true); err != nil {
			return err
		}
	}
	sortAttributions(r.found)
	nest(r.found)
	d.Attributions = r.found
	d.Parsed.States = nil // no stage after this one builds on them, and they are large
	return nil
}

// sortAttributions orders by the first word of cue or content; one that holds another
// comes first.
func sortAttributions(as []stage.Attribution) {
	slices.SortStableFunc(as, func(a, b stage.Attribution) int {
		return cmp.Or(cmp.Compare(begin(a), begin(b)), cmp.Compare(-extent(a), -extent(b)))
	})
}

func begin(a stage.Attribution) int {
	b := -1
	for _, spans := range [][]text.Span{a.Cue, a.Content} {
		for _, s := range spans {
			if b < 0 || s.Start < b {
				b = s.Start
			}
		}
	}
	return b
}

func extent(a stage.Attribution) int {
	n := 0
	for _, s := range a.Content {
		n += s.Len()
	}
	return n
}

// holds reports whether the content of a holds s.
func holds(a stage.Attribution, s text.Span) bool {
	return slices.ContainsFunc(a.Content, func(c text.Span) bool { return c.Contains(s) && c != s })
}

// nest sets Within: the attribution with the smallest content that holds the whole of
// another's cue, or of its content where it has no cue. Of two that hold each other's cue
// the one with less content is within the other. The sweep keeps the open
// contents on a stack, so it is linear in their number times their nesting.
func nest(as []stage.Attribution) {
	type opened struct {
		text.Span
		of int
	}
	var contents []opened
	for i, a := range as {
		for _, c := range a.Content {
			contents = append(contents, opened{c, i})
		}
	}
	slices.SortFunc(contents, func(a, b opened) int { return cmp.Or(a.Compare(b.Span), cmp.Compare(a.of, b.of)) })
	order := make([]int, len(as))
	for i := range order {
		order[i] = i
	}
	// An attribution lies where its cue does.
	place := func(i int) text.Span {
		if len(as[i].Cue) > 0 {
			return as[i].Cue[0]
		}
		return as[i].Content[0]
	}
	slices.SortStableFunc(order, func(a, b int) int { return place(a).Compare(place(b)) })
	var stack []opened
	next := 0
	for _, i := range order {
		at := place(i)
		for next < len(contents) && contents[next].Start <= at.Start {
			stack = append(stack, contents[next])
			next++
		}
		stack = slices.DeleteFunc(stack, func(o opened) bool { return o.End <= at.Start })
		best := -1
		for k, o := range stack {
			if o.of == i || !o.Contains(at) || o.Span == at || holds(as[i], place(o.of)) && extent(as[i]) >= extent(as[o.of]) {
				continue
			}
			if best < 0 || o.Len() < stack[best].Len() {
				best = k
			}
		}
		as[i].Within = -1
		if best >= 0 {
			as[i].Within = stack[best].of
		}
	}
}
