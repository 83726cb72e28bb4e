package eval

import (
	"math/rand/v2"
	"slices"
)

// Resamples is the usual number of draws behind an interval.
const Resamples = 1000

// Seed is the usual seed of the draws.
const Seed = 1

// A Resampler draws articles with replacement, always the same draws for the same
// numbers, so that two scores of one run, and two runs, are drawn alike (the
// nonparametric bootstrap of Efron and Tibshirani, 1993, with percentile intervals).
type Resampler struct {
	units int
	draws [][]int32
}

// NewResampler draws units articles out of units, resamples times, by a PCG generator
// with the seed given.
func NewResampler(units, resamples int, seed uint64) *Resampler {
	r := &Resampler{units: units, draws: make([][]int32, max(0, resamples))}
	random := rand.New(rand.NewPCG(seed, 0))
	for i := range r.draws {
		r.draws[i] = make([]int32, units)
		for j := range r.draws[i] {
			r.draws[i][j] = int32(random.IntN(units))
		}
	}
	return r
}

// Interval is the 95 % interval of measure: its 2.5th and 97.5th percentile over the
// draws. tallies holds one tally an article, in the same order each time. Without draws,
// or on a nil Resampler, both ends are the measure itself.
func (r *Resampler) Interval(tallies []Tally, measure func(Tally) float64) (low, high float64) {
	if r == nil || len(r.draws) == 0 || r.units != len(tallies) || r.units == 0 {
		v := measure(sum(tallies))
		return v, v
	}
	return r.Between(r.units, func(units []int32) float64 {
		var t Tally
		for _, unit := range units {
			t = t.Plus(tallies[unit])
		}
		return measure(t)
	})
}

// Between is the 95 % interval of any measure of drawn articles, which it is given by their
// numbers in [0, units). Without draws both ends are the measure of all articles.
func (r *Resampler) Between(units int, measure func(drawn []int32) float64) (low, high float64) {
	if r == nil || len(r.draws) == 0 || r.units != units || units == 0 {
		all := make([]int32, units)
		for i := range all {
			all[i] = int32(i)
		}
		v := measure(all)
		return v, v
	}
	values := make([]float64, len(r.draws))
	for i, draw := range r.draws {
		values[i] = measure(draw)
	}
	slices.Sort(values)
	cut := int(0.025 * float64(len(values)))
	return values[cut], values[len(values)-1-cut]
}
