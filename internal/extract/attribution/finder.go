package attribution

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A finder holds a draft and, for each token, what stands over it.
type finder struct {
	d *stage.Draft
	p *lang.Parsed
	// Index of the innermost quotation, of the cue, the time, the longest
	// mention and the medium over each token; -1 for none.
	quotation, cueAt, timeAt, mentionAt, mediumAt []int32
	// parent is the quotation that holds each quotation, or -1.
	parent []int32
	found  []stage.Attribution
	// covered marks the tokens that some content takes in.
	covered []bool
}

func newFinder(d *stage.Draft) *finder {
	f := &finder{d: d, p: d.Words, parent: make([]int32, len(d.Quotations))}
	n := len(d.Words.Tokens)
	f.covered = make([]bool, n)
	layers := make([]int32, 5*n)
	for i := range layers {
		layers[i] = -1
	}
	f.quotation, f.cueAt, f.timeAt = layers[:n], layers[n:2*n], layers[2*n:3*n]
	f.mentionAt, f.mediumAt = layers[3*n:4*n], layers[4*n:]
	// Quotations come outermost first, so the last to paint a token is the innermost.
	var open []int32
	for i, q := range d.Quotations {
		for len(open) > 0 && !d.Quotations[open[len(open)-1]].Span.Contains(q.Span) {
			open = open[:len(open)-1]
		}
		f.parent[i] = -1
		if len(open) > 0 {
			f.parent[i] = open[len(open)-1]
		}
		open = append(open, int32(i))
		f.paint(f.quotation, q.Span, int32(i), func(int32) bool { return true })
	}
	for i, c := range d.Cues {
		f.paint(f.cueAt, c.Span, int32(i), func(int32) bool { return true })
	}
	for i, t := range d.Times {
		f.paint(f.timeAt, t.Span, int32(i), func(int32) bool { return true })
	}
	for i, m := range d.Media {
		f.paint(f.mediumAt, m.Span, int32(i), func(int32) bool { return true })
	}
	for i, m := range d.Mentions {
		f.paint(f.mentionAt, m.Span, int32(i), func(old int32) bool {
			return old < 0 || d.Mentions[old].Len() < m.Len()
		})
	}
	return f
}

// paint sets layer to v for the tokens of s where replace allows it. Nested spans are few
// deep, so painting is linear in practice; quotations are bounded by their depth.
func (f *finder) paint(layer []int32, s text.Span, v int32, replace func(old int32) bool) {
	r := f.p.Within(s)
	for t := r.From; t < r.To; t++ {
		if replace(layer[t]) {
			layer[t] = v
		}
	}
}

// A scope is the stretch of tokens in which a cue is at home: its sentence, cut to the
// quotation that the cue itself stands in. Quotations inside it are opaque.
type scope struct {
	lang.Range
	container int32 // the quotation around it, or -1
}

func (f *finder) scopeOf(c *stage.Cue) scope {
	sent := f.p.Sentences[max(0, f.p.SentenceAt(c.Start))].Tokens
	s := scope{sent, f.quotation[c.Head]}
	// A text without full stops is one sentence: the reach keeps the work linear.
	s.From, s.To = max(s.From, c.Tokens.From-maxReach), min(s.To, c.Tokens.To+maxReach)
	if s.container >= 0 {
		in := f.p.Within(f.d.Quotations[s.container].Inner)
		s.From, s.To = max(s.From, in.From), min(s.To, in.To)
	}
	s.From = f.afterDateline(s)
	return s
}

// maxReach bounds how far from its cue a scope reaches on either side, in tokens. No
// sentence of running text comes near it.
const maxReach = 250

// maxDateline bounds a dateline, in tokens.
const maxDateline = 14

// afterDateline is where s begins once a dateline is left out: "CORVANE, April 14
// (Halyard) —". Its place is in capitals, and a dash ends it.
func (f *finder) afterDateline(s scope) int {
	w := f.p.Word(min(s.From, len(f.p.Tokens)-1))
	if len(w) < 3 || strings.ToUpper(w) != w || f.kind(s.From) != lang.Word || s.From > 0 && f.sameParagraph(s.From-1, s.From) {
		return s.From
	}
	for t := s.From; t < min(s.To, s.From+maxDateline); t++ {
		if f.opaque(t, s) >= 0 || f.cueAt[t] >= 0 {
			break
		}
		if f.is(t, "—", "–", "--", "-") && t+1 < s.To {
			return t + 1
		}
	}
	return s.From
}

// opaque is the quotation over token t as seen from s: the outermost one inside s's
// own, or -1.
func (f *finder) opaque(t int, s scope) int32 {
	if t < 0 || t >= len(f.quotation) {
		return -1
	}
	q := f.quotation[t]
	if q == s.container {
		return -1
	}
	for q >= 0 && f.parent[q] != s.container {
		q = f.parent[q]
	}
	return q
}

// quotationTokens is the range of tokens of a quotation with its marks.
func (f *finder) quotationTokens(q int32) lang.Range { return f.p.Within(f.d.Quotations[q].Span) }

// lower is token t in lower case.
func (f *finder) lower(t int) string {
	if t < 0 || t >= len(f.p.Tokens) {
		return ""
	}
	return strings.ToLower(f.p.Word(t))
}

func (f *finder) is(t int, words ...string) bool { return slices.Contains(words, f.lower(t)) }

func (f *finder) class(t int) lang.Class {
	if t < 0 || t >= len(f.p.Tokens) || f.p.Tokens[t].Kind != lang.Word {
		return 0
	}
	return lang.ClassOf(f.p.Word(t))
}

func (f *finder) kind(t int) lang.TokenKind {
	if t < 0 || t >= len(f.p.Tokens) {
		return lang.Symbol
	}
	return f.p.Tokens[t].Kind
}

// capital reports whether t is a word that begins with a capital.
func (f *finder) capital(t int) bool {
	if f.kind(t) != lang.Word {
		return false
	}
	w := f.p.Word(t)
	return w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0xC3 && strings.ToLower(w) != w
}

// bodyEnd is the end of s without the stops and spaces that close a sentence.
func (f *finder) bodyEnd(s scope) int {
	end := s.To
	for end > s.From && (f.kind(end-1) == lang.Stop || f.kind(end-1) == lang.Punct && f.is(end-1, ",", ";", ":", "—", "–", "-", "--")) {
		end--
	}
	return end
}

func (f *finder) span(from, to int) []text.Span {
	if to <= from {
		return nil
	}
	return []text.Span{f.p.Cover(lang.Range{From: from, To: to})}
}
