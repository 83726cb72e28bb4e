package plain_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
)

// Each file of testdata/frontmatter is a case: "in" is the file read, "meta" and "text"
// what comes of it, or "error" the beginning of the message.
func TestFrontMatter(t *testing.T) {
	files, err := filepath.Glob("testdata/frontmatter/*.case")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".case"), func(t *testing.T) {
			c := readCase(t, file)
			// The same in all line ends.
			for name, in := range map[string]string{"LF": c["in"], "CRLF": strings.ReplaceAll(c["in"], "\n", "\r\n")} {
				d, err := plain.Read([]byte(in), document.Meta{})
				if want, wantsError := c["error"]; wantsError {
					if !errors.Is(err, document.ErrMeta) || !strings.HasPrefix(err.Error(), strings.TrimSpace(want)) {
						t.Errorf("%s: got %v, want an ErrMeta that begins %q", name, err, want)
					}
					continue
				}
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if diff := cmp.Diff(c["meta"], formatMeta(d.Meta)); diff != "" {
					t.Errorf("%s: metadata (-want +got):\n%s", name, diff)
				}
				if diff := cmp.Diff(c["text"], strings.ReplaceAll(d.Text.String(), "\r\n", "\n")); diff != "" {
					t.Errorf("%s: text (-want +got):\n%s", name, diff)
				}
				if !strings.HasSuffix(in, d.Text.String()) {
					t.Errorf("%s: the text is not the end of the file, byte for byte", name)
				}
			}
		})
	}
}

// readCase reads a case file: a comment, then sections that each begin with a line
// "-- name --".
func readCase(t *testing.T, file string) map[string]string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c, section := map[string]string{}, "comment"
	for line := range strings.Lines(string(raw)) {
		if name, found := strings.CutPrefix(line, "-- "); found {
			section = strings.TrimSuffix(name, " --\n")
			c[section] = ""
			continue
		}
		c[section] += line
	}
	return c
}

// formatMeta writes metadata as the cases do: the fields that are there, in order.
func formatMeta(m document.Meta) string {
	var b strings.Builder
	for _, f := range []struct{ key, value string }{
		{"title", m.Title}, {"publisher", string(m.Publisher)}, {"url", m.URL},
		{"published", m.Published.String()}, {"language", m.Language},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.key, f.value)
		}
	}
	return b.String()
}

func TestGivenMetadataWinsOverFrontMatter(t *testing.T) {
	raw := "---\ntitle: Of the file\npublisher: The Lantern\n---\nShe spoke.\n"
	d, err := plain.Read([]byte(raw), document.Meta{Title: "Of the flags", Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	want := document.Meta{Title: "Of the flags", Publisher: "The Lantern", Language: "en"}
	if d.Meta != want {
		t.Errorf("got %+v, want %+v", d.Meta, want)
	}
}

func TestFileWithoutTitleHasNone(t *testing.T) {
	d, err := plain.Read([]byte("# A heading\n\nShe spoke.\n"), document.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Meta != (document.Meta{}) {
		t.Errorf("got %+v, want no metadata", d.Meta)
	}
}

func TestFrontMatterAloneIsEmpty(t *testing.T) {
	_, err := plain.Read([]byte("---\ntitle: Two conditions\n---\n \n"), document.Meta{})
	if !errors.Is(err, document.ErrEmpty) {
		t.Errorf("got %v, want ErrEmpty", err)
	}
}
