package cli

import (
	"strings"
	"testing"
)

func TestNotesAreToldOnce(t *testing.T) {
	var n notebook
	n.add("a.txt", []string{"no date"})
	n.add("b.txt", []string{"no date", "no title"})
	n.add("c.txt", []string{"no date"})
	var b strings.Builder
	(&app{System: System{Err: &b}}).tellNotes(&n)
	if want := "parley: note: a.txt and 2 more: no date\nparley: note: b.txt: no title\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
