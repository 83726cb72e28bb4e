package train

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/encoder"
)

func vector(first string) string {
	return "[" + first + strings.Repeat(",0.5", encoder.StaticWidth-1) + "]"
}

func TestReadStatic(t *testing.T) {
	file := fmt.Sprintf(`{"precision":8,"words":["vectors","The"],"vectors":{"the":%s,"The":%s,"197":%s}}`, vector("1"), vector("2"), vector("-1"))
	s, err := ReadStatic(strings.NewReader(file), 10)
	if err != nil {
		t.Fatal(err)
	}
	// "The" is looked up as "the", whose vector came first.
	if got := strings.Join(s.Words, " "); got != "the 000" {
		t.Errorf("words are %q", got)
	}
	if len(s.Bytes) != 2*encoder.StaticWidth || s.Bytes[0] != 127 || s.Bytes[encoder.StaticWidth] != -127 {
		t.Errorf("%d numbers, the first of each vector %d and %d", len(s.Bytes), s.Bytes[0], s.Bytes[encoder.StaticWidth])
	}
	if s, err = ReadStatic(strings.NewReader(file), 1); err != nil || len(s.Words) != 1 {
		t.Errorf("asked for one word: %d, error %v", len(s.Words), err)
	}
}

func TestReadStaticRefuses(t *testing.T) {
	for name, file := range map[string]string{
		"nothing":           "",
		"no vectors":        `{"words":["vectors"]}`,
		"no vector":         `{"vectors":{}}`,
		"a short vector":    `{"vectors":{"a":[1,2]}}`,
		"a word for a list": `{"vectors":{"a":"b"}}`,
		"cut short":         `{"vectors":{"a":` + vector("1")[:40],
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadStatic(strings.NewReader(file), 10); !errors.Is(err, ErrStatic) {
				t.Errorf("got error %v", err)
			}
		})
	}
}
