package words

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/text"
)

// cases calls f for each line "left -> right" of a file.
func cases(t *testing.T, name string, f func(t *testing.T, left, right string)) {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	n := 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		left, right, ok := strings.Cut(line, "->")
		if !ok {
			t.Fatalf("no arrow in %q", line)
		}
		n++
		t.Run(strings.TrimSpace(left), func(t *testing.T) { f(t, unescape(t, strings.TrimSpace(left)), strings.TrimSpace(right)) })
	}
	if n == 0 {
		t.Fatal("no cases")
	}
}

func unescape(t *testing.T, s string) string {
	for {
		at := strings.Index(s, `\u`)
		if at < 0 {
			return s
		}
		r, err := strconv.ParseUint(s[at+2:at+6], 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		s = s[:at] + string(rune(r)) + s[at+6:]
	}
}

func TestWords(t *testing.T) {
	cases(t, "words.txt", func(t *testing.T, body, want string) {
		var got []string
		for _, w := range All(body) {
			got = append(got, w.Folded)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func TestSearches(t *testing.T) {
	cases(t, "searches.txt", func(t *testing.T, typed, want string) {
		var got []string
		for _, p := range Parse(typed) {
			got = append(got, strings.Join(p, " "))
		}
		if got := strings.Join(got, " | "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func TestFold(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"case, accents and spaces", " Mara \t VËNN\n", "mara venn"},
		{"marks stay", "Ms. Venn-Reth", "ms. venn-reth"},
		{"nothing", " \n", ""},
		{"bytes that are no text", "a\xffb", "a\uFFFDb"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Fold(tc.in); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// sound is what holds of the words of any bytes.
func sound(t interface{ Fatalf(string, ...any) }, s string) {
	end := 0
	for _, w := range All(s) {
		if w.Folded == "" || strings.ContainsAny(w.Folded, "\" \t\n") {
			t.Fatalf("word %q", w.Folded)
		}
		if w.Span.Start < end || w.Span.End <= w.Span.Start || w.Span.End > len(s) || !utf8.RuneStart(s[w.Span.Start]) {
			t.Fatalf("word %q at %v, after %d of %d", w.Folded, w.Span, end, len(s))
		}
		end = w.Span.End
		// What is folded is one word, the same one; a script without spaces may make
		// several of what was compatible with them.
		if got := All(w.Folded); utf8.ValidString(s) && (len(got) == 0 || got[0].Folded != w.Folded) && !strings.ContainsFunc(w.Folded, unspaced) {
			t.Fatalf("%q folded is %q, and that is %v", s[w.Span.Start:w.Span.End], w.Folded, got)
		}
	}
	if once := Fold(s); Fold(once) != once {
		t.Fatalf("Fold(%q) is %q, and folded again %q", s, once, Fold(once))
	}
}

func FuzzIn(f *testing.F) {
	for _, s := range []string{"", "The U.S. said", "Zoë\u0308", "\xff\xc3", "ﷺ", "a.b.", "会談", "\u00AD\u200D", "½ ㎏", "ẞ", "ŉ", "ǰ", "0\xf7ǰ", "ͺ\U000E01EF"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { sound(t, s) })
}

func TestWordsOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { sound(t, rapid.String().Draw(t, "text")) })
}

// A text is found by each of its own stretches, and the passage holds what it must.
func TestPassageOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vocabulary := []string{"truce ", "Truce. ", "of ", "cease-fire ", "U.S. ", "no\n\n", "Zoë ", "会談 ", "— "}
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 200).Draw(t, "text"), "")
		all := All(s)
		if len(all) == 0 {
			return
		}
		a := rapid.IntRange(0, len(all)-1).Draw(t, "first")
		b := rapid.IntRange(a, min(a+4, len(all)-1)).Draw(t, "last")
		phrases := Parse(`"` + s[all[a].Span.Start:all[b].Span.End] + `" truce`)
		found := Find(all, phrases)
		passage, matches := Passage(s, all, found)
		if len(matches) == 0 {
			t.Fatalf("%q is not found", phrases)
		}
		for _, m := range matches {
			if !passage.Contains(m) {
				t.Fatalf("match %v lies outside of %v", m, passage)
			}
		}
		if n := len(All(passage.In(s))); n > passageWords {
			t.Fatalf("the passage has %d words", n)
		}
	})
}

func TestPassageOfNothing(t *testing.T) {
	if p, m := Passage("no match", All("no match"), nil); p != (text.Span{}) || m != nil {
		t.Errorf("got %v, %v", p, m)
	}
}

// A word that stands everywhere must not make the work grow with the square.
func BenchmarkPassage(b *testing.B) {
	s := strings.Repeat("truce ", 200_000)
	all, phrases := All(s), Parse(`truce "truce truce" "truce truce truce"`)
	for b.Loop() {
		Passage(s, all, Find(all, phrases))
	}
}
