package lang_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/internal/lang"
)

var update = flag.Bool("update", false, "write the golden parse anew, after new weights; read the difference")

// TestGoldenParse shows what the core says of an invented report, the same on every
// machine. It is no measure of quality: what is wrong in it stays until new weights are right.
func TestGoldenParse(t *testing.T) {
	report, err := os.ReadFile(filepath.Join("testdata", "core.txt"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := loaded(t).Parse(t.Context(), string(report))
	if err != nil {
		t.Fatal(err)
	}
	got := shown(p)
	file := filepath.Join("testdata", "core.golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the parse differs (-golden +now); after new weights go test ./internal/lang -run GoldenParse -update:\n%s", diff)
	}
}

// shown is a parse as a table: number in the sentence, form, lemma, tags, head and relation, and the
// name that the token belongs to.
func shown(p *lang.Parsed) string {
	names := map[int]string{}
	for _, n := range p.Names {
		for k := n.Tokens.From; k < n.Tokens.To; k++ {
			names[k] = "I-" + string(n.Kind)
		}
		names[n.Tokens.From] = "B-" + string(n.Kind)
	}
	var b strings.Builder
	for _, s := range p.Sentences {
		fmt.Fprintf(&b, "# %s\n", strings.Join(strings.Fields(p.Text[s.Start:s.End]), " "))
		for k := s.Tokens.From; k < s.Tokens.To; k++ {
			a, head := p.Analyses[k], 0
			if a.Head >= 0 {
				head = a.Head - s.Tokens.From + 1
			}
			line := fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t%d\t%s\t%s", k-s.Tokens.From+1, p.Word(k), a.Lemma, a.UPOS, a.XPOS, head, a.Rel, names[k])
			b.WriteString(strings.TrimRight(line, "\t") + "\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}
