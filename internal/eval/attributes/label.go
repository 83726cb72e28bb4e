package attributes

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
)

// ErrSyntax says that a line of a file of labels is none.
var ErrSyntax = errors.New("not of the format of labels")

// A Label is what an annotator says of one attribution. Spans count code points of the
// article's text.
type Label struct {
	Article  string
	Cue      []eval.Span
	Act      reading.StatementAct
	Polarity reading.Polarity
	Modality reading.Modality
	// The words of hedges, addressees, medium and time; empty where there are none.
	Hedge, To, Medium, Time []eval.Span
}

// ReadLabels reads a file of labels. name is the file's name, for messages. A line has, parted
// by tabs, article, cue, act, polarity, modality, hedge, addressee, medium and time; spans are
// written 12-38;50-61, and none as "-". Empty lines and those that begin with # are passed
// over. It returns an error that wraps ErrSyntax and names file and line.
func ReadLabels(name string, data []byte) ([]Label, error) {
	var out []Label
	for i, l := range strings.Split(string(data), "\n") {
		l = strings.TrimSuffix(l, "\r")
		if strings.TrimSpace(l) == "" || l[0] == '#' {
			continue
		}
		label, err := readLabel(strings.Split(l, "\t"))
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
		out = append(out, label)
	}
	return out, nil
}

func readLabel(f []string) (Label, error) {
	if len(f) != 9 || f[0] == "" {
		return Label{}, fmt.Errorf("%d fields, want article, cue, act, polarity, modality, hedge, addressee, medium, time: %w", len(f), ErrSyntax)
	}
	l := Label{Article: f[0], Act: reading.StatementAct(f[2]), Polarity: reading.Polarity(f[3]), Modality: reading.Modality(f[4])}
	switch {
	case !slices.Contains(reading.StatementActs(), l.Act):
		return l, fmt.Errorf("%.40q is no act: %w", f[2], ErrSyntax)
	case !slices.Contains([]reading.Polarity{reading.Affirmed, reading.Negated}, l.Polarity):
		return l, fmt.Errorf("%.40q is no polarity: %w", f[3], ErrSyntax)
	case !slices.Contains([]reading.Modality{reading.Actual, reading.Future, reading.Conditional, reading.Hypothetical}, l.Modality):
		return l, fmt.Errorf("%.40q is no modality of a statement: %w", f[4], ErrSyntax)
	}
	for i, into := range []*[]eval.Span{&l.Cue, nil, nil, nil, &l.Hedge, &l.To, &l.Medium, &l.Time} {
		if into == nil {
			continue
		}
		var ok bool
		if *into, ok = readSpans(f[i+1]); !ok {
			return l, fmt.Errorf("%.40q are no spans: %w", f[i+1], ErrSyntax)
		}
	}
	if len(l.Cue) == 0 {
		return l, fmt.Errorf("no cue: %w", ErrSyntax)
	}
	return l, nil
}

func readSpans(s string) ([]eval.Span, bool) {
	if s == "-" {
		return nil, true
	}
	var out []eval.Span
	for piece := range strings.SplitSeq(s, ";") {
		from, to, _ := strings.Cut(piece, "-")
		start, err1 := strconv.ParseUint(from, 10, 31)
		end, err2 := strconv.ParseUint(to, 10, 31)
		if err1 != nil || err2 != nil || end <= start {
			return nil, false
		}
		out = append(out, eval.Span{Start: int(start), End: int(end)})
	}
	return out, true
}
