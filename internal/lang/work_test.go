package lang

import (
	"context"
	"strings"
	"testing"

	"github.com/parley-project/parley/models"
)

// TestTheCoreAllocatesNothingOfItsOwn runs the network on a text that it has seen: only
// what a parse gives may be new memory, which lemmas of rare words are.
func TestTheCoreAllocatesNothingOfItsOwn(t *testing.T) {
	c, err := Load(models.Lang())
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("He told them that she had come to the town. ", 20)
	p, err := Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	w, err := newWork(c)
	if err != nil {
		t.Fatal(err)
	}
	ruled := p.Sentences
	p.Analyses = make([]Analysis, len(p.Tokens))
	p.Sentences = make([]Sentence, 0, 2*len(ruled))
	p.Names = make([]Name, 0, len(p.Tokens))
	from := p.Paragraphs[0].Sentences
	run := func() {
		p.Sentences, p.Names = p.Sentences[:0], p.Names[:0]
		p.Paragraphs[0].Sentences = from
		if err := w.run(t.Context(), job{parsed: p, ruled: ruled}); err != nil {
			t.Fatal(err)
		}
	}
	run()
	if n := testing.AllocsPerRun(5, run); n > 0 {
		t.Errorf("%v allocations for a text that was seen", n)
	}
}
