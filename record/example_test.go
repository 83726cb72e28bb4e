package record_test

import (
	"errors"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// Evidence that does not fit the text is refused: no entry without its exact words.
func ExampleEntries_Check() {
	d, err := document.New("Mara Venn said no.", document.Meta{})
	if err != nil {
		panic(err)
	}
	e := record.Entries{
		Document: record.Document{ID: d.ID, Hash: d.Hash, Length: d.Text.RuneLen(), Reader: "example"},
		Text:     d.Text,
		Times:    []record.Time{{Evidence: record.Evidence{Document: d.ID, Selector: text.Selector{Start: 0, End: 4, Exact: "Zora"}}}},
	}
	fmt.Println(errors.Is(e.Check(), text.ErrMismatch))
	// Output: true
}
