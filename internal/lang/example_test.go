package lang_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/models"
)

func ExampleParse() {
	p, err := lang.Parse(context.Background(), "“We don't know,” Mara's aide said. The U.S. envoy left.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range p.Sentences {
		var tokens []string
		for i := s.Tokens.From; i < s.Tokens.To; i++ {
			tokens = append(tokens, p.Word(i))
		}
		fmt.Println(strings.Join(tokens, " "))
	}
	// Output:
	// “ We do n't know , ” Mara 's aide said .
	// The U.S. envoy left .
}

// Weights come as bytes: here those of package models. A core is made once and used by many
// goroutines.
func ExampleCore_Parse() {
	core, err := lang.Load(models.Lang())
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := core.Parse(context.Background(), "The envoys didn't leave Port Vesper.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, a := range p.Analyses {
		head := "the root"
		if a.Head >= 0 {
			head = p.Word(a.Head)
		}
		fmt.Println(p.Word(i), a.UPOS, a.XPOS, a.Lemma, a.Rel, head)
	}
	for _, n := range p.Names {
		fmt.Println(n.Kind, p.Text[p.Tokens[n.Tokens.From].Start:p.Tokens[n.Tokens.To-1].End])
	}
	// Output:
	// The DET DT the det envoys
	// envoys NOUN NNS envoy nsubj leave
	// did AUX VBD do aux leave
	// n't PART RB not advmod leave
	// leave VERB VB leave root the root
	// Port PROPN NNP Port compound Vesper
	// Vesper PROPN NNP Vesper obj leave
	// . PUNCT . . punct leave
	// place Port Vesper
}
