package timex_test

import (
	"context"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/timex"
	"github.com/parley-project/parley/internal/lang"
)

func ExampleStage_Run() {
	ctx := context.Background()
	published, err := edtf.Parse("2025-04-15")
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := document.New("Venn said on Friday that the truce of last month will end on Sunday.",
		document.Meta{Published: published})
	if err != nil {
		fmt.Println(err)
		return
	}
	d := &stage.Draft{Document: doc}
	p, err := lang.Parse(ctx, d.Text())
	if err != nil {
		fmt.Println(err)
		return
	}
	d.Words = p.Joined()
	if err := timex.New().Run(ctx, d); err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range d.Times {
		fmt.Println(t.In(d.Text()), t.EDTF)
	}
	// Output:
	// Friday 2025-04-11
	// last month 2025-03
	// Sunday 2025-04-20
}
