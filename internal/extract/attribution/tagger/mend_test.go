package tagger

import (
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/crf"
)

// TestMend: what a paragraph lacks is found where it was nearly likely, and what is not stays away.
func TestMend(t *testing.T) {
	const o, source, cue, content, inside = 0, 1, 3, 5, 6
	// emissions of words whose scores are 4 for one label, and nearly that much for another.
	emissions := func(words [][2]int, near float32) []float32 {
		var out []float32
		for _, w := range words {
			row := make([]float32, len(Labels))
			row[w[0]] += 4
			if w[1] != w[0] {
				row[w[1]] += near
			}
			out = append(out, row...)
		}
		return out
	}
	for name, c := range map[string]struct {
		words [][2]int
		near  float32
		want  []uint8
	}{
		"a cue gets its content":     {[][2]int{{source, source}, {cue, cue}, {o, content}, {o, inside}}, 3.5, []uint8{source, cue, content, inside}},
		"a content gets its cue":     {[][2]int{{content, content}, {source, source}, {o, cue}}, 3.5, []uint8{content, source, cue}},
		"what is unlikely stays out": {[][2]int{{source, source}, {cue, cue}, {o, content}, {o, inside}}, 0, []uint8{source, cue, o, o}},
		"nothing is asked for":       {[][2]int{{o, cue}, {o, content}}, 3.9, []uint8{o, o}},
	} {
		t.Run(name, func(t *testing.T) {
			chain, err := crf.BIO(Labels)
			if err != nil {
				t.Fatal(err)
			}
			d, err := crf.NewDecoder(chain, crf.NewScores(len(Labels)))
			if err != nil {
				t.Fatal(err)
			}
			w := &work{decoder: d, emitted: emissions(c.words, c.near), tried: make([]uint8, len(c.words))}
			before := slices.Clone(w.emitted)
			labels := make([]uint8, len(c.words))
			if err := d.Decode(labels, w.emitted); err != nil {
				t.Fatal(err)
			}
			if err := w.mend(labels); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(labels, c.want) {
				t.Errorf("labels %v, want %v", labels, c.want)
			}
			if !slices.Equal(w.emitted, before) {
				t.Error("the scores are not as they were")
			}
		})
	}
}
