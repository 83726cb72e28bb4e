package statement

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A tree looks at the analyses of a text: tokens by what hangs from them. It is of no use,
// and asked for nothing, where there are no analyses.
type tree struct {
	*lang.Parsed
	first, next []int32 // the first that hangs from a token, the next beside it; -1 for none
}

func newTree(p *lang.Parsed) *tree {
	n := len(p.Analyses)
	t := &tree{Parsed: p, first: make([]int32, n), next: make([]int32, n)}
	for i := range n {
		t.first[i], t.next[i] = -1, -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := p.Analyses[i].Head; h >= 0 && h < n && h != i {
			t.next[i], t.first[h] = t.first[h], int32(i) //nolint:gosec // fewer tokens than bytes
		}
	}
	return t
}

// known reports whether the text was analysed.
func (t *tree) known() bool { return len(t.Analyses) > 0 && len(t.Analyses) == len(t.Tokens) }

func (t *tree) lower(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return strings.ToLower(t.Word(i))
}

func (t *tree) lemma(i int) string {
	if i < 0 || i >= len(t.Analyses) {
		return ""
	}
	return strings.ToLower(t.Analyses[i].Lemma)
}

func (t *tree) head(i int) int {
	if i < 0 || i >= len(t.Analyses) {
		return -1
	}
	return t.Analyses[i].Head
}

// rel is the relation of token i without its subtype.
func (t *tree) rel(i int) string {
	if i < 0 || i >= len(t.Analyses) {
		return ""
	}
	r, _, _ := strings.Cut(t.Analyses[i].Rel, ":")
	return r
}

// kids yields what hangs from token i, in text order.
func (t *tree) kids(i int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if i < 0 || i >= len(t.first) {
			return
		}
		for k := t.first[i]; k >= 0; k = t.next[k] {
			if !yield(int(k)) {
				return
			}
		}
	}
}

// kid is the first that hangs from token i by one of the relations, given whole or
// without subtype; -1 for none.
func (t *tree) kid(i int, rels ...string) int {
	for k := range t.kids(i) {
		for _, r := range rels {
			if t.Analyses[k].Rel == r || t.rel(k) == r {
				return k
			}
		}
	}
	return -1
}

// reach is the span of token i and all that hangs from it, directly or not, as far as 64 steps.
func (t *tree) reach(i int) text.Span {
	s := t.Tokens[i].Span
	todo := []int{i}
	for n := 0; len(todo) > 0 && n < 64; n++ {
		at := todo[0]
		todo = todo[1:]
		s.Start, s.End = min(s.Start, t.Tokens[at].Start), max(s.End, t.Tokens[at].End)
		for k := range t.kids(at) {
			todo = append(todo, k)
		}
	}
	return s
}

// verbal reports whether token i is a verb, or an auxiliary that stands for one.
func (t *tree) verbal(i int) bool {
	return i >= 0 && i < len(t.Analyses) && (t.Analyses[i].UPOS == "VERB" || t.Analyses[i].UPOS == "AUX")
}

// passive reports whether token i is a verb in the passive.
func (t *tree) passive(i int) bool {
	return t.kid(i, "aux:pass", "nsubj:pass") >= 0
}
