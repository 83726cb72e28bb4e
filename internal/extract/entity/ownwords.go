package entity

import (
	"slices"
	"sort"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// beside bounds how far after a pronoun its quotation begins: "he told reporters, “...".
const beside = 48

// spokenOf are the entities that the quotation beside pronoun i names, where the pronoun is the
// subject of a verb of saying: who is quoted does not speak of himself by name (“Keld is wrong,” he
// said), so that it is none of them.
func (g *grouper) spokenOf(i int) []int {
	m := &g.ms[i]
	if m.Gender != "m" && m.Gender != "f" || g.inQuote[i] >= 0 || !g.says(i) {
		return nil
	}
	var out []int
	for _, q := range g.quotesBeside(m.Span) {
		from := sort.Search(len(g.ms), func(k int) bool { return g.ms[k].Start >= q.Start })
		for k := from; k < len(g.ms) && g.ms[k].Start < q.End; k++ {
			if g.ms[k].Form != stage.NameMention {
				continue
			}
			g.resolve(k)
			if e := g.ms[k].Entity; e >= 0 && g.state[k] == settled && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// quotesBeside are the outermost quotations that end right before a span or begin soon after it in
// its sentence.
func (g *grouper) quotesBeside(s text.Span) []text.Span {
	var out []text.Span
	body := g.d.Text()
	at := sort.Search(len(g.outer), func(k int) bool { return g.outer[k].Start >= s.End })
	if at > 0 {
		if q := g.outer[at-1]; q.End <= s.Start && s.Start-q.End <= 2 && strings.Trim(body[q.End:s.Start], ", ") == "" {
			out = append(out, q)
		}
	}
	if at < len(g.outer) {
		if q := g.outer[at]; q.Start-s.End <= beside && !strings.ContainsAny(body[s.End:q.Start], ".\n") {
			out = append(out, q)
		}
	}
	return out
}

// says reports whether a verb of saying follows the pronoun of mention i, perhaps after an adverb.
func (g *grouper) says(i int) bool {
	p := g.d.Words
	at := p.Within(g.ms[i].Span).To
	if at < len(p.Tokens) && lang.ClassOf(p.Word(at)).Is(lang.Adverb) {
		at++
	}
	k := sort.Search(len(g.d.Cues), func(k int) bool { return g.d.Cues[k].Tokens.From >= at })
	return k < len(g.d.Cues) && g.d.Cues[k].Tokens.From == at && g.d.Cues[k].Form == stage.VerbCue
}
