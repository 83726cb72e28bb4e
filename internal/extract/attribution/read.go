package attribution

import (
	"context"
	"slices"

	"github.com/parley-project/parley/internal/extract/attribution/linker"
	"github.com/parley-project/parley/internal/extract/attribution/tagger"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A reader reads a draft.
type reader struct {
	m     *Model
	d     *stage.Draft
	found []stage.Attribution
	// doubts are those of the attributions that were read, in their order.
	doubts []Doubts
	// cueAt is the index of the lexicon's cue over each token, or -1.
	cueAt []int32
	// headline is the index of the first paragraph with words.
	headline int
}

func newReader(m *Model, d *stage.Draft) *reader {
	r := &reader{m: m, d: d, cueAt: slices.Repeat([]int32{-1}, len(d.Parsed.Tokens))}
	for i, c := range d.Cues {
		in := d.Parsed.Within(c.Span)
		for t := in.From; t < in.To; t++ {
			r.cueAt[t] = int32(i) //nolint:gosec // fewer than tokens
		}
	}
	r.headline = slices.IndexFunc(d.Parsed.Paragraphs, func(p lang.Paragraph) bool { return p.Sentences.Len() > 0 })
	return r
}

// read tags and links the tokens of windows and adds the attributions. inner: they are contents.
func (r *reader) read(ctx context.Context, windows []tagger.Window, inner bool) error {
	tags, err := r.m.tagger.Tag(ctx, r.d, windows, inner)
	if err != nil {
		return err
	}
	var all []linker.Piece
	for _, w := range windows {
		all = pieces(all, tags, w)
		if inner {
			r.link(all, tags)
			all = all[:0]
		}
	}
	r.link(all, tags)
	return nil
}

// link adds the attributions of pieces that may belong together.
func (r *reader) link(all []linker.Piece, tags *tagger.Tags) {
	links, loose := r.m.linker.Link(linker.NewPage(r.d.Parsed, all))
	used := make([]bool, len(all))
	for _, l := range links {
		if l.Source >= 0 {
			used[l.Source] = true
		}
		r.take(r.attribution(all, tags, l))
	}
	for _, c := range loose {
		if r.d.Parsed.Tokens[all[c].Tokens.From].Kind == lang.Mark {
			r.take(r.cueless(all, tags, c, used))
		}
	}
}

// take adds an attribution that may stand.
func (r *reader) take(a stage.Attribution, d Doubts) {
	a.Probability = r.m.calibration.Probability(d)
	if a.Probability < least || !r.isSpeech(&a) {
		return
	}
	// A cue without content stands only where the lexicon lets it: "declined", "agreed".
	if len(a.Content) == 0 && (len(a.Source) == 0 || a.CueIndex < 0 || !r.d.Cues[a.CueIndex].Frames.Has(stage.TakesNothing)) {
		return
	}
	if len(a.Cue) == 0 {
		a.Probability = 0 // the calibration knows those with a cue alone
	}
	r.found = append(r.found, a)
	r.doubts = append(r.doubts, d)
}

// creditReach is how many spans away the source of a quotation without a cue is looked for.
const creditReach = 5

// cueless makes an attribution of a quotation that no cue stands beside, with the source in its
// paragraph that no cue took: "“...” - Anna Harst".
func (r *reader) cueless(all []linker.Piece, tags *tagger.Tags, c int, used []bool) (stage.Attribution, Doubts) {
	p := r.d.Parsed
	paragraph := func(i int) int { return p.ParagraphAt(p.Tokens[all[i].Tokens.From].Start) }
	a := stage.Attribution{Content: []text.Span{p.Cover(all[c].Tokens)}, CueIndex: -1, Within: -1, Speaker: -1}
	d := Doubts{doubtBias: 1, doubtCue: logarithm(0.5), doubtContent: sure(tags, all[c].Tokens), doubtSourceless: 1}
	for _, by := range []int{1, -1} {
		for i := c + by; i >= 0 && i < len(all) && max(i-c, c-i) <= creditReach && paragraph(i) == paragraph(c); i += by {
			if all[i].Role != linker.Source || used[i] {
				continue
			}
			used[i] = true
			a.Source = []text.Span{p.Cover(all[i].Tokens)}
			d[doubtSource], d[doubtSourceless] = sure(tags, all[i].Tokens), 0
			return a, d
		}
	}
	return a, d
}

// within are the windows of the contents, from attribution from on, in which the lexicon knows a cue.
func (r *reader) within(from int) []tagger.Window {
	var out []lang.Range
	taken := make([]bool, len(r.d.Parsed.Tokens)) // contents of one level hardly ever overlap
	for _, a := range r.found[from:] {
		for _, c := range a.Content {
			tokens := r.d.Parsed.Within(c)
			if slices.Contains(taken[tokens.From:tokens.To], true) || !slices.ContainsFunc(r.cueAt[tokens.From:tokens.To], func(c int32) bool { return c >= 0 }) {
				continue
			}
			for t := tokens.From; t < tokens.To; t++ {
				taken[t] = true
			}
			out = append(out, tokens)
		}
	}
	return tagger.Within(r.d.Parsed, out)
}

// least is the probability below which an attribution is not taken: more of these are wrong than right
// by far, and readings are the better without them (docs/benchmarks.md).
const least = 0.25

// attribution makes one of a link.
func (r *reader) attribution(all []linker.Piece, tags *tagger.Tags, l linker.Link) (stage.Attribution, Doubts) {
	p := r.d.Parsed
	a := stage.Attribution{Cue: []text.Span{p.Cover(all[l.Cue].Tokens)}, CueIndex: r.cue(all[l.Cue].Tokens), Within: -1, Speaker: -1}
	d := Doubts{doubtBias: 1, doubtCue: sure(tags, all[l.Cue].Tokens), doubtSourceless: 1, doubtLinks: logarithm(l.P)}
	if l.Source >= 0 {
		a.Source = []text.Span{p.Cover(all[l.Source].Tokens)}
		d[doubtSource], d[doubtSourceless] = sure(tags, all[l.Source].Tokens), 0
	}
	for _, c := range l.Contents {
		a.Content = append(a.Content, p.Cover(all[c].Tokens))
		d[doubtContent] = min(d[doubtContent], sure(tags, all[c].Tokens))
	}
	return a, d
}

// cue is the index of the lexicon's cue that the tokens hold, one with its head among them
// first, or -1.
func (r *reader) cue(tokens lang.Range) int {
	best := -1
	for t := tokens.From; t < tokens.To; t++ {
		c := int(r.cueAt[t])
		if c < 0 || c == best {
			continue
		}
		head := r.d.Words.Tokens[r.d.Cues[c].Head].Start
		if head >= r.d.Parsed.Tokens[tokens.From].Start && head < r.d.Parsed.Tokens[tokens.To-1].End {
			return c
		}
		best = c
	}
	return best
}

// Outer are the attributions that the model itself finds at the outer level of d, before those that
// are found by layout alone, and what it doubts of each: for training and measuring.
func (m *Model) Outer(ctx context.Context, d *stage.Draft) ([]stage.Attribution, []Doubts, error) {
	r := newReader(m, d)
	if err := r.read(ctx, tagger.Windows(d.Parsed), false); err != nil {
		return nil, nil, err
	}
	return r.found, r.doubts, nil
}
