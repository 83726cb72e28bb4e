package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A sheet is what an annotator wrote of one article.
type sheet struct {
	name     string // of the file
	document string
	who      []*who
	labels   []label
	notes    []string
	left     int // contents that were left out
}

// who is a speaker.
type who struct {
	short    string
	variants []string
	places   []place // in the text, once found
}

// A label is who speaks in one attribution.
type label struct {
	line       int
	id         string // "E12"
	kind       string
	who        *who // nil where nobody does, or it cannot be told
	untold     bool
	head       string   // the words of the source that head it
	content    []string // offsets, once found
	start, end int      // of the content
}

func (s *sheet) wrong(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", s.name, line, fmt.Sprintf(format, args...))
}

// parseSheet reads the lines doc, who and E, in this order.
func parseSheet(name, data string) (*sheet, error) {
	s := &sheet{name: name}
	var wrong []error
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if err := s.line(n, line); err != nil {
			wrong = append(wrong, err)
		}
	}
	if s.document == "" && len(wrong) == 0 {
		wrong = append(wrong, s.wrong(n, "no line doc"))
	}
	return s, errors.Join(wrong...)
}

func (s *sheet) line(n int, line string) error {
	first, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch {
	case first == "doc":
		_, id, ok := strings.Cut(rest, " ")
		if !ok || s.document != "" {
			return s.wrong(n, "doc PART ID is wanted, once")
		}
		s.document = strings.TrimSpace(id)
	case first == "who":
		f := strings.Split(rest, "|")
		w := &who{short: strings.TrimSpace(f[0])}
		if w.short == "" || w.short == "?" || w.short == "-" || s.speaker(w.short) != nil {
			return s.wrong(n, "speaker %q cannot be defined here", w.short)
		}
		if len(f) > 2 {
			for v := range strings.SplitSeq(f[2], ";") {
				if v = strings.TrimSpace(v); v != "" {
					w.variants = append(w.variants, v)
				}
			}
		}
		s.who = append(s.who, w)
	case len(first) > 1 && first[0] == 'E':
		return s.attribution(n, first, rest)
	default:
		return s.wrong(n, "%.40q is no line of labels", line)
	}
	return nil
}

// attribution reads "KIND SHORT HEADWORDS".
func (s *sheet) attribution(n int, id, rest string) error {
	kind, rest, _ := strings.Cut(rest, " ")
	short, head, _ := strings.Cut(strings.TrimSpace(rest), " ")
	l := label{line: n, id: id, kind: kind, who: s.speaker(short), untold: short == "?", head: strings.TrimSpace(head)}
	if l.head == "-" {
		l.head = ""
	}
	sourced := slices.Contains([]string{"name", "pronoun", "role", "metonym", "unnamed"}, kind)
	switch {
	case slices.ContainsFunc(s.labels, func(o label) bool { return o.id == id }):
		return s.wrong(n, "%s is there twice", id)
	case !sourced && kind != "implied" && kind != "none":
		return s.wrong(n, "kind %q", kind)
	case kind == "none" && (l.who != nil || l.untold):
		return s.wrong(n, "kind none with speaker %q", short)
	case kind != "none" && l.who == nil && !l.untold:
		return s.wrong(n, "speaker %q has no line who", short)
	case sourced && l.head == "" && !l.untold:
		return s.wrong(n, "kind %s without the words that head the source", kind)
	}
	s.labels = append(s.labels, l)
	return nil
}

func (s *sheet) speaker(short string) *who {
	for _, w := range s.who {
		if w.short == short {
			return w
		}
	}
	return nil
}
