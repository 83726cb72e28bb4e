package corpus_test

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
	"pgregory.net/rapid"
)

func lexicons(t interface{ Fatalf(string, ...any) }) *corpus.Lexicons {
	l, err := corpus.NewLexicons(
		[]string{"Tarlandic", "Venn", "Unionist", "Unionists"},
		[]string{"president", "minister", "prime minister", "deputy prime minister", "secretary of state", "pm"},
		[]string{"The Ostrel Gazette", "Gazette", ""},
	)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return l
}

func TestSharpen(t *testing.T) {
	l := lexicons(t)
	for _, c := range cases(t, "testdata/sharpen.txt") {
		t.Run(c.name, func(t *testing.T) {
			s := sentence(t, c.input)
			l.Sharpen(s)
			if got := words(s); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestSharpenOpensNothingAndUnmarksNoName(t *testing.T) {
	l := lexicons(t)
	labels := []string{"", "/any", "/B-organisation", "/I-organisation", "/B-group|B-other", "/O|B-group|I-group", "/B-person|B-group|B-office", "/I-person|I-group|I-office", "/B-place"}
	forms := []string{"The", "Ostrel", "Gazette", "Tarlandic", "Unionists", "Prime", "Minister", "of", "left"}
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return rapid.SampledFrom(forms).Draw(t, "form") + rapid.SampledFrom(labels).Draw(t, "labels")
		}), 1, 8).Draw(t, "words"), " ")
		before, s := sentence(t, in), sentence(t, in)
		l.Sharpen(s)
		for i, w := range s.Words {
			was := before.Words[i].Names
			if w.Names.Any() && !was.Any() || w.Names.Allows(corpus.O) && !was.Allows(corpus.O) {
				t.Fatalf("%s became %s", in, words(s))
			}
		}
	})
}
