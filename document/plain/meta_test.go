package plain_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
)

func TestParseMetaOfASideFile(t *testing.T) {
	for _, tc := range []struct {
		name, in, want, wantErr string
	}{
		{name: "fields", in: "title: Two conditions\npublished: 2031-02-19\n", want: "title: Two conditions\npublished: 2031-02-19\n"},
		{name: "lead by a document mark", in: "---\ntitle: Two conditions\n", want: "title: Two conditions\n"},
		{name: "only the first document counts", in: "title: One\n---\ntitle: Two\n", want: "title: One\n"},
		{name: "with a byte order mark", in: "\ufefftitle: Two conditions\n", want: "title: Two conditions\n"},
		{name: "in UTF-16", in: "\xff\xfet\x00i\x00t\x00l\x00e\x00:\x00 \x00T\x00w\x00o\x00", want: "title: Two\n"},
		{name: "empty", in: "", want: ""},
		{name: "comments alone", in: "# nothing yet\n", want: ""},
		{name: "null", in: "~\n", want: ""},
		{name: "a list is refused", in: "- title\n- publisher\n", wantErr: "line 1: write one"},
		{name: "a bare word is refused", in: "\n\nLantern\n", wantErr: "line 3: write one"},
		{name: "a wrong value has its line", in: "title: T\n\npublished: soon\n", wantErr: "line 3: published"},
		{name: "a tab for a space", in: "title: T\n\tpublisher: P\n", wantErr: "line 2"},
		{name: "binary is refused", in: "title: \x00\x01\x02", wantErr: "a NUL"},
		{name: "more than anyone writes is refused", in: strings.Repeat("# ", 40_000), wantErr: "80000 bytes"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m, err := plain.ParseMeta([]byte(tc.in))
			if tc.wantErr != "" {
				if !errors.Is(err, document.ErrMeta) || !strings.Contains(err.Error(), tc.wantErr) {
					t.Fatalf("got %v, want an ErrMeta with %q", err, tc.wantErr)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got := formatMeta(m); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// A few lines of aliases would stand for a billion words, if anyone spelled them out.
func TestParseMetaIsNotBlownUpByAliases(t *testing.T) {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 30; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 10))
	}
	m, err := plain.ParseMeta([]byte(b.String() + "title: Two conditions\n"))
	if err != nil || m.Title != "Two conditions" {
		t.Errorf("aliases that are not asked for: got %+v, %v", m, err)
	}
	_, err = plain.ParseMeta([]byte(b.String() + "title: *a29\n"))
	if !errors.Is(err, document.ErrMeta) {
		t.Errorf("an alias as a title: got %v, want ErrMeta", err)
	}
}

func TestParseMetaBoundsNesting(t *testing.T) {
	for _, deep := range []string{
		strings.Repeat("[", 60_000),
		"title: " + strings.Repeat("{a: ", 15_000),
		strings.Repeat("- ", 30_000),
		strings.Repeat("? ", 30_000),
	} {
		if _, err := plain.ParseMeta([]byte(deep)); !errors.Is(err, document.ErrMeta) {
			t.Errorf("%.12q...: got %v, want ErrMeta", deep, err)
		}
	}
}

func TestFields(t *testing.T) {
	m, err := plain.Fields{
		Title: " Two \n conditions ", Publisher: "The Lantern", URL: "https://lantern.example/a?b=c",
		Published: "2031-02-19 08:05 +0100", Language: "pt-br",
	}.Meta()
	if err != nil {
		t.Fatal(err)
	}
	want := "title: Two conditions\npublisher: The Lantern\nurl: https://lantern.example/a?b=c\n" +
		"published: 2031-02-19T08:05:00+01:00\nlanguage: pt-BR\n"
	if got := formatMeta(m); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if _, err := (plain.Fields{Published: "19.2.2031"}).Meta(); !errors.Is(err, document.ErrMeta) {
		t.Errorf("got %v, want ErrMeta", err)
	}
}

func TestParseDate(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"2031-02-19", "2031-02-19"},
		{"20310219", "2031-02-19"},
		{" 2031-02 ", "2031-02"},
		{"2031", "2031"},
		{"2031-02-19?", "2031-02-19?"},
		{"2031-02-19T08:05:00Z", "2031-02-19T08:05:00Z"},
		{"2031-02-19T08:05:00", "2031-02-19T08:05:00"},
		{"2031-02-19T08:05", "2031-02-19T08:05:00"},
		{"2031-02-19 08:05:09", "2031-02-19T08:05:09"},
		{"2031-02-19T08:05:09.123Z", "2031-02-19T08:05:09Z"},
		{"2031-02-19t08:05:09z", "2031-02-19T08:05:09Z"},
		{"2031-02-19T08:05:09+0130", "2031-02-19T08:05:09+01:30"},
		{"2031-02-19T08:05:09-05", "2031-02-19T08:05:09-05:00"},
		{"2031-02-19T08:05+00:00", "2031-02-19T08:05:00Z"},
		{"2031-02-19T08:05:09.000-00:00", "2031-02-19T08:05:09Z"},
		{"", "error"},
		{"19 February 2031", "error"},
		{"2031-13-01", "error"},
		{"2031-02-19T25:00:00Z", "error"},
		{"2031-02-19T08:05:09+99:00", "error"},
	} {
		d, err := plain.ParseDate(tc.in)
		got := d.String()
		if err != nil {
			got = "error"
		}
		if got != tc.want {
			t.Errorf("%q: got %s (%v), want %s", tc.in, got, err, tc.want)
		}
	}
}
