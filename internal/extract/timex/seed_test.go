package timex

import (
	"os"
	"strings"
	"testing"
)

// TestSeed reads the report that the project measures itself on. No rule is written for
// it.
func TestSeed(t *testing.T) {
	b, err := os.ReadFile(shared(t, "seed", "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{ // dates; durations and the like are not compared
		`"last month" => 2025-03`, `"Friday" => 2025-04-11`, `"last month" => 2025-03`,
		`"Monday" => 2025-04-14`, `"more than three years ago" => ../2022`, `"February 2022" => 2022-02`,
		`"Sunday" => 2025-04-13`, `"Monday evening" => 2025-04-14`, `"earlier this month" => 2025-04`,
		`"Friday" => 2025-04-11`, `"Tuesday" => 2025-04-15`, `"2014" => 2014`, `"fall 2022" => 2022-23`,
		`"last month" => 2025-03`, `"earlier this month" => 2025-04`, `"last month" => 2025-03`,
		`"Monday" => 2025-04-14`,
	}
	d := read(t, "2025-04-15", string(b))
	d.Undated = nil
	if got := show(d); got != strings.Join(want, "; ") {
		t.Errorf("got  %s\nwant %s", got, strings.Join(want, "; "))
	}
}
