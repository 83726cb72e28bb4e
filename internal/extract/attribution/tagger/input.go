package tagger

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/encoder"
)

// The bounds of a window, in tokens: paragraphs are read together as far as they have no
// more than windowTokens; one that is longer than longest is cut.
const (
	windowTokens = 160
	longest      = 384
)

// A Window is tokens that the network reads together. Paragraphs are the parts over which the
// chain decides, in order and without gaps.
type Window struct {
	Tokens     lang.Range
	Paragraphs []lang.Range
}

// Windows parts the tokens of p.
func Windows(p *lang.Parsed) []Window {
	var out []Window
	for i := range p.Paragraphs {
		r := p.TokensOf(i)
		for from := r.From; from < r.To; {
			to := min(r.To, from+longest)
			n := len(out)
			if n == 0 || to-out[n-1].Tokens.From > windowTokens {
				out = append(out, Window{Tokens: lang.Range{From: from, To: from}})
				n++
			}
			w := &out[n-1]
			w.Tokens.To = to
			w.Paragraphs = append(w.Paragraphs, lang.Range{From: from, To: to})
			from = to
		}
	}
	return out
}

// Within are the windows that read contents as texts of their own, without the quotation marks at
// their ends. Contents of fewer than leastWithin tokens hold no attribution, and those of more than
// longest are cut.
func Within(p *lang.Parsed, contents []lang.Range) []Window {
	var out []Window
	for _, r := range contents {
		for r.Len() > 0 && edge(p, r.From) {
			r.From++
		}
		for r.Len() > 0 && edge(p, r.To-1) {
			r.To--
		}
		for r.Len() >= leastWithin {
			part := lang.Range{From: r.From, To: min(r.To, r.From+longest)}
			out = append(out, Window{Tokens: part, Paragraphs: []lang.Range{part}})
			r.From = part.To
		}
	}
	return out
}

// leastWithin is the least length of a content, in tokens, in which another attribution may stand:
// "he said so".
const leastWithin = 3

func edge(p *lang.Parsed, t int) bool {
	return p.Tokens[t].Kind == lang.Mark || p.Tokens[t].Kind == lang.Punct && p.Word(t) == ","
}

// Input is what the network is told of a text: for each token the rows of its table, and
// numbers.
type Input struct {
	p        *lang.Parsed
	marks    *marks
	features *encoder.Features
	shape    encoder.Shape
	opens    []bool // tokens that open a paragraph
	breaks   []bool // tokens that open a sentence
	zeros    []float32
}

// NewInput prepares windows of d for a network of that shape on the words of a core.
func NewInput(d *stage.Draft, windows []Window, inner bool, core *encoder.Model, shape encoder.Shape, features *encoder.Features) *Input {
	relations := make(map[string]int, len(core.Labels.Rels))
	for i, r := range core.Labels.Rels {
		relations[r] = i
	}
	in := &Input{
		p: d.Parsed, marks: newMarker(d, relations, inner).mark(windows), features: features, shape: shape,
		opens: make([]bool, len(d.Parsed.Tokens)), breaks: make([]bool, len(d.Parsed.Tokens)),
		zeros: make([]float32, core.Shape.Width),
	}
	for _, s := range d.Parsed.Sentences {
		if s.Tokens.Len() > 0 {
			in.breaks[s.Tokens.From] = true
		}
	}
	for _, w := range windows {
		for _, p := range w.Paragraphs {
			in.opens[p.From] = true
		}
	}
	return in
}

// Rows appends the rows of token t to rows.
func (in *Input) Rows(rows []int32, t int) []int32 {
	rows, _ = in.features.Append(rows, encoder.Word{
		Form:  in.p.Word(t),
		Space: in.p.Tokens[t].Space,
		Break: in.breaks[t],
		First: in.opens[t],
	})
	for _, m := range in.marks.of(t) {
		rows = append(rows, encoder.MarkRow(in.shape, int(m)))
	}
	return rows
}

// Numbers appends what the core says of token t and of the token that it hangs from.
func (in *Input) Numbers(out []float32, t int) []float32 {
	w := len(in.zeros)
	out = append(out, in.p.States[t*w:(t+1)*w]...)
	if h := in.p.Analyses[t].Head; h >= 0 {
		return append(out, in.p.States[h*w:(h+1)*w]...)
	}
	return append(out, in.zeros...)
}

// ShapeOn is the shape of a network of so many blocks of that width on a core.
func ShapeOn(core encoder.Shape, relations, blocks, hidden int) encoder.Shape {
	return encoder.Shape{
		Words: core.Words, Buckets: core.Buckets, Width: core.Width, Hidden: hidden, Blocks: blocks,
		Dense: 2 * core.Width, Marks: MarksOf(relations),
	}
}
