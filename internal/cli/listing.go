package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/record"
)

// A listing is one question put to the record, and where its answer goes.
type listing struct {
	record.Reader
	app   *app
	flags listFlags
	out   *bufio.Writer
	show  *show.Printer
	docs  map[document.ID]record.Document
}

// ask opens the record for reading and has answer write to a listing.
func (a *app) ask(ctx context.Context, command string, r recordFlag, f listFlags, answer func(*listing) error) (err error) {
	path, err := r.path(command)
	if err != nil {
		return err
	}
	if err := f.check(command); err != nil {
		return err
	}
	store, err := openExisting(ctx, path)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Out)
	defer func() { err = errors.Join(err, out.Flush(), store.Close()) }()
	l := &listing{Reader: store, app: a, flags: f, out: out, show: a.printer(out), docs: map[document.ID]record.Document{}}
	if err := answer(l); err != nil {
		return err
	}
	return l.show.Err()
}

// openExisting opens a record that only questions are put to.
func openExisting(ctx context.Context, path string) (record.Store, error) {
	store, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: true})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no record %s; \"parley add\" makes one, --record names another: %w", path, fs.ErrNotExist)
	}
	if err != nil {
		return nil, err
	}
	return store, nil
}

// document is a document of the record, asked for once.
func (l *listing) document(ctx context.Context, id document.ID) (record.Document, error) {
	if d, ok := l.docs[id]; ok {
		return d, nil
	}
	d, _, err := l.Document(ctx, id)
	if err == nil {
		l.docs[id] = d
	}
	return d, err
}

// writeLines writes the objects of a listing, one a line.
func writeLines[T any](l *listing, all []T) error {
	for _, v := range all {
		if err := writeJSON(l.out, v); err != nil {
			return err
		}
	}
	return nil
}

// collect gets the first limit answers of a listing, or all where limit is 0, page by
// page, and tells whether there are more.
func collect[T any](limit int, page func(record.Page) ([]T, error)) (all []T, more bool, err error) {
	for {
		want := record.MaxLimit
		if limit > 0 {
			// One more than is shown tells whether there are more.
			want = min(want, limit+1-len(all))
		}
		got, err := page(record.Page{Limit: want, Offset: len(all)})
		if err != nil {
			return nil, false, err
		}
		all = append(all, got...)
		if limit > 0 && len(all) > limit {
			return all[:limit], true, nil
		}
		if len(got) < want {
			return all, false, nil
		}
	}
}

// tell writes a line for the user below what is listed so far.
func (l *listing) tell(format string, args ...any) {
	_ = l.out.Flush() // the writer keeps its error for the flush at the end
	l.app.tell(format, args...)
}

// tellMore tells that a listing was cut.
func (l *listing) tellMore(more bool) {
	if more {
		l.tell("only the first %d are shown; --limit 0 shows all", l.flags.Limit)
	}
}

// saying writes a statement, numbered, with where it stands.
func (l *listing) saying(ctx context.Context, number int, s record.Statement) error {
	d, err := l.document(ctx, s.Document)
	if err != nil {
		return err
	}
	l.show.Saying(show.FromRecord(number, s, d))
	return l.show.Err()
}
