package polnear

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval"
)

// A testCase is one file of testdata/cases or testdata/speakers; README.md there says how
// they are written.
type testCase struct {
	article   Article
	predicted []Attribution
	parts     map[string]string
}

func loadCase(t *testing.T, file string) testCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := testCase{parts: make(map[string]string)}
	name := ""
	for _, l := range strings.SplitAfter(string(data), "\n") {
		if n, ok := strings.CutPrefix(strings.TrimSpace(l), "-- "); ok {
			name = strings.TrimSuffix(n, " --")
			c.parts[name] = ""
			continue
		}
		c.parts[name] += l
	}
	c.article = Article{ID: "case", Text: c.parts["text"]}
	w := words{text: c.article.Text}
	c.article.Annotations = []Annotation{{Annotator: "gold", Attributions: w.attributions(t, c.parts["gold"])}}
	c.predicted = w.attributions(t, c.parts["predicted"])
	if tokens, ok := c.parts["tokens"]; ok {
		from := 0
		for _, token := range strings.Fields(tokens) {
			i := strings.Index(w.text[from:], token)
			if i < 0 {
				t.Fatalf("token %q is not in the text", token)
			}
			start := utf8.RuneCountInString(w.text[:from+i])
			c.article.Tokens = append(c.article.Tokens, eval.Span{Start: start, End: start + utf8.RuneCountInString(token)})
			from += i + len(token)
		}
	}
	return c
}

// words finds spans by the words that they hold.
type words struct{ text string }

func (w words) attributions(t *testing.T, part string) []Attribution {
	t.Helper()
	var out []Attribution
	for _, l := range strings.Split(part, "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		var a Attribution
		var role *[]eval.Span
		rest := strings.TrimSpace(l)
		for rest != "" {
			word, after, _ := strings.Cut(rest, " ")
			switch word {
			case "source":
				role, rest = &a.Source, after
			case "cue":
				role, rest = &a.Cue, after
			case "content":
				role, rest = &a.Content, after
			case "speaker":
				role, rest = &a.Speaker, after
			case "+":
				rest = after
			case "offsets":
				var offsets string
				offsets, rest, _ = strings.Cut(after, " ")
				s, ok := parseSpan(offsets, "-")
				if !ok {
					t.Fatalf("%q are no offsets in %q", offsets, l)
				}
				*role = append(*role, s)
			default:
				var s eval.Span
				s, rest = w.quoted(t, rest)
				*role = append(*role, s)
			}
			rest = strings.TrimSpace(rest)
		}
		out = append(out, a)
	}
	return out
}

// quoted takes "words" or "words"@2 off the front of s.
func (w words) quoted(t *testing.T, s string) (eval.Span, string) {
	t.Helper()
	q, err := strconv.QuotedPrefix(s)
	if err != nil {
		t.Fatalf("%q does not begin with words in quotation marks", s)
	}
	exact, _ := strconv.Unquote(q)
	rest := s[len(q):]
	nth := 1
	if strings.HasPrefix(rest, "@") {
		number, after, _ := strings.Cut(rest[1:], " ")
		if nth, err = strconv.Atoi(number); err != nil {
			t.Fatalf("%q is no number in %q", number, s)
		}
		rest = after
	}
	at := 0
	for range nth {
		i := strings.Index(w.text[at:], exact)
		if i < 0 {
			t.Fatalf("the text does not have %q %d times", exact, nth)
		}
		at += i + 1
	}
	start := utf8.RuneCountInString(w.text[:at-1])
	return eval.Span{Start: start, End: start + utf8.RuneCountInString(exact)}, rest
}

// figures are the lines of the figures part: a tally by name.
func figures(t *testing.T, part string) map[string]eval.Tally {
	t.Helper()
	out := make(map[string]eval.Tally)
	for _, l := range strings.Split(part, "\n") {
		l, _, _ = strings.Cut(l, "#")
		if strings.TrimSpace(l) == "" {
			continue
		}
		name, sides, ok := strings.Cut(l, ":")
		if !ok {
			t.Fatalf("%q is no figure", l)
		}
		var tally eval.Tally
		right, found, both := strings.Cut(sides, ",")
		tally.Right, tally.Predicted = counts(t, right)
		if both {
			tally.Found, tally.Gold = counts(t, found)
		}
		out[strings.TrimSpace(name)] = tally
	}
	return out
}

// counts reads "1/2 + 0 of 2".
func counts(t *testing.T, s string) (part, all float64) {
	t.Helper()
	sum, of, _ := strings.Cut(s, " of ")
	for _, term := range strings.Split(sum, "+") {
		a, b, broken := strings.Cut(strings.TrimSpace(term), "/")
		v, err := strconv.ParseFloat(a, 64)
		if err != nil {
			t.Fatalf("%q is no count", s)
		}
		if broken {
			d, err := strconv.ParseFloat(b, 64)
			if err != nil {
				t.Fatalf("%q is no count", s)
			}
			v /= d
		}
		part += v
	}
	all, err := strconv.ParseFloat(strings.TrimSpace(of), 64)
	if err != nil {
		t.Fatalf("%q is no count", s)
	}
	return part, all
}

// named are the figures of a sheet by the names that the cases use.
func (s sheet) named() map[string]eval.Tally {
	out := map[string]eval.Tally{
		"strict": s.linked.strict, "lenient": s.linked.lenient,
		"source exact": s.linked.sourceExact, "source overlap": s.linked.sourceOverlap,
		"direct": s.kinds[direct], "mixed": s.kinds[mixed], "indirect": s.kinds[indirect],
	}
	for r := range roles {
		out[fmt.Sprintf("exact %v", r)] = s.cofenet[r].exact
		out[fmt.Sprintf("begin %v", r)] = s.cofenet[r].begin
		out[fmt.Sprintf("jaccard %v", r)] = s.cofenet[r].jaccard
		out[fmt.Sprintf("partial %v", r)] = s.partial[r]
	}
	return out
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "cases", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			c := loadCase(t, file)
			p, err := newPage(&c.article)
			if err != nil {
				t.Fatal(err)
			}
			gold, err := number(p.ink, c.article.Annotations[0].Attributions)
			if err != nil {
				t.Fatal(err)
			}
			predicted, err := number(p.ink, c.predicted)
			if err != nil {
				t.Fatal(err)
			}
			compareFigures(t, p.mark(gold, predicted).named(), figures(t, c.parts["figures"]))
		})
	}
}

func compareFigures(t *testing.T, got, want map[string]eval.Tally) {
	t.Helper()
	if len(want) == 0 {
		t.Fatal("the case names no figure")
	}
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
	for name, w := range want {
		g, ok := got[name]
		if !ok {
			t.Errorf("there is no figure %q", name)
		} else if !near(g.Right, w.Right) || !near(g.Predicted, w.Predicted) || !near(g.Found, w.Found) || !near(g.Gold, w.Gold) {
			t.Errorf("%s = %.4g of %v, %.4g of %v; want %.4g of %v, %.4g of %v", name,
				g.Right, g.Predicted, g.Found, g.Gold, w.Right, w.Predicted, w.Found, w.Gold)
		}
	}
}
