package tagger

// The first labels of the roles.
const (
	beginCue     = 3
	beginContent = 5
)

// mends are what is added to the scores of a role that a paragraph lacks, one after another.
var mends = [...]float32{1, 2, 3}

// mend decides over a paragraph anew that has a cue and no content, or a content and no cue: PolNeAR
// has neither. The role that is lacking is held likelier, as little as will do; where
// nothing comes of it, the labels stay.
func (w *work) mend(labels []uint8) error {
	cues, contents := count(labels, beginCue), count(labels, beginContent)
	lacking := beginContent
	switch {
	case cues > 0 && contents == 0:
	case cues == 0 && contents > 0:
		lacking = beginCue
	default:
		return nil
	}
	k := len(Labels)
	last := float32(0)
	for _, by := range mends {
		for at := lacking; at < len(w.emitted); at += k {
			w.emitted[at] += by - last
			w.emitted[at+1] += by - last
		}
		last = by
		if err := w.decoder.Decode(w.tried[:len(labels)], w.emitted); err != nil {
			return err
		}
		c, n := count(w.tried[:len(labels)], beginCue), count(w.tried[:len(labels)], beginContent)
		if c >= max(cues, 1) && n >= max(contents, 1) {
			copy(labels, w.tried)
			break
		}
	}
	for at := lacking; at < len(w.emitted); at += k {
		w.emitted[at] -= last
		w.emitted[at+1] -= last
	}
	return nil
}

func count(labels []uint8, label uint8) int {
	n := 0
	for _, l := range labels {
		if l == label {
			n++
		}
	}
	return n
}
