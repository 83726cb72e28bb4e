package lang

import "github.com/parley-project/parley/internal/lang/encoder"

// piece fills in what the network says of a piece's tokens.
func (w *work) piece(j job, pc piece) error {
	p := j.parsed
	par := &p.Paragraphs[pc.paragraph]
	if pc.first {
		par.Sentences.From = len(p.Sentences)
	}
	labels, c := w.core.model.Labels, w.core.model.Columns
	for t := pc.tokens.From; t < pc.tokens.To; t++ {
		row := w.row(pc, t)
		a := &p.Analyses[t]
		a.UPOS = labels.UPOS[encoder.Best(row[:c.UPOS])]
		a.XPOS = labels.XPOS[encoder.Best(row[c.UPOS:c.XPOS])]
		a.Lemma = w.core.lemmas.Lemma(p.Word(t), a.UPOS, a.XPOS)
	}
	if len(p.States) > 0 {
		width := w.core.Width()
		copy(p.States[pc.tokens.From*width:pc.tokens.To*width], w.tape.Last[pc.row*width:])
	}
	if err := w.sentences(j, pc); err != nil {
		return err
	}
	par.Sentences.To = len(p.Sentences)
	return nil
}

// row is the scores of token t of a piece.
func (w *work) row(pc piece, t int) []float32 {
	width := w.core.model.Params.Scores.Cols
	at := (pc.row + t - pc.tokens.From) * width
	return w.tape.Scores[at : at+width]
}

// sentences parts a piece into sentences and analyses each.
func (w *work) sentences(j job, pc piece) error {
	if j.given {
		for _, s := range j.ruled[pc.sentences.From:pc.sentences.To] {
			if err := w.sentence(j.parsed, pc, s.Tokens); err != nil {
				return err
			}
		}
		return nil
	}
	from := pc.tokens.From
	for t := from + 1; t <= pc.tokens.To; t++ {
		if t < pc.tokens.To && !w.begins(j.parsed, pc, t) {
			continue
		}
		if err := w.sentence(j.parsed, pc, Range{from, t}); err != nil {
			return err
		}
		from = t
	}
	return nil
}

// begins reports whether a sentence begins with token t: the network decides, but for a
// dateline, which is one sentence.
func (w *work) begins(p *Parsed, pc piece, t int) bool {
	if d := p.Paragraphs[pc.paragraph].Dateline; d.End > p.Tokens[t-1].Start {
		return p.Tokens[t].Start >= d.End
	}
	c := w.core.model.Columns
	row := w.row(pc, t)
	return row[c.XPOS+1] > row[c.XPOS]
}

func (w *work) sentence(p *Parsed, pc piece, tokens Range) error {
	p.Sentences = append(p.Sentences, Sentence{Span: p.Cover(tokens), Tokens: tokens})
	if tokens.Len() == 0 {
		return nil
	}
	if err := w.hang(p, pc, tokens); err != nil {
		return err
	}
	return w.name(p, pc, tokens)
}
