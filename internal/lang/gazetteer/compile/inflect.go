package main

import "strings"

// withS is the regular plural of a noun, or the third person of a verb.
func withS(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "man"):
		return w[:n-2] + "en"
	case n > 1 && w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"),
		strings.HasSuffix(w, "sh"), n > 1 && w[n-1] == 'o' && !vowel(w[n-2]):
		return w + "es"
	}
	return w + "s"
}

// with puts "ed" or "ing" behind a verb: stated, denied, begged. Longer verbs that double
// their last letter stand in the list of irregular verbs.
func with(w, end string) string {
	n := len(w)
	switch {
	case n < 3:
		return w + end
	case w[n-1] == 'e' && (end == "ed" || w[n-2] != 'e'):
		return w[:n-1] + end
	case w[n-1] == 'y' && !vowel(w[n-2]) && end == "ed":
		return w[:n-1] + "ied"
	case !vowel(w[n-1]) && !strings.ContainsRune("wxy", rune(w[n-1])) && vowel(w[n-2]) && !vowel(w[n-3]) && syllables(w) == 1:
		return w + w[n-1:] + end
	}
	return w + end
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// syllables counts the runs of vowels.
func syllables(w string) int {
	n := 0
	for i := range len(w) {
		if vowel(w[i]) && (i == 0 || !vowel(w[i-1])) {
			n++
		}
	}
	return n
}
