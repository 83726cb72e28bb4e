package quotation_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// run gives the quotations of s.
func run(t testing.TB, s string) []stage.Quotation {
	t.Helper()
	p, err := lang.Parse(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	d := &stage.Draft{Words: p}
	if err := quotation.New().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d.Quotations
}

// show is the quotations as the case files have them: one a line, indented by depth,
// the inner words, and what is special about it.
func show(s string, qs []stage.Quotation) string {
	var b strings.Builder
	for i, q := range qs {
		fmt.Fprintf(&b, "%d: %s[%s]", i, strings.Repeat("  ", q.Depth), strings.ReplaceAll(q.Inner.In(s), "\n", "/"))
		if q.Unclosed {
			b.WriteString(" unclosed")
		}
		if q.Continues >= 0 {
			fmt.Fprintf(&b, " continues %d", q.Continues)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// A testCase is one case of a file in testdata: "== name", the text, "->", and the
// quotations that are wanted, or "none".
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
			want = strings.TrimRight(want, "\n") + "\n"
			if want == "none\n" {
				want = ""
			}
			out = append(out, testCase{filepath.Base(file), name, in, want})
		}
	}
	return out
}

func TestCases(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.file+"/"+c.name, func(t *testing.T) {
			qs := run(t, c.in)
			if got := show(c.in, qs); got != c.want {
				t.Errorf("%s: %s\n%s\n got:\n%s\nwant:\n%s", c.file, c.name, c.in, got, c.want)
			}
			check(t, c.in, qs)
		})
	}
}

// check fails where the quotations of s break a promise: in text order, Inner in Span in
// the text and not empty, nested or apart, Depth the number of those around, Continues
// an unclosed quotation before.
func check(t interface{ Fatalf(string, ...any) }, s string, qs []stage.Quotation) {
	var around []int
	for i, q := range qs {
		if q.Span.Start < 0 || q.Span.End > len(s) || !q.Span.Contains(q.Inner) || q.Inner.Empty() {
			t.Fatalf("quotation %d: %v around %v in %d bytes", i, q.Span, q.Inner, len(s))
		}
		if i > 0 && q.Span.Start < qs[i-1].Span.Start {
			t.Fatalf("quotation %d at %v comes after %v", i, q.Span, qs[i-1].Span)
		}
		for len(around) > 0 && qs[around[len(around)-1]].Span.End <= q.Span.Start {
			around = around[:len(around)-1]
		}
		if n := len(around); n != q.Depth {
			t.Fatalf("quotation %d has depth %d and %d around it", i, q.Depth, n)
		} else if n > 0 && !qs[around[n-1]].Inner.Contains(q.Span) {
			t.Fatalf("quotation %d at %v crosses %v", i, q.Span, qs[around[n-1]].Inner)
		}
		if c := q.Continues; c < -1 || c >= i || c >= 0 && !qs[c].Unclosed {
			t.Fatalf("quotation %d continues %d", i, c)
		}
		around = append(around, i)
	}
}

func TestStage(t *testing.T) {
	s := quotation.New()
	if s.Name() != "quotation" || !slices.Equal(s.Needs(), []stage.Layer{stage.Parse}) || !slices.Equal(s.Gives(), []stage.Layer{stage.Quotations}) {
		t.Errorf("%s needs %v and gives %v", s.Name(), s.Needs(), s.Gives())
	}
}

func TestRunEndsWithItsContext(t *testing.T) {
	p, err := lang.Parse(t.Context(), "“We stay,” Venn said.")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := quotation.New().Run(ctx, &stage.Draft{Words: p}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

// Span holds the marks, Inner does not, and inner spaces belong to neither.
func TestSpans(t *testing.T) {
	s := "Dit: « Non », dit-elle: “no"
	qs := run(t, s)
	for i, want := range [][2]string{{"« Non »", "Non"}, {"“no", "no"}} {
		if got := [2]string{qs[i].Span.In(s), qs[i].Inner.In(s)}; got != want {
			t.Errorf("quotation %d: got %q, want %q", i, got, want)
		}
	}
}
