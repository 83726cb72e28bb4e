package corpus_test

import (
	"errors"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
)

// A fileCase is a case of a file under testdata: an input and what is read of it.
type fileCase struct{ name, input, want string }

func cases(t *testing.T, file string) []fileCase {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []fileCase
	for _, part := range strings.Split(string(b), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		input, want, ok := strings.Cut(rest, "---\n")
		if !ok {
			t.Fatalf("%s: case %q has no ---", file, name)
		}
		out = append(out, fileCase{name, input, strings.TrimSuffix(want, "\n")})
	}
	return out
}

// show writes sentences in the way of the case files.
func show(sentences iter.Seq2[*corpus.Sentence, error]) string {
	var b strings.Builder
	for s, err := range sentences {
		if err != nil {
			return "! " + err.Error()
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		if s.Document {
			b.WriteString("¶")
		}
		if s.Paragraph {
			b.WriteString("§")
		}
		showWords(&b, s.Words)
	}
	return b.String()
}

func showWords(b *strings.Builder, words []corpus.Word) {
	for _, w := range words {
		if w.Space {
			b.WriteByte(' ')
		}
		b.WriteString(w.Form)
		if w.Names != corpus.Set(corpus.O) {
			b.WriteString("/" + w.Names.String())
		}
	}
}

// check compares, where the case wants an error, by what the error holds.
func check(t *testing.T, c fileCase, got string, err error) {
	t.Helper()
	if want, ok := strings.CutPrefix(c.want, "! "); ok {
		if !strings.Contains(got, want) {
			t.Errorf("got  %s\nwant an error with %q", got, want)
		}
		if err == nil || !errors.Is(err, corpus.ErrMalformed) {
			t.Errorf("error %v is not ErrMalformed", err)
		}
		return
	}
	if got != c.want {
		t.Errorf("got\n%s\nwant\n%s", got, c.want)
	}
}

// lastError is the error that ends a sequence.
func lastError(sentences iter.Seq2[*corpus.Sentence, error]) (last error) {
	for _, err := range sentences {
		last = err
	}
	return last
}

func TestCoNLLU(t *testing.T) {
	for _, c := range cases(t, "testdata/conllu.txt") {
		t.Run(c.name, func(t *testing.T) {
			read := func() iter.Seq2[*corpus.Sentence, error] {
				return corpus.CoNLLU("conllu", "test", strings.NewReader(c.input))
			}
			got := show(read())
			if !strings.Contains(c.input, "global.Entity") {
				got = strings.ReplaceAll(got, "/any", "")
			}
			check(t, c, got, lastError(read()))
		})
	}
}

func TestColumns(t *testing.T) {
	for _, c := range cases(t, "testdata/columns.txt") {
		t.Run(c.name, func(t *testing.T) {
			name, _, _ := strings.Cut(c.name, ":")
			m, err := corpus.MappingOf(name)
			if err != nil {
				t.Fatal(err)
			}
			read := func() iter.Seq2[*corpus.Sentence, error] {
				return corpus.Columns("columns", strings.NewReader(c.input), corpus.Layout{Separator: " ", Tag: 1}, m)
			}
			check(t, c, show(read()), lastError(read()))
		})
	}
}

func TestSpaceIsThatOfTheTextWhereItIsGiven(t *testing.T) {
	m, err := corpus.MappingOf("uner")
	if err != nil {
		t.Fatal(err)
	}
	file := "# newdoc id = d\n# sent_id = d-1\n# text = Mara--yes !\n1\tMara\tB-PER\n2\t--\tO\n3\tyes\tO\n4\t!\tO\n"
	got := show(corpus.Columns("f", strings.NewReader(file), corpus.Layout{Separator: "\t", Word: 1, Tag: 2, Comments: true}, m))
	if want := "¶§ Mara/B-person--/O|I-group|I-otheryes/O|I-group|I-other !/O|I-group|I-other"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMappingOfAnUnknownCorpusIsAnError(t *testing.T) {
	if _, err := corpus.MappingOf("nowhere"); err == nil {
		t.Error("no error")
	}
}
