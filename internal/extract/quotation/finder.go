package quotation

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// A finder finds the quotations of one text, paragraph by paragraph.
type finder struct {
	p     *lang.Parsed
	types map[string]*markType
	out   []stage.Quotation

	// Of the paragraph at hand: its tokens, what it has met in text order, and the
	// indices in found of what is open, outermost first.
	tokens lang.Range
	found  []found
	open   []int
	// marks are its marks; next are those with which the paragraph after it opens.
	marks, around []seen
	next          []*markType
	// before are the quotations that the paragraph before left open, outermost first.
	before []carried
}

// A found is a quotation on its way: token indices, half-open.
type found struct {
	typ *markType
	// from is the opening mark, or the first token where a mark is missing; to is the
	// closing mark, or the token after the last where it is missing.
	from, to int
	opened   bool // there is an opening mark
	closed   bool // there is a closing mark
	drop     bool
}

// A carried is a quotation that its paragraph left open.
type carried struct {
	index  int // in out
	double bool
}

// paragraph adds the quotations of paragraph i to f.out.
func (f *finder) paragraph(i int) {
	f.tokens = f.p.TokensOf(i)
	f.found, f.open, f.next = f.found[:0], f.open[:0], f.leading(i+1)
	f.see()
	for _, m := range f.marks {
		f.mark(m)
	}
	f.finish(i)
}

// see sets f.marks.
func (f *finder) see() {
	f.marks = f.marks[:0]
	unsure := false
	for t := f.tokens.From; t < f.tokens.To; t++ {
		if f.p.Tokens[t].Kind == lang.Word && f.apostrophe(t) && !f.owned(t+1) {
			f.marks = append(f.marks, seen{t: t, said: closes, shape: joined})
			unsure = true
		}
		if f.p.Tokens[t].Kind != lang.Mark {
			continue
		}
		run := t + 1
		for run < f.tokens.To && f.p.Tokens[run].Kind == lang.Mark && !f.p.Tokens[run].Space {
			run++
		}
		said := f.beside(t, run)
		for ; t < run; t++ {
			m := seen{t: t, said: said, shape: f.look(t, said)}
			unsure = unsure || m.shape == owning
			f.marks = append(f.marks, m)
		}
		t--
	}
	if unsure {
		f.count()
	}
}

// mark takes one mark.
func (f *finder) mark(s seen) {
	t, said, m := s.t, s.said, f.types[f.p.Word(s.t)]
	if m == nil || (s.shape == owning || s.shape == joined) && f.possessive(s) {
		return
	}
	q := f.closable(m)
	switch {
	case m.side == opens && (q < 0 || said != closes && t+1 < f.tokens.To):
		f.push(t, m)
	case m.side == opens, m.side == closes && q >= 0:
		f.close(q, t)
	case m.side == closes && said == opens:
		f.push(t, m)
	case m.side == closes:
		f.stray(t, m)
	case said == opens || said == either && q < 0:
		f.push(t, m)
	case q >= 0 && !f.measure(t, m):
		f.close(q, t)
	case q < 0:
		f.stray(t, m)
	}
}

func (f *finder) push(t int, m *markType) {
	f.open = append(f.open, len(f.found))
	f.found = append(f.found, found{typ: m, from: t, to: f.tokens.To, opened: true})
}

// close closes what is at place q of f.open with the mark at t; what was opened within
// and not closed ends there too.
func (f *finder) close(q, t int) {
	for _, k := range f.open[q+1:] {
		f.found[k].to = t
		f.found[k].drop = !f.found[k].typ.double
	}
	k := f.open[q]
	f.found[k].to, f.found[k].closed = t, true
	f.open = f.open[:q]
}

// closable is the place in f.open of the innermost quotation that m may close, or -1.
func (f *finder) closable(m *markType) int {
	for q := len(f.open) - 1; q >= 0 && len(f.open)-q <= Deepest; q-- {
		typ := f.found[f.open[q]].typ
		if typ.closedBy(m) {
			return q
		}
		if typ.double && !m.double {
			break
		}
	}
	return -1
}

// stray takes a closing mark that closes nothing in its paragraph. Where the paragraph
// before left a quotation of its family open and no other mark of the family stands
// before it here, it is taken to end it.
func (f *finder) stray(t int, m *markType) {
	if len(f.before) == 0 || !m.double || !f.before[0].double {
		return
	}
	for _, q := range f.found {
		if q.typ.double {
			return
		}
	}
	q := found{typ: m, from: f.tokens.From, to: t, closed: true}
	f.found = append([]found{q}, f.found...)
	for i := range f.open {
		f.open[i]++
	}
}

// beside says what the neighbours of the marks from token t to token end, which stand
// close together, make of them.
func (f *finder) beside(t, end int) side {
	before := f.p.Tokens[t].Space || t == f.tokens.From || f.opensBefore(t-1)
	after := end < f.tokens.To && !f.p.Tokens[end].Space && f.beginsWords(end)
	switch {
	case before && after:
		return opens
	case !before && !after:
		return closes
	}
	return either
}

// opensBefore reports whether token t is a bracket or dash after which a mark opens.
func (f *finder) opensBefore(t int) bool {
	if f.p.Tokens[t].Kind != lang.Punct {
		return false
	}
	switch f.p.Word(t) {
	case "(", "[", "{", "—", "–", "―", "-", "--", "---", "/", "¿", "¡":
		return true
	}
	return false
}

// beginsWords reports whether words begin with token t.
func (f *finder) beginsWords(t int) bool {
	switch f.p.Tokens[t].Kind {
	case lang.Word, lang.Number, lang.Symbol, lang.Link:
		return true
	case lang.Punct:
		switch f.p.Word(t) {
		case "(", "[", "{", "¿", "¡":
			return true
		}
	}
	return false
}

// measure reports whether the straight mark at t stands for inches or seconds rather
// than closes: a figure is before it, and the next mark of its kind closes.
func (f *finder) measure(t int, m *markType) bool {
	if !m.double || f.p.Tokens[t].Space || f.p.Tokens[t-1].Kind != lang.Number {
		return false
	}
	for n := t + 1; n < f.tokens.To && n < t+farthest; n++ {
		if f.p.Tokens[n].Kind == lang.Mark && f.types[f.p.Word(n)] == m {
			return f.beside(n, n+1) == closes
		}
	}
	return false
}

// farthest is the number of tokens within which the mark after a measure is looked for.
const farthest = 64
