package polnear

import (
	"slices"
	"strconv"
	"strings"

	"github.com/parley-project/parley/internal/eval"
)

// ReadAnn reads the attributions of a brat standoff file (https://brat.nlplab.org/standoff.html)
// that annotates text. name is the file's name, for messages. The lines that matter:
//
//	T1	Source 89 106	The New Post
//	T3	Content 315 448;463 553	words of both pieces
//	E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
//
// Offsets count code points of text. An event is an attribution if it has a part at
// all; parts named with a number (Content2) add to those without. Lines of other kinds
// (notes, relations, attributes) are passed over. A line of no kind belongs to the
// words of the line before it, since some of the corpus's own words hold line breaks.
//
// It returns an error that wraps ErrSyntax, or ErrMismatch where a T line lies outside
// text or repeats other words than stand there, and that names the file and the line.
func ReadAnn(name string, data []byte, text string) ([]Attribution, error) {
	r := annReader{name: name, text: []rune(text), spans: make(map[string]textBound)}
	lines := joinBroken(strings.Split(string(data), "\n"))
	for _, l := range lines {
		if err := r.span(l); err != nil {
			return nil, err
		}
	}
	// A T line may come after the E line that names it, hence the second pass.
	for _, l := range lines {
		if err := r.event(l); err != nil {
			return nil, err
		}
	}
	return r.found, nil
}

type annLine struct {
	number int // from 1
	kind   byte
	fields []string // parted by tabs
}

type textBound struct {
	label string
	spans []eval.Span
}

type annReader struct {
	name  string
	text  []rune
	spans map[string]textBound
	found []Attribution
}

// joinBroken cuts lines into fields and puts a line of no kind back onto the one before.
func joinBroken(raw []string) []annLine {
	var lines []annLine
	for i, s := range raw {
		s = strings.TrimSuffix(s, "\r")
		fields := strings.Split(s, "\t")
		if isID(fields[0]) {
			lines = append(lines, annLine{number: i + 1, kind: s[0], fields: fields})
			continue
		}
		if strings.TrimSpace(s) == "" {
			continue
		}
		if n := len(lines); n > 0 {
			last := &lines[n-1].fields
			(*last)[len(*last)-1] += "\n" + s
			continue
		}
		lines = append(lines, annLine{number: i + 1, fields: fields})
	}
	return lines
}

// isID reports whether s names a line of the format: a letter or # and a number, or *.
func isID(s string) bool {
	if s == "*" {
		return true
	}
	if len(s) < 2 || strings.IndexByte("TREAMN#", s[0]) < 0 {
		return false
	}
	return strings.Trim(s[1:], "0123456789") == ""
}

func (r *annReader) span(l annLine) error {
	switch {
	case l.kind == 0:
		return at(r.name, l.number, ErrSyntax, "%.40q is no line of the standoff format", strings.Join(l.fields, "\t"))
	case l.kind != 'T':
		return nil
	case len(l.fields) < 3:
		return at(r.name, l.number, ErrSyntax, "%s has %d fields where 3 are needed", l.fields[0], len(l.fields))
	}
	id := l.fields[0]
	if _, twice := r.spans[id]; twice {
		return at(r.name, l.number, ErrSyntax, "%s is there twice", id)
	}
	label, offsets, _ := strings.Cut(l.fields[1], " ")
	var spans []eval.Span
	var words strings.Builder
	for _, piece := range strings.Split(offsets, ";") {
		s, ok := parseSpan(piece, " ")
		if !ok {
			return at(r.name, l.number, ErrSyntax, "%s has the offsets %.40q", id, piece)
		}
		if s.End > len(r.text) {
			return at(r.name, l.number, ErrMismatch, "%s ends at %d in a text of %d code points", id, s.End, len(r.text))
		}
		spans = append(spans, s)
		words.WriteString(string(r.text[s.Start:s.End]))
	}
	if squeeze(words.String()) != squeeze(strings.Join(l.fields[2:], " ")) {
		return at(r.name, l.number, ErrMismatch, "%s says %.40q where the text has %.40q", id, l.fields[2], words.String())
	}
	slices.SortFunc(spans, func(a, b eval.Span) int { return a.Start - b.Start })
	r.spans[id] = textBound{label, spans}
	return nil
}

func (r *annReader) event(l annLine) error {
	if l.kind != 'E' {
		return nil
	}
	if len(l.fields) < 2 {
		return at(r.name, l.number, ErrSyntax, "%s names no event", l.fields[0])
	}
	args := strings.Fields(l.fields[1])
	if len(args) == 0 || !strings.HasPrefix(args[0], "Attribution") {
		return nil
	}
	a := Attribution{ID: l.fields[0]}
	for _, arg := range args[1:] {
		role, id, ok := strings.Cut(arg, ":")
		if !ok {
			return at(r.name, l.number, ErrSyntax, "%.40q is no argument", arg)
		}
		t, ok := r.spans[id]
		if !ok {
			return at(r.name, l.number, ErrSyntax, "%.40q names a line that is not there", arg)
		}
		switch strings.TrimRight(role, "0123456789") {
		case "Source":
			a.Source = append(a.Source, t.spans...)
		case "Cue":
			a.Cue = append(a.Cue, t.spans...)
		case "Content":
			a.Content = append(a.Content, t.spans...)
		}
	}
	if len(a.Source)+len(a.Cue)+len(a.Content) > 0 {
		r.found = append(r.found, a)
	}
	return nil
}

// parseSpan reads "12 40", or "12-40" where sep is "-". An empty span is none.
func parseSpan(s, sep string) (eval.Span, bool) {
	from, to, ok := strings.Cut(s, sep)
	if !ok {
		return eval.Span{}, false
	}
	start, err1 := strconv.ParseUint(from, 10, 31)
	end, err2 := strconv.ParseUint(to, 10, 31)
	if err1 != nil || err2 != nil || end <= start {
		return eval.Span{}, false
	}
	return eval.Span{Start: int(start), End: int(end)}, true
}

// squeeze takes out all white space: brat writes a line break as a space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
