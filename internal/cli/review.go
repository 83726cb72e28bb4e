package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/record"
)

type reviewCommand struct {
	List    reviewListCommand    `cmd:"" default:"withargs" help:"List pairs of entities that may be the same, with what speaks for and against it."`
	Accept  reviewAcceptCommand  `cmd:"" help:"Decide that the two of a pair are one."`
	Refuse  reviewRefuseCommand  `cmd:"" help:"Decide that they are two."`
	History reviewHistoryCommand `cmd:"" help:"List all decisions, the first first. None is ever overwritten."`
}

type reviewListCommand struct {
	All bool `help:"List those that are decided too, and those that the record has made one by rule."`
	recordFlag
	listFlags
}

// Run lists pairs.
func (c *reviewListCommand) Run(ctx context.Context, a *app) error {
	return a.ask(ctx, "review", c.recordFlag, c.listFlags, func(l *listing) error {
		q := record.MergeQuery{State: record.Open}
		if c.All {
			q.State = ""
		}
		all, more, err := collect(c.Limit, func(p record.Page) ([]record.Merge, error) {
			q.Page = p
			return l.Merges(ctx, q)
		})
		if err != nil {
			return err
		}
		if c.JSON {
			return writeLines(l, all)
		}
		if len(all) == 0 {
			l.tell("nothing is open for review")
		}
		for i, m := range all {
			if i > 0 {
				l.show.Linef("")
			}
			if err := l.merge(ctx, i+1, m); err != nil {
				return err
			}
		}
		l.tellMore(more)
		return nil
	})
}

type reviewHistoryCommand struct {
	recordFlag
	listFlags
}

// Run lists decisions.
func (c *reviewHistoryCommand) Run(ctx context.Context, a *app) error {
	return a.ask(ctx, "review history", c.recordFlag, c.listFlags, func(l *listing) error {
		all, more, err := collect(c.Limit, func(p record.Page) ([]record.Review, error) { return l.Reviews(ctx, p) })
		if err != nil {
			return err
		}
		if c.JSON {
			return writeLines(l, all)
		}
		if len(all) == 0 {
			l.tell("nothing has been decided yet")
		}
		for i, r := range all {
			l.show.Numbered(i+1, fmt.Sprintf("%s, %s", r.A, r.B))
			l.show.Inner("review", reviewLine(r))
		}
		l.tellMore(more)
		return nil
	})
}

// decideFlags are those of a decision.
type decideFlags struct {
	Pair []string `arg:"" name:"id" help:"The id of a pair (mg-...), or the ids or names of two entities."`
	Note string   `placeholder:"TEXT" help:"Why, for those who look later."`
	By   string   `placeholder:"NAME" env:"PARLEY_REVIEWER" help:"Who decides."`
	JSON bool     `name:"json" help:"Write the decision as one JSON object."`
	recordFlag
	recordedFlag
}

type reviewAcceptCommand struct{ decideFlags }

// Run decides that two are one.
func (c *reviewAcceptCommand) Run(ctx context.Context, a *app) error {
	return c.decide(ctx, a, "review accept", record.Accept)
}

type reviewRefuseCommand struct{ decideFlags }

// Run decides that they are two.
func (c *reviewRefuseCommand) Run(ctx context.Context, a *app) error {
	return c.decide(ctx, a, "review refuse", record.Refuse)
}

func (c *decideFlags) decide(ctx context.Context, a *app, command string, d record.Decision) error {
	if len(c.Pair) > 2 {
		return usage(command, "%d ids: one of a pair, or two of entities, are wanted; put quotation marks around a name of several words", len(c.Pair))
	}
	if len(c.Pair) == 1 && !strings.HasPrefix(c.Pair[0], "mg-") {
		return usage(command, "%s: that is no pair (mg-...); \"parley review\" lists them, or give two entities", c.Pair[0])
	}
	at, err := c.time(command, a.Now)
	if err != nil {
		return err
	}
	var done record.Review
	if err := a.ask(ctx, command, c.recordFlag, listFlags{}, func(l *listing) error {
		done, err = c.review(ctx, l, d, at)
		return err
	}); err != nil {
		return err
	}
	path, err := c.path(command)
	if err != nil {
		return err
	}
	store, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return err
	}
	if err := errors.Join(store.Review(ctx, done), store.Close()); err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(a.Out, done)
	}
	_, err = fmt.Fprintf(a.Out, "%s: %s and %s\n", done.Decision, done.A, done.B)
	return err
}

// review is the decision that is asked for, on entities of the record.
func (c *decideFlags) review(ctx context.Context, l *listing, d record.Decision, at time.Time) (record.Review, error) {
	r := record.Review{Decision: d, By: c.By, Note: c.Note, When: at}
	if len(c.Pair) == 1 {
		m, err := l.Merge(ctx, record.MergeID(c.Pair[0]))
		if err != nil {
			return r, fmt.Errorf("%s: there is no such pair; \"parley review --all\" lists them: %w", c.Pair[0], err)
		}
		r.A, r.B = m.A, m.B
		return r.Normal(), r.Check()
	}
	var kinds [2]string
	for i, id := range []*record.EntityID{&r.A, &r.B} {
		e, err := l.one(ctx, c.Pair[i])
		if err != nil {
			return r, err
		}
		*id, kinds[i] = e.ID, e.Kind
		// An id is kept as it is given: it may be that of a part of what is one now.
		if strings.ContainsAny(c.Pair[i], ":/") {
			*id = record.EntityID(c.Pair[i])
		}
		if !e.Named {
			return r, fmt.Errorf("%s is not named: who is meant by such words is not decided across documents", e.ID)
		}
	}
	if kinds[0] != kinds[1] {
		return r, fmt.Errorf("%s is a %s, %s a %s: only entities of one kind can be one", r.A, kinds[0], r.B, kinds[1])
	}
	return r.Normal(), r.Check()
}
