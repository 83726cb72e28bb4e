package text_test

import (
	"errors"
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/parley-project/parley/text"
	"pgregory.net/rapid"
)

func TestNewRefusesInvalidUTF8AndNamesTheByte(t *testing.T) {
	_, err := text.New("abc\xffdef")
	if !errors.Is(err, text.ErrInvalidUTF8) {
		t.Fatalf("got %v, want ErrInvalidUTF8", err)
	}
	if got, want := err.Error(), "byte 3: text is not valid UTF-8"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := text.New("a real replacement character \uFFFD is fine"); err != nil {
		t.Errorf("U+FFFD itself is valid UTF-8: %v", err)
	}
}

func TestSelector(t *testing.T) {
	const s = "Zoë said “no”."
	txt, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		span text.Span
		want text.Selector
		err  error
	}{
		{"before any wide character offsets agree", text.Span{Start: 0, End: 2}, text.Selector{Start: 0, End: 2, Exact: "Zo"}, nil},
		{"a wide character counts once", text.Span{Start: 0, End: 4}, text.Selector{Start: 0, End: 3, Exact: "Zoë"}, nil},
		{"after wide characters offsets drift", text.Span{Start: 13, End: 15}, text.Selector{Start: 10, End: 12, Exact: "no"}, nil},
		{"an empty span keeps its place", text.Span{Start: 4, End: 4}, text.Selector{Start: 3, End: 3}, nil},
		{"half a code point is refused", text.Span{Start: 0, End: 3}, text.Selector{}, text.ErrOutside},
		{"past the end is refused", text.Span{Start: 0, End: 99}, text.Selector{}, text.ErrOutside},
		{"a reversed span is refused", text.Span{Start: 4, End: 1}, text.Selector{}, text.ErrOutside},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := txt.Selector(tc.span)
			if !errors.Is(err, tc.err) {
				t.Fatalf("error %v, want %v", err, tc.err)
			}
			if got != tc.want {
				t.Errorf("got %+v, want %+v", got, tc.want)
			}
		})
	}
}

func TestSpanRefusesASelectorOfAnotherText(t *testing.T) {
	txt, _ := text.New("the talks went on")
	if _, err := txt.Span(text.Selector{Start: 4, End: 9, Exact: "truce"}); !errors.Is(err, text.ErrMismatch) {
		t.Errorf("got %v, want ErrMismatch", err)
	}
	if _, err := txt.Span(text.Selector{Start: -1, End: 9, Exact: "truce"}); !errors.Is(err, text.ErrOutside) {
		t.Errorf("got %v, want ErrOutside", err)
	}
}

// Every span that falls on code points comes back from its selector, and the
// selector slices a rune slice to the same words, as a reader in Python would.
func TestSelectorRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringN(0, 2000, -1).Draw(t, "text")
		txt, err := text.New(s)
		if err != nil {
			t.Skip("not valid UTF-8")
		}
		runes := []rune(s)
		if txt.RuneLen() != len(runes) {
			t.Fatalf("RuneLen %d, want %d", txt.RuneLen(), len(runes))
		}
		a := rapid.IntRange(0, len(runes)).Draw(t, "a")
		b := rapid.IntRange(a, len(runes)).Draw(t, "b")
		sel := text.Selector{Start: a, End: b, Exact: string(runes[a:b])}
		span, err := txt.Span(sel)
		if err != nil {
			t.Fatal(err)
		}
		if s[span.Start:span.End] != sel.Exact {
			t.Fatalf("span %v has %q, want %q", span, s[span.Start:span.End], sel.Exact)
		}
		back, err := txt.Selector(span)
		if err != nil || back != sel {
			t.Fatalf("back %+v (%v), want %+v", back, err, sel)
		}
	})
}

func FuzzNew(f *testing.F) {
	for _, s := range []string{"", "a", "Zoë", "\xff", "\xe2\x80", "a\u0000b"} {
		f.Add(s, 0, 1)
	}
	f.Fuzz(func(t *testing.T, s string, a, b int) {
		txt, err := text.New(s)
		if (err == nil) != utf8.ValidString(s) {
			t.Fatalf("error %v, valid %v", err, utf8.ValidString(s))
		}
		if err != nil {
			return
		}
		if sel, err := txt.Selector(text.Span{Start: a, End: b}); err == nil {
			if span, err := txt.Span(sel); err != nil || span != (text.Span{Start: a, End: b}) {
				t.Fatalf("%v came back as %v (%v)", sel, span, err)
			}
		}
	})
}

func ExampleText_Selector() {
	txt, err := text.New("“No,” said Zoë Ardan.")
	if err != nil {
		panic(err)
	}
	sel, err := txt.Selector(text.Span{Start: 15, End: 25}) // bytes
	fmt.Println(sel.Start, sel.End, sel.Exact, err)         // code points
	// Output: 11 20 Zoë Ardan <nil>
}
