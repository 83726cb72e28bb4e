package timex

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// read runs the stage on body, published on the given date, which may be "".
func read(t testing.TB, published, body string) *stage.Draft {
	t.Helper()
	ctx := context.Background()
	doc, err := document.New(body, document.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	if published != "" {
		if doc.Published, err = edtf.Parse(published); err != nil {
			t.Fatal(err)
		}
	}
	d := &stage.Draft{Document: doc}
	p, err := lang.Parse(ctx, d.Text())
	if err != nil {
		t.Fatal(err)
	}
	d.Words = p.Joined()
	if err := New().Run(ctx, d); err != nil {
		t.Fatal(err)
	}
	return d
}

// shared is a path under the shared data; the test is skipped where it is absent.
func shared(t testing.TB, path ...string) string {
	t.Helper()
	root := os.Getenv("PARLEY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	p := filepath.Join(append([]string{root}, path...)...)
	if _, err := os.Stat(p); err != nil {
		t.Skipf("shared data absent (set PARLEY_SHARED): %v", err)
	}
	return p
}
