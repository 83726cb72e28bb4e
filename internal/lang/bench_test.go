package lang_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang"
)

// report is an invented report; numbered copies of it make up the benchmarks' text.
const report = `Talks on the Ostrel Strait resume in Kestrel Bay

By Mara Venn

KESTREL BAY, April %d — The two sides' envoys met for the %dth time on Friday, and "nothing that was said surprises us," Tarland's foreign minister, Ilo Tarr, told reporters at 9:30 a.m.

“We won't sign a paper that doesn't name the islands,” he said. “They've had 30 days, and they’re still asking for $1,200.5 million.”

The U.N. mediator, Dr. J. R. Osk, disagreed. Both governments – which hadn't spoken since Sept. 2022 – "know where the lines are", she said; a 20-mile corridor (see https://example.org/map?id=%d) is on the table. "Will they take it?" she asked. "I don't know... Ask me in May."
`

// reports is at least n bytes of invented reports.
func reports(n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		fmt.Fprintf(&b, report+"\n", i%28+1, i, i)
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	s := reports(1 << 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	tokens := 0
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		p, err := lang.Parse(context.Background(), s)
		if err != nil {
			b.Fatal(err)
		}
		tokens += len(p.Tokens)
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(tokens), "B/token")
}
