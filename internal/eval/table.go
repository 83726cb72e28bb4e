package eval

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A Table is written in Markdown with its columns lined up, so that it reads as well on
// a terminal as in a document. The first column is text, the others are figures.
type Table struct {
	Title string
	Head  []string
	Rows  [][]string
}

// Add puts a row at the end. A row may be shorter than the head.
func (t *Table) Add(cells ...string) { t.Rows = append(t.Rows, cells) }

// Write writes the table to w, with an empty line after it.
func (t *Table) Write(w io.Writer) error {
	width := make([]int, len(t.Head))
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		for i := range width {
			width[i] = max(width[i], 3, utf8.RuneCountInString(cell(row, i)))
		}
	}
	var b strings.Builder
	if t.Title != "" {
		fmt.Fprintf(&b, "%s\n\n", t.Title)
	}
	line := func(row []string) {
		for i, n := range width {
			pad := strings.Repeat(" ", n-utf8.RuneCountInString(cell(row, i)))
			if i == 0 {
				b.WriteString("| " + cell(row, i) + pad + " |")
			} else {
				b.WriteString(" " + pad + cell(row, i) + " |")
			}
		}
		b.WriteByte('\n')
	}
	line(t.Head)
	for i, n := range width {
		if i == 0 {
			b.WriteString("|" + strings.Repeat("-", n+2) + "|")
		} else {
			b.WriteString(strings.Repeat("-", n+1) + ":|")
		}
	}
	b.WriteByte('\n')
	for _, row := range t.Rows {
		line(row)
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// cell is the i-th cell of a row, with what would break the table taken out.
func cell(row []string, i int) string {
	if i >= len(row) {
		return ""
	}
	return strings.NewReplacer("|", "¦", "\n", " ").Replace(row[i])
}

// Percent writes a part of 1 as a percentage with one decimal.
func Percent(v float64) string { return fmt.Sprintf("%.1f", 100*v) }

// String is F1 with its interval in percent, "62.1 [60.0, 64.3]", without the interval
// where it has no width; "-" where there is nothing to score.
func (s Score) String() string {
	if s.Predicted == 0 && s.Gold == 0 {
		return "-"
	}
	return withInterval(s.F1, s.Low, s.High)
}

// String is the rate with its interval in percent, as that of a Score.
func (r Rate) String() string {
	if r.Of == 0 {
		return "-"
	}
	return withInterval(r.Value, r.Low, r.High)
}

func withInterval(v, low, high float64) string {
	if low == high {
		return Percent(v)
	}
	return fmt.Sprintf("%s [%s, %s]", Percent(v), Percent(low), Percent(high))
}
