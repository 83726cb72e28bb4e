package polnear

import (
	"maps"
	"slices"

	"github.com/parley-project/parley/internal/eval"
)

// SpeakerAgreement is how far two annotators agree on the contents that both labelled: of All, the same
// speaker, and the same kind of naming.
type SpeakerAgreement struct{ Same, Kind, All int }

// Agree compares two annotators. Their speakers are paired one to one, article by article, for the most
// mentions whose least words overlap; the speaker of a content is the same if both say nobody, or two who are a
// pair. Contents that one of them left out are passed over.
func (s *Speakers) Agree(o *Speakers) (a SpeakerAgreement) {
	for _, document := range slices.Sorted(maps.Keys(s.byDocument)) {
		v, w := s.of(document), o.of(document)
		if w == nil {
			continue
		}
		partner := eval.Pair(len(v.ids), len(w.ids), func(i, j int) int64 {
			return common(v.mentions[v.ids[i]], w.mentions[w.ids[j]])
		})
		same := map[string]string{"": ""}
		for i, j := range partner {
			if j >= 0 {
				same[v.ids[i]] = w.ids[j]
			}
		}
		taken := make([]bool, len(w.contents))
		for _, c := range v.contents {
			// Two attributions may have the very same content, hence taken.
			k := -1
			for i := range w.contents {
				if !taken[i] && slices.Equal(c.content, w.contents[i].content) {
					k = i
					break
				}
			}
			if k < 0 {
				continue
			}
			taken[k] = true
			a.All++
			if who, ok := same[c.speaker]; ok && who == w.contents[k].speaker {
				a.Same++
			}
			if c.kind == w.contents[k].kind {
				a.Kind++
			}
		}
	}
	return a
}

// common counts the pairs of mentions, one of each of two speakers, that overlap.
func common(a, b []place) int64 {
	n := int64(0)
	for _, p := range a {
		for _, q := range b {
			if p.least.Start < q.least.End && q.least.Start < p.least.End {
				n++
			}
		}
	}
	return n
}
