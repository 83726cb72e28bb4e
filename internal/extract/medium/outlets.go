package medium

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// An outlet is a publisher that the register or the language core knows.
type outlet struct {
	text.Span
	name string
	kind reading.MediumKind
}

func (f *finder) index() {
	f.outlet = make([]int32, len(f.p.Tokens))
	f.timed = make([]bool, len(f.p.Tokens))
	for i := range f.outlet {
		f.outlet[i] = -1
	}
	f.names = map[int]stage.Mention{}
	for _, m := range f.d.Mentions {
		if old, ok := f.names[m.Start]; m.Form == stage.NameMention && (!ok || old.End < m.End) {
			f.names[m.Start] = m
		}
		if k := f.publisher(m); k != register.NoPublisher {
			f.addOutlet(outlet{m.Span, m.Name, kindOf(k)})
		}
	}
	for _, n := range f.d.Parsed.Names {
		if s := f.d.Parsed.Cover(n.Tokens); n.Kind == lang.PublisherName {
			f.addOutlet(outlet{s, strings.TrimPrefix(f.d.Parsed.Text[s.Start:s.End], "the "), reading.UnclearMedium})
		}
	}
	for _, tm := range f.d.Times {
		r := f.p.Within(tm.Span)
		for t := r.From; t < r.To; t++ {
			f.timed[t] = true
		}
	}
}

// addOutlet notes an outlet unless there is one already.
func (f *finder) addOutlet(o outlet) {
	r := f.p.Within(o.Span)
	if r.Len() == 0 || f.outlet[r.From] >= 0 {
		return
	}
	f.outlets = append(f.outlets, o)
	for t := r.From; t < r.To; t++ {
		f.outlet[t] = int32(len(f.outlets) - 1) //nolint:gosec // fewer than tokens
	}
}

func (f *finder) publisher(m stage.Mention) register.PublisherKind {
	if m.Register == "" || m.Form != stage.NameMention {
		return register.NoPublisher
	}
	if e := f.reg.Entity(m.Register); e != nil {
		return e.Publisher
	}
	return register.NoPublisher
}

func kindOf(p register.PublisherKind) reading.MediumKind {
	switch p {
	case register.Wire:
		return reading.Wire
	case register.Broadcaster:
		return reading.Broadcast
	case register.Paper:
		return reading.Print
	}
	return reading.UnclearMedium
}

// seen reports whether the outlet at token t saw a document and carries nothing: "a copy seen by
// the Courier".
func (f *finder) seen(t int) bool {
	if t > 0 && strings.EqualFold(f.p.Word(t-1), "the") {
		t--
	}
	return t > 1 && strings.EqualFold(f.p.Word(t-1), "by") && f.lex.viewers[strings.ToLower(f.p.Word(t-2))]
}

// longestTitle bounds the title of a programme, in tokens.
const longestTitle = 8

// held is the name that follows a noun for a medium at token t, its kind, and the token after it:
// "network Perch", "programme “First Ferry”"; the token is t where there is none.
func (f *finder) held(t int, r lang.Range) (name string, kind reading.MediumKind, next int) {
	kind, ok := f.lex.holders[strings.ToLower(f.p.Word(t))]
	if !ok || t+1 >= r.To {
		return "", "", t
	}
	if m, ok := f.names[f.p.Tokens[t+1].Start]; ok {
		if o := f.outlet[t+1]; o >= 0 && f.outlets[o].kind != reading.UnclearMedium {
			kind = f.outlets[o].kind
		}
		return m.Name, kind, f.p.Within(m.Span).To
	}
	if end := f.capitals(t+1, r); end > t+1 {
		return f.p.Cover(lang.Range{From: t + 1, To: end}).In(f.p.Text), kind, end
	}
	if f.p.Tokens[t+1].Kind != lang.Mark || t+2 >= r.To || f.p.Tokens[t+2].Space {
		return "", "", t
	}
	for k := t + 2; k < r.To && k <= t+2+longestTitle; k++ {
		if f.p.Tokens[k].Kind == lang.Mark && k > t+2 {
			return f.p.Cover(lang.Range{From: t + 2, To: k}).In(f.p.Text), kind, k + 1
		}
	}
	return "", "", t
}

// capitals is the end of the words with a capital that begin at token t, as far as they are no
// time.
func (f *finder) capitals(t int, r lang.Range) int {
	for t < r.To && f.p.Tokens[t].Kind == lang.Word && !f.timed[t] {
		if c, _ := utf8.DecodeRuneInString(f.p.Word(t)); !unicode.IsUpper(c) {
			break
		}
		t++
	}
	return t
}
