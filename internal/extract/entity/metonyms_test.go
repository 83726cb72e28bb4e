package entity_test

import (
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

// TestMetonyms measures how often a seat of government is rightly taken for the government or for
// the place, beside taking it always for the one or the other: on the sentences by which the rules
// were mended, and on those by which they were not.
func TestMetonyms(t *testing.T) {
	for file, least := range map[string]int{"metonyms": 90, "metonyms-unseen": 75} {
		t.Run(file, func(t *testing.T) { measureMetonyms(t, "testdata/"+file+".tsv", least) })
	}
}

// measureMetonyms fails below so many of a hundred.
func measureMetonyms(t *testing.T, file string, least int) {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	ss := stages(t, testRegister(t))
	right := map[string]int{}
	of := map[string]int{}
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		want, sentence, _ := strings.Cut(strings.TrimSpace(line), "\t")
		start, end := strings.Index(sentence, "["), strings.Index(sentence, "]")
		if want != "government" && want != "place" || start < 0 || end < start {
			t.Fatalf("%q is no kind and a sentence with brackets", line)
		}
		d := draft(t, ss, sentence[:start]+sentence[start+1:end]+sentence[end+1:])
		of[want]++
		if got := seatAt(d, start); got == want {
			right[want]++
		} else {
			t.Logf("%s, want %s: %s", got, want, sentence)
		}
	}
	all := of["government"] + of["place"]
	t.Logf("right %d of %d; governments %d of %d, places %d of %d; always the government %d, always the place %d",
		right["government"]+right["place"], all, right["government"], of["government"], right["place"], of["place"], of["government"], of["place"])
	if all < 40 || 100*(right["government"]+right["place"]) < least*all {
		t.Errorf("right %d of %d, want at least %d %%", right["government"]+right["place"], all, least)
	}
}

// seatAt is what the mention that begins at byte b is taken for.
func seatAt(d *stage.Draft, b int) string {
	for _, m := range d.Mentions {
		if m.Head.Start != b {
			continue
		}
		if m.Kind == reading.State {
			return "government"
		}
		return string(m.Kind)
	}
	return "nothing"
}
