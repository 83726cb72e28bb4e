package show

import (
	"fmt"
	"io"
	"strings"
)

// The widths within which text is set, in columns.
const (
	// MinWidth is the least that is kept to; a narrower terminal wraps by itself.
	MinWidth = 24
	// MaxWidth is the most that is used: longer lines are hard to follow.
	MaxWidth = 100
)

// A Printer writes for people to read. It keeps the first error of its writer, after
// which nothing is written any more; [Printer.Err] tells it.
type Printer struct {
	// Styles says that the writer keeps ANSI styles, so that it is worth saying what
	// they mean.
	Styles bool

	w     io.Writer
	width int
	inner int // how far the values of an entry are indented
	err   error
}

// NewPrinter writes to w, which takes out styles that do not belong, in lines of at
// most width columns.
func NewPrinter(w io.Writer, width int) *Printer {
	return &Printer{w: w, width: min(max(width, MinWidth), MaxWidth)}
}

// Err is the first error met in writing, or nil.
func (p *Printer) Err() error { return p.err }

// Linef writes a line as it is.
func (p *Printer) Linef(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

// Heading writes a line that stands out.
func (p *Printer) Heading(s string) { p.Linef("%s", paint(Line(s), bold)) }

// labels is the width of the labels of fields, in columns.
const labels = 11

// field writes a value under a label: the label once, the value wrapped beside it.
// Nothing is written for an empty value.
func (p *Printer) field(indent int, label, value string, kind Kind) {
	value = Line(value)
	if value == "" {
		return
	}
	margin := strings.Repeat(" ", indent)
	for i, s := range wrap(value, p.width-indent-labels) {
		head := strings.Repeat(" ", labels)
		if i == 0 {
			head = paint(label, faint) + strings.Repeat(" ", max(1, labels-columns(label)))
		}
		p.Linef("%s%s%s", margin, head, styled(s.In(value), kind))
	}
}

// Field writes a value under a label, wrapped, or nothing where it is empty.
func (p *Printer) Field(label, value string) { p.field(0, label, value, 0) }

// numbered writes the number of an entry and a line that heads it, and returns how far
// what belongs to it is indented.
func (p *Printer) numbered(number int, head string) (indent int) {
	margin := fmt.Sprintf("%3d  ", number)
	indent = columns(margin)
	head = Line(head)
	for i, part := range wrap(head, p.width-indent) {
		if i == 0 {
			margin = paint(margin, faint)
		} else {
			margin = strings.Repeat(" ", indent)
		}
		p.Linef("%s%s", margin, paint(part.In(head), bold))
	}
	return indent
}

// Numbered heads an entry with its number; what belongs to it is written by Inner.
func (p *Printer) Numbered(number int, head string) { p.inner = p.numbered(number, head) }

// Inner writes a value of the entry that was numbered last, as Field does.
func (p *Printer) Inner(label, value string) { p.field(p.inner, label, value, 0) }

// Rule writes a line across.
func (p *Printer) Rule() { p.Linef("%s", paint(strings.Repeat("─", p.width), faint)) }
