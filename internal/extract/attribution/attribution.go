package attribution

import (
	"cmp"
	"context"
	"slices"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/text"
)

// Stage finds attributions by rule.
type Stage struct{}

// New makes the stage.
func New() *Stage { return &Stage{} }

// Name is "attribution".
func (*Stage) Name() string { return "attribution" }

// Needs tells where quotations, cues, times and mentions stand.
func (*Stage) Needs() []stage.Layer {
	return []stage.Layer{stage.Parse, stage.Quotations, stage.Cues, stage.Times, stage.Mentions, stage.Media}
}

// Gives attributions whose speakers are not known yet.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Attributions} }

// Run sets d.Attributions in text order.
func (*Stage) Run(ctx context.Context, d *stage.Draft) error {
	f := newFinder(d)
	for i := range d.Cues {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		f.cue(i)
	}
	f.colons()
	f.floating()
	sortAttributions(f.found)
	nest(f.found)
	d.Attributions = f.found
	return nil
}

// cue tries the constructions that a cue can stand in. One that yields no content and
// cannot stand without one is left.
func (f *finder) cue(i int) {
	c := &f.d.Cues[i]
	s := f.scopeOf(c)
	var a stage.Attribution
	var ok bool
	switch c.Form {
	case stage.VerbCue, stage.AdjCue:
		switch {
		case c.Passive:
			a, ok = f.passive(c, s)
		default:
			a, ok = f.active(c, s)
		}
	case stage.NounCue:
		a, ok = f.noun(c, s)
	case stage.PrepCue:
		a, ok = f.phrase(c, s)
	}
	if !ok {
		return
	}
	a.Cue = []text.Span{c.Span}
	a.CueIndex, a.Within, a.Speaker = i, -1, -1
	f.keep(a)
}

// keep notes an attribution and the words that it takes in.
func (f *finder) keep(a stage.Attribution) {
	slices.SortFunc(a.Content, text.Span.Compare)
	f.cover(a.Content)
	f.found = append(f.found, a)
}

func (f *finder) cover(content []text.Span) {
	for _, c := range content {
		r := f.p.Within(c)
		for t := r.From; t < r.To; t++ {
			f.covered[t] = true
		}
	}
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
	anchor := func(i int) text.Span {
		if len(as[i].Cue) > 0 {
			return as[i].Cue[0]
		}
		return as[i].Content[0]
	}
	slices.SortStableFunc(order, func(a, b int) int { return anchor(a).Compare(anchor(b)) })
	var stack []opened
	next := 0
	for _, i := range order {
		at := anchor(i)
		for next < len(contents) && contents[next].Start <= at.Start {
			stack = append(stack, contents[next])
			next++
		}
		stack = slices.DeleteFunc(stack, func(o opened) bool { return o.End <= at.Start })
		best := -1
		for k, o := range stack {
			if o.of == i || !o.Contains(at) || o.Span == at || holds(as[i], anchor(o.of)) && extent(as[i]) >= extent(as[o.of]) {
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
