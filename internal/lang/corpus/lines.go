package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ErrMalformed is the reason for content that is not in the format asked for.
var ErrMalformed = errors.New("malformed")

// longestLine is the most bytes that a line may have.
const longestLine = 1 << 20

// lines reads a file line by line and knows where it is.
type lines struct {
	name string
	scan *bufio.Scanner
	n    int // the number of the line, from 1
}

func newLines(name string, r io.Reader) *lines {
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 0, 1<<16), longestLine)
	return &lines{name: name, scan: scan}
}

// next gives the next line without its end; ok is false at the end of the file or upon
// an error, which [lines.err] gives.
func (l *lines) next() (line string, ok bool) {
	l.n++
	if !l.scan.Scan() {
		return "", false
	}
	return strings.TrimSuffix(l.scan.Text(), "\r"), true
}

func (l *lines) err() error {
	switch err := l.scan.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return l.malformed("a line of more than %d bytes", longestLine)
	case err != nil:
		return fmt.Errorf("%s:%d: %w", l.name, l.n, err)
	}
	return nil
}

// malformed is an error about the line at hand.
func (l *lines) malformed(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w: %s", l.name, l.n, ErrMalformed, fmt.Sprintf(format, args...))
}

// yieldAll yields what next gives: nil is the end, and nothing comes after an error.
func yieldAll(next func() (*Sentence, error), yield func(*Sentence, error) bool) {
	for {
		s, err := next()
		if err != nil {
			yield(nil, err)
			return
		}
		if s == nil || !yield(s, nil) {
			return
		}
	}
}
