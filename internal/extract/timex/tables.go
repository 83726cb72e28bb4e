package timex

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/parley-project/parley/edtf"
)

//go:embed data/*.tsv
var data embed.FS

// tables are the words of the data files, in lower case, and the events.
type tables struct {
	words  map[string]*word
	events []event
}

// builtin are the embedded tables. A test shows that they load without error.
var builtin = sync.OnceValue(func() *tables {
	t, _ := load(data)
	return t
})

// errRow is what a row function returns for a row that it cannot take.
var errRow = errors.New("row does not have the columns and kinds that the file's head names")

// load reads the files of data. An error names file and line. What could be read is
// returned with it.
func load(files fs.FS) (*tables, error) {
	t := &tables{words: map[string]*word{}}
	var errs []error
	read := func(name string, row func(columns []string) error) {
		name = "data/" + name + ".tsv"
		b, err := fs.ReadFile(files, name)
		if err != nil {
			errs = append(errs, fmt.Errorf("time tables: %w", err))
			return
		}
		n := 0
		for line := range strings.Lines(string(b)) {
			n++
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if err := row(strings.Split(line, "\t")); err != nil {
				errs = append(errs, fmt.Errorf("time tables: %s line %d: %q: %w", name, n, line, err))
			}
		}
	}
	for _, f := range []struct {
		name string
		row  func(*word, []string) error
	}{
		{"months", monthRow}, {"weekdays", weekdayRow}, {"seasons", seasonRow}, {"units", unitRow},
		{"numbers", numberRow}, {"days", dayRow}, {"dayparts", dayPartRow}, {"modifiers", modifierRow},
		{"prepositions", prepositionRow}, {"tense", tenseRow}, {"names", nameRow}, {"clock", clockRow}, {"sets", setRow},
	} {
		read(f.name, func(columns []string) error { return f.row(t.word(columns[0]), columns[1:]) })
	}
	read("vague", t.vagueRow)
	read("events", t.eventRow)
	return t, errors.Join(errs...)
}

func (t *tables) word(s string) *word {
	w := t.words[s]
	if w == nil {
		w = &word{}
		t.words[s] = w
	}
	return w
}

// value reads the number and the kind of a row.
func value[K any](c []string, kinds map[string]K) (int, K, error) {
	var none K
	if len(c) != 2 {
		return 0, none, errRow
	}
	n, err := strconv.Atoi(c[0])
	k, ok := kinds[c[1]]
	if err != nil || !ok {
		return 0, none, errRow
	}
	return n, k, nil
}

var kinds = map[string]kind{"full": full, "weak": weak, "abbr": abbr}

func monthRow(w *word, c []string) (err error) {
	w.month, w.kind, err = value(c, kinds)
	return err
}

func weekdayRow(w *word, c []string) (err error) {
	w.weekday, w.kind, err = value(c, kinds)
	return err
}

func seasonRow(w *word, c []string) error {
	n, k, err := value(c, kinds)
	w.season, w.kind = edtf.Season(n), k
	return err
}

func unitRow(w *word, c []string) (err error) {
	if len(c) != 3 {
		return errRow
	}
	w.unit.months = c[0] == "month"
	w.unit.n, w.unitKind, err = value(c[1:], map[string]unitKind{"one": one, "many": many, "weekend": weekend})
	return err
}

func numberRow(w *word, c []string) (err error) {
	w.number, w.numberKind, err = value(c, map[string]numberKind{"cardinal": cardinal, "ordinal": ordinal,
		"article": articleNumber, "about": aboutNumber, "vague": vagueNumber})
	return err
}

func dayRow(w *word, c []string) (err error) {
	w.offset, w.dayKind, err = value(c, map[string]dayKind{"day": plainDay, "night": nightDay, "vague": vagueDay, "year": yearDay, "month": monthDay, "yearago": yearAgoDay})
	return err
}

func dayPartRow(w *word, c []string) error {
	if len(c) != 1 || !strings.HasPrefix(c[0], "T") {
		return errRow
	}
	w.dayPart = c[0]
	return nil
}

func setRow(w *word, c []string) error {
	if len(c) != 1 || !strings.HasPrefix(c[0], "P") && !strings.HasPrefix(c[0], "XXXX-") {
		return errRow
	}
	w.set = c[0]
	return nil
}

func clockRow(w *word, c []string) (err error) {
	if len(c) != 1 {
		return errRow
	}
	var ok bool
	w.clock, ok = map[string]clock{"am": amClock, "pm": pmClock, "o'clock": oClock, "zone": zoneClock, "utc": utcClock, "local": localClock,
		"hour": hourUnit, "minute": minuteUnit, "second": secondUnit,
		"hours": hourUnits, "minutes": minuteUnits, "seconds": secondUnits}[c[0]]
	if !ok {
		return errRow
	}
	return nil
}

// vagueRow reads a row of vague.tsv: a value, and the words of a phrase.
func (t *tables) vagueRow(columns []string) error {
	if len(columns) != 2 || !strings.HasSuffix(columns[0], "_REF") {
		return errRow
	}
	words := strings.Fields(columns[1])
	if len(words) == 0 {
		return errRow
	}
	w := t.word(words[0])
	w.vague = append(w.vague, phrase{words[1:], columns[0]})
	if len(words) > 1 {
		t.word(words[len(words)-1]).vagueEnd = true
	}
	return nil
}
