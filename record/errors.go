package record

import "errors"

// Errors that callers decide on. Stores return errors that wrap them and say which
// entry and which file or server is meant.
var (
	// ErrNotFound: the record has no such entry.
	ErrNotFound = errors.New("not in the record")
	// ErrNewer: the record was written by a newer version of Parley.
	ErrNewer = errors.New("record was written by a newer version of parley")
	// ErrNotARecord: the file or database is something else.
	ErrNotARecord = errors.New("not a parley record")
	// ErrDamaged: the record is a record, but parts of it cannot be read.
	ErrDamaged = errors.New("record is damaged")
	// ErrUnwritable: the record cannot be written (permissions, read-only disk).
	ErrUnwritable = errors.New("record cannot be written")
	// ErrEntries: entries that are to be added do not fit together (see [Entries.Check]).
	ErrEntries = errors.New("entries do not fit together")
	// ErrQuery: a question is malformed: a bad limit, date range or search expression.
	ErrQuery = errors.New("question cannot be understood")
)
