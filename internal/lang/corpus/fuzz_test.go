package corpus_test

import (
	"errors"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
)

// sound fails where a sentence breaks what [corpus.Sentence] promises, or an error has no cause.
func sound(t *testing.T, sentences iter.Seq2[*corpus.Sentence, error]) {
	for s, err := range sentences {
		if err != nil {
			if s != nil || !errors.Is(err, corpus.ErrMalformed) {
				t.Fatalf("sentence %v with error %v", s, err)
			}
			continue
		}
		if len(s.Words) == 0 || s.Document && !s.Paragraph {
			t.Fatalf("sentence %+v", s)
		}
		for i, w := range s.Words {
			if w.Form == "" || w.Head < -1 || w.Head > len(s.Words) || w.Head == i+1 {
				t.Fatalf("word %d of %d is %+v", i+1, len(s.Words), w)
			}
		}
		got, err := corpus.Retokenise(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range got.Words {
			if w.Form == "" {
				t.Fatal("an empty token")
			}
		}
	}
}

func addCases(f *testing.F, file string) {
	b, err := os.ReadFile(file)
	if err != nil {
		f.Fatal(err)
	}
	for _, part := range strings.Split(string(b), "\n=== ") {
		_, rest, _ := strings.Cut(part, "\n")
		input, _, _ := strings.Cut(rest, "---\n")
		f.Add(input)
	}
}

func FuzzCoNLLU(f *testing.F) {
	addCases(f, "testdata/conllu.txt")
	f.Fuzz(func(t *testing.T, file string) {
		sound(t, corpus.CoNLLU("f", "test", strings.NewReader(file)))
	})
}

func FuzzColumns(f *testing.F) {
	addCases(f, "testdata/columns.txt")
	f.Fuzz(func(t *testing.T, file string) {
		for _, name := range []string{"re3d", "uner"} {
			m, err := corpus.MappingOf(name)
			if err != nil {
				t.Fatal(err)
			}
			sound(t, corpus.Columns("f", strings.NewReader(file), corpus.Layout{Separator: " ", Tag: 1, Comments: name == "uner"}, m))
		}
	})
}
