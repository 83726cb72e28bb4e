package web

import (
	"context"
	"errors"
	"net/url"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
)

// A field is one field of the form that narrows statements: what was asked, and what is
// wrong with it.
type field struct {
	Name, Label, Value string
	// Hint says what can be written.
	Hint string
	// Error says what is wrong; Choices are entities among which to choose.
	Error   string
	Choices []link
}

// A filter is the form that narrows statements, as it was filled in.
type filter struct {
	Speaker, Addressee, From, To, Words field
	Publisher                           field
	Publishers                          []document.Publisher
	// Names are proposed for the speaker.
	Names []string
	// Set reports whether any field is filled in, Wrong whether one is wrong.
	Set, Wrong bool
}

// maxNames is how many speakers are proposed.
const maxNames = 200

// fill reads the form from an address. A wrong field is told in the filter and is no
// error; an error is one of the record.
func (s *site) fill(ctx context.Context, q url.Values) (filter, record.StatementQuery, error) {
	get := func(name string) string { return strings.TrimSpace(strings.ToValidUTF8(q.Get(name), "\uFFFD")) }
	f := filter{
		Speaker:   field{Name: "speaker", Label: "Said by", Value: get("speaker"), Hint: "A name, or part of one"},
		Addressee: field{Name: "to", Label: "Said to", Value: get("to"), Hint: "A name, or part of one"},
		Publisher: field{Name: "publisher", Label: "Published by", Value: get("publisher")},
		From:      field{Name: "from", Label: "Said from", Value: get("from"), Hint: "2031-03-20, 2031-03 or 2031"},
		To:        field{Name: "until", Label: "Said until", Value: get("until"), Hint: "2031-03-20, 2031-03 or 2031"},
		Words:     field{Name: "words", Label: "Words in what is said", Value: get("words"), Hint: "All of them, in any order"},
	}
	query := record.StatementQuery{Publisher: document.Publisher(f.Publisher.Value), Words: f.Words.Value}
	var err error
	if query.Speaker, err = s.whoIs(ctx, q, &f.Speaker, true); err != nil {
		return f, query, err
	}
	if query.Addressee, err = s.whoIs(ctx, q, &f.Addressee, false); err != nil {
		return f, query, err
	}
	query.From, query.To = dayField(&f.From), dayField(&f.To)
	if !query.From.IsZero() && !query.To.IsZero() && query.To.Bounds().Latest.Compare(query.From.Bounds().Earliest) < 0 {
		f.To.Error = "This is before the day from which to look."
	}
	if f.Publishers, err = s.reader.Publishers(ctx); err != nil {
		return f, query, err
	}
	speakers, err := s.reader.Entities(ctx, record.EntityQuery{Speakers: true, Page: record.Page{Limit: maxNames}})
	if err != nil {
		return f, query, err
	}
	for _, e := range speakers {
		if e.Named {
			f.Names = append(f.Names, e.Name)
		}
	}
	for _, x := range []field{f.Speaker, f.Addressee, f.Publisher, f.From, f.To, f.Words} {
		f.Set = f.Set || x.Value != ""
		f.Wrong = f.Wrong || x.Error != ""
	}
	return f, query, nil
}

// dayField reads a day, month or year; "" is none.
func dayField(f *field) edtf.Date {
	if f.Value == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(f.Value)
	switch {
	case errors.Is(err, edtf.ErrRange):
		f.Error = "There is no such day in the calendar."
	case err != nil:
		f.Error = "This is no date. Write a day as 2031-03-20, a month as 2031-03, a year as 2031."
	case d.IsInterval():
		f.Error = "This is more than one date. Write one day, month or year in each field."
	default:
		return d
	}
	return edtf.Date{}
}

// whoIs finds the entity that a field means: by id, by its very name, or by part of a
// name that one entity alone bears. For more than one, the field gets the choices.
func (s *site) whoIs(ctx context.Context, q url.Values, f *field, speakers bool) (record.EntityID, error) {
	if f.Value == "" {
		return "", nil
	}
	e, err := s.reader.Entity(ctx, record.EntityID(f.Value))
	if err == nil {
		// The name is shown instead of the id if it leads back to the same entity.
		if exact, _, err := s.named(ctx, e.Name, speakers); err != nil {
			return "", err
		} else if len(exact) == 1 && exact[0].ID == e.ID {
			f.Value = e.Name
		}
		return e.ID, nil
	}
	if !errors.Is(err, record.ErrNotFound) {
		return "", err
	}
	exact, some, err := s.named(ctx, f.Value, speakers)
	if err != nil {
		return "", err
	}
	if len(exact) > 0 {
		some = exact
	}
	switch len(some) {
	case 0:
		f.Error = "Nobody of this name is in the record."
		if speakers {
			f.Error = "Nobody of this name is said to have said anything."
		}
		return "", nil
	case 1:
		return some[0].ID, nil
	}
	f.Error = "More than one has this name. Which one?"
	for _, e := range some {
		values := url.Values{}
		for k, v := range q {
			if k != "page" && len(v) > 0 && v[0] != "" {
				values[k] = v
			}
		}
		values.Set(f.Name, string(e.ID))
		f.Choices = append(f.Choices, link{"/statements?" + values.Encode(), or(e.Name, string(e.ID)) + " (" + s.words.word("kind", e.Kind) + ")"})
	}
	return "", nil
}

// named lists entities of exactly this name, whatever its case, and entities that are
// called so in part, a dozen at most.
func (s *site) named(ctx context.Context, name string, speakers bool) (exact, some []record.Entity, err error) {
	const most = 12
	if name == "" {
		return nil, nil, nil
	}
	some, err = s.reader.Entities(ctx, record.EntityQuery{Name: name, Speakers: speakers, Page: record.Page{Limit: 10 * most}})
	if err != nil {
		return nil, nil, err
	}
	for _, e := range some {
		if strings.EqualFold(e.Name, name) {
			exact = append(exact, e)
		}
	}
	return exact[:min(len(exact), most)], some[:min(len(some), most)], nil
}
