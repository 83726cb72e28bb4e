package attribution

import (
	"math"

	"github.com/parley-project/parley/internal/extract/attribution/linker"
	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/lang"
)

// pieces are the spans that the labels of a window tell, paragraph by paragraph.
func pieces(out []linker.Piece, tags *tagger.Tags, w tagger.Window) []linker.Piece {
	for _, p := range w.Paragraphs {
		for _, run := range tagger.Runs(tags.Labels, p) {
			out = append(out, linker.Piece{Role: linker.Role(run.Role), Tokens: run.Tokens})
		}
	}
	return out
}

// sure is the logarithm of how sure the tagger is of the tokens of a piece: of the least of what it
// gives their labels.
func sure(tags *tagger.Tags, r lang.Range) float32 {
	least := float32(1)
	for _, p := range tags.P[r.From:r.To] {
		least = min(least, p)
	}
	return logarithm(float64(least))
}

// logarithm is that of a probability, not below that of one in a million.
func logarithm(p float64) float32 { return float32(math.Log(max(p, 1e-6))) }
