package corpus_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
)

func TestWhatIsWrittenUnlabelledIsReadAgain(t *testing.T) {
	sentences, err := corpus.Plain(t.Context(), "test", "d", "Envoys met in Ostrel. #Peace, they said.\n\nThe strait isn't closed.\n")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := corpus.WriteUnlabelled(&b, sentences); err != nil {
		t.Fatal(err)
	}
	if want := "# corpus test\n# doc\nEnvoys\t1\nmet\t1\nin\t1\nOstrel\t1\n.\t0\n\n#Peace\t1\n"; !strings.HasPrefix(b.String(), want) {
		t.Errorf("wrote\n%s\nwant it to begin\n%s", b.String(), want)
	}
	again := corpus.Labelled("f", strings.NewReader(b.String()))
	if got, want := show(again), show(all(sentences)); got != want {
		t.Errorf("read\n%s\nwant\n%s", got, want)
	}
	for s := range again {
		if s != nil && s.Corpus != "test" {
			t.Errorf("corpus %q", s.Corpus)
		}
	}
}

func TestAFormThatWouldBreakTheLineIsNotWritten(t *testing.T) {
	s := &corpus.Sentence{Words: []corpus.Word{{Form: "a\tb"}}}
	if err := corpus.WriteUnlabelled(&strings.Builder{}, []*corpus.Sentence{s}); !errors.Is(err, corpus.ErrMalformed) {
		t.Errorf("error %v", err)
	}
}

const labelledFile = `# corpus test
# doc
Mara	1	NOUN:0.2 PROPN:0.8	NNP:0.9	2:0.98 0:0.02	nsubj:pass:0.7	B-person:0.75 O:0.25
left	1	VERB:1	VBD:1	0:1	root:1	O:1
:	0	PUNCT:1	::1	2:1	punct:1	_

`

func TestLabelled(t *testing.T) {
	for s, err := range corpus.Labelled("f", strings.NewReader(labelledFile)) {
		if err != nil {
			t.Fatal(err)
		}
		soft := s.Words[0].Soft
		if !slices.Equal(soft.UPOS, []corpus.Weighted{{Label: "PROPN", P: 0.8}, {Label: "NOUN", P: 0.2}}) {
			t.Errorf("the likeliest tag is not first: %v", soft.UPOS)
		}
		if !slices.Equal(soft.Head, []corpus.WeightedHead{{Head: 2, P: 0.98}, {Head: 0, P: 0.02}}) {
			t.Errorf("heads %v", soft.Head)
		}
		if !slices.Equal(soft.Rel, []corpus.Weighted{{Label: "nsubj:pass", P: 0.7}}) {
			t.Errorf("relation with a subtype %v", soft.Rel)
		}
		if !slices.Equal(s.Words[2].Soft.XPOS, []corpus.Weighted{{Label: ":", P: 1}}) || s.Words[2].Soft.Names != nil {
			t.Errorf("a colon is %+v", s.Words[2].Soft)
		}
		if w := s.Words[0]; w.Head != -1 || w.UPOS != "" || !w.Names.Any() {
			t.Errorf("beliefs became annotation: %+v", w)
		}
	}
}

func TestLabelsThatCannotBeAreErrors(t *testing.T) {
	for _, tc := range []struct{ name, file, want string }{
		{"a column is missing", "Mara\t1\tPROPN:1\n", "f:1: malformed: 3 columns"},
		{"white space is no flag", "Mara\tyes\n", "1 or 0"},
		{"no probability", "Mara\t1\tPROPN\t\t\t\t\n", `column 3: "PROPN"`},
		{"a probability above 1", "Mara\t1\t\tNNP:2\t\t\t\n", `column 4: "NNP:2"`},
		{"a probability that is no number", "Mara\t1\t\tNNP:NaN\t\t\t\n", "from 0 to 1"},
		{"a head beyond the sentence", "Mara\t1\t\t\t7:1\t\t\n", "a head of word 1 is 7"},
		{"a head that is the word", "Mara\t1\t\t\t1:1\t\t\n", "a head of word 1 is 1"},
		{"a head that is no number", "Mara\t1\t\t\tx:1\t\t\n", `the head "x"`},
		{"a name of no kind", "Mara\t1\t\t\t\t\tB-ship:1\n", "column 7: name label"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			err := lastError(corpus.Labelled("f", strings.NewReader(tc.file)))
			if !errors.Is(err, corpus.ErrMalformed) || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %v, want one with %q", err, tc.want)
			}
		})
	}
}

func TestAttachPutsBeliefsToSentencesOfTheSameWords(t *testing.T) {
	var labelled []*corpus.Sentence
	for s, err := range corpus.Labelled("f", strings.NewReader(labelledFile)) {
		if err != nil {
			t.Fatal(err)
		}
		labelled = append(labelled, s)
	}
	first := labelled[0]
	s, other := sentence(t, "Mara/B-person left _:"), sentence(t, "Ilo left _:")
	without, err := corpus.Attach([]*corpus.Sentence{s, other}, []*corpus.Sentence{first, first, first})
	if err != nil || without != 1 {
		t.Fatalf("%d sentences go without, error %v; want the one of other words", without, err)
	}
	if s.Words[0].Soft == nil || s.Words[0].Names != corpus.Set(corpus.Begin(corpus.Person)) {
		t.Errorf("attached %+v", s.Words[0])
	}
	if other.Words[0].Soft != nil {
		t.Errorf("attached %+v to other words", other.Words[0])
	}
	for name, sentences := range map[string][]*corpus.Sentence{"other words": {other}, "more than were labelled": {s, s}} {
		if _, err := corpus.Attach(sentences, []*corpus.Sentence{first}); !errors.Is(err, corpus.ErrOtherWords) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func FuzzLabelled(f *testing.F) {
	f.Add(labelledFile)
	f.Add("#\t1\n\n# par\nx\t0\n")
	f.Fuzz(func(t *testing.T, file string) {
		sound(t, corpus.Labelled("f", strings.NewReader(file)))
	})
}
