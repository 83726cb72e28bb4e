package show_test

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/parley-project/parley/internal/cli/show"
)

func BenchmarkText(b *testing.B) {
	body := strings.Repeat("“The talks are over,” said Orsen Tal, the minister, on Friday, after three weeks without a word.\n", 2000)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		show.NewPrinter(&colorprofile.Writer{Forward: io.Discard, Profile: colorprofile.NoTTY}, 80).Text(body, nil, nil)
	}
}

func BenchmarkSaying(b *testing.B) {
	s := show.Saying{
		Number: 7, Who: "Orsen Tal", Status: "named", Act: "assert", Said: "2031-02-14", SaidWords: "Friday",
		Source: []string{"Orsen Tal, the minister"}, Cue: []string{"said"}, Directness: "quote", Content: []string{"“The talks are over,”"},
	}
	p := show.NewPrinter(&colorprofile.Writer{Forward: io.Discard, Profile: colorprofile.NoTTY}, 80)
	for b.Loop() {
		p.Saying(s)
	}
}
