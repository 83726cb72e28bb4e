package train

import (
	"context"
	"fmt"
	"slices"

	"github.com/parley-project/parley/document"
	eval "github.com/parley-project/parley/internal/eval/coref"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// A Reader makes pages of texts, as the pipeline does.
type Reader struct {
	Core   *lang.Core
	Gender func(string) string
}

// Parse parses a text with what the ranker needs: states, and the quotation over each token.
func (r Reader) Parse(ctx context.Context, s string) (*lang.Parsed, []int32, error) {
	p, err := r.Core.ParseWithStates(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	doc, err := document.New(s, document.Meta{Language: "en"})
	if err != nil {
		return nil, nil, err
	}
	d := &stage.Draft{Document: doc, Parsed: p, Words: p.Joined()}
	if err := quotation.New().Run(ctx, d); err != nil {
		return nil, nil, err
	}
	return p, d.QuotationAt(p), nil
}

// lesson is a page of a text without its items.
func (r Reader) lesson(ctx context.Context, id, s string, weight float32) (*lesson, *lang.Parsed, error) {
	p, quotations, err := r.Parse(ctx, s)
	if err != nil {
		return nil, nil, fmt.Errorf("train: %s: %w", id, err)
	}
	x := &lesson{id: id, page: coref.NewPage(p, quotations, r.Gender), weight: weight}
	w := r.Core.Width()
	for i, m := range x.page.Mentions() {
		x.states = append(x.states, p.States[m.Head*w:(m.Head+1)*w]...)
		var alone [coref.Roles][]uint16
		for role := range alone {
			alone[role] = x.page.Alone(nil, role, i)
		}
		x.alone = append(x.alone, alone)
	}
	return x, p, nil
}

// gold gives each mention of the page the number of its gold chain, or -1.
func gold(x *lesson, p *lang.Parsed, d *eval.Document) []int {
	ms := x.page.Mentions()
	byHead := map[int][]int{} // by first byte of the head
	for i, m := range ms {
		byHead[p.Tokens[m.Head].Start] = append(byHead[p.Tokens[m.Head].Start], i)
	}
	of := make([]int, len(ms))
	for i := range of {
		of[i] = -1
	}
	for c, chain := range d.Chains {
		for _, m := range chain {
			best := -1
			for _, i := range byHead[m.Head.Start] {
				whole := m.Span.End >= p.Tokens[ms[i].Tokens.To-1].End
				if !ms[i].Pair && best < 0 || ms[i].Pair && whole {
					best = i
				}
			}
			if best >= 0 && of[best] < 0 {
				of[best] = c
			}
		}
	}
	return of
}

// chained fills in the items of a page whose chains are known.
func chained(x *lesson, of []int) {
	var state coref.State
	latest := map[int]int{}
	for i := range of {
		var c coref.Choice
		x.page.Fill(&c, i, &state)
		it := item{mention: i, grades: make([]grade, len(c.Candidates)+1)}
		j, later := latest[of[i]]
		later = later && of[i] >= 0
		if it.first = !later; it.first {
			it.grades[len(c.Candidates)] = right
			state.Begin(x.page)
		} else {
			for k, m := range c.Candidates {
				if of[m] == of[i] {
					it.grades[k] = right
				}
			}
			state.Join(x.page, j)
		}
		latest[of[i]] = i
		if len(c.Candidates) > 0 {
			it.choice = compact(c)
			x.items = append(x.items, it)
		}
	}
}

func compact(c coref.Choice) coref.Choice {
	return coref.Choice{Candidates: slices.Clip(c.Candidates), Features: slices.Clip(c.Features), Ends: slices.Clip(c.Ends)}
}
