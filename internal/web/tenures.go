package web

import (
	"context"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
)

// wordsOfTenure is how many of the passages that give an office are shown.
const wordsOfTenure = 3

// A tenureLine is one office that somebody held, or one who held an office.
type tenureLine struct {
	record.Tenure
	// Other is the office, on the page of a person, or the person on that of an office.
	Other link
	Words []evidenceLink
	More  int
}

// Reported is from when to when documents say so.
func (t tenureLine) Reported() []edtf.Date {
	switch {
	case t.First.IsZero():
		return nil
	case t.First == t.Last:
		return []edtf.Date{t.First}
	}
	return []edtf.Date{t.First, t.Last}
}

func (s *site) tenuresOf(ctx context.Context, id record.EntityID) ([]tenureLine, error) {
	list, err := s.reader.Tenures(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []tenureLine
	for _, t := range list {
		line := tenureLine{Tenure: t, Other: link{entityHref(t.Office), or(t.OfficeName, string(t.Office))}}
		if t.Office == id {
			line.Other = link{entityHref(t.Holder), or(t.HolderName, string(t.Holder))}
		}
		for i, r := range t.Roles {
			if i == wordsOfTenure {
				line.More = len(t.Roles) - i
				break
			}
			e := r.Evidence[0]
			d, _, err := s.reader.Document(ctx, e.Document)
			if err != nil {
				return nil, err
			}
			line.Words = append(line.Words, evidenceLink{passageHref(e), e.Exact, titleOf(d)})
		}
		out = append(out, line)
	}
	return out, nil
}
