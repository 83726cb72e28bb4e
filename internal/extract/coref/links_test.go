package coref_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// After a training, -mark writes the marks of the cases that are not right yet anew:
//
//	go test ./internal/extract/coref -run TestLinks -mark
var mark = flag.Bool("mark", false, "mark the cases of testdata/links.txt that are not right yet as known")

const (
	linksFile   = "testdata/links.txt"
	knownPrefix = "known: "
)

// A linkCase is a case of testdata/links.txt, whose head says what it means.
type linkCase struct {
	name, text, known string
	links             []link
}

// A link is marked words and those that they go back to.
type link struct {
	text.Span
	to string
}

func readLinks(t testing.TB) []linkCase {
	t.Helper()
	b, err := os.ReadFile(linksFile)
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(b), "\n-- ")
	var cases []linkCase
	for part := range strings.SplitSeq(body, "\n-- ") {
		var c linkCase
		var marked string
		c.name, marked, _ = strings.Cut(part, "\n")
		if at := strings.Index(marked, "\n"+knownPrefix); at >= 0 {
			c.known = strings.TrimSpace(marked[at+1+len(knownPrefix):])
			marked = marked[:at]
		}
		if c.text, c.links, err = unmark(strings.TrimSpace(marked)); err != nil || len(c.links) == 0 {
			t.Fatalf("%s: %s: want words marked as {words|what they go back to}: %v", linksFile, c.name, err)
		}
		cases = append(cases, c)
	}
	return cases
}

// unmark takes the marks out of a text.
func unmark(marked string) (string, []link, error) {
	var out strings.Builder
	var links []link
	for marked != "" {
		before, rest, found := strings.Cut(marked, "{")
		out.WriteString(before)
		if !found {
			break
		}
		inner, after, closed := strings.Cut(rest, "}")
		words, to, parted := strings.Cut(inner, "|")
		if !closed || !parted || words == "" || to == "" {
			return "", nil, fmt.Errorf("%q", rest)
		}
		links = append(links, link{text.Span{Start: out.Len(), End: out.Len() + len(words)}, to})
		out.WriteString(words)
		marked = after
	}
	return out.String(), links, nil
}

func TestLinks(t *testing.T) {
	cases := readLinks(t)
	right, marks := 0, map[string]string{}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := draft(t, c.text)
			r := resolve(t, d)
			var wrong []string
			for _, l := range c.links {
				if got := goesTo(d.Parsed, r, l.Span); got != l.to {
					wrong = append(wrong, fmt.Sprintf("%s goes to %s, and not to %s", l.In(c.text), got, l.to))
				}
			}
			if len(wrong) == 0 {
				right++
			}
			switch {
			case *mark && len(wrong) > 0:
				if marks[c.name] = c.known; c.known == "" {
					marks[c.name] = strings.Join(wrong, "; ")
				}
			case *mark:
			case c.known == "" && len(wrong) > 0:
				t.Errorf("%s\n%s", c.text, strings.Join(wrong, "\n"))
			case c.known != "" && len(wrong) == 0:
				t.Errorf("%s\ncomes out right now: take away its mark, %q", c.text, knownPrefix+c.known)
			}
		})
	}
	t.Logf("%d of %d cases are as they should be", right, len(cases))
	if *mark {
		writeMarks(t, marks)
	}
}

// goesTo is the words of the phrase that marked words go back to, past pronouns; "-" for nothing.
func goesTo(p *lang.Parsed, r *coref.Resolution, words text.Span) string {
	i := slices.IndexFunc(r.Mentions, func(m coref.Mention) bool { return p.Cover(m.Tokens) == words })
	if i < 0 {
		i = slices.IndexFunc(r.Mentions, func(m coref.Mention) bool { return p.Tokens[m.Head].Span == words })
	}
	if i < 0 {
		return "no mention"
	}
	for i = r.Antecedent[i]; i >= 0; i = r.Antecedent[i] {
		if m := &r.Mentions[i]; m.Form != coref.Pronoun {
			return p.Cover(m.Tokens).In(p.Text)
		}
	}
	return "-"
}

// writeMarks writes the case file with these marks and no others.
func writeMarks(t *testing.T, marks map[string]string) {
	t.Helper()
	b, err := os.ReadFile(linksFile)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for part := range strings.SplitSeq(string(b), "\n-- ") {
		var lines []string
		for line := range strings.SplitSeq(strings.TrimRight(part, "\n"), "\n") {
			if !strings.HasPrefix(line, knownPrefix) {
				lines = append(lines, line)
			}
		}
		if why := marks[lines[0]]; why != "" {
			lines = append(lines, knownPrefix+why)
		}
		out = append(out, strings.Join(lines, "\n")+"\n")
	}
	if err := os.WriteFile(linksFile, []byte(strings.Join(out, "\n-- ")), 0o644); err != nil {
		t.Fatal(err)
	}
}
