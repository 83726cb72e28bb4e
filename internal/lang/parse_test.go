package lang_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang"
)

func parse(t testing.TB, s string) *lang.Parsed {
	t.Helper()
	p, err := lang.Parse(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var kindNames = map[lang.TokenKind]string{
	lang.Word: "word", lang.Number: "number", lang.Mark: "mark", lang.Stop: "stop",
	lang.Punct: "punct", lang.Symbol: "symbol", lang.Link: "link",
}

var paragraphNames = map[lang.ParagraphKind]string{
	lang.Body: "body", lang.Heading: "heading", lang.Byline: "byline", lang.Dateline: "dateline", lang.Item: "item",
}

// show is p as the case files have it.
func show(p *lang.Parsed, kinds bool) string {
	var b strings.Builder
	for n, par := range p.Paragraphs {
		if n > 0 && !kinds {
			b.WriteByte('\n')
		}
		if par.Kind != lang.Body && !kinds {
			b.WriteString(paragraphNames[par.Kind] + ": ")
		}
		for s := par.Sentences.From; s < par.Sentences.To; s++ {
			r := p.Sentences[s].Tokens
			for i := r.From; i < r.To; i++ {
				if i > r.From {
					b.WriteByte(' ')
				}
				b.WriteString(p.Word(i))
				if k := p.Tokens[i].Kind; kinds && k != lang.Word {
					b.WriteString("/" + kindNames[k])
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// A testCase is one case of a file in testdata: "== name", the input, "->", and what is
// wanted. Go escapes such as \u00ad stand for their characters.
type testCase struct{ file, name, in, want string }

func cases(t testing.TB) []testCase {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	var out []testCase
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split("\n"+string(b), "\n== ")[1:] {
			name, rest, _ := strings.Cut(part, "\n")
			in, want, ok := strings.Cut(rest, "\n->\n")
			if !ok {
				t.Fatalf("%s: case %q has no line with ->", file, name)
			}
			out = append(out, testCase{filepath.Base(file), name, unescape(t, in), unescape(t, strings.TrimRight(want, "\n")) + "\n"})
		}
	}
	return out
}

func unescape(t testing.TB, s string) string {
	var b []byte
	for len(s) > 0 {
		if s[0] != '\\' {
			b, s = append(b, s[0]), s[1:]
			continue
		}
		r, multibyte, rest, err := strconv.UnquoteChar(s, 0)
		if err != nil {
			t.Fatalf("escape in %q: %v", s, err)
		}
		if multibyte {
			b = append(b, string(r)...)
		} else {
			b = append(b, byte(r))
		}
		s = rest
	}
	return string(b)
}

func TestCases(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.file+"/"+c.name, func(t *testing.T) {
			kinds := c.file != "sentences.txt" && c.file != "paragraphs.txt"
			if got := show(parse(t, c.in), kinds); got != c.want {
				t.Errorf("%s: %s\n got: %q\nwant: %q", c.file, c.name, got, c.want)
			}
		})
	}
}

func TestParseEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := lang.Parse(ctx, "The envoys met."); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

func TestEmptyTextsHaveNothing(t *testing.T) {
	for _, s := range []string{"", " ", "\n\n\t\r\n", "\ufeff\u200b"} {
		if p := parse(t, s); len(p.Tokens)+len(p.Sentences)+len(p.Paragraphs) != 0 {
			t.Errorf("%q: %+v", s, p)
		}
	}
}
