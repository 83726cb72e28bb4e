package show

import "strings"

// Table writes rows in columns, each as wide as its widest cell but the last, which
// takes what is left and is not wrapped. Columns whose head begins with a space are set
// to the right.
func (p *Printer) Table(head []string, rows [][]string) {
	widths := make([]int, len(head))
	all := append([][]string{head}, rows...)
	for i, row := range all {
		clean := make([]string, len(head))
		for c := range clean {
			if c < len(row) {
				clean[c] = Line(row[c])
			}
			widths[c] = max(widths[c], columns(clean[c]))
		}
		all[i] = clean
	}
	for i, row := range all {
		var b strings.Builder
		for c, cell := range row {
			pad := strings.Repeat(" ", widths[c]-columns(cell))
			switch {
			case strings.HasPrefix(head[c], " "):
				b.WriteString(pad + cell)
			case c == len(row)-1:
				b.WriteString(cell)
			default:
				b.WriteString(cell + pad)
			}
			if c < len(row)-1 {
				b.WriteString("  ")
			}
		}
		line := strings.TrimRight(b.String(), " ")
		if i == 0 {
			line = paint(line, faint)
		}
		p.Linef("%s", line)
	}
}
