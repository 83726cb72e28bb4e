package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/internal/store/storetest"
	"github.com/parley-project/parley/record"
)

func Example() {
	folder, err := os.MkdirTemp("", "parley")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(folder, "record.db"), sqlite.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	d := storetest.NewDraft("doc-1", "2031-04-11", "The Orlen Post", "The cease-fire holds, Mara Venn told Zoë Reth.")
	d.Entity("person:mara-venn", "Mara Venn", "Mara Venn")
	d.Says("st-1", "person:mara-venn", "The cease-fire holds")
	if err := s.Put(ctx, d.Entries); err != nil {
		fmt.Println(err)
		return
	}

	hits, err := s.Search(ctx, `"cease fire" zoe`, record.Page{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, h := range hits {
		fmt.Println(h.Document.Publisher, h.Statement, h.Evidence.Start, h.Evidence.Exact)
		for _, m := range h.Matches {
			fmt.Println("-", m.Exact)
		}
	}
	// Output:
	// The Orlen Post st-1 0 The cease-fire holds, Mara Venn told Zoë Reth
	// - cease-fire
	// - Zoë
}
