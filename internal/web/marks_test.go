package web

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

func TestCut(t *testing.T) {
	whole := text.Span{Start: 0, End: 10}
	for name, c := range map[string]struct {
		spans   []text.Span
		borders []int
		want    string
	}{
		"no mark is one piece":               {nil, nil, "0-10:"},
		"a mark inside is three pieces":      {[]text.Span{{Start: 2, End: 5}}, nil, "0-2: 2-5:0 5-10:"},
		"nested marks":                       {[]text.Span{{Start: 1, End: 9}, {Start: 3, End: 5}}, nil, "0-1: 1-3:0 3-5:01 5-9:0 9-10:"},
		"overlapping marks":                  {[]text.Span{{Start: 1, End: 5}, {Start: 3, End: 8}}, nil, "0-1: 1-3:0 3-5:01 5-8:1 8-10:"},
		"equal marks are over one piece":     {[]text.Span{{Start: 0, End: 10}, {Start: 0, End: 10}}, nil, "0-10:01"},
		"marks that touch share no piece":    {[]text.Span{{Start: 0, End: 4}, {Start: 4, End: 10}}, nil, "0-4:0 4-10:1"},
		"an empty mark is none":              {[]text.Span{{Start: 4, End: 4}}, nil, "0-10:"},
		"a reversed mark is none":            {[]text.Span{{Start: 6, End: 4}}, nil, "0-10:"},
		"a mark that reaches out is cut off": {[]text.Span{{Start: -5, End: 3}, {Start: 8, End: 99}}, nil, "0-3:0 3-8: 8-10:1"},
		"borders part what no mark parts":    {[]text.Span{{Start: 2, End: 6}}, []int{4, 0, 10, 77}, "0-2: 2-4:0 4-6:0 6-10:"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, p := range cut(whole, c.spans, c.borders) {
				s := strings.Trim(strings.ReplaceAll(p.span.String(), ",", "-"), "[)") + ":"
				for _, i := range p.over {
					s += string(rune('0' + i))
				}
				got = append(got, s)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
	if got := cut(text.Span{Start: 3, End: 3}, nil, nil); got != nil {
		t.Errorf("an empty text gave %v", got)
	}
}

// drawSpans draws spans in and around [0,n), with many equal borders.
func drawSpans(t *rapid.T, n int) []text.Span {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) text.Span {
		return text.Span{Start: rapid.IntRange(-2, n+2).Draw(t, "start"), End: rapid.IntRange(-2, n+2).Draw(t, "end")}
	}), 0, 12).Draw(t, "spans")
}

func TestPiecesAreTheTextAndSpansCoverThemWholly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "length")
		spans := drawSpans(t, n)
		borders := rapid.SliceOfN(rapid.IntRange(-2, n+2), 0, 5).Draw(t, "borders")
		at := 0
		for _, p := range cut(text.Span{End: n}, spans, borders) {
			if p.span.Start != at || p.span.Empty() {
				t.Fatalf("piece %v does not follow %d", p.span, at)
			}
			at = p.span.End
			for i, s := range spans {
				if !s.Empty() && s.Overlaps(p.span) != slices.Contains(p.over, i) {
					t.Fatalf("span %v and piece %v: over is %v", s, p.span, p.over)
				}
				if s.Overlaps(p.span) && !s.Contains(p.span) {
					t.Fatalf("span %v covers only part of piece %v", s, p.span)
				}
			}
			for _, b := range borders {
				if p.span.Start < b && b < p.span.End {
					t.Fatalf("border %d lies within piece %v", b, p.span)
				}
			}
			if !slices.IsSorted(p.over) {
				t.Fatalf("over is not in order: %v", p.over)
			}
		}
		if at != n {
			t.Fatalf("the pieces end at %d of %d", at, n)
		}
	})
}

// rowsText is the text of rows, with what lies between blocks left out.
func rowsText(rows []row) string {
	var b strings.Builder
	for _, r := range rows {
		for _, s := range r.Segments {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// FuzzLayOut lays out any text with marks at any places: the text of the page is that of
// the document, and each statement that is placed has one card, anchor and number.
func FuzzLayOut(f *testing.F) {
	f.Add("A line.\n\n“Words,” said she.\nA Heading\nMore words here", uint16(3), uint16(9), uint16(12), uint16(20))
	f.Add("\r\n\r\n\u202ex\u00a0\r\n", uint16(0), uint16(1), uint16(2), uint16(3))
	f.Add("one\n\ntwo", uint16(3), uint16(5), uint16(3), uint16(4))
	words := loadWording()
	f.Fuzz(func(t *testing.T, s string, a, b, c, d uint16) {
		doc, err := text.New(s)
		if err != nil {
			t.Skip()
		}
		evidence := func(start, end uint16) []record.Evidence {
			from, err1 := doc.ByteOffset(int(start))
			to, err2 := doc.ByteOffset(int(end))
			if err1 != nil || err2 != nil || to < from {
				return nil
			}
			return []record.Evidence{{Selector: text.Selector{Start: int(start), End: int(end), Exact: s[from:to]}}}
		}
		content := pageContent{text: doc, statements: []record.Statement{
			{ID: "one", Source: evidence(a, b), Cue: evidence(b, c), Content: evidence(c, d), Within: "two"},
			{ID: "two", Content: evidence(a, d), Within: "one"},
		}}
		for _, e := range evidence(a, c) {
			content.mentions = []record.Mention{{Entity: "x", Evidence: e}}
		}
		site := &site{words: words}
		var shown, want strings.Builder
		seen := map[record.StatementID]int{}
		for _, part := range parts(blocks(s)) {
			l := site.layOut(content, part, nil)
			if l.unplaced > 0 {
				t.Fatal("evidence that fits the text was not placed")
			}
			shown.WriteString(rowsText(l.rows))
			for _, b := range part {
				want.WriteString(b.span.In(s))
			}
			count := 0
			var walk func([]*card)
			walk = func(cards []*card) {
				for _, c := range cards {
					seen[c.ID]++
					count++
					walk(c.Inner)
				}
			}
			starts, refs := 0, 0
			for _, r := range l.rows {
				walk(r.Cards)
				for _, seg := range r.Segments {
					starts += len(seg.Starts)
					refs += len(seg.Refs)
				}
			}
			if count != l.cards || starts != count || refs != count {
				t.Fatalf("%d statements, %d cards, %d anchors, %d numbers", l.cards, count, starts, refs)
			}
		}
		if shown.String() != want.String() {
			t.Fatal("the rows are not the text of the blocks")
		}
		if strings.Join(strings.Fields(want.String()), "") != strings.Join(strings.Fields(s), "") {
			t.Fatal("the blocks leave out more than white space")
		}
		for id, n := range seen {
			if n > 1 {
				t.Fatalf("statement %s has %d cards", id, n)
			}
		}
	})
}
