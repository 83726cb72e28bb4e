package quotation

import (
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// finish settles what paragraph i left open and adds what it found to f.out.
func (f *finder) finish(i int) {
	f.settle(f.next)
	leads := f.leading(i)
	first := len(f.out)
	var after []carried
	var holders []int // indices in f.out of those that hold the next, outermost first
	for k, lead := 0, 0; k < len(f.found); k++ {
		q := f.found[k]
		if q.drop || !f.wordy(q) {
			continue
		}
		s := f.quotation(q)
		for len(holders) > 0 && f.out[holders[len(holders)-1]].Span.End <= s.Span.Start {
			holders = holders[:len(holders)-1]
		}
		if n := len(holders); n > 0 {
			clip(&s, f.out[holders[n-1]].Inner.End)
		}
		if s.Inner.Empty() {
			continue
		}
		s.Depth = len(holders)
		// A leading quotation goes on with what the paragraph before left open.
		if lead < len(f.before) && q.from <= f.tokens.From+lead && len(f.out) == first+lead &&
			q.typ.double == f.before[lead].double && (!q.opened || lead < len(leads)) {
			s.Continues = f.before[lead].index
			lead++
		}
		if !q.closed && q.to == f.tokens.To && (f.p.Paragraphs[i].Kind == lang.Body || f.p.Paragraphs[i].Kind == lang.Item) {
			after = append(after, carried{len(f.out), q.typ.double})
		}
		holders = append(holders, len(f.out))
		f.out = append(f.out, s)
	}
	f.before = after
}

// settle decides where the quotations end that are still open at the paragraph's end;
// next are the marks with which the next paragraph opens.
func (f *finder) settle(next []*markType) {
	var goesOn [2]bool // by family: the next paragraph opens with it
	for _, m := range next {
		goesOn[family(m)] = true
	}
	// From the last quotation to the first: the nearest later one of each family.
	var later [2]int
	k := len(f.open) - 1
	for i := len(f.found) - 1; i >= 0 && k >= 0; i-- {
		q := &f.found[i]
		fam := family(q.typ)
		if f.open[k] == i {
			k--
			switch {
			case goesOn[fam]:
				goesOn[fam] = false // the last one open goes on, no other
			case !q.typ.double:
				q.drop = true
				continue
			case later[fam] > 0:
				q.to = f.sentenceBefore(q.from, later[fam])
			}
		}
		later[fam] = q.from
	}
}

func family(m *markType) int {
	if m.double {
		return 1
	}
	return 0
}

// sentenceBefore is the first token of the sentence that holds token t, if that comes
// after token from and at least one more, else t.
func (f *finder) sentenceBefore(from, t int) int {
	s := f.p.Sentences[f.p.SentenceAt(f.p.Tokens[t].Start)].Tokens.From
	if s > from+1 {
		return s
	}
	return t
}

// leading are the types of the marks with which paragraph i opens, at most two.
func (f *finder) leading(i int) []*markType {
	if i >= len(f.p.Paragraphs) || f.p.Paragraphs[i].Kind == lang.Byline || f.p.Paragraphs[i].Kind == lang.Dateline {
		return nil
	}
	var out []*markType
	for t := f.p.Sentences[f.p.Paragraphs[i].Sentences.From].Tokens.From; t < len(f.p.Tokens) && len(out) < 2; t++ {
		m := f.types[f.p.Word(t)]
		if f.p.Tokens[t].Kind != lang.Mark || m == nil || len(out) == 0 && m.side == closes {
			break
		}
		out = append(out, m)
	}
	return out
}

// wordy reports whether something other than marks stands in q. It looks at no more
// than a few tokens, so that a million marks stay cheap.
func (f *finder) wordy(q found) bool {
	from := q.from
	if q.opened {
		from++
	}
	for t := from; t < q.to && t < from+Deepest; t++ {
		if f.p.Tokens[t].Kind != lang.Mark {
			return true
		}
	}
	return false
}

// quotation is q with its spans.
func (f *finder) quotation(q found) stage.Quotation {
	tokens := f.p.Tokens
	inner := lang.Range{From: q.from, To: q.to}
	if q.opened {
		inner.From++
	}
	s := stage.Quotation{Inner: f.p.Cover(inner), Unclosed: !q.closed, Continues: -1}
	s.Span = text.Span{Start: tokens[q.from].Start, End: s.Inner.End}
	if q.closed {
		s.Span.End = tokens[q.to].End
	}
	return s
}

// clip makes q end at end where it reaches beyond.
func clip(q *stage.Quotation, end int) {
	if q.Span.End > end {
		q.Span.End, q.Unclosed = end, true
		q.Inner.End = min(q.Inner.End, end)
		q.Inner.Start = min(q.Inner.Start, q.Inner.End)
	}
}
