package edtf

import (
	"fmt"
	"strings"
)

// maxText is more bytes than any expression that Parse takes has.
const maxText = 64

// Parse reads an EDTF expression of level 0 or 1; the package comment lists the
// forms. The text is the whole expression, without spaces. It returns a
// [*ParseError] that wraps [ErrSyntax], [ErrRange] or [ErrUnsupported].
func Parse(text string) (Date, error) {
	p := parser{text}
	switch {
	case text == "":
		return Date{}, p.fail(0, ErrSyntax, "the text is empty")
	case len(text) > maxText:
		return Date{}, p.fail(maxText, ErrSyntax, "no date is longer than %d bytes", maxText)
	case text[0] == '[' || text[0] == '{':
		return Date{}, p.fail(0, ErrUnsupported, "sets of dates in brackets are EDTF level 2")
	}
	start, end, isInterval := strings.Cut(text, "/")
	if !isInterval {
		a, err := p.point(0, text)
		return Date{a: a}, err
	}
	a, err := p.end(0, start)
	if err != nil {
		return Date{}, err
	}
	b, err := p.end(len(start)+1, end)
	if err != nil {
		return Date{}, err
	}
	if a.limit() != Dated && b.limit() != Dated {
		return Date{}, p.fail(0, ErrSyntax, "an interval has a date at one end at least")
	}
	if !ordered(a, b) {
		return Date{}, p.fail(len(start)+1, ErrRange, "the interval ends before it starts")
	}
	return Date{a, b}, nil
}

// parser carries the whole text, for errors. Its methods take a part of it and
// the offset of that part.
type parser struct{ text string }

func (p parser) fail(offset int, kind error, format string, args ...any) error {
	text := p.text
	if len(text) > maxText {
		text = text[:maxText]
	}
	return &ParseError{Text: text, Offset: offset, Reason: fmt.Sprintf(format, args...), Err: kind}
}

// end reads one end of an interval.
func (p parser) end(at int, s string) (point, error) {
	switch s {
	case "":
		return point{shape: shapeUnknown}, nil
	case "..":
		return point{shape: shapeOpen}, nil
	}
	if i := strings.IndexByte(s, '/'); i >= 0 {
		return point{}, p.fail(at+i, ErrSyntax, "an interval has one slash")
	}
	if strings.Contains(s, "..") {
		return point{}, p.fail(at, ErrUnsupported, "a date with .. beside it belongs to a set, which is EDTF level 2")
	}
	pt, err := p.point(at, s)
	if err == nil && pt.shape == shapeTime {
		return point{}, p.fail(at, ErrSyntax, "an interval has no times of day")
	}
	return pt, err
}

// point reads a date with its qualifier.
func (p parser) point(at int, s string) (point, error) {
	body, q := cutQualifier(s)
	if i := strings.IndexAny(body, "?~%"); i >= 0 {
		if i == len(body)-1 {
			return point{}, p.fail(at+i, ErrSyntax, "there is one qualifier; both uncertain and approximate is %%")
		}
		return point{}, p.fail(at+i, ErrUnsupported, "a qualifier before the end of a date is EDTF level 2")
	}
	day, clock, timed := strings.Cut(body, "T")
	pt, err := p.date(at, day)
	if err != nil {
		return point{}, err
	}
	if timed {
		if pt.shape != shapeDay {
			return point{}, p.fail(at, ErrSyntax, "a time of day follows a day, YYYY-MM-DD")
		}
		if q != Certain {
			return point{}, p.fail(at+len(body), ErrSyntax, "a time of day takes no qualifier")
		}
		pt.shape = shapeTime
		if err := p.clock(at+len(day)+1, clock, &pt); err != nil {
			return point{}, err
		}
	}
	pt.qualifier = q
	return pt, nil
}

func cutQualifier(s string) (string, Qualifier) {
	for _, q := range []Qualifier{Uncertain, Approximate, UncertainApproximate} {
		if body, found := strings.CutSuffix(s, q.String()); found {
			return body, q
		}
	}
	return s, Certain
}
