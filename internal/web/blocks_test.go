package web

import (
	"strings"
	"testing"
)

// shape writes the blocks of a text: # before a heading, ~ before a wrapped paragraph.
func shape(s string) string {
	var out []string
	for _, b := range blocks(s) {
		mark := map[blockKind]string{paragraph: "", heading: "# ", wrapped: "~ "}[b.kind]
		out = append(out, mark+strings.Join(strings.Fields(b.span.In(s)), " "))
	}
	return strings.Join(out, "|")
}

func TestBlocks(t *testing.T) {
	long := "Now " + strings.Repeat("words of a long line ", 8) + "end."
	for name, c := range map[string]struct{ in, want string }{
		"nothing":                      {"", ""},
		"white space alone":            {" \r\n\t\n", ""},
		"a line is a paragraph":        {long + "\n" + long, long + "|" + long},
		"blank lines part paragraphs":  {"One.\n\n\nTwo.", "One.|Two."},
		"line ends of Windows":         {"One.\r\n\r\nTwo.\r\n", "One.|Two."},
		"line ends of old Macs":        {"One.\rTwo.", "One.|Two."},
		"a heading between paragraphs": {long + "\nWhat To Know\n" + long, long + "|# What To Know|" + long},
		"a heading ends no text":       {long + "\nWhat To Know", long + "|What To Know"},
		"a sentence is no heading":     {"It rained.\n" + long, "It rained.|" + long},
		"a quotation is no heading":    {"‘We went’ he said\n" + long, "‘We went’ he said|" + long},
		"a byline is no heading":       {"By Ann Orrin in Aldane\n" + long, "By Ann Orrin in Aldane|" + long},
		"a line that goes on":          {"The Keeper has written\nto us all.\n" + long, "The Keeper has written|to us all.|" + long},
		"lines broken to a width": {
			"The keeper of the light at Port Aldane has written to us again\nabout the ships that pass without a lamp, and about the glass\nthat broke.\n\nHe does not say when.",
			"~ The keeper of the light at Port Aldane has written to us again about the ships that pass without a lamp, and about the glass that broke.|~ He does not say when.",
		},
		"short lines are not broken ones": {"One of\nthe few\nlists we\nhave.", "One of|the few|lists we|have."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := shape(c.in); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestLongLinesAreCutAtSpaces(t *testing.T) {
	s := strings.Repeat("a word, ", 20000) + strings.Repeat("ü", 40000)
	at := 0
	for i, b := range blocks(s) {
		if b.span.Start != at || b.span.Len() > maxBlock || b.span.Empty() {
			t.Fatalf("block %d is %v after %d", i, b.span, at)
		}
		if got := b.span.In(s); strings.HasPrefix(got, "a") && !strings.HasPrefix(got, "a word") {
			t.Errorf("block %d begins within a word: %.10q", i, got)
		}
		at = b.span.End
	}
	if at != len(s) {
		t.Errorf("the blocks end at %d of %d", at, len(s))
	}
}

func TestParts(t *testing.T) {
	s := strings.Repeat(strings.Repeat("word ", 2000)+"\n", 100)
	ps := parts(blocks(s))
	if len(ps) < 5 {
		t.Fatalf("%d bytes of text are %d parts", len(s), len(ps))
	}
	for i, p := range ps {
		if n := p[len(p)-1].span.End - p[0].span.Start; n > maxPart {
			t.Errorf("part %d has %d bytes", i, n)
		}
		if got := partAt(ps, p[0].span.Start); got != i {
			t.Errorf("the start of part %d is in part %d", i, got)
		}
		if got := partAt(ps, p[len(p)-1].span.End-1); got != i {
			t.Errorf("the end of part %d is in part %d", i, got)
		}
	}
	if got := len(parts(nil)); got != 1 {
		t.Errorf("an empty text has %d parts", got)
	}
	if got := partAt(parts(nil), 7); got != 0 {
		t.Errorf("part %d of an empty text", got)
	}
}
