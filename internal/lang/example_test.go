package lang_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/lang"
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
