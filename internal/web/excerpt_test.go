package web

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// drawnExcerpt writes an excerpt: <c:words> for words of the content, … where more goes
// on, / between stretches.
func drawnExcerpt(stretches []stretch) string {
	var out []string
	for _, s := range stretches {
		var b strings.Builder
		if s.Before {
			b.WriteString("…")
		}
		for _, seg := range s.Segments {
			if seg.Class == "" {
				b.WriteString(seg.Text)
			} else {
				b.WriteString("<" + strings.Fields(seg.Class)[1][:2] + ":" + seg.Text + ">")
			}
		}
		if s.After {
			b.WriteString("…")
		}
		out = append(out, strings.ReplaceAll(b.String(), "\n", "¶"))
	}
	return strings.Join(out, " / ")
}

func TestExcerpts(t *testing.T) {
	filler := strings.Repeat("filling words ", 20)
	for name, c := range map[string]struct{ in, want string }{
		"a short paragraph is shown whole": {
			"Before.\n{s.source|She} {s.cue|said} {s.content|so}.\nAfter.", "<so:She> <cu:said> <co:so>.",
		},
		"a long one around the words": {
			filler + "{s.content|so} " + filler, "…" + filler[len(filler)-140:] + "<co:so> " + filler[:134] + "…",
		},
		"words far apart in two stretches": {
			"{s.content|One} " + filler + filler + "{s.content|two}", "<co:One> " + filler[:134] + "… / …" + filler[len(filler)-140:] + "<co:two>",
		},
		"words over paragraphs stay together": {
			"{s.content|“One\n“two”} {s.cue|said} she.", "<co:“One¶“two”> <cu:said> she.",
		},
		"words in two paragraphs are two stretches": {
			"{s.content|“One.”}\nBetween.\n{s.content|“Two.”}", "<co:“One.”> / <co:“Two.”>",
		},
		"content within content": {
			"{s.content|a {s.cue|b} c}", "<co:a ><cu:b><co: c>",
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := readMarks(t, c.in)
			doc, err := text.New(m.text.String())
			if err != nil {
				t.Fatal(err)
			}
			var st record.Statement
			for _, s := range m.spans {
				sel, err := doc.Selector(s.Span)
				if err != nil {
					t.Fatal(err)
				}
				list := map[string]*[]record.Evidence{"s.source": &st.Source, "s.cue": &st.Cue, "s.content": &st.Content}[s.name]
				*list = append(*list, record.Evidence{Selector: sel})
			}
			if got := drawnExcerpt(excerptOf(doc, blocks(doc.String()), st)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAnExcerptIsNeverLong(t *testing.T) {
	s := strings.Repeat("so many words ", 5000)
	doc, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	sel, err := doc.Selector(text.Span{Start: 3, End: len(s) - 3})
	if err != nil {
		t.Fatal(err)
	}
	out := excerptOf(doc, blocks(s), record.Statement{Content: []record.Evidence{{Selector: sel}}})
	if len(out) != 1 || !out[0].After {
		t.Fatalf("%d stretches, after: %v", len(out), out[0].After)
	}
	n := 0
	for _, seg := range out[0].Segments {
		n += len(seg.Text)
	}
	if n > maxExcerpt || n < maxExcerpt-100 {
		t.Errorf("%d bytes", n)
	}
}
