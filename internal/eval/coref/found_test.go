package coref

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/text"
)

func TestFoundCountsCodePoints(t *testing.T) {
	f, err := ReadFound("f", []byte(`{"document": "d", "chains": [[[2, 11, 2, 6], [17, 20]]]}`+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	d := Document{ID: "d", Text: "“ Mara Venn says she left."}
	chains, err := f.System(context.Background(), &d)
	if err != nil {
		t.Fatal(err)
	}
	words := func(s text.Span) string { return d.Text[s.Start:s.End] }
	m := chains[0]
	if words(m[0].Span) != "Mara Venn" || words(m[0].Head) != "Mara" || words(m[1].Span) != "she" || !m[1].Head.Empty() {
		t.Errorf("mentions %q, %q", words(m[0].Span), words(m[1].Span))
	}
	if _, err := f.System(context.Background(), &Document{ID: "other"}); !errors.Is(err, ErrEmpty) {
		t.Errorf("a document without a line: %v", err)
	}
	if _, err := f.System(context.Background(), &Document{ID: "d", Text: "short"}); !errors.Is(err, ErrMismatch) {
		t.Errorf("mentions outside: %v", err)
	}
}

func TestReadFoundRefuses(t *testing.T) {
	const good = `{"document": "d", "chains": []}` + "\n"
	for _, tc := range []struct{ name, in, where string }{
		{"no JSON", "chains\n", "f:1: "},
		{"a key that is not known", `{"document": "d", "clusters": []}`, "f:1: "},
		{"a document twice", good + good, "f:2: "},
		{"no name", `{"chains": []}`, "f:1: "},
		{"a mention of three numbers", good + `{"document": "e", "chains": [[[1, 2, 3]]]}`, "f:2: "},
		{"two values on a line", `{"document": "d"} {}`, "f:1: "},
	} {
		if _, err := ReadFound("f", []byte(tc.in)); !errors.Is(err, ErrSyntax) || !strings.HasPrefix(err.Error(), tc.where) {
			t.Errorf("%s: %v", tc.name, err)
		}
	}
}

func TestWriteTexts(t *testing.T) {
	name := filepath.Join(t.TempDir(), "texts")
	if err := WriteTexts(name, []*Document{{ID: "d", Text: "“a” <b>\n"}}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(name)
	if want := `{"document":"d","text":"“a” <b>\n"}` + "\n"; err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAMentionOutsideItsTextIsRefused(t *testing.T) {
	d := Document{ID: "d", Text: "Rell"}
	for _, s := range []text.Span{{Start: 0, End: 5}, {Start: -1, End: 2}, {Start: 2, End: 2}} {
		if _, err := d.mark([]Chain{{{Span: s}}}); !errors.Is(err, ErrMismatch) {
			t.Errorf("%v: %v", s, err)
		}
	}
}
