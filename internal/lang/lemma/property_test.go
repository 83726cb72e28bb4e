package lemma_test

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// The base tags, whose lemma is its own lemma.
var base = [][2]string{
	{"NOUN", "NN"}, {"PROPN", "NNP"}, {"VERB", "VB"}, {"AUX", "VBP"}, {"ADJ", "JJ"}, {"ADV", "RB"}, {"NUM", "CD"},
	{"DET", "DT"}, {"ADP", "IN"}, {"INTJ", "UH"}, {"X", "FW"}, {"SYM", "SYM"}, {"PUNCT", "."}, {"PRON", "PRP$"},
}

var inflected = [][2]string{
	{"NOUN", "NNS"}, {"PROPN", "NNPS"}, {"VERB", "VBZ"}, {"VERB", "VBD"}, {"VERB", "VBN"}, {"VERB", "VBG"},
	{"ADJ", "JJR"}, {"ADJ", "JJS"}, {"ADV", "RBR"}, {"ADV", "RBS"}, {"VERB", "NNP"},
}

// longestKnown bounds the lemma that a table may give for a short form: "hour" for "h".
const longestKnown = 24

func checkLemma(t interface{ Errorf(string, ...any) }, lemma func(form, upos, xpos string) string, form string) {
	for _, tag := range append(base, inflected...) {
		got := lemma(form, tag[0], tag[1])
		if (got == "") != (form == "") {
			t.Errorf("Lemma(%q, %v) = %q", form, tag, got)
		}
		if len(got) > max(len(form)+len(form)/2+2, longestKnown) {
			t.Errorf("Lemma(%q, %v) = %q is too long", form, tag, got)
		}
		if utf8.ValidString(form) && !utf8.ValidString(got) {
			t.Errorf("Lemma(%q, %v) = %q is no UTF-8", form, tag, got)
		}
		if got != lemma(form, tag[0], tag[1]) {
			t.Errorf("Lemma(%q, %v) differs when it is asked again", form, tag)
		}
	}
	for _, tag := range base {
		once := lemma(form, tag[0], tag[1])
		if twice := lemma(once, tag[0], tag[1]); twice != once {
			t.Errorf("Lemma(%q, %v) = %q, whose lemma is %q", form, tag, once, twice)
		}
	}
}

func TestLemmaOfAnyWord(t *testing.T) {
	l := load(t)
	word := rapid.StringMatching(`[A-Za-z]{0,6}[a-z',.0-9-]{0,5}(ies|ives|sses|es|'s|s|ing|ied|ed|er|est|men)?`)
	rapid.Check(t, func(t *rapid.T) { checkLemma(t, l.Lemma, word.Draw(t, "word")) })
}

func TestEveryEntryIsItsOwnLemma(t *testing.T) {
	l := load(t)
	l.Entries(func(upos, xpos, w string) {
		if got := l.Lemma(w, upos, xpos); got != w {
			t.Errorf("%s %s: the lemma of the lemma %q is %q", upos, xpos, w, got)
		}
	})
}

func FuzzLemma(f *testing.F) {
	l := load(f)
	for _, c := range lemmaCases(f) {
		f.Add(c.form)
	}
	f.Add("\xff\xfes")
	f.Add("İstanbullular")
	f.Fuzz(func(t *testing.T, form string) { checkLemma(t, l.Lemma, form) })
}
