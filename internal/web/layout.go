package web

import (
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// A layout is one part of a document with its marks and cards in place.
type layout struct {
	rows            []row
	cards, unplaced int
}

// layOut sets the marks of a document into a part of its text, and beside each block the
// cards of the statements that begin in it.
func (s *site) layOut(c pageContent, part []block, passage *text.Span) layout {
	if len(part) == 0 {
		return layout{}
	}
	whole := text.Span{Start: part[0].span.Start, End: part[len(part)-1].span.End}
	in := placer{text: c.text, whole: whole}
	marks, homes := s.statementMarks(c, part, &in)
	for _, m := range c.mentions {
		in.add(&marks, m.Evidence, mark{kind: mention, entity: m.Entity})
	}
	for _, t := range c.times {
		in.add(&marks, t.Evidence, mark{kind: when, date: t.EDTF})
	}
	if passage != nil {
		marks = append(marks, mark{span: *passage, kind: found})
	}

	spans := make([]text.Span, len(marks))
	for i, m := range marks {
		spans[i] = m.span
	}
	var borders []int
	for _, b := range part {
		borders = append(borders, b.span.Start, b.span.End)
	}
	pieces := cut(whole, spans, borders)

	l := layout{rows: make([]row, len(part)), unplaced: in.unplaced}
	for i, b := range part {
		l.rows[i].Heading, l.rows[i].Wrapped = b.kind == heading, b.kind == wrapped
		for len(pieces) > 0 && pieces[0].span.Start < b.span.Start {
			pieces = pieces[1:]
		}
		n := 0
		for n < len(pieces) && pieces[n].span.End <= b.span.End {
			n++
		}
		l.rows[i].Segments = segmentsOf(c.text.String(), pieces[:n], marks)
		anchorTo(l.rows[i].Segments, pieces[:n], homes[i])
		pieces = pieces[n:]
	}
	markPassage(l.rows)
	l.cards = setCards(l.rows, homes)
	return l
}

// A home is a statement in the block where it begins: its card stands there, its anchor
// at start, its number after end.
type home struct {
	card       *card
	start, end int
}

// statementMarks are the marks of all statements that reach into the part, and for each
// of its blocks the statements that begin there.
func (s *site) statementMarks(c pageContent, part []block, in *placer) ([]mark, [][]home) {
	homes := make([][]home, len(part))
	var marks []mark
	index := 0
	for i, st := range c.statements {
		first := len(marks)
		for _, list := range []struct {
			kind     kind
			evidence []record.Evidence
		}{{source, st.Source}, {cue, st.Cue}, {content, st.Content}} {
			for _, e := range list.evidence {
				in.add(&marks, e, mark{kind: list.kind})
			}
		}
		words := marks[first:]
		if st.SaidEvidence != nil {
			in.add(&marks, *st.SaidEvidence, mark{kind: when, date: st.Said})
		}
		b, h, ok := homeOf(words, part)
		if !ok || in.before(st) {
			continue
		}
		index++
		for j := first; j < len(marks); j++ {
			marks[j].statement = index
		}
		h.card = &card{saying: s.say(st), anchor: anchor{st.ID, index, i + 1}}
		homes[b] = append(homes[b], h)
	}
	return marks, homes
}

// homeOf finds the block in which marks begin, and the places of anchor and number: the
// number stands after the cue if that is in the same block, else after the first words.
func homeOf(words []mark, part []block) (int, home, bool) {
	if len(words) == 0 {
		return 0, home{}, false
	}
	first := words[0].span
	for _, m := range words {
		if m.span.Start < first.Start {
			first = m.span
		}
	}
	b := 0
	for b < len(part) && part[b].span.End <= first.Start {
		b++
	}
	if b == len(part) {
		return 0, home{}, false
	}
	in := part[b].span
	h := home{start: max(first.Start, in.Start), end: min(first.End, in.End)}
	for _, m := range words {
		if m.kind == cue && in.Contains(m.span) {
			h.end = m.span.End
			break
		}
	}
	// A span may begin in the white space before the block and end there.
	h.end = max(h.end, min(h.start+1, in.End))
	return b, h, true
}

// anchorTo puts anchors and numbers at the segments where they belong.
func anchorTo(segments []segment, pieces []piece, homes []home) {
	for _, h := range homes {
		for i, p := range pieces {
			if p.span.Start <= h.start && h.start < p.span.End {
				segments[i].Starts = append(segments[i].Starts, h.card.anchor)
			}
			if p.span.Start < h.end && h.end <= p.span.End {
				segments[i].Refs = append(segments[i].Refs, h.card.anchor)
			}
		}
	}
}

// markPassage names the first segment that a search led to.
func markPassage(rows []row) {
	for i := range rows {
		for j := range rows[i].Segments {
			if s := &rows[i].Segments[j]; s.isFound {
				s.ID = "at"
				return
			}
		}
	}
}

// setCards nests the cards of each row and counts all of them.
func setCards(rows []row, homes [][]home) int {
	n := 0
	known := map[record.StatementID]*anchor{}
	for _, hs := range homes {
		for _, h := range hs {
			known[h.card.ID] = &h.card.anchor
			n++
		}
	}
	for i, hs := range homes {
		cards := make([]*card, len(hs))
		for j, h := range hs {
			cards[j] = h.card
		}
		rows[i].Cards = nest(cards, known)
	}
	return n
}
