package register_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/register"
)

// A loadCase is a case of testdata/refused.txt or accepted.txt.
type loadCase struct {
	name, yaml string
	want       []string
}

func loadCases(t testing.TB, file string) []loadCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []loadCase
	for _, part := range strings.Split(string(data), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		yaml, want, _ := strings.Cut(rest, "--- \n")
		c := loadCase{name: name, yaml: yaml}
		for line := range strings.Lines(want) {
			if line = strings.TrimSuffix(line, "\n"); line != "" {
				c.want = append(c.want, "register d.yaml"+line)
			}
		}
		out = append(out, c)
	}
	if len(out) == 0 {
		t.Fatalf("%s has no cases", file)
	}
	return out
}

// What is wrong in a dossier's register is told, all of it, with file and line.
func TestLoadRefuses(t *testing.T) {
	for _, tc := range loadCases(t, "testdata/refused.txt") {
		t.Run(tc.name, func(t *testing.T) {
			_, err := register.Load("d.yaml", strings.NewReader(tc.yaml))
			if !errors.Is(err, register.ErrFile) {
				t.Fatalf("got %v, want ErrFile", err)
			}
			var one *register.FileError
			if !errors.As(err, &one) || one.File != "d.yaml" || one.Line == 0 {
				t.Errorf("%v is no FileError with a file and a line", err)
			}
			got := strings.Split(err.Error(), "\n")
			if len(got) != len(tc.want) {
				t.Fatalf("got %d messages:\n%v\nwant %d:\n%s", len(got), err, len(tc.want), strings.Join(tc.want, "\n"))
			}
			for i, want := range tc.want {
				if !strings.HasPrefix(got[i], want) {
					t.Errorf("got  %s\nwant %s", got[i], want)
				}
			}
		})
	}
}

// Bytes that no case file can hold.
func TestLoadRefusesBytes(t *testing.T) {
	for _, tc := range []struct{ name, data, want string }{
		{"Latin-1", "entities:\n  - {id: \"state:a\", name: C\xf4te, kind: state}", "register d.yaml:2: no UTF-8 text: save the file as UTF-8"},
		{"UTF-16", "\xff\xfee\x00n\x00", "register d.yaml:1: no UTF-8 text: save the file as UTF-8"},
		{"a control character", "entities:\n  - \x01", "register d.yaml: no YAML: control characters are not allowed"},
		{"lists in lists", strings.Repeat("[", 20000), "register d.yaml"},
		{"keys in keys", "entities: " + strings.Repeat("{a: ", 20000), "register d.yaml"},
		{"more than can be read", strings.Repeat("#", 9<<20), "register d.yaml: larger than 8388608 bytes"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := register.Load("d.yaml", strings.NewReader(tc.data))
			if !errors.Is(err, register.ErrFile) || !strings.HasPrefix(err.Error(), tc.want) {
				t.Errorf("got  %v\nwant %s", err, tc.want)
			}
		})
	}
}

// Of many faults twenty are told.
func TestLoadTellsTwentyErrors(t *testing.T) {
	_, err := register.Load("d.yaml", strings.NewReader("entities:\n"+strings.Repeat("  - Vardia\n", 30)))
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 21 || lines[20] != "and 10 more" {
		t.Errorf("%d lines:\n%v", len(lines), err)
	}
}

// What a dossier may well say.
func TestLoadAccepts(t *testing.T) {
	for _, tc := range loadCases(t, "testdata/accepted.txt") {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := register.Load("d.yaml", strings.NewReader(tc.yaml)); err != nil {
				t.Error(err)
			}
		})
	}
}

func FuzzLoad(f *testing.F) {
	for _, file := range []string{"testdata/refused.txt", "testdata/accepted.txt"} {
		for _, tc := range loadCases(f, file) {
			f.Add(tc.yaml)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := register.Load("f.yaml", strings.NewReader(s))
		if err != nil {
			if !errors.Is(err, register.ErrFile) {
				t.Fatalf("%v is no ErrFile", err)
			}
			return
		}
		for _, e := range r.Entities() {
			if e.ID == "" || e.Name == "" || e.Kind == "" || r.Entity(e.ID) != e {
				t.Fatalf("accepted %+v", e)
			}
		}
	})
}
