package golden

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

const suffix = ".golden.json"

// DocumentOf is the path of the document that a golden reading is of. It returns an
// error that wraps ErrName if path does not end in .golden.json.
func DocumentOf(path string) (string, error) {
	name, ok := strings.CutSuffix(path, suffix)
	if !ok || name == "" {
		return "", fmt.Errorf("%s: %w; the golden reading of a.txt is a.txt%s", path, ErrName, suffix)
	}
	return name, nil
}

// Parse reads one golden reading. Fields that the contract does not have are errors, so
// that a slip of the pen is not taken for an absent value. It returns an error that
// wraps ErrSchema if data is no parley.reading/1 or more than one.
func Parse(data []byte) (*reading.Reading, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	var r reading.Reading
	if err := d.Decode(&r); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSchema, err)
	}
	if r.Schema != reading.Schema {
		return nil, fmt.Errorf("schema is %.40q: %w", r.Schema, ErrSchema)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("more follows the reading: %w", ErrSchema)
	}
	return &r, nil
}

// verify checks every span in r against the text that it is of. It returns an error
// that wraps ErrEvidence and names the first span that is wrong by its JSON path.
func verify(r *reading.Reading, t *text.Text) error {
	return walk(reflect.ValueOf(*r), "", func(path string, s text.Selector) error {
		if _, err := t.Span(s); err != nil {
			return fmt.Errorf("%s: %w: %w", path, ErrEvidence, err)
		}
		return nil
	})
}

// walk calls f for every selector within v, with the JSON path that leads to it.
func walk(v reflect.Value, path string, f func(string, text.Selector) error) error {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return walk(v.Elem(), path, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := walk(v.Index(i), fmt.Sprintf("%s[%d]", path, i), f); err != nil {
				return err
			}
		}
	case reflect.Struct:
		if s, ok := v.Interface().(text.Selector); ok {
			return f(path, s)
		}
		for i := range v.NumField() {
			name := v.Type().Field(i).Tag.Get("json")
			if name == "" || name == "-" || !v.Type().Field(i).IsExported() {
				continue
			}
			if err := walk(v.Field(i), strings.TrimPrefix(path+"."+name, "."), f); err != nil {
				return err
			}
		}
	}
	return nil
}
