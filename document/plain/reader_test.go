package plain_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
	"pgregory.net/rapid"
)

func TestReadRefuses(t *testing.T) {
	for _, tc := range []struct {
		name string
		in   string
		max  int64
		want error
	}{
		{"an empty file", "", 0, document.ErrEmpty},
		{"white space alone", " \r\n\t\n", 0, document.ErrEmpty},
		{"a byte order mark alone", "\xef\xbb\xbf", 0, document.ErrEmpty},
		{"a file over the limit", "She said so.", 11, document.ErrTooLarge},
		{"binary data", "\x00\x01\x02\x03", 0, document.ErrBinary},
		{"broken UTF-8", "żółć\xff", 0, plain.ErrEncoding},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := plain.Reader{MaxBytes: tc.max}.Read([]byte(tc.in), document.Meta{})
			if !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

func TestReadAtTheLimit(t *testing.T) {
	d, err := plain.Reader{MaxBytes: 12}.Read([]byte("She said so."), document.Meta{})
	if err != nil || d.Text.String() != "She said so." {
		t.Errorf("got %v, %v", d, err)
	}
}

// Decoding changes nothing: any text of characters that people type comes back as it is.
func TestReadKeepsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`([ -~\t\r\n]|[«»“”‘’„–—]|[à-ÿ]|[А-я]|[一-龥]){0,80}[a-z]`).Draw(t, "text")
		if strings.HasPrefix(s, "---") {
			t.Skip("may be front matter")
		}
		d, err := plain.Read([]byte(s), document.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Text.String() != s {
			t.Fatalf("got %q, want %q", d.Text.String(), s)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "She said so.", "---\ntitle: T\n---\nShe said so.", "---\ntitle: [", "---\n---\n", "---", "---\r\ntitle: T\r\n...\r\nx",
		"\xff\xfeS\x00h\x00", "\xfe\xff\x00S", "\xff\xfe\x00\x00S\x00\x00\x00", "\xef\xbb\xbfShe", "S\x00h\x00e\x00 \x00",
		"the end\x92s near", "\x8e\x8d\x93\xfa", "\x1b$B;EMQ\x1b(B", "\xc0\xe1\xe2 \xef\xf0\xe8\xe2\xe5\xf2", "za\xbf\xf3\xb3\xe6",
	} {
		f.Add([]byte(seed), "")
	}
	f.Add([]byte("za\xbf\xf3\xb3\xe6"), "iso-8859-2")
	f.Fuzz(func(t *testing.T, raw []byte, declared string) {
		kept := string(raw)
		d, err := plain.Reader{Charset: declared}.Read(raw, document.Meta{})
		if string(raw) != kept {
			t.Fatal("the bytes given were changed")
		}
		if err != nil {
			for _, known := range []error{document.ErrEmpty, document.ErrBinary, document.ErrMeta, plain.ErrEncoding} {
				if errors.Is(err, known) {
					return
				}
			}
			t.Fatalf("an error that callers cannot tell: %v", err)
		}
		again, err := plain.Reader{Charset: declared}.Read(raw, document.Meta{})
		if err != nil || again.ID != d.ID {
			t.Fatalf("read again: %v, %v, first %v", again, err, d)
		}
		if utf8.Valid(raw) && !strings.HasSuffix(kept, d.Text.String()) && !strings.Contains(kept, "\x00") &&
			!strings.Contains(kept, "\x1b$") {
			t.Fatalf("the text %q is not the end of the file %q", d.Text.String(), kept)
		}
	})
}

func FuzzParseMeta(f *testing.F) {
	for _, seed := range []string{
		"title: T\npublisher: P\n", "title: &a x\nurl: *a\n", "<<: {title: T}\n", "? title\n: T\n", "!!binary title: aGk=\n",
		"title: |\n  a\n  b\n", "- a\n- b\n", "published: 2031-02-19T08:05Z", "{title: T, language: en}", "%YAML 1.1\n---\ntitle: T\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		m, err := plain.ParseMeta([]byte(in))
		if err != nil {
			if !errors.Is(err, document.ErrMeta) {
				t.Fatalf("an error that callers cannot tell: %v", err)
			}
			return
		}
		// What is read can be written as flags and read again.
		again, err := plain.Fields{
			Title: m.Title, Publisher: string(m.Publisher), URL: m.URL, Published: m.Published.String(), Language: m.Language,
		}.Meta()
		if err != nil || again != m {
			t.Fatalf("%+v read again gives %+v, %v", m, again, err)
		}
	})
}
