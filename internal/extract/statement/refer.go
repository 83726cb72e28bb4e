package statement

import (
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/reading"
)

// The bounds within which a content that stands for another is looked for: attributions before,
// and paragraphs.
const (
	referReach      = 6
	referParagraphs = 1
)

// refersTo is the statement before statement i whose content i's own stands for: "denied it",
// "rejected the offer", "agreed"; or -1. What stands for another in its turn leads on to that.
func (m *maker) refersTo(i int, s *stage.Statement) int {
	a := &m.d.Attributions[i]
	if len(a.Cue) == 0 || !m.standsForAnother(a, s.Act) {
		return -1
	}
	here := m.p.ParagraphAt(a.Cue[0].Start)
	for j := i - 1; j >= max(0, i-referReach); j-- {
		o := &m.d.Attributions[j]
		if len(o.Content) == 0 && m.d.Statements[j].RefersTo < 0 || o.Anchor().Start >= a.Cue[0].Start || o.Within >= 0 && o.Within != a.Within {
			continue
		}
		if here-m.p.ParagraphAt(o.Anchor().Start) > referParagraphs {
			return -1
		}
		if slices.ContainsFunc(o.Content, a.Cue[0].Overlaps) || o.Speaker >= 0 && o.Speaker == a.Speaker {
			continue
		}
		if on := m.d.Statements[j].RefersTo; on >= 0 {
			return on
		}
		return j
	}
	return -1
}

// standsForAnother: the content is a word like "it", or names a saying by "the" or "this": "the
// offer", "those claims"; or a verb of answering has none.
func (m *maker) standsForAnother(a *stage.Attribution, act reading.StatementAct) bool {
	if len(a.Content) == 0 {
		return act == reading.Agree || act == reading.Accept || act == reading.Reject || act == reading.Deny
	}
	if len(a.Content) > 1 {
		return false
	}
	var words []string
	r := m.p.Within(a.Content[0])
	for t := r.From; t < r.To; t++ {
		if m.p.Tokens[t].Kind == lang.Word {
			words = append(words, strings.ToLower(m.p.Word(t)))
		} else if m.p.Tokens[t].Kind != lang.Stop && m.p.Tokens[t].Kind != lang.Punct {
			return false
		}
	}
	for len(words) > 1 && m.lex.of[trailing][words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	switch len(words) {
	case 1:
		return m.lex.of[anaphor][words[0]] || m.lex.of[yes][words[0]] || m.lex.of[no][words[0]]
	case 2, 3:
		last := words[len(words)-1]
		return m.lex.of[pointing][words[0]] && (m.lex.of[saidNoun][last] || m.lex.of[saidNoun][strings.TrimSuffix(last, "s")])
	}
	return false
}
