package lemma_test

import (
	"fmt"

	"github.com/parley-project/parley/internal/lang/lemma"
)

func ExampleLemmatizer_Lemma() {
	l, err := lemma.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Lemma("Parties", "NOUN", "NNS"), l.Lemma("rejected", "VERB", "VBD"), l.Lemma("those", "DET", "DT"))
	// Output: party reject that
}
