package plain

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/parley-project/parley/document"
	"golang.org/x/text/language"
)

// Fields are the metadata of a document as a person writes them, in front matter, a
// side file or flags. An empty field is absent.
type Fields struct {
	Title, Publisher string
	// URL is absolute, http or https.
	URL string
	// Published is as [ParseDate] reads it.
	Published string
	// Language is a BCP 47 tag: "en", "pt-BR".
	Language string
}

// Meta checks the fields. The error wraps [document.ErrMeta], names the field and says
// what would do.
func (f Fields) Meta() (document.Meta, error) {
	var m document.Meta
	for i, value := range []string{f.Title, f.Publisher, f.URL, f.Published, f.Language} {
		if err := setField(&m, fieldNames[i], value); err != nil {
			return document.Meta{}, err
		}
	}
	return m, nil
}

var fieldNames = []string{"title", "publisher", "url", "published", "language"}

func isField(key string) bool { return slices.Contains(fieldNames, strings.ToLower(key)) }

func setField(m *document.Meta, field, value string) error {
	value = strings.Join(strings.Fields(value), " ")
	if value == "" {
		return nil
	}
	switch field {
	case "title":
		m.Title = value
	case "publisher":
		m.Publisher = document.Publisher(value)
	case "url":
		u, err := url.Parse(value)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return fmt.Errorf("url %.80q is no web address; write it out, as https://lantern.example/report: %w",
				value, document.ErrMeta)
		}
		m.URL = value
	case "published":
		d, err := ParseDate(value)
		if err != nil {
			return fmt.Errorf("published %.40q: write 2025-04-15, 2025-04 or 2025-04-15T18:30:00+02:00 (%w): %w",
				value, err, document.ErrMeta)
		}
		m.Published = d
	case "language":
		tag, err := language.Parse(value)
		if err != nil {
			return fmt.Errorf("language %.40q is no language tag; write en, uk or pt-BR: %w", value, document.ErrMeta)
		}
		m.Language = tag.String()
	}
	return nil
}
