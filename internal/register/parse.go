package register

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// parse is the one document of a file, nil if it is empty.
func (l *loader) parse(data []byte) (*yaml.Node, error) {
	if len(data) > maxFile {
		return nil, l.fail(0, "larger than %d bytes", maxFile)
	}
	if !utf8.Valid(data) {
		return nil, l.fail(firstInvalid(data), "no UTF-8 text: save the file as UTF-8")
	}
	lines := bytes.Count(bytes.TrimRight(data, "\n"), []byte{'\n'}) + 1
	d := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	switch err := d.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return nil, nil // an empty file adds nothing
	case err != nil:
		return nil, l.noYAML(err, lines)
	}
	switch err := d.Decode(&more); {
	case errors.Is(err, io.EOF):
	case err != nil:
		return nil, l.noYAML(err, lines)
	default:
		return nil, l.fail(more.Line, "a second document begins here: a register file holds one")
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

var (
	yamlLine = regexp.MustCompile(`^line (\d+): `)
	// fromZero are the errors of whose lines the YAML reader counts the first as 0.
	fromZero = regexp.MustCompile(`^did not find expected (?:<|node content|'-'|key|',')`)
)

// noYAML is an error of the YAML reader, with the line that it names.
func (l *loader) noYAML(err error, lines int) error {
	reason, line := strings.TrimPrefix(err.Error(), "yaml: "), 0
	if m := yamlLine.FindStringSubmatch(reason); m != nil {
		reason = reason[len(m[0]):]
		line, _ = strconv.Atoi(m[1]) // digits, or no line is told
		if fromZero.MatchString(reason) {
			line = min(line+1, lines)
		}
	}
	return l.fail(line, "no YAML: %s", reason)
}

// firstInvalid is the line of the first byte that is no UTF-8.
func firstInvalid(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		data = data[size:]
	}
	return line
}
