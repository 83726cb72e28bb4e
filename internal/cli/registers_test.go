package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/internal/ingest"
)

// However the documents of a dossier are named, they are read with its register.
func TestRegistersOf(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, path := range []string{"a/one.txt", "a/register.yaml", "a/issues.yaml", "b/two.txt", "b/deep/register.yaml", "c/three.txt"} {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("words"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, tc := range []struct {
		name string
		args []string
		want []string
	}{
		{"a folder", []string{"a"}, []string{"a/register.yaml"}},
		{"a file in it", []string{"a/one.txt"}, []string{"a/register.yaml"}},
		{"both", []string{"a/one.txt", "a"}, []string{"a/register.yaml"}},
		{"several folders, in whatever order", []string{"b", "a"}, []string{"a/register.yaml", "b/deep/register.yaml"}},
		{"the register itself", []string{"b/deep/register.yaml", "b/two.txt"}, []string{"b/deep/register.yaml"}},
		{"no register", []string{"c"}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			inputs, failures := ingest.Expand(context.Background(), tc.args)
			if len(failures) > 0 {
				t.Fatal(failures)
			}
			if diff := cmp.Diff(tc.want, registersOf(inputs)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
