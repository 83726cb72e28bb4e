package train

import (
	"context"

	"github.com/parley-project/parley/internal/extract/coref"
)

// HeldOut is one in how many articles of labelled pronouns that are kept for measuring.
const HeldOut = 5

// Pronouns measures a model on the labelled pronouns of the articles that are kept: how many of
// those that stand for something are in a chain whose first mention that is no pronoun is right.
func (d *Data) Pronouns(ctx context.Context, r Reader, m *coref.Model) (by map[string][2]int, err error) {
	by = map[string][2]int{}
	for _, x := range d.kept {
		p, quotations, err := r.Parse(ctx, x.labels.p.Text)
		if err != nil {
			return nil, err
		}
		res, err := m.Resolve(ctx, p, quotations)
		if err != nil {
			return nil, err
		}
		ms := res.Mentions
		for _, chain := range res.Chains() {
			first := -1
			for _, i := range chain {
				if ms[i].Form != coref.Pronoun && (first < 0 || ms[i].Form == coref.Named && ms[first].Form != coref.Named) {
					first = i
				}
			}
			for _, i := range chain {
				words := x.labels.meant[i]
				if words == "" {
					continue
				}
				n := by[ms[i].Gender]
				n[1]++
				if first >= 0 && x.labels.judge(first, words, x.labels.parts[i]) == right {
					n[0]++
				}
				by[ms[i].Gender] = n
			}
		}
	}
	return by, nil
}
