package cli

import (
	"cmp"
	"context"
	"strings"

	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/record"
)

type searchCommand struct {
	Words []string `arg:"" name:"words" help:"Words that the passage must hold, all of them; with double quotes around them (within those of the shell) the phrase."`
	recordFlag
	listFlags
}

// Run finds passages.
func (c *searchCommand) Run(ctx context.Context, a *app) error {
	return a.ask(ctx, "search", c.recordFlag, c.listFlags, func(l *listing) error {
		words := strings.Join(c.Words, " ")
		hits, more, err := collect(c.Limit, func(p record.Page) ([]record.Hit, error) { return l.Search(ctx, words, p) })
		if err != nil {
			return err
		}
		if c.JSON {
			return writeLines(l, hits)
		}
		if len(hits) == 0 {
			l.tell("no document of the record holds all of: %s", words)
		}
		for i, h := range hits {
			if i > 0 {
				l.show.Linef("")
			}
			said, err := l.saidBy(ctx, h.Statement)
			if err != nil {
				return err
			}
			l.show.Hit(i+1, h, said)
		}
		l.tellMore(more)
		return nil
	})
}

// saidBy says whose statement a passage stands in, or nothing where it is in none.
func (l *listing) saidBy(ctx context.Context, id record.StatementID) (string, error) {
	if id == "" {
		return "", nil
	}
	s, err := l.Statement(ctx, id)
	if err != nil {
		return "", err
	}
	return cmp.Or(s.SpeakerName, show.Nobody) + " (" + string(id) + ")", nil
}
