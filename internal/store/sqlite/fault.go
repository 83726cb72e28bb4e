package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"github.com/parley-project/parley/record"
)

// fault is err, met while doing something with the record, in words that say what to
// do. Where ctx has ended that is the reason, whatever SQLite made of it.
func (s *Store) fault(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if ended := ctx.Err(); ended != nil {
		return fmt.Errorf("%s record %s: %w", doing, s.path, ended)
	}
	if errors.Is(err, fs.ErrPermission) {
		err = fmt.Errorf("%w: %w", record.ErrUnwritable, err)
	}
	if advice, kind := explain(err); kind != nil {
		return fmt.Errorf("%s record %s: %w; %s: %w", doing, s.path, kind, advice, err)
	}
	return fmt.Errorf("%s record %s: %w", doing, s.path, err)
}

var errBusy = errors.New("another process is writing to it")

// explain says which of the errors of a record stands behind an error of SQLite
// (https://www.sqlite.org/rescode.html), and what to do.
func explain(err error) (advice string, kind error) {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return "", nil
	}
	switch e.Code() & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return "wait until it has finished, or end it", errBusy
	case lib.SQLITE_NOTADB:
		return "name another file with --record", record.ErrNotARecord
	case lib.SQLITE_CORRUPT, lib.SQLITE_FORMAT:
		return "restore the file from a copy, or move it away and add the documents again", record.ErrDamaged
	case lib.SQLITE_READONLY, lib.SQLITE_CANTOPEN, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return "check the permissions of the file and its folder", record.ErrUnwritable
	case lib.SQLITE_FULL:
		return "free space on the disk", record.ErrUnwritable
	case lib.SQLITE_IOERR:
		return "check the disk", record.ErrUnwritable
	}
	return "", nil
}

// isUnopenable reports whether SQLite could not open the file or what belongs to it.
func isUnopenable(err error) bool { return hasCode(err, lib.SQLITE_CANTOPEN, lib.SQLITE_READONLY) }

// isBusy reports whether another process is writing.
func isBusy(err error) bool { return hasCode(err, lib.SQLITE_BUSY) }

func hasCode(err error, codes ...int) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && slices.Contains(codes, e.Code()&0xff)
}
