package document_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
	"pgregory.net/rapid"
)

func TestNew(t *testing.T) {
	for _, tc := range []struct {
		name, body string
		err        error
	}{
		{"a text is a document", "The talks went on.", nil},
		{"no text", "", document.ErrEmpty},
		{"nothing but white space", " \n\t ", document.ErrEmpty},
		{"invalid UTF-8", "caf\xe9", text.ErrInvalidUTF8},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := document.New(tc.body, document.Meta{}); !errors.Is(err, tc.err) {
				t.Errorf("got %v, want %v", err, tc.err)
			}
		})
	}
}

func TestID(t *testing.T) {
	day, err := edtf.Parse("2031-04-15")
	if err != nil {
		t.Fatal(err)
	}
	base := document.Meta{Title: "A", Publisher: "The Courier", Published: day}
	id := func(body string, m document.Meta) document.ID {
		d, err := document.New(body, m)
		if err != nil {
			t.Fatal(err)
		}
		return d.ID
	}
	want := id("text", base)
	if got := id("text", base); got != want {
		t.Error("the same document has two ids")
	}
	for name, change := range map[string]func(*document.Meta){
		"publisher": func(m *document.Meta) { m.Publisher = "The Ledger" },
		"title":     func(m *document.Meta) { m.Title = "B" },
		"URL":       func(m *document.Meta) { m.URL = "https://courier.example/a" },
		"date":      func(m *document.Meta) { m.Published = edtf.Date{} },
		"language":  func(m *document.Meta) { m.Language = "en" },
	} {
		m := base
		change(&m)
		if id("text", m) == want {
			t.Errorf("another %s has the same id", name)
		}
	}
	if id("other", base) == want {
		t.Error("another text has the same id")
	}
}

// No two documents that differ share an id because a field's end was taken for another's
// beginning.
func TestIDPartsItsFields(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.StringN(1, -1, -1).Draw(t, "b")
		x, err := document.New("text", document.Meta{Title: a + b})
		if err != nil {
			t.Fatal(err)
		}
		y, err := document.New("text", document.Meta{Title: a, Publisher: document.Publisher(b)})
		if err != nil {
			t.Fatal(err)
		}
		if x.ID == y.ID {
			t.Fatal("one id for two documents")
		}
	})
}

func ExampleNew() {
	wire, err := document.New("The talks went on.", document.Meta{Publisher: "Halyard News Agency"})
	if err != nil {
		panic(err)
	}
	copied, err := document.New("The talks went on.", document.Meta{Publisher: "The Courier"})
	if err != nil {
		panic(err)
	}
	fmt.Println(wire.Hash == copied.Hash, wire.ID == copied.ID)
	// Output: true false
}

func ExampleMeta_Or() {
	flags := document.Meta{Publisher: "The Courier"}
	page := document.Meta{Publisher: "courier.example", Title: "Talks go on"}
	fmt.Println(flags.Or(page).Publisher, "|", flags.Or(page).Title)
	// Output: The Courier | Talks go on
}
