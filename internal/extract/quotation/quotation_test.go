package quotation_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

// run gives the quotations of s.
func run(t testing.TB, s string) []stage.Quotation {
	t.Helper()
	p, err := lang.Parse(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	d := &stage.Draft{Parsed: p}
	if err := quotation.New().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d.Quotations
}

// show is the quotations as the case files have them: one a line, indented by depth,
// the inner words, and what is special about it.
func show(s string, qs []stage.Quotation) string {
	var b strings.Builder
	for i, q := range qs {
		fmt.Fprintf(&b, "%d: %s[%s]", i, strings.Repeat("  ", q.Depth), strings.ReplaceAll(q.Inner.In(s), "\n", "/"))
		if q.Unclosed {
			b.WriteString(" unclosed")
		}
		if q.Continues >= 0 {
			fmt.Fprintf(&b, " continues %d", q.Continues)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
func TestX(t *testing.T) {
	for _, s := range []string{
		`"We won't," he said. "Not now." He called it 'a trap' and the states' talks.`,
		"“One.\n\n“Two ‘nested’ here.\n\n“Three,” she said.",
		`„Nein“, sagte er. « Non », dit-il. »Nej«, «He said “no” again».`,
		`He called it "a trap, Venn said. "We will not sign," he added.`,
		`"He said 'no'," Orr said. ` + "``Yes,'' he said.",
		`“A plan" and "another” one. The 6'2" man with a 5" gun said "no".`,
		"“One.\n\nTwo goes on,” he said.",
		`""""`, `"`, `"He said "no" to me," Venn said. 'The states' talks are over,' he said.`,
		"‘We go on.\n\n‘And on,’ he said. Rock 'n' roll of the ’90s, 'tis \"said\"—\"No\"—he",
	} {
		t.Logf("%s\n%s", s, show(s, run(t, s)))
	}
}
