package plain

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/document"
	"go.yaml.in/yaml/v3"
)

// ParseMeta reads the YAML of a side file: a mapping with the keys of front matter.
// The errors wrap [document.ErrMeta] and name the line. An empty file gives no
// metadata and no error.
func ParseMeta(raw []byte) (document.Meta, error) {
	if len(raw) > maxFrontMatter {
		return document.Meta{}, fmt.Errorf("%d bytes of metadata where at most %d are read: %w",
			len(raw), maxFrontMatter, document.ErrMeta)
	}
	s, err := Decode(raw, "")
	if err != nil {
		return document.Meta{}, fmt.Errorf("%w: %w", err, document.ErrMeta)
	}
	return parseMeta(s)
}

func parseMeta(block string) (document.Meta, error) {
	var m document.Meta
	// A node, not a map: aliases are then pointers, so that none can be blown up, and
	// dates stay as they were written.
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(block), &root); err != nil {
		// The library's message begins with the line where it knows it.
		return m, fmt.Errorf("%s: %w", strings.TrimPrefix(err.Error(), "yaml: "), document.ErrMeta)
	}
	if root.Kind == 0 {
		return m, nil
	}
	mapping := root.Content[0]
	if mapping.Kind != yaml.MappingNode {
		if mapping.Tag == "!!null" {
			return m, nil
		}
		return m, fmt.Errorf("line %d: write one \"key: value\" a line: %w", mapping.Line, document.ErrMeta)
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key, value := mapping.Content[i], mapping.Content[i+1]
		if !isField(key.Value) {
			continue
		}
		field := strings.ToLower(key.Value)
		if seen[field] {
			return m, fmt.Errorf("line %d: %s is given twice: %w", key.Line, field, document.ErrMeta)
		}
		seen[field] = true
		if value.Kind == yaml.AliasNode {
			value = value.Alias
		}
		if value.Kind != yaml.ScalarNode {
			return m, fmt.Errorf("line %d: %s is one value, not a list or mapping: %w", key.Line, field, document.ErrMeta)
		}
		if value.Tag == "!!null" {
			continue
		}
		if err := setField(&m, field, value.Value); err != nil {
			return m, fmt.Errorf("line %d: %w", key.Line, err)
		}
	}
	return m, nil
}
