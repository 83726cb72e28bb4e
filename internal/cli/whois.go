package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/record"
)

// A whois is all that the record says of an entity, as --json has it.
type whois struct {
	Entity record.Entity `json:"entity"`
	// Names are the words by which documents mention it, most used first.
	Names []string      `json:"names"`
	Roles []record.Role `json:"roles"`
	// Tenures are the offices that it held or, of an office, who held it.
	Tenures []record.Tenure `json:"tenures"`
	// Merges are who else it may be, or has been made one with.
	Merges     []record.Merge     `json:"merges"`
	Statements []record.Statement `json:"statements"`
}

// who gathers what the record says of e, with as many statements as are asked for.
func (l *listing) who(ctx context.Context, e record.Entity) (w whois, more bool, err error) {
	w.Entity = e
	if w.Names, err = l.Names(ctx, e.ID); err != nil {
		return w, false, err
	}
	if w.Roles, err = l.Roles(ctx, e.ID); err != nil {
		return w, false, err
	}
	if w.Tenures, err = l.Tenures(ctx, e.ID); err != nil {
		return w, false, err
	}
	if w.Merges, _, err = collect(0, func(p record.Page) ([]record.Merge, error) {
		return l.Merges(ctx, record.MergeQuery{Page: p, Entity: e.ID})
	}); err != nil {
		return w, false, err
	}
	if w.Merges == nil {
		w.Merges = []record.Merge{}
	}
	w.Statements, more, err = collect(l.flags.Limit, func(p record.Page) ([]record.Statement, error) {
		return l.Statements(ctx, record.StatementQuery{Page: p, Speaker: e.ID, Order: record.ByTime})
	})
	return w, more, err
}

func (l *listing) showWho(ctx context.Context, w whois) error {
	l.show.Heading(w.Entity.Name)
	l.show.Field("kind", w.Entity.Kind)
	l.show.Field("id", string(w.Entity.ID))
	l.show.Field("called", strings.Join(record.Called(w.Names), "; "))
	if err := l.roles(ctx, w.Roles); err != nil {
		return err
	}
	if err := l.tenures(ctx, w); err != nil {
		return err
	}
	l.show.Field("documents", fmt.Sprint(w.Entity.Documents))
	l.show.Field("statements", fmt.Sprint(w.Entity.Statements))
	for _, m := range w.Merges {
		l.show.Field(mergeLabels[m.State], mergeLine(m))
	}
	for i, s := range w.Statements {
		l.show.Linef("")
		if err := l.saying(ctx, i+1, s); err != nil {
			return err
		}
	}
	return nil
}

// tenures writes the offices that somebody held, or who held an office and in which words.
func (l *listing) tenures(ctx context.Context, w whois) error {
	for _, t := range w.Tenures {
		if t.Holder == w.Entity.ID {
			l.show.Field("office", t.OfficeName+": "+tenureDates(t))
			continue
		}
		l.show.Field("held by", t.HolderName+": "+tenureDates(t))
		for i, r := range t.Roles {
			if i == maxWords {
				l.show.Field("", fmt.Sprintf("and %d more", len(t.Roles)-i))
				break
			}
			d, err := l.document(ctx, r.Evidence[0].Document)
			if err != nil {
				return err
			}
			l.show.Field("", "“"+r.Evidence[0].Exact+"” in "+show.DocumentLine(d))
		}
	}
	return nil
}

// tenureDates says when an office was held, by the register, and when documents say so.
func tenureDates(t record.Tenure) string {
	var parts []string
	for _, x := range t.Terms {
		from, to := show.Day(x.From), show.Day(x.To)
		switch {
		case from == "" && to == "":
			continue
		case to == "":
			parts = append(parts, "from "+from)
		case from == "":
			parts = append(parts, "until "+to)
		default:
			parts = append(parts, from+" to "+to)
		}
	}
	said := "reported, undated"
	switch first, last := show.Day(t.First), show.Day(t.Last); {
	case first != "" && first == last:
		said = "reported " + first
	case first != "":
		said = "reported " + first + " to " + last
	}
	if len(parts) == 0 {
		return said
	}
	return strings.Join(parts, ", ") + " (register); " + said
}
