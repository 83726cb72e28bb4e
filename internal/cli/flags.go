package cli

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
	"github.com/parley-project/parley/edtf"
)

// metaFlags say what is known of the documents given, all of them.
type metaFlags struct {
	Published string `placeholder:"DATE" group:"meta" help:"When they were published: 2025-04-15, 2025-04 or 2025-04-15T18:30:00+02:00."`
	Publisher string `placeholder:"NAME" group:"meta" help:"Who published them."`
	Title     string `placeholder:"TEXT" group:"meta" help:"Their title."`
	URL       string `name:"url" placeholder:"URL" group:"meta" help:"Where they are published."`
	Language  string `placeholder:"TAG" group:"meta" help:"The language that they are in: en."`
}

// meta checks the flags; what is wrong with them is wrong usage.
func (f metaFlags) meta(command string) (document.Meta, error) {
	m, err := plain.Fields{
		Title: f.Title, Publisher: f.Publisher, URL: f.URL, Published: f.Published, Language: f.Language,
	}.Meta()
	if err != nil {
		return m, usage(command, "--%w", err)
	}
	return m, nil
}

// registerFlag names registers beside those of the folders given.
type registerFlag struct {
	Register []string `placeholder:"FILE" env:"PARLEY_REGISTER" sep:"none" help:"Read with the names of this register too, beside the register.yaml in the folders of the inputs. May be repeated; the last one wins."`
}

// defaultRecord is the record where none is named.
const defaultRecord = "parley.db"

// recordFlag names the record.
type recordFlag struct {
	Record string `placeholder:"FILE" env:"PARLEY_RECORD" help:"The record (default: parley.db in the current folder)."`
}

// recordPath checks the name of the record.
func recordPath(command, name string) (string, error) {
	if name == "" {
		return "", usage(command, "--record is empty; name a file")
	}
	if scheme, _, found := strings.Cut(name, "://"); found {
		return "", usage(command, "--record %s: a record is a file; %s is not supported by this version", name, scheme)
	}
	return name, nil
}

// path is the name given, or the usual one.
func (f recordFlag) path(command string) (string, error) {
	return recordPath(command, cmp.Or(f.Record, defaultRecord))
}

// workersFlag says how many documents are read at once.
type workersFlag struct {
	Workers int `placeholder:"N" default:"0" env:"PARLEY_WORKERS" help:"How many documents to read at once; 0 is one for each processor."`
}

func (f workersFlag) check(command string) error {
	if f.Workers < 0 {
		return usage(command, "--workers %d: at least 0 is wanted", f.Workers)
	}
	return nil
}

// recordedFlag sets the time of recording.
type recordedFlag struct {
	Recorded string `placeholder:"TIME" env:"PARLEY_NOW" help:"Take this as the time of recording, instead of now: 2025-04-15T18:30:00Z."`
}

// time is the time given, or that of the clock, in UTC and whole seconds.
func (f recordedFlag) time(command string, now func() time.Time) (time.Time, error) {
	if f.Recorded == "" {
		return now().UTC().Truncate(time.Second), nil
	}
	t, err := time.Parse(time.RFC3339, f.Recorded)
	if err != nil {
		return t, usage(command, "--recorded %q: write a time with its zone, as 2025-04-15T18:30:00Z", f.Recorded)
	}
	return t.UTC().Truncate(time.Second), nil
}

// listFlags are those of every listing.
type listFlags struct {
	Limit int  `placeholder:"N" default:"100" help:"Show at most so many; 0 shows all."`
	JSON  bool `name:"json" help:"Write JSON lines: one object a line."`
}

func (f listFlags) check(command string) error {
	if f.Limit < 0 {
		return usage(command, "--limit %d: at least 0 is wanted", f.Limit)
	}
	return nil
}

// dateFlag reads the date of a flag, absent where it is empty.
func dateFlag(command, flag, value string) (edtf.Date, error) {
	if value == "" {
		return edtf.Date{}, nil
	}
	d, err := plain.ParseDate(value)
	if err != nil {
		return d, usage(command, "--%s: %w", flag, fmt.Errorf("write 2025-04-15, 2025-04 or 2025: %w", err))
	}
	return d, nil
}
