package lemma_test

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/lemma"
)

// treebank is the path of a file of the treebanks, or "" where this machine has none.
func treebank(name string) string {
	for _, d := range []string{os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "..", "..", "shared")} {
		p := filepath.Join(d, "data", "ud", name)
		if _, err := os.Stat(p); d != "" && err == nil {
			return p
		}
	}
	return ""
}

// The lemmas of the development parts of the treebanks, beside their gold tags. As in the
// CoNLL 2018 scorer a gold lemma "_" asks for nothing. PARLEY_SHOW=1 lists what is wrong.
func TestGoldTags(t *testing.T) {
	for _, c := range []struct {
		name string
		want float64 // per cent
	}{
		{"ewt/dev.conllu", 98.5},
		{"gum/dev.conllu", 98.5},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := treebank(c.name)
			if path == "" {
				t.Skip("no treebanks: ../shared/data/ud is not there")
			}
			right, all, wrong := measure(t, path)
			got := 100 * float64(right) / float64(all)
			t.Logf("%d of %d lemmas right: %.2f %%", right, all, got)
			if os.Getenv("PARLEY_SHOW") != "" {
				keys := slices.SortedFunc(maps.Keys(wrong), func(a, b string) int {
					return cmp.Or(-cmp.Compare(wrong[a], wrong[b]), cmp.Compare(a, b))
				})
				for _, k := range keys {
					t.Logf("%3d %s", wrong[k], k)
				}
			}
			if got < c.want {
				t.Errorf("%.2f %% of the lemmas are right, want %.1f %%", got, c.want)
			}
		})
	}
}

// measure counts right lemmas and all, and describes the wrong ones.
func measure(t *testing.T, path string) (right, all int, wrong map[string]int) {
	t.Helper()
	l, err := lemma.Load()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wrong = map[string]int{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		c := strings.Split(sc.Text(), "\t")
		if len(c) != 10 || strings.ContainsAny(c[0], "-.") {
			continue
		}
		all++
		if got := l.Lemma(c[1], c[3], c[4]); got == c[2] || c[2] == "_" {
			right++
		} else {
			wrong[fmt.Sprintf("%s %s %q: %q, want %q %s", c[3], c[4], c[1], got, c[2], typo(c[5]))]++
		}
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return right, all, wrong
}

func typo(feats string) string {
	if strings.Contains(feats, "Typo=Yes") {
		return "(misspelt)"
	}
	return ""
}
