package lang

import (
	"context"
	"fmt"
	"slices"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/gazetteer"
	"github.com/parley-project/parley/internal/lang/tree"
)

// The bounds of the work: rows of a batch, and tokens of a sequence.
const (
	batchRows    = 768
	longestPiece = 384
)

// A job is a text to analyse.
type job struct {
	parsed *Parsed
	ruled  []Sentence // the sentences of its paragraphs, by rule or given
	given  bool       // the sentences stay as they are
	breaks []bool     // for each token whether the rules begin a sentence there; nil: where ruled does
}

// work is the memory of one goroutine's parsing.
type work struct {
	core     *Core
	features *encoder.Features
	batch    encoder.Batch
	tape     *encoder.Tape
	arcs     encoder.ArcTape
	tree     tree.Decoder
	names    *crf.Decoder
	pieces   []piece
	classes  []gazetteer.Gaz

	scores    []float32
	heads     []int32
	emissions []float32
	labels    []uint8
}

func newWork(c *Core) (*work, error) {
	names, err := crf.NewDecoder(c.chain, c.model.Params.ChainScores())
	if err != nil {
		return nil, fmt.Errorf("lang: %w", err)
	}
	return &work{
		core: c, names: names, tape: encoder.NewTape(false),
		features: encoder.NewFeatures(c.model.Shape, c.model.Words, c.model.Static),
	}, nil
}

// A piece is a sequence of the batch: tokens of one paragraph.
type piece struct {
	paragraph int
	tokens    Range
	first     bool  // of its paragraph
	row       int   // of its first token
	sentences Range // of job.ruled
}

// run analyses a text, a batch at a time.
func (w *work) run(ctx context.Context, j job) error {
	w.reset()
	for i := range j.parsed.Paragraphs {
		ruled := j.parsed.Paragraphs[i].Sentences // a flush writes the new ones there
		pc := piece{paragraph: i, first: true}
		for s := ruled.From; s < ruled.To; {
			pc.sentences = w.together(j, s, ruled.To)
			tokens := Range{j.ruled[s].Tokens.From, j.ruled[pc.sentences.To-1].Tokens.To}
			parts := 1
			if !j.given {
				parts = (tokens.Len() + longestPiece - 1) / longestPiece
			}
			for k := range parts { // more than one: a sentence without end
				pc.tokens = share(tokens, k, parts)
				w.add(j, pc)
				pc.first = false
				if w.batch.Rows >= batchRows {
					if err := w.flush(ctx, j); err != nil {
						return err
					}
				}
			}
			s = pc.sentences.To
		}
	}
	return w.flush(ctx, j)
}

// together are the sentences from number s on that make one piece.
func (w *work) together(j job, s, end int) Range {
	to := s + 1
	for to < end && j.ruled[to].Tokens.To-j.ruled[s].Tokens.From <= longestPiece {
		to++
	}
	return Range{s, to}
}

// share is part k of a range that is parted evenly.
func share(r Range, k, parts int) Range {
	n := r.Len()
	return Range{r.From + n*k/parts, r.From + n*(k+1)/parts}
}

func (w *work) reset() {
	w.batch.Reset()
	w.pieces = w.pieces[:0]
}

// add puts a piece into the batch.
func (w *work) add(j job, pc piece) {
	p := j.parsed
	pc.row = w.batch.Rows
	w.pieces = append(w.pieces, pc)
	w.classes = slices.Grow(w.classes[:0], pc.tokens.Len())[:pc.tokens.Len()]
	w.batch.Begin()
	for s := pc.sentences.From; s < pc.sentences.To; s++ {
		r := j.ruled[s].Tokens
		r = Range{max(r.From, pc.tokens.From), min(r.To, pc.tokens.To)}
		if r.Len() <= 0 {
			continue
		}
		// Sentence by sentence, as in training: no entry goes over a full stop.
		w.core.gazetteer.Mark(r.Len(), func(i int) string { return p.Word(r.From + i) }, w.classes[:r.Len()])
		for t := r.From; t < r.To; t++ {
			brk := t == j.ruled[s].Tokens.From
			if j.breaks != nil {
				brk = j.breaks[t]
			}
			w.batch.Word(w.features, encoder.Word{
				Form:    p.Word(t),
				Space:   p.Tokens[t].Space || t == pc.tokens.From,
				Break:   brk,
				First:   pc.first && t == pc.tokens.From,
				Classes: uint16(w.classes[t-r.From]),
			})
		}
	}
	w.batch.End()
}

// flush analyses the batch and empties it.
func (w *work) flush(ctx context.Context, j job) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(w.pieces) == 0 {
		return nil
	}
	w.core.model.Forward(w.tape, &w.batch)
	for _, pc := range w.pieces {
		if err := w.piece(j, pc); err != nil {
			return fmt.Errorf("lang: tokens %d to %d: %w", pc.tokens.From, pc.tokens.To, err)
		}
	}
	w.reset()
	return nil
}
