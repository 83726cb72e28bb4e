package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
)

// A description is a noun phrase around a title: tokens [start, end), the title at
// [at, end).
type description struct {
	start, at, end int
	title          register.Title
	owner          int // the mention that it belongs to, or -1
	// det says how the phrase begins.
	det determination
}

// determination is how a noun phrase begins.
type determination uint8

const (
	bare       determination = iota // envoy
	definite                        // the envoy, this envoy
	indefinite                      // an envoy, another envoy
	counted                         // two envoys, several envoys, both envoys
	owned                           // Venn's envoy, her envoy, the Tesmari envoy
)

// titleBefore is the title that ends right before token i, and its first token.
func (f *finder) titleBefore(i int) (register.Title, int) {
	if i > 0 {
		if full, ok := f.lex.short[f.toks[i-1].low]; ok && f.near(i-1, i).capital {
			t, _ := f.tit.Form(full)
			return t, i - 1
		}
	}
	var best register.Title
	start := i
	for k := i - 1; k >= 0 && k >= i-7 && f.sent[k] == f.sent[i]; k-- {
		if t, n := f.tit.Lookup(f.low, k); n == i-k {
			best, start = t, k
		}
	}
	return best, start
}

// before walks left from a title at i over what belongs to its noun phrase: modifiers,
// names, demonyms, a possessor, an article.
func (w *writer) before(i int) description {
	d := description{start: i, at: i, owner: -1}
	// tentative is how far unknown words reach that belong to the phrase only if an
	// article or an owner stands before them.
	for k, unknown := i-1, 0; k >= 0 && w.sent[k] == w.sent[i]; {
		t := w.toks[k]
		switch {
		case w.possessive(k):
			if m := w.endAt[max(k-1, 0)]; k > 0 && m >= 0 {
				d.owner, d.det = int(m), owned
				d.start = w.p.Within(w.out[m].Span).From
				if d.start > 0 && w.near(d.start-1, i).low == "the" {
					d.start--
				}
			}
			return d
		case w.unitAt[k] >= 0:
			u := int(w.unitAt[k])
			m := w.mentionOf(u)
			if m < 0 {
				return d
			}
			if d.owner < 0 {
				d.owner, d.det = m, owned
			}
			k = min(w.units[u].from, w.p.Within(w.out[m].Span).From) - 1
			d.start, unknown = k+1, 0
			continue
		case t.lang.Is(lang.Possessive) && t.isWord:
			d.start, d.det = k, owned
			if m := w.endAt[k]; m >= 0 {
				d.owner = int(m)
			}
			return d
		case t.low == "the" || t.low == "this" || t.low == "these" || t.low == "those" ||
			t.low == "that" && d.start == i && !w.verbal(k-1) && !pluralWord(w.toks[i].low):
			d.start = k
			if d.det == bare {
				d.det = definite
			}
			return d
		case t.low == "a" || t.low == "an" || t.low == "another":
			d.start, d.det = k, indefinite
			return d
		case t.cls.is(isQuantity) || t.lang.Is(lang.Determiner) && !t.lang.Is(lang.Subordinator) || w.p.Tokens[k].Kind == lang.Number:
			d.start = k
			if d.det == bare || d.det == owned {
				d.det = counted
			}
		case t.cls.is(isModifier) || t.isWord && unknown == 0 && isAdjective(t.low) && !w.verbal(k):
			d.start = k
		case t.isWord && t.lang == 0 && !w.verbal(k) && unknown < 2 && !strings.HasSuffix(t.low, "ed") && !strings.HasSuffix(t.low, "ing"):
			unknown++
		default:
			return d
		}
		k--
	}
	return d
}

// pluralWord goes by the form: before a plural "that" is no article.
func pluralWord(s string) bool {
	return strings.HasSuffix(s, "s") || s == "people" || strings.HasSuffix(s, "men")
}

// verbal reports whether a word is likely a verb.
func (f *finder) verbal(i int) bool {
	t := f.tok(i)
	return i >= 0 && i < len(f.said) && (f.said[i] || t.cls.is(isActing|isPast))
}

// isAdjective goes by the ending.
func isAdjective(w string) bool {
	for _, e := range []string{"ian", "ean", "ish", "ese", "ial", "cal", "nal", "ral", "ive", "ous", "ary", "ern", "ist", "tic", "ied", "ble"} {
		if len(w) > len(e)+2 && w[len(w)-len(e):] == e {
			return true
		}
	}
	return false
}

// unitOf is the unit that begins at token i, or -1.
func (f *finder) unitOf(i int) int {
	if i < len(f.unitAt) && f.unitAt[i] >= 0 && f.units[f.unitAt[i]].from == i {
		return int(f.unitAt[i])
	}
	return -1
}

// afterArticle is the first token after the article at i.
func afterArticle(w *writer, i int) int {
	switch w.toks[i].low {
	case "the", "a", "an":
		return i + 1
	}
	return i
}
