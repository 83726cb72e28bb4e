package cli

import (
	"context"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/record"
)

type timelineCommand struct {
	From      string `placeholder:"DATE" help:"Only what may have been said on this day or later: 2031-03-18, 2031-03 or 2031."`
	To        string `placeholder:"DATE" help:"Only what may have been said on this day or earlier."`
	Speaker   string `placeholder:"NAME" help:"Only what this speaker said: a name, a part of it, or an id."`
	Publisher string `placeholder:"NAME" help:"Only what this publisher reported."`
	recordFlag
	listFlags
}

// Run lists statements by the time at which they were made.
func (c *timelineCommand) Run(ctx context.Context, a *app) error {
	q := record.StatementQuery{Publisher: document.Publisher(c.Publisher), Order: record.ByTime}
	var err error
	if q.From, err = dateFlag("timeline", "from", c.From); err != nil {
		return err
	}
	if q.To, err = dateFlag("timeline", "to", c.To); err != nil {
		return err
	}
	return a.ask(ctx, "timeline", c.recordFlag, c.listFlags, func(l *listing) error {
		if c.Speaker != "" {
			speaker, err := l.one(ctx, c.Speaker)
			if err != nil {
				return err
			}
			q.Speaker = speaker.ID
		}
		all, more, err := collect(c.Limit, func(p record.Page) ([]record.Statement, error) {
			q.Page = p
			return l.Statements(ctx, q)
		})
		if err != nil {
			return err
		}
		if c.JSON {
			return writeLines(l, all)
		}
		if len(all) == 0 {
			l.tell("no statement of the record fits")
		}
		if err := l.byTime(ctx, all); err != nil {
			return err
		}
		l.tellMore(more)
		return nil
	})
}

// byTime writes statements under the times at which they were made.
func (l *listing) byTime(ctx context.Context, all []record.Statement) error {
	last := ""
	for i, s := range all {
		if i > 0 {
			l.show.Linef("")
		}
		if when := timeOf(s); when != last {
			l.show.Heading(when)
			last = when
		}
		if err := l.saying(ctx, i+1, s); err != nil {
			return err
		}
	}
	return nil
}

// timeOf is the time of a statement; where it is unclear, the publication date orders it.
func timeOf(s record.Statement) string {
	switch {
	case !s.Said.IsZero():
		return s.Said.String()
	case s.Published.IsZero():
		return "unclear"
	}
	return "unclear, published " + show.Day(s.Published)
}
