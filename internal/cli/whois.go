package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/parley-project/parley/record"
)

// A whois is all that the record says of an entity, as --json has it.
type whois struct {
	Entity record.Entity `json:"entity"`
	// Names are the words by which documents mention it, most used first.
	Names      []string           `json:"names"`
	Roles      []record.Role      `json:"roles"`
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
	w.Statements, more, err = collect(l.flags.Limit, func(p record.Page) ([]record.Statement, error) {
		return l.Statements(ctx, record.StatementQuery{Page: p, Speaker: e.ID, Order: record.ByTime})
	})
	return w, more, err
}

func (l *listing) showWho(ctx context.Context, w whois) error {
	l.show.Heading(w.Entity.Name)
	l.show.Field("kind", w.Entity.Kind)
	l.show.Field("id", string(w.Entity.ID))
	l.show.Field("called", strings.Join(w.Names, "; "))
	if err := l.roles(ctx, w.Roles); err != nil {
		return err
	}
	l.show.Field("documents", fmt.Sprint(w.Entity.Documents))
	l.show.Field("statements", fmt.Sprint(w.Entity.Statements))
	for i, s := range w.Statements {
		l.show.Linef("")
		if err := l.saying(ctx, i+1, s); err != nil {
			return err
		}
	}
	return nil
}
