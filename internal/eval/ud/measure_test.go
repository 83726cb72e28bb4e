package ud

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fakeCore is a core of two rules: a word that begins with a capital is a proper noun and the
// name of a person, all others hang on the first word; and a text is one sentence of its
// words between spaces.
type fakeCore struct{}

func (fakeCore) Parse(ctx context.Context, text string) ([]Sentence, error) {
	var s Sentence
	for _, form := range strings.Fields(text) {
		s.Words = append(s.Words, Word{Form: form})
	}
	return fakeCore{}.Tag(ctx, []Sentence{s})
}

func (fakeCore) Tag(_ context.Context, sentences []Sentence) ([]Sentence, error) {
	for _, s := range sentences {
		for i := range s.Words {
			w := &s.Words[i]
			w.UPOS, w.Head, w.Rel = "X", min(i, 1), "dep"
			if strings.ToLower(w.Form) != w.Form {
				w.UPOS = "PROPN"
			}
		}
	}
	for i := range sentences {
		s := &sentences[i]
		for k, w := range s.Words {
			if w.UPOS == "PROPN" {
				s.label(k, "B-person")
			}
		}
	}
	return sentences, nil
}

const talks = `# newdoc id = talks
1-2	Rell's	_	_	_	_	_	_	_	_
1	Rell	Rell	PROPN	NNP	_	3	nmod:poss	_	Name=B-person
2	's	's	PART	POS	_	1	case	_	_
3	plan	plan	NOUN	NN	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newpar
1	Tarn	Tarn	PROPN	NNP	_	2	nsubj	_	Name=B-place
2	agrees	agree	VERB	VBZ	_	0	root	_	_
`

func talksSet(t *testing.T) Set {
	t.Helper()
	docs, err := ReadCoNLLU("talks", []byte(talks))
	if err != nil {
		t.Fatal(err)
	}
	scheme, err := SchemeOf("common")
	if err != nil {
		t.Fatal(err)
	}
	return Set{Name: "talks", Scheme: scheme, Treebank: true, Docs: docs}
}

func TestMeasureACore(t *testing.T) {
	system, err := OfCore(fakeCore{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Measure(t.Context(), []Set{talksSet(t)}, system, Options{Resamples: -1})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Trees) != 2 || len(r.Names) != 2 {
		t.Fatalf("%d rows of trees and %d of names, want two of each", len(r.Trees), len(r.Names))
	}
	given, whole := r.Trees[0], r.Trees[1]
	for _, tc := range []struct{ name, got, want string }{
		{"given tokens are all aligned", counts(given.Words), "6/6/6"},
		{"two proper nouns of six words", counts(given.UPOS), "2/6/6"},
		{"only 's hangs on the first word", counts(given.UAS), "1/6/6"},
		{"no lemma is given", counts(given.Lemmas), "-"},
		{"end to end the text is cut at its spaces", counts(whole.Tokens), "3/4/5"},
		{"and is one sentence", counts(whole.Sentences), "0/1/2"},
		{"one of two names is a person", counts(&r.Names[0].All), "1/2/2"},
	} {
		if tc.got != tc.want {
			t.Errorf("%s: %s, want %s", tc.name, tc.got, tc.want)
		}
	}
	var b strings.Builder
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"talks, gold tokens", "talks, end to end", "Names, F1"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("tables lack %q:\n%s", want, b.String())
		}
	}
}

// What is written for another system holds the texts, and nothing of the annotation.
func TestTextsForAnotherSystem(t *testing.T) {
	set := talksSet(t)
	dir := t.TempDir()
	if err := WriteTexts(dir, []Set{set}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "talks.conllu"))
	if err != nil {
		t.Fatal(err)
	}
	for _, told := range []string{"person", "PROPN", "agree\t", "nsubj"} {
		if strings.Contains(string(data), told) {
			t.Errorf("the text tells %q:\n%s", told, data)
		}
	}
	docs, err := ReadCoNLLU("written", data)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := docs[0].Text(), set.Docs[0].Text(); got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

func TestMeasureAFolder(t *testing.T) {
	dir := t.TempDir()
	system, err := OpenFolder(dir, "common")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Measure(t.Context(), []Set{talksSet(t)}, system, Options{}); !errors.Is(err, ErrEmpty) {
		t.Errorf("an empty folder: %v, want ErrEmpty", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "talks.gold.conllu"), []byte(talks), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Measure(t.Context(), []Set{talksSet(t)}, system, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Trees) != 1 || r.Trees[0].FullLAS.F1 != 1 || r.Names[0].All.F1 != 1 {
		t.Errorf("the gold as a system's file: %+v", r)
	}
	if _, err := OpenFolder(filepath.Join(dir, "nowhere"), "common"); err == nil {
		t.Error("a folder that is not there is opened")
	}
}
