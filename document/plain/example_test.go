package plain_test

import (
	"errors"
	"fmt"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
)

func ExampleRead() {
	d, err := plain.Read([]byte(`---
title: Harbour talks resume
publisher: The Lantern
published: 2031-03-04
---
TIRENNE — “Nobody should take our patience for sleep,” she said.
`), document.Meta{Language: "en"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Publisher, d.Published, d.Language)
	fmt.Print(d.Text)
	// Output:
	// The Lantern 2031-03-04 en
	// TIRENNE — “Nobody should take our patience for sleep,” she said.
}

func ExampleRead_wrongValue() {
	_, err := plain.Read([]byte("---\npublished: tomorrow\n---\nShe spoke.\n"), document.Meta{})
	fmt.Println(errors.Is(err, document.ErrMeta))
	// Output: true
}

func ExampleDecode() {
	s, err := plain.Decode([]byte("both sides\x92 \x93text\x94"), "")
	fmt.Println(s, err)
	// Output: both sides’ “text” <nil>
}
