// Package syntax looks at the tree of a text: what hangs from a word, and what it hangs from.
//
// Relations are those of Universal Dependencies (universaldependencies.org). A word is the index
// of a token of the parse; -1 is no word, and every question about it has an empty answer.
package syntax

import (
	"iter"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A Tree is a parsed text whose words are known by what hangs from them. It is immutable.
type Tree struct {
	*lang.Parsed
	first, next []int32 // the first that hangs from a token, the next beside it; -1 for none
}

// New makes the tree of a parse; without analyses it is [Tree.Known] to be of no use.
func New(p *lang.Parsed) *Tree {
	n := len(p.Analyses)
	if n != len(p.Tokens) {
		n = 0
	}
	t := &Tree{Parsed: p, first: slices.Repeat([]int32{-1}, n), next: slices.Repeat([]int32{-1}, n)}
	for i := n - 1; i >= 0; i-- {
		if h := p.Analyses[i].Head; h >= 0 && h < n && h != i {
			t.next[i], t.first[h] = t.first[h], int32(i) //nolint:gosec // fewer tokens than bytes
		}
	}
	return t
}

// Known reports whether the text was analysed.
func (t *Tree) Known() bool { return len(t.first) > 0 }

func (t *Tree) has(i int) bool { return i >= 0 && i < len(t.first) }

// Lower is token i in small letters.
func (t *Tree) Lower(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return strings.ToLower(t.Word(i))
}

// Lemma is the form of token i that a dictionary has.
func (t *Tree) Lemma(i int) string {
	if !t.has(i) {
		return ""
	}
	return strings.ToLower(t.Analyses[i].Lemma)
}

// Head is the token that i hangs from, or -1.
func (t *Tree) Head(i int) int {
	if !t.has(i) {
		return -1
	}
	return t.Analyses[i].Head
}

// Rel is the relation of token i with its subtype.
func (t *Tree) Rel(i int) string {
	if !t.has(i) {
		return ""
	}
	return t.Analyses[i].Rel
}

// Plain is the relation of token i without its subtype.
func (t *Tree) Plain(i int) string {
	plain, _, _ := strings.Cut(t.Rel(i), ":")
	return plain
}

// Is reports whether token i stands in one of the relations, given whole or without subtype.
func (t *Tree) Is(i int, rels ...string) bool {
	whole := t.Rel(i)
	plain, _, _ := strings.Cut(whole, ":")
	return whole != "" && slices.ContainsFunc(rels, func(r string) bool { return r == whole || r == plain })
}

// UPOS is the universal part of speech of token i.
func (t *Tree) UPOS(i int) string {
	if !t.has(i) {
		return ""
	}
	return t.Analyses[i].UPOS
}

// XPOS is the tag of the Penn Treebank of token i.
func (t *Tree) XPOS(i int) string {
	if !t.has(i) {
		return ""
	}
	return t.Analyses[i].XPOS
}

// Verbal reports whether token i is a verb, or an auxiliary that stands for one.
func (t *Tree) Verbal(i int) bool { return t.UPOS(i) == "VERB" || t.UPOS(i) == "AUX" }

// Passive reports whether token i is a verb in the passive.
func (t *Tree) Passive(i int) bool { return t.Kid(i, "aux:pass", "nsubj:pass") >= 0 }

// Kids yields what hangs from token i, in text order.
func (t *Tree) Kids(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if !t.has(i) {
			return
		}
		for k := t.first[i]; k >= 0; k = t.next[k] {
			if !yield(int(k)) {
				return
			}
		}
	}
}

// Kid is the first that hangs from token i by one of the relations; -1 for none.
func (t *Tree) Kid(i int, rels ...string) int {
	for k := range t.Kids(i) {
		if t.Is(k, rels...) {
			return k
		}
	}
	return -1
}

// Case is the word, in small letters, that governs token i: "for" of "for the king"; or "".
func (t *Tree) Case(i int) string { return t.Lower(t.Kid(i, "case")) }

// most bounds how many words of a phrase are looked at.
const most = 128

// Phrase is the span of token i and of all that hangs from it, but for what hangs by one of the
// relations without, and for the marks at its ends.
func (t *Tree) Phrase(i int, without ...string) text.Span {
	if i < 0 || i >= len(t.Tokens) {
		return text.Span{}
	}
	s := t.Tokens[i].Span
	todo := []int{i}
	for n := 0; n < len(todo) && n < most; n++ {
		at := todo[n]
		if t.UPOS(at) != "PUNCT" {
			s.Start, s.End = min(s.Start, t.Tokens[at].Start), max(s.End, t.Tokens[at].End)
		}
		for k := range t.Kids(at) {
			if at != i || !t.Is(k, without...) {
				todo = append(todo, k)
			}
		}
	}
	return s
}
