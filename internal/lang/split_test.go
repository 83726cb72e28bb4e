package lang_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/internal/lang"
)

func TestSplitAtTheRulesEndsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, err := lang.Parse(t.Context(), genParagraph(t, "a")+"\n\n"+genParagraph(t, "b"))
		if err != nil {
			t.Fatal(err)
		}
		want := slices.Clone(p.Sentences)
		if err := p.Split(p.Ends()); err != nil || !slices.Equal(p.Sentences, want) {
			t.Fatalf("got %v, %v, want %v", p.Sentences, err, want)
		}
	})
}

func TestSplitPartsParagraphsAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, err := lang.Parse(t.Context(), genParagraph(t, "a")+"\n\n"+genParagraph(t, "b"))
		if err != nil {
			t.Fatal(err)
		}
		ends := rapid.SliceOfN(rapid.Bool(), len(p.Tokens), len(p.Tokens)).Draw(t, "ends")
		n := len(p.Paragraphs)
		if err := p.Split(ends); err != nil {
			t.Fatal(err)
		}
		check(t, p)
		for i, end := range p.Ends() {
			if ends[i] && !end {
				t.Fatalf("no sentence ends with token %d", i)
			}
		}
		if len(p.Paragraphs) != n {
			t.Fatalf("%d paragraphs, want %d", len(p.Paragraphs), n)
		}
	})
}

func TestSplitWantsOneEndAToken(t *testing.T) {
	p := parse(t, "They met. They left.")
	if err := p.Split(make([]bool, 2)); err == nil || len(p.Sentences) != 2 {
		t.Errorf("error %v, %d sentences", err, len(p.Sentences))
	}
}

func TestDatelineOfRunningText(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"place, date and agency", "KESTREL BAY, April 15 (Halyard) — The envoys met.", "KESTREL BAY, April 15 (Halyard) —"},
		{"place, state and agency", "DREMMA, Tesmar (AP) - The envoys met.", "DREMMA, Tesmar (AP) -"},
		{"place alone", "DREMMA — The envoys met.", "DREMMA —"},
		{"place in small letters with an agency", "Corvane, Vardia, Feb. 23 (UPI) -- The envoys met.", "Corvane, Vardia, Feb. 23 (UPI) --"},
		{"a sentence with a dash", "Mara Venn - the envoy - left.", ""},
		{"a cry with a hyphen", "BIG MISTAKE - The envoys met.", ""},
		{"a sentence in capitals with a dash", "THE ENVOYS HAVE NOT MET — The talks ended.", ""},
		{"a name before a comma", "Venn, the envoy, said — The talks ended.", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := parse(t, tc.in)
			if got := p.Paragraphs[0].Dateline.In(tc.in); got != tc.want {
				t.Errorf("%q: %q, want %q", tc.in, got, tc.want)
			}
		})
	}
}
