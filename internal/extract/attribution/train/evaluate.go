package train

import (
	"fmt"

	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/train"
)

// A Score counts spans that are right, found and wanted, by role: source, cue, content.
// Each paragraph is taken by itself, and each annotator anew, as CofeNet's figures are.
type Score struct{ Right, Found, Wanted [3]int }

// F1 is that of a role.
func (s Score) F1(role int) float64 {
	return 200 * float64(s.Right[role]) / float64(max(s.Found[role]+s.Wanted[role], 1))
}

func (s Score) String() string {
	return fmt.Sprintf("source %.1f cue %.1f content %.1f", s.F1(0), s.F1(1), s.F1(2))
}

// Evaluate scores a network on examples.
func Evaluate(n *encoder.Network, examples []*train.Example) (Score, error) {
	var s Score
	chain, err := crf.BIO(n.Labels.Names)
	if err != nil {
		return s, fmt.Errorf("train: %w", err)
	}
	decoder, err := crf.NewDecoder(chain, n.Params.ChainScores())
	if err != nil {
		return s, fmt.Errorf("train: %w", err)
	}
	b := encoder.Batch{Dense: n.Shape.Dense}
	tape := encoder.NewTape(false)
	k, cols := len(n.Labels.Names), n.Params.Scores.Cols
	var emissions []float32
	for _, ex := range examples {
		b.Reset()
		b.Begin()
		from := int32(0)
		for i, to := range ex.Bounds {
			b.Add(ex.Rows[from:to], ex.Static[i])
			b.Bring(ex.Dense[i*n.Shape.Dense : (i+1)*n.Shape.Dense])
			from = to
		}
		b.End()
		n.Forward(tape, &b)
		start := 0
		for _, end := range ex.Ends {
			words := int(end) - start
			emissions = emissions[:0]
			gold, got := make([]uint8, words), make([]uint8, words)
			for i := range words {
				at := (1 + start + i) * cols
				emissions = append(emissions, tape.Scores[at:at+k]...)
				for l := range k {
					if ex.Targets[start+i].Names.Has(l) {
						gold[i] = uint8(l) //nolint:gosec // labels are few
					}
				}
			}
			if err := decoder.Decode(got, emissions); err != nil {
				return s, fmt.Errorf("train: %w", err)
			}
			s.count(got, gold)
			start = int(end)
		}
	}
	return s, nil
}

func (s *Score) count(got, gold []uint8) {
	all := lang.Range{To: len(gold)}
	wanted := map[tagger.Run]bool{}
	for _, r := range tagger.Runs(gold, all) {
		wanted[r] = true
		s.Wanted[r.Role]++
	}
	for _, r := range tagger.Runs(got, all) {
		s.Found[r.Role]++
		if wanted[r] {
			s.Right[r.Role]++
		}
	}
}
