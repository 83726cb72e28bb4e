package ingest

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/html"
	"github.com/parley-project/parley/text"
)

const aPage = `<!DOCTYPE html><html lang="en"><head><title>Tides</title></head><body><article>
<p>The talks in Morva ended on Friday as they had begun, with both sides waiting for the tide, the mediator said.</p>
<p>“I have learned more about the moon than about the mole,” Ander Fels told reporters before he left.</p>
</article></body></html>`

func load(t *testing.T, name string, flags document.Meta) (*document.Document, error) {
	t.Helper()
	return new(Loader).Load(context.Background(), Item{File, name}, flags)
}

func TestLoadTellsPagesFromTexts(t *testing.T) {
	for _, tc := range []struct {
		name, file, content string
		page                bool
	}{
		{"by .html", "a.html", aPage, true},
		{"by .HTM", "a.HTM", aPage, true},
		{"by .xhtml", "a.xhtml", aPage, true},
		{"a text with a page in it is a text", "a.txt", aPage, false},
		{"markdown is a text", "a.md", "# Tides\n\nShe said so.\n", false},
		{"a page without extension", "a", aPage, true},
		{"a page under another name", "a.aspx", "\n\n" + aPage, true},
		{"a page with a byte order mark", "a.asp", "\xef\xbb\xbf" + aPage, true},
		{"a page in UTF-16", "a.php", utf16(aPage), true},
		{"a page after a comment", "a.php", "<!-- made by hand --> <HTML>" + aPage, true},
		{"an XHTML page", "a.php", `<?xml version="1.0"?>` + aPage, true},
		{"an XML file that is no page", "a.xml", `<?xml version="1.0"?><note>She said so.</note>`, false},
		{"a text under another name", "a.log", "She said so. <html> she did not say.\n", false},
		{"a comment that does not end", "a.log", "<!-- She said so.\n", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tree(t)
			write(t, tc.file, tc.content)
			d, err := load(t, tc.file, document.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			// Only a reader of pages finds the title.
			if tc.page != (d.Title == "Tides") {
				t.Errorf("got the title %q of %.60q", d.Title, d.Text.String())
			}
		})
	}
}

func utf16(s string) string {
	b := []byte{0xff, 0xfe}
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

func TestLoadPrecedenceOfMetadata(t *testing.T) {
	tree(t)
	write(t, "a.txt", "---\ntitle: Front\npublisher: Front\nurl: https://front.example/a\n---\nShe said so.\n")
	write(t, "a.txt.meta.yaml", "title: Side\npublisher: Side\nlanguage: en\n")
	d, err := load(t, "a.txt", document.Meta{Title: "Flag"})
	if err != nil {
		t.Fatal(err)
	}
	want := document.Meta{Title: "Flag", Publisher: "Side", URL: "https://front.example/a", Language: "en"}
	if d.Meta != want {
		t.Errorf("got %+v, want %+v", d.Meta, want)
	}
	if d.Text.String() != "She said so.\n" {
		t.Errorf("got %q", d.Text.String())
	}

	write(t, "b.html", aPage)
	write(t, "b.html.meta.yaml", "title: Side\n")
	d, err = load(t, "b.html", document.Meta{})
	if err != nil || d.Title != "Side" || d.Language != "en" {
		t.Errorf("a page with a side file: got %+v, %v", d, err)
	}
}

// The bad inputs of a file, each with its own error, which begins with the name.
func TestLoadRefuses(t *testing.T) {
	tree(t)
	for _, tc := range []struct {
		name, file, content, side string
		want                      error
		message                   string
	}{
		{"an empty file", "empty.txt", "", "", document.ErrEmpty, ""},
		{"an empty page", "empty.html", "", "", document.ErrEmpty, ""},
		{"white space", "blank.txt", " \n\n", "", document.ErrEmpty, ""},
		{"a binary file", "a.out", "\x7fELF\x02\x01\x01\x00\x00", "", document.ErrBinary, "NUL at byte"},
		{"a binary file named as a text", "b.txt", "\x00\x01\x02\x03\x04\x05\x06\x07", "", document.ErrBinary, ""},
		{"a binary file named as a page", "b.html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "", document.ErrBinary, "a picture"},
		{"a PDF", "a.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "", document.ErrBinary, "a PDF file"},
		{"invalid UTF-8", "c.txt", "Zażółć\ngęślą jaź\xc5\n", "", text.ErrInvalidUTF8, "line 2, byte"},
		{"a page without article", "d.html", "<html><body><a href='/'>Front page</a></body></html>", "", html.ErrNoArticle, ""},
		{"front matter that is wrong", "e.txt", "---\ntitle: T\npublished: soon\n---\nx\n", "", document.ErrMeta, "front matter, line 3: published"},
		{"a side file that is wrong", "f.txt", "She said so.\n", "published: soon\n", document.ErrMeta, "side file f.txt.meta.yaml: line 1: published"},
		{"a side file that is broken", "g.txt", "She said so.\n", "title: [\n", document.ErrMeta, "side file g.txt.meta.yaml"},
		{"a side file that is binary", "h.txt", "She said so.\n", "\x00\x01\x02", document.ErrMeta, "side file h.txt.meta.yaml"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			write(t, tc.file, tc.content)
			if tc.side != "" {
				write(t, tc.file+sideSuffix, tc.side)
			}
			_, err := load(t, tc.file, document.Meta{})
			if !errors.Is(err, tc.want) {
				t.Fatalf("got %v, want %v", err, tc.want)
			}
			if !strings.HasPrefix(err.Error(), tc.file+": ") || strings.Count(err.Error(), tc.file+": ") > 1 ||
				!strings.Contains(err.Error(), tc.message) {
				t.Errorf("got the message %q", err)
			}
		})
	}
}

func TestLoadFileThatHasVanished(t *testing.T) {
	tree(t, "a.txt", "b.txt")
	in, _ := Expand(context.Background(), []string{"."})
	if err := os.Remove("a.txt"); err != nil {
		t.Fatal(err)
	}
	_, err := new(Loader).Load(context.Background(), in.Items[0], document.Meta{})
	if !errors.Is(err, ErrVanished) || !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "a.txt: file has vanished") {
		t.Errorf("got %v", err)
	}
}

func TestLoadFileThatBecameAFolder(t *testing.T) {
	tree(t, "a.txt/b.txt")
	if _, err := load(t, "a.txt", document.Meta{}); !errors.Is(err, ErrNothing) {
		t.Errorf("got %v, want ErrNothing", err)
	}
}

func TestLoadFileThatMayNotBeRead(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	tree(t, "a.txt")
	if err := os.Chmod("a.txt", 0); err != nil {
		t.Fatal(err)
	}
	_, err := load(t, "a.txt", document.Meta{})
	if !errors.Is(err, fs.ErrPermission) || !strings.HasPrefix(err.Error(), "a.txt: may not be read") {
		t.Errorf("got %v", err)
	}
}

func TestFileErrorSaysWhatToDo(t *testing.T) {
	err := fileError(&fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "see who owns it") || strings.Contains(err.Error(), "a.txt") {
		t.Errorf("got %v", err)
	}
}

func TestLoadBoundsSize(t *testing.T) {
	tree(t)
	write(t, "a.txt", strings.Repeat("x", 1000))
	write(t, "a.html", aPage)
	l := &Loader{MaxBytes: 999}
	if _, err := l.Load(context.Background(), Item{File, "a.txt"}, document.Meta{}); !errors.Is(err, document.ErrTooLarge) {
		t.Errorf("a file: got %v, want ErrTooLarge", err)
	}
	l.Stdin = strings.NewReader(strings.Repeat("x", 1000))
	if _, err := l.Load(context.Background(), Item{Stdin, "-"}, document.Meta{}); !errors.Is(err, document.ErrTooLarge) {
		t.Errorf("standard input: got %v, want ErrTooLarge", err)
	}
	l.MaxBytes = int64(len(aPage)) - 1
	if _, err := l.Load(context.Background(), Item{File, "a.html"}, document.Meta{}); !errors.Is(err, document.ErrTooLarge) {
		t.Errorf("a page: got %v, want ErrTooLarge", err)
	}
	l.MaxBytes = 1000
	if _, err := l.Load(context.Background(), Item{File, "a.txt"}, document.Meta{}); err != nil {
		t.Errorf("a file at the limit: %v", err)
	}
}

// An endless input is not read to its end.
func TestLoadEndlessInput(t *testing.T) {
	l := &Loader{MaxBytes: 5 << 20, Stdin: endless{}}
	if _, err := l.Load(context.Background(), Item{Stdin, "-"}, document.Meta{}); !errors.Is(err, document.ErrTooLarge) {
		t.Errorf("got %v, want ErrTooLarge", err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// A file of 200 MB is no report: it is refused by its size, before it is read.
func TestLoadRefusesAFileOf200MB(t *testing.T) {
	tree(t)
	if err := os.WriteFile("large.txt", []byte("She said so.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate("large.txt", 200<<20); err != nil {
		t.Fatal(err)
	}
	_, err := load(t, "large.txt", document.Meta{})
	if !errors.Is(err, document.ErrTooLarge) {
		t.Fatalf("got %v, want ErrTooLarge", err)
	}
	if !strings.Contains(err.Error(), "split it") {
		t.Errorf("%q does not say what to do", err)
	}
}

func TestLoadStdin(t *testing.T) {
	for _, tc := range []struct {
		name, in, title, body string
	}{
		{"a text", "---\ntitle: Tides\n---\nShe said so.\n", "Tides", "She said so.\n"},
		{"a page", aPage, "Tides", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := &Loader{Stdin: iotest.OneByteReader(strings.NewReader(tc.in))}
			d, err := l.Load(context.Background(), Item{Stdin, "-"}, document.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			if d.Title != tc.title || tc.body != "" && d.Text.String() != tc.body {
				t.Errorf("got %q, %q", d.Title, d.Text.String())
			}
		})
	}
	l := &Loader{Stdin: io.MultiReader(strings.NewReader("She said"), iotest.ErrReader(io.ErrClosedPipe))}
	_, err := l.Load(context.Background(), Item{Stdin, "-"}, document.Meta{})
	if !errors.Is(err, io.ErrClosedPipe) || !strings.HasPrefix(err.Error(), "-: after 8 bytes") {
		t.Errorf("a pipe that breaks: got %v", err)
	}
}

func TestLoadEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	l := &Loader{Stdin: endless{}}
	if _, err := l.Load(ctx, Item{Stdin, "-"}, document.Meta{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

// No bytes under any name make a panic, or an error that has no name.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(aPage), ".html", []byte(""))
	f.Add([]byte("---\ntitle: T\n---\nShe said so."), ".txt", []byte("title: S"))
	f.Add([]byte(utf16("She said so.")), "", []byte("published: x"))
	f.Add([]byte("\x00"), ".md", []byte("\x00"))
	f.Fuzz(func(t *testing.T, raw []byte, ext string, side []byte) {
		if strings.ContainsAny(ext, "/\\\x00") || len(ext) > 16 {
			t.Skip("no extension")
		}
		path := filepath.Join(t.TempDir(), "a"+ext)
		if err := os.WriteFile(path, raw, 0o644); err != nil {
			t.Skip(err)
		}
		if len(side) > 0 {
			if err := os.WriteFile(path+sideSuffix, side, 0o644); err != nil {
				t.Skip(err)
			}
		}
		_, err := load(t, path, document.Meta{})
		if errors.Is(err, ErrReader) {
			t.Fatal(err)
		}
		if err != nil && !strings.HasPrefix(err.Error(), path+": ") {
			t.Fatalf("no name in %q", err)
		}
	})
}
