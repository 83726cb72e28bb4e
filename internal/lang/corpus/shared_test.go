package corpus_test

import (
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
)

// shared is the folder of the data sets; the test is skipped where this machine has none.
func shared(t *testing.T) string {
	t.Helper()
	for _, d := range []string{os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "..", "..", "shared")} {
		if _, err := os.Stat(filepath.Join(d, "data", "ud")); d != "" && err == nil {
			return d
		}
	}
	t.Skip("needs ../shared/data (or PARLEY_SHARED), which this machine lacks")
	return ""
}

func TestEverySharedCorpusIsRead(t *testing.T) {
	dir := shared(t)
	for _, part := range []corpus.Part{corpus.Train, corpus.Dev} {
		banks, err := corpus.Treebanks(dir, part)
		if err != nil {
			t.Fatal(err)
		}
		names, err := corpus.Names(t.Context(), dir, part)
		if err != nil {
			t.Fatal(err)
		}
		silver, err := corpus.Silvers(t.Context(), dir, part)
		if err != nil {
			t.Fatal(err)
		}
		report(t, part, slices.Concat(banks, names, silver))
	}
	texts, err := corpus.Texts(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	report(t, "text", texts)
	if err := corpus.WriteUnlabelled(io.Discard, texts); err != nil {
		t.Error(err)
	}
}

// report logs the sentences and words of each corpus, and how many names it allows of each kind.
func report(t *testing.T, part corpus.Part, sentences []*corpus.Sentence) {
	type counts struct {
		sentences, paragraphs, documents, words, open int
		names                                         map[string]int
	}
	all := map[string]*counts{}
	for _, s := range sentences {
		c := all[s.Corpus]
		if c == nil {
			c = &counts{names: map[string]int{}}
			all[s.Corpus] = c
		}
		c.sentences++
		if s.Paragraph {
			c.paragraphs++
		}
		if s.Document {
			c.documents++
		}
		for _, w := range s.Words {
			c.words++
			switch {
			case w.Names.Any():
				c.open++
			case !w.Names.Allows(corpus.O) || w.Names.Len() == 1:
				c.names[w.Names.String()]++
			default:
				c.names["O or a name"]++
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		c := all[name]
		line := ""
		for _, k := range slices.Sorted(maps.Keys(c.names)) {
			line += fmt.Sprintf("\n    %6d %s", c.names[k], k)
		}
		t.Logf("%s/%s: %d documents, %d paragraphs, %d sentences, %d words, %d of them open%s", name, part, c.documents, c.paragraphs, c.sentences, c.words, c.open, line)
	}
}
