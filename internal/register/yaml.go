package register

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/reading"
	"go.yaml.in/yaml/v3"
)

// errTold says that what is wrong is among the loader's errors.
var errTold = errors.New("told")

// tell keeps an error and goes on: all errors of a file are reported, not the first.
func (l *loader) tell(err error) error {
	if err == nil || errors.Is(err, errTold) {
		return err
	}
	var fe *FileError
	if !errors.As(err, &fe) {
		fe = &FileError{File: l.file, Reason: err.Error(), err: ErrFile}
	}
	l.errs = append(l.errs, fe)
	return errTold
}

// mapping calls f for each key of n in file order. A key may stand once.
func (l *loader) mapping(n *yaml.Node, what string, f func(key string, v *yaml.Node) error) error {
	if n.Kind == yaml.AliasNode {
		return l.tell(l.alias(n))
	}
	if n.Kind != yaml.MappingNode {
		return l.tell(l.fail(n.Line, "%s is written as keys and values", what))
	}
	seen := map[string]bool{}
	var failed error
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			failed = l.tell(l.fail(key.Line, "a key of %s is one word", what))
			continue
		}
		if seen[key.Value] {
			failed = l.tell(l.fail(key.Line, "the key %q stands twice in %s", key.Value, what))
			continue
		}
		seen[key.Value] = true
		v := *n.Content[i+1]
		v.Line = key.Line
		if err := l.tell(f(key.Value, &v)); err != nil {
			failed = err
		}
	}
	return failed
}

func (l *loader) alias(n *yaml.Node) error {
	return l.fail(n.Line, "the alias *%s is not followed: write out what it stands for", n.Value)
}

func (l *loader) list(n *yaml.Node, what string, f func(*yaml.Node) error) error {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		return nil
	case n.Kind == yaml.AliasNode:
		return l.tell(l.alias(n))
	case n.Kind != yaml.SequenceNode:
		return l.tell(l.fail(n.Line, "%q is a list", what))
	}
	var failed error
	for _, c := range n.Content {
		if err := l.tell(f(c)); err != nil {
			failed = err
		}
	}
	return failed
}

func (l *loader) string(n *yaml.Node) (string, error) {
	if n.Kind == yaml.AliasNode {
		return "", l.alias(n)
	}
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
