package stage

import (
	"context"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

func TestQuotationAt(t *testing.T) {
	const s = "a “b ‘c’ d” e “f” “g"
	p, err := lang.Parse(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	at := func(from, to string, after int) text.Span {
		start := after
		for s[start:start+len(from)] != from {
			start++
		}
		end := start
		for s[end:end+len(to)] != to {
			end++
		}
		return text.Span{Start: start, End: end + len(to)}
	}
	d := &Draft{Quotations: []Quotation{
		{Span: at("“b", "d”", 0)}, {Span: at("‘c", "c’", 0), Depth: 1}, {Span: at("“f", "f”", 0)}, {Span: at("“g", "g", 0)},
	}}
	want := map[string]int32{"a": -1, "b": 0, "c": 1, "d": 0, "e": -1, "f": 2, "g": 3, "‘": 1, "’": 1}
	got := d.QuotationAt(p)
	for i := range p.Tokens {
		if w, ok := want[p.Word(i)]; ok && got[i] != w {
			t.Errorf("token %q is in quotation %d, want %d", p.Word(i), got[i], w)
		}
	}
	if slices.Max(got) != 3 {
		t.Errorf("quotations %v", got)
	}
}
