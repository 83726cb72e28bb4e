//go:build unix

package extract_test

import (
	"context"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/parley-project/parley/internal/extract"
)

// repeated are stretches of text that come again and again, each with what makes some
// stage look far: speakers to choose among, marks that wait for their partners, contents
// within contents, cues without content and the reverse.
var repeated = []struct {
	name string
	text func(i int) string
}{
	{"a speaker of its own for each quotation", func(i int) string {
		return "“The pass is open,” Ada " + name(i) + " said. “It was mined.”\n\n"
	}},
	{"quotations that nobody says", func(int) string { return "“Nobody has slept in this town for a week.”\n\n" }},
	{"quotations that never close", func(int) string { return "“The pass is open and will stay so.\n\n" }},
	{"one paragraph of marks and cues", func(int) string { return "“No,” he said. " }},
	{"reports of reports without a stop", func(int) string { return "aides said that officials had denied that " }},
	{"quotations within quotations", func(int) string { return "“It was ‘so " }},
	{"quotations that nobody says, one paragraph", func(int) string { return "“Nobody has slept in this town for a week.” " }},
	{"credits", func(i int) string { return "“The pass is open.” — Ada " + name(i) + "\n\n" }},
	{"turns of a transcript", func(i int) string { return strings.ToUpper(name(i)) + ": Is it open?\n\n" }},
	{"times of a liveblog", func(i int) string { return fmt.Sprintf("%02d:%02d Kestria says it is.\n\n", i/60%24, i%60) }},
	{"cues without a content", func(int) string { return "She declined. He agreed. They refused. " }},
	{"contents without a cue", func(int) string { return "That the pass is open and that the frost will hold. " }},
	{"pronouns far from their names", func(int) string { return "She said so. He denied it. They said it was. " }},
	{"a list of names", func(i int) string { return name(i) + ", " }},
	{"parted contents", func(int) string { return "“The pass,” she said, “is,” she said, “open,” she said. " }},
}

// Four times the text is about four times the work: at most eight times the processor time
// of this program, where the square would be sixteen. Of several tries the best counts.
func TestAttributionIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("many long texts")
	}
	const n, tries, most = 300, 5, 8
	p := newPipeline(t)
	for _, tc := range repeated {
		t.Run(tc.name, func(t *testing.T) {
			small, large := work(t, p, tc.text, n), work(t, p, tc.text, 4*n)
			for try := 1; try < tries && large > most*small; try++ {
				small, large = max(small, work(t, p, tc.text, n)), min(large, work(t, p, tc.text, 4*n))
			}
			if large > most*small {
				t.Errorf("%v for %d of them, %v for %d", small, n, large, 4*n)
			}
		})
	}
}

// work is the processor time that reading n stretches of text takes.
func work(t *testing.T, p *extract.Pipeline, text func(int) string, n int) time.Duration {
	t.Helper()
	d := long(t, text, n)
	spent := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			t.Skip(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	before := spent()
	if _, err := p.Read(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return spent() - before
}
