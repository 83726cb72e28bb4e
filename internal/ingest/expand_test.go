package ingest

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree makes a folder with files in it, and works in it.
func tree(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range files {
		write(t, filepath.Join(dir, name), "She said so.\n")
	}
	t.Chdir(dir)
	return dir
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func names(items []Item) []string {
	var all []string
	for _, item := range items {
		all = append(all, item.Name)
	}
	return all
}

func TestExpand(t *testing.T) {
	tree(t,
		"dossier/b.txt", "dossier/a.html", "dossier/a.html.meta.yaml", "dossier/register.yaml", "dossier/issues.yaml",
		"dossier/README.md", "dossier/readme.txt", "dossier/.hidden.txt", "dossier/.git/config.txt", "dossier/photo.jpg",
		"dossier/C.MD", "dossier/2031/march.text", "dossier/2031/april.htm", "dossier/2031/register.yaml",
		"alone.log", "orphan.txt.meta.yaml", "empty/photo.jpg", "[odd]*.txt", "nothing/.keep",
	)
	for _, tc := range []struct {
		name     string
		args     []string
		items    []string
		lexicon  []string
		failures []string
	}{
		{
			name:  "a folder with all below it, in order of names",
			args:  []string{"dossier"},
			items: []string{"dossier/2031/april.htm", "dossier/2031/march.text", "dossier/C.MD", "dossier/a.html", "dossier/b.txt"},
			lexicon: []string{
				"dossier/2031/register.yaml", "dossier/issues.yaml", "dossier/register.yaml",
			},
		},
		{
			name:    "the order of the arguments, each input once",
			args:    []string{"dossier/b.txt", "./dossier/2031/", "dossier/2031/march.text", "dossier//b.txt"},
			items:   []string{"dossier/b.txt", "dossier/2031/april.htm", "dossier/2031/march.text"},
			lexicon: []string{"dossier/2031/register.yaml"},
		},
		{
			name:  "a folder again is no failure",
			args:  []string{"dossier/2031/april.htm", "dossier/2031/march.text", "dossier/2031"},
			items: []string{"dossier/2031/april.htm", "dossier/2031/march.text"}, lexicon: []string{"dossier/2031/register.yaml"},
		},
		{
			name:  "a file that is named is read whatever it is called",
			args:  []string{"alone.log", "dossier/README.md", "dossier/.hidden.txt", "dossier/photo.jpg"},
			items: []string{"alone.log", "dossier/README.md", "dossier/.hidden.txt", "dossier/photo.jpg"},
		},
		{
			name:  "a glob",
			args:  []string{"dossier/*.txt", "dossier/20*"},
			items: []string{"dossier/b.txt", "dossier/2031/april.htm", "dossier/2031/march.text"}, lexicon: []string{"dossier/2031/register.yaml"},
		},
		{
			name: "what a shell makes of a glob",
			args: []string{"dossier/a.html", "dossier/a.html.meta.yaml", "dossier/issues.yaml"},
			items: []string{
				"dossier/a.html",
			}, lexicon: []string{"dossier/issues.yaml"},
		},
		{
			name:  "a name with the marks of a glob in it",
			args:  []string{"[odd]*.txt"},
			items: []string{"[odd]*.txt"},
		},
		{
			name:  "addresses and standard input",
			args:  []string{"-", "https://lantern.example/a", "HTTP://lantern.example/b"},
			items: []string{"-", "https://lantern.example/a", "HTTP://lantern.example/b"},
		},
		{
			name: "what is not there is named, and the rest goes on",
			args: []string{"missing.txt", "dossier/*.pdf", "[", "", "ftp://lantern.example/a", "https:///a", "empty", "nothing",
				"orphan.txt.meta.yaml", "dossier/b.txt"},
			items: []string{"dossier/b.txt"},
			failures: []string{
				"missing.txt: no such file or folder; check the name",
				"dossier/*.pdf: no file fits the pattern",
				"[: syntax error in pattern",
				`"": an empty name`,
				"ftp://lantern.example/a: only http and https are fetched",
				"https:///a: not a whole web address",
				"empty: the folder holds no .txt",
				"nothing: the folder holds no .txt",
				"orphan.txt.meta.yaml: this is the side file of orphan.txt, which is not there",
			},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in, failures := Expand(context.Background(), tc.args)
			if diff := cmp.Diff(slash(tc.items), slash(names(in.Items))); diff != "" {
				t.Errorf("items (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tc.lexicon, slash(in.Lexicon)); diff != "" {
				t.Errorf("lexicon (-want +got):\n%s", diff)
			}
			for i, f := range failures {
				if i >= len(tc.failures) || !strings.HasPrefix(f.Err.Error(), tc.failures[i]) {
					t.Errorf("failure %d: got %q", i, f.Err)
				}
				if !errors.Is(f.Err, ErrNothing) && !errors.Is(f.Err, ErrAddress) {
					t.Errorf("failure %d cannot be told by callers: %v", i, f.Err)
				}
			}
			if len(failures) != len(tc.failures) {
				t.Errorf("got %d failures, want %d", len(failures), len(tc.failures))
			}
		})
	}
}

func slash(paths []string) []string {
	var all []string
	for _, p := range paths {
		all = append(all, filepath.ToSlash(p))
	}
	return all
}

func TestExpandLinks(t *testing.T) {
	dir := tree(t, "real/a.txt")
	for link, to := range map[string]string{
		"real/round": "..", "real/b.txt": "a.txt", "real/gone.txt": "nowhere.txt", "way": "real",
	} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	in, failures := Expand(context.Background(), []string{"way"})
	if want := []string{"way/a.txt", "way/b.txt"}; !slices.Equal(slash(names(in.Items)), want) {
		t.Errorf("got %v, want %v", names(in.Items), want)
	}
	if len(failures) != 1 || failures[0].Name != filepath.Join("way", "gone.txt") || !errors.Is(failures[0].Err, fs.ErrNotExist) {
		t.Errorf("got %v, want one failure for the link to nothing", failures)
	}
}

func TestExpandFolderThatMayNotBeRead(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := tree(t, "dossier/a.txt", "dossier/shut/b.txt")
	if err := os.Chmod(filepath.Join(dir, "dossier/shut"), 0); err != nil {
		t.Fatal(err)
	}
	in, failures := Expand(context.Background(), []string{"dossier"})
	if len(in.Items) != 1 || len(failures) != 1 || !errors.Is(failures[0].Err, fs.ErrPermission) {
		t.Errorf("got %v and %v", in.Items, failures)
	}
}

func TestExpandEndsWithItsContext(t *testing.T) {
	tree(t, "a.txt")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if in, failures := Expand(ctx, []string{"a.txt", "missing.txt"}); len(in.Items) != 0 || len(failures) != 0 {
		t.Errorf("got %v and %v after the end", in, failures)
	}
}
