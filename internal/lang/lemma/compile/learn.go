package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/lang/lemma"
)

// A key is a form in a slot.
type key struct{ slot, form string }

// learn is data/learned.tsv: the known lemmas, and the forms that they and l get wrong.
// hand is data/irregular.tsv.
func learn(l *lemma.Lemmatizer, hand string, words []word) (string, error) {
	irregular := lemma.New()
	if err := irregular.Read("irregular forms", hand); err != nil {
		return "", err
	}
	knowns := lemmas(words)
	var b strings.Builder
	write(&b, knowns)
	if err := l.Read("known words", b.String()); err != nil {
		return "", err
	}
	groups := map[key][]word{}
	for _, w := range words {
		if s, form, ok := lemma.Key(w.form, w.upos, w.xpos); ok && oneWord(w) {
			groups[key{s, form}] = append(groups[key{s, form}], w)
		}
	}
	real := map[key]bool{}
	for s, ws := range knowns {
		for _, w := range ws {
			real[key{s, w}] = true
		}
	}
	forms := map[key]string{}
	for k, group := range groups {
		if group = slices.DeleteFunc(group, func(w word) bool { return w.typo && real[k] }); len(group) == 0 {
			continue // a slip for another word of the slot teaches nothing of this one
		}
		least := 1
		if irregular.Has(k.slot, k.form) {
			least = contradicted
		}
		if m, n := better(l, group); n >= least {
			forms[k] = m
		}
	}
	settle(forms)
	b.Reset()
	b.WriteString(learnedHead)
	write(&b, knowns)
	for _, k := range slices.SortedFunc(maps.Keys(forms), func(x, y key) int {
		return cmp.Or(cmp.Compare(x.slot, y.slot), cmp.Compare(x.form, y.form))
	}) {
		fmt.Fprintf(&b, "form\t%s\t%s\t%s\n", k.slot, k.form, forms[k])
	}
	return b.String(), nil
}

// oneWord leaves out parts of words that were written apart, whose lemma is that of the whole, and lemmas with a space.
func oneWord(w word) bool { return w.xpos != "GW" && !strings.ContainsAny(w.lemma, " \t") }

// contradicted is how often a lemma must be met that contradicts an irregular form: the
// treebanks have slips such as "mimick".
const contradicted = 10

// better is the lemma that most words of a group have, and how many, or 0 if l gets as many
// of them right. A misspelling must be met twice.
func better(l *lemma.Lemmatizer, group []word) (string, int) {
	counts := map[string]int{}
	right, typos := 0, 0
	for _, w := range group {
		counts[w.lemma]++
		if l.Lemma(w.form, w.upos, w.xpos) == w.lemma {
			right++
		}
		if w.typo {
			typos++
		}
	}
	best := ""
	for _, m := range slices.Sorted(maps.Keys(counts)) {
		if best == "" || counts[m] > counts[best] {
			best = m
		}
	}
	n := counts[best]
	if n <= right || typos > 0 && n == 1 {
		return best, 0
	}
	return best, n
}

// settle sees to it that the lemma of a lemma is itself: "mod" and "Mod" are not each
// other's.
func settle(forms map[key]string) {
	next := func(slot, m string) string {
		for _, form := range []string{m, strings.ToLower(m)} {
			if to, ok := forms[key{slot, form}]; ok {
				return to
			}
		}
		return m
	}
	var chained []key
	for k, m := range forms {
		if lemma.Base(k.slot) == k.slot && next(k.slot, m) != m {
			chained = append(chained, k)
		}
	}
	for _, k := range chained {
		delete(forms, k)
	}
}

// lemmas are the known words by slot: the lemmas met twice or more, and of several
// spellings the one met most often.
func lemmas(words []word) map[string][]string {
	counts := map[string]map[string]int{} // by slot and lemma
	for _, w := range words {
		s, _, ok := lemma.Key(w.form, w.upos, w.xpos)
		if !ok || w.typo || !oneWord(w) {
			continue
		}
		s = lemma.Base(s)
		if counts[s] == nil {
			counts[s] = map[string]int{}
		}
		counts[s][w.lemma]++
	}
	knowns := map[string][]string{}
	for s, ms := range counts {
		best := map[string]string{}
		for _, m := range slices.Sorted(maps.Keys(ms)) {
			k := strings.ToLower(m)
			if ms[m] > 1 && (best[k] == "" || ms[m] > ms[best[k]]) {
				best[k] = m
			}
		}
		for _, k := range slices.Sorted(maps.Keys(best)) {
			if letters(k) {
				knowns[s] = append(knowns[s], best[k])
			}
		}
	}
	return knowns
}

// letters reports whether a word holds a letter.
func letters(w string) bool { return strings.ContainsAny(w, "abcdefghijklmnopqrstuvwxyz") }

func write(b *strings.Builder, knowns map[string][]string) {
	for _, s := range slices.Sorted(maps.Keys(knowns)) {
		if s != "X" && s != "SYM" && s != "PUNCT" && s != "VNNP" {
			known(b, s, knowns[s])
		}
	}
}

const learnedHead = `# Lemmas of UD English: known words, met twice or more, and forms that rules get wrong.
# Origin: the training parts of UD English EWT (CC BY-SA 4.0) and of the open genres of UD English GUM (CC BY and
# CC BY-SA, by genre); made by internal/lang/lemma/compile, do not edit. Licence: CC BY-SA 4.0.
# The lines are those of irregular.tsv, and: known  SLOT  lemmas as they are spelled
`
