package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/reading"
	"go.yaml.in/yaml/v3"
)

// mapping calls f for each key of n in file order. A key may stand once.
func (l *loader) mapping(n *yaml.Node, what string, f func(key string, v *yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return l.fail(n.Line, "%s is written as keys and values", what)
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			return l.fail(key.Line, "the key %q stands twice in %s", key.Value, what)
		}
		seen[key.Value] = true
		v := *n.Content[i+1]
		v.Line = key.Line
		if err := f(key.Value, &v); err != nil {
			return err
		}
	}
	return nil
}

func (l *loader) list(n *yaml.Node, what string, f func(*yaml.Node) error) error {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		return l.fail(n.Line, "%q is a list", what)
	}
	for _, c := range n.Content {
		if err := f(c); err != nil {
			return err
		}
	}
	return nil
}

func (l *loader) string(n *yaml.Node) (string, error) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return "", l.fail(n.Line, "words are wanted here")
	}
	s := strings.TrimSpace(n.Value)
	if s == "" {
		return "", l.fail(n.Line, "words are wanted here, and there are none")
	}
	return s, nil
}

// strings reads a list of words, or one word for a list of one.
func (l *loader) strings(n *yaml.Node) ([]string, error) {
	if n.Kind == yaml.ScalarNode && n.Tag != "!!null" {
		s, err := l.string(n)
		return []string{s}, err
	}
	var out []string
	err := l.list(n, "this", func(c *yaml.Node) error {
		s, err := l.string(c)
		out = append(out, s)
		return err
	})
	return out, err
}

func (l *loader) id(n *yaml.Node, id *reading.RegisterID) error {
	s, err := l.string(n)
	if err != nil {
		return err
	}
	if strings.ContainsAny(s, " \t|@=") || !strings.Contains(s, ":") {
		return l.fail(n.Line, "%q is no id: want a kind, a colon and a word, such as state:tesmar", s)
	}
	*id = reading.RegisterID(s)
	return nil
}

func (l *loader) oneOf(n *yaml.Node, vs ...string) (string, error) {
	s, err := l.string(n)
	if err == nil && !slices.Contains(vs, s) {
		err = l.fail(n.Line, "%q is none of %s", s, strings.Join(vs, ", "))
	}
	return s, err
}

func (l *loader) unknown(n *yaml.Node, key, known string) error {
	return l.fail(n.Line, "unknown key %q; known here: %s", key, known)
}

func (l *loader) fail(line int, format string, args ...any) error {
	return &FileError{File: l.file, Line: line, Reason: fmt.Sprintf(format, args...), err: ErrFile}
}
