package html_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/html"
)

var update = flag.Bool("update", false, "write what comes out to testdata/*.want; read the difference before you commit it")

// Each page testdata/NAME.html has a NAME.want beside it: its provenance, an empty line,
// and its text, or the error. All were checked by eye.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range pages {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".html"), func(t *testing.T) {
			raw, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			d, err := html.Reader{URL: "https://lantern.example/found/here"}.Read(raw, document.Meta{})
			got := ""
			if err != nil {
				got = fmt.Sprintf("error: %v\n", err)
			} else {
				got = fmt.Sprintf("title: %s\npublisher: %s\nurl: %s\npublished: %s\nlanguage: %s\n\n%s",
					d.Title, d.Publisher, d.URL, d.Published, d.Language, d.Text)
			}
			file := strings.TrimSuffix(page, ".html") + ".want"
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPagesWithoutArticle(t *testing.T) {
	pages, err := filepath.Glob("testdata/no-article-*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range pages {
		raw, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := html.Read(raw, document.Meta{}); !errors.Is(err, html.ErrNoArticle) {
			t.Errorf("%s: got %v, want ErrNoArticle", page, err)
		}
	}
}
