package show

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func lines(s string, width int) []string {
	var out []string
	for _, span := range wrap(s, width) {
		out = append(out, s[span.Start:span.End])
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, tc := range []struct {
		name  string
		line  string
		width int
		want  []string
	}{
		{"a short line stays whole", "the talks went on", 20, []string{"the talks went on"}},
		{"an empty line is one empty stretch", "", 20, []string{""}},
		{"a long line is cut at a space, which goes", "the talks went on", 10, []string{"the talks", "went on"}},
		{"spaces at the start stay", "  the talks went on", 11, []string{"  the talks", "went on"}},
		{"a carriage return at the end goes", "the talks\r", 20, []string{"the talks"}},
		{"a word too long for a line is cut", "unanswerable", 5, []string{"unans", "werab", "le"}},
		{"and begins a line of its own", "so unanswerable a question", 8, []string{"so", "unanswer", "able a", "question"}},
		{"wide characters count twice", "会談は続いた", 6, []string{"会談は", "続いた"}},
		{"accents that combine count nothing", "Zoe\u0308 said no", 8, []string{"Zoe\u0308 said", "no"}},
		{"a no-break space does not break", "on 3\u00a0March", 6, []string{"on", "3\u00a0Marc", "h"}},
		{"width 0 is width 1", "ab", 0, []string{"a", "b"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, lines(tc.line, tc.width)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Nothing but spaces is lost, everything keeps its order, and no line is too wide.
func TestWrapProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		alphabet := []rune("ab “”é会\u0308\t\u00a0\x1b👍🏽-")
		line := string(rapid.SliceOfN(rapid.SampledFrom(alphabet), 0, 60).Draw(t, "line"))
		width := rapid.IntRange(1, 20).Draw(t, "width")
		at := 0
		for _, s := range wrap(line, width) {
			if s.Start < at || s.End < s.Start || s.End > len(line) {
				t.Fatalf("stretch %v after %d", s, at)
			}
			if lost := line[at:s.Start]; strings.TrimFunc(lost, isSpace) != "" {
				t.Fatalf("%q is lost", lost)
			}
			part := line[s.Start:s.End]
			if columns(Visible(part)) > width && utf8.RuneCountInString(part) > 3 {
				t.Fatalf("%q is wider than %d", part, width)
			}
			at = s.End
		}
		if lost := line[at:]; strings.TrimFunc(lost, isSpace) != "" {
			t.Fatalf("%q is lost at the end", lost)
		}
	})
}

func TestVisible(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"words stay", "“No,” said Zoë.", "“No,” said Zoë."},
		{"escapes are pictures", "\x1b[31mred", "␛[31mred"},
		{"so are other controls of ASCII", "a\x07b\x7fc\rd", "a␇b␡c␍d"},
		{"a tab is a space", "a\tb", "a b"},
		{"controls beyond ASCII are named", "a\u009bb", "a<U+009B>b"},
		{"an override of direction is named", "a\u202eb", "a<U+202E>b"},
		{"a mark of direction that turns nothing stays", "a\u200fb", "a\u200fb"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Visible(tc.in); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestShort(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		n        int
		want     string
	}{
		{"what fits stays", "venn.txt", 8, "venn.txt"},
		{"what does not keeps its end", "reports/venn.txt", 9, "…venn.txt"},
		{"wide characters count twice", "会談会談.txt", 7, "…談.txt"},
		{"a control is visible", "a\x1bb", 8, "a␛b"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Short(tc.in, tc.n); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// No byte of a document reaches the terminal as anything but a printable character.
func FuzzVisible(f *testing.F) {
	for _, s := range []string{"", "\x1b]0;title\x07", "a\u2028b", "\xff\xfe", "\u202e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if i := strings.IndexFunc(Visible(s), isHidden); i >= 0 {
			t.Fatalf("%q keeps a control at %d", Visible(s), i)
		}
		if slices.Contains([]byte(Line(s)), '\n') {
			t.Fatalf("%q is no single line", Line(s))
		}
		wrap(s, 7)
	})
}
