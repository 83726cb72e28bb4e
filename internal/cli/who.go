package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/parley-project/parley/record"
)

type whoCommand struct {
	Name []string `arg:"" optional:"" name:"name" help:"A name, a part of one, or an id. Without it all who speak are listed."`
	whyFlags
	recordFlag
	listFlags
}

// Run lists speakers, or shows one entity.
func (c *whoCommand) Run(ctx context.Context, a *app) error {
	if c.Why || c.On != "" {
		return c.why(a, strings.Join(c.Name, " "), c.JSON)
	}
	return a.ask(ctx, "who", c.recordFlag, c.listFlags, func(l *listing) error {
		if len(c.Name) == 0 {
			return l.speakers(ctx)
		}
		e, err := l.one(ctx, strings.Join(c.Name, " "))
		if err != nil {
			return err
		}
		who, more, err := l.who(ctx, e)
		if err != nil {
			return err
		}
		if c.JSON {
			return writeJSON(l.out, who)
		}
		if err := l.showWho(ctx, who); err != nil {
			return err
		}
		l.tellMore(more)
		return nil
	})
}

// speakers lists who said something: first the named, then, for people, the unnamed by document.
func (l *listing) speakers(ctx context.Context) error {
	naming := record.OnlyNamed
	if l.flags.JSON {
		naming = record.AnyNaming
	}
	all, more, err := collect(l.flags.Limit, func(p record.Page) ([]record.Entity, error) {
		return l.Entities(ctx, record.EntityQuery{Page: p, Speakers: true, Naming: naming})
	})
	if err != nil {
		return err
	}
	if l.flags.JSON {
		return writeLines(l, all)
	}
	if len(all) > 0 {
		l.table(all)
	}
	unnamed, moreUnnamed := 0, false
	if !more {
		if unnamed, moreUnnamed, err = l.unnamed(ctx, len(all)); err != nil {
			return err
		}
	}
	if len(all)+unnamed == 0 {
		l.tell("nobody speaks in this record")
		return nil
	}
	l.tellMore(more || moreUnnamed)
	return nil
}

func (l *listing) table(all []record.Entity) {
	rows := make([][]string, len(all))
	for i, e := range all {
		rows[i] = []string{fmt.Sprint(e.Statements), fmt.Sprint(e.Documents), e.Name, e.Kind, string(e.ID)}
	}
	l.show.Table([]string{" statements", " documents", "name", "kind", "id"}, rows)
}

// maxCandidates is how many entities are named to somebody who must choose one.
const maxCandidates = 20

// one is the entity that a name stands for: that of this id, else of this name, else
// of a name that ends in it (a family name), else of one that has it in its name or is
// called so anywhere; the named go before descriptions. Where several fit equally well
// it lists them and returns an error.
func (l *listing) one(ctx context.Context, name string) (record.Entity, error) {
	e, err := l.Entity(ctx, record.EntityID(name))
	if err == nil || !errors.Is(err, record.ErrNotFound) {
		return e, err
	}
	all, more, err := collect(maxCandidates, func(p record.Page) ([]record.Entity, error) {
		return l.Entities(ctx, record.EntityQuery{Page: p, Name: name})
	})
	if err != nil {
		return record.Entity{}, err
	}
	for _, fits := range []func(record.Entity) bool{
		// A single name may be anybody's of that family.
		func(e record.Entity) bool { return e.Named && !e.ID.Local() && strings.EqualFold(e.Name, name) },
		func(e record.Entity) bool {
			return e.Named && e.Kind != "office" && (strings.EqualFold(e.Name, name) || endsFold(e.Name, name))
		},
		// "Tesmari president" is the office before whoever is called so.
		func(e record.Entity) bool { return e.Kind == "office" && strings.Contains(name, " ") },
		func(e record.Entity) bool { return e.Named && containsFold(e.Name, name) },
		func(e record.Entity) bool { return e.Named },
		func(record.Entity) bool { return true },
	} {
		var fit []record.Entity
		for _, e := range all {
			if fits(e) {
				fit = append(fit, e)
			}
		}
		if len(fit) == 1 {
			return fit[0], nil
		}
		if len(fit) > 1 {
			return record.Entity{}, l.ambiguous(name, fit, more)
		}
	}
	return record.Entity{}, fmt.Errorf("%s: nobody of that name is in the record; \"parley who\" lists who speaks: %w", name, record.ErrNotFound)
}

// endsFold reports whether the last words of s are end.
func endsFold(s, end string) bool {
	return strings.HasSuffix(strings.ToLower(s), " "+strings.ToLower(end))
}

func containsFold(s, part string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(part))
}

// ambiguous lists the entities that a name may stand for, on standard error.
func (l *listing) ambiguous(name string, fit []record.Entity, more bool) error {
	l.tell("%s: several fit; give the whole name, or the id:", name)
	for _, e := range fit {
		l.tell("  %s  (%s, %s)", e.ID, e.Name, e.Kind)
	}
	if more {
		l.tell("  and more")
	}
	return errTold
}
