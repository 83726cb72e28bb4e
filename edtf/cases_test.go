package edtf_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

// dateCase is one line of testdata/dates.txt, which says what the fields mean.
type dateCase struct {
	line, text string
	refused    bool
	want       []string // the fields after the text
}

func dateCases(tb testing.TB) []dateCase {
	tb.Helper()
	f, err := os.Open("testdata/dates.txt")
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var cases []dateCase
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c := dateCase{line: "line " + strconv.Itoa(n) + ": " + line}
		rest := line
		if strings.HasPrefix(line, `"`) {
			quoted, err := strconv.QuotedPrefix(line)
			if err != nil {
				tb.Fatalf("%s: %v", c.line, err)
			}
			rest = line[len(quoted):]
			if c.text, err = strconv.Unquote(quoted); err != nil {
				tb.Fatalf("%s: %v", c.line, err)
			}
		}
		fields := strings.Split(rest, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		if len(fields) != 4 {
			tb.Fatalf("%s: 4 fields wanted", c.line)
		}
		if fields[0] != "" {
			c.text = fields[0]
		}
		c.want = fields[1:]
		c.want[0], c.refused = strings.CutPrefix(c.want[0], "! ")
		cases = append(cases, c)
	}
	if err := lines.Err(); err != nil {
		tb.Fatal(err)
	}
	if len(cases) == 0 {
		tb.Fatal("testdata/dates.txt has no cases")
	}
	return cases
}
