package timex

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
)

func TestTablesLoad(t *testing.T) {
	if _, err := load(data); err != nil {
		t.Fatal(err)
	}
}

func TestTablesNameFileAndLine(t *testing.T) {
	files := fstest.MapFS{}
	entries, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		files["data/"+e.Name()] = &fstest.MapFile{}
	}
	for name, row := range map[string]string{
		"months": "may\tfive\tweak", "weekdays": "monday\t1", "units": "day\tday\t1\tsome", "days": "today",
		"dayparts": "noon\tx", "modifiers": "late\tlater", "prepositions": "in\ttime,no", "tense": "will",
		"names": "black", "events": "2\t30\t2001\traid", "clock": "pm\tnoon", "sets": "daily\t1D", "vague": "NOW\tnow", "seasons": "spring\t21\t", "numbers": "one\t1\tfirst",
	} {
		t.Run(name, func(t *testing.T) {
			file := "data/" + name + ".tsv"
			files[file] = &fstest.MapFile{Data: []byte("# head\n" + row + "\n")}
			defer func() { files[file] = &fstest.MapFile{} }()
			_, err := load(files)
			if !errors.Is(err, errRow) || !strings.Contains(err.Error(), file+" line 2") {
				t.Errorf("error %v does not name %s line 2", err, file)
			}
		})
	}
}

func TestNotes(t *testing.T) {
	for _, c := range []struct {
		name, published, text string
		want                  []string
	}{
		{"relative and no date", "", "They met on Friday. They met last month.", []string{NoteNoDate}},
		{"relative and a month", "2025-04", "They met on Friday.", []string{NoteCoarse}},
		{"absolute and no date", "", "They met in 2014 and on 11 April 2025.", nil},
		{"relative and a date", "2025-04-15", "They met on Friday.", nil},
		{"unclear and a date", "2025-04-15", "They met recently.", nil},
		{"no time and no date", "", "They met.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := read(t, c.published, c.text).Notes; !slices.Equal(got, c.want) {
				t.Errorf("notes %q, not %q", got, c.want)
			}
		})
	}
}

func TestRelative(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"on Friday", true}, {"on April 11", true}, {"last month", true}, {"two days ago", true},
		{"recently", true}, {"in 2014", false}, {"on 11 April 2025", false}, {"on Friday, 11 April 2025", false},
		{"between March and May 2024", false}, {"on the eve of the vote", false},
	} {
		for _, published := range []string{"2025-04-15", ""} {
			d := read(t, published, "They met "+c.text+".")
			if len(d.Times) != 1 || d.Times[0].Relative != c.want {
				t.Errorf("%q published %q: %+v, want one time with Relative %v", c.text, published, d.Times, c.want)
			}
		}
	}
}

// A day of publication is taken in the zone in which it is written.
func TestPublishedAtNight(t *testing.T) {
	for _, published := range []string{"2025-04-15T23:30:00-05:00", "2025-04-15T00:10:00+09:00", "2025-04-15T12:00:00"} {
		if got := show(read(t, published, "They meet today.")); got != `"today" => 2025-04-15` {
			t.Errorf("published %s: %s", published, got)
		}
	}
}

func TestContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	doc, err := document.New("They met on Friday.", document.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := lang.Parse(context.Background(), doc.Text.String())
	if err != nil {
		t.Fatal(err)
	}
	if err := New().Run(ctx, &stage.Draft{Document: doc, Words: p.Joined()}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

var weekdayTexts = []string{
	"Venn spoke on %s.", "Venn will speak on %s.", "Venn spoke last %s.", "Venn will speak next %s.",
	"Venn must answer by %s.", "They talked from %s to Friday.", "They will talk this %s.", "They met %s evening.",
}

// Publication some weeks later moves the reading of a weekday by as many.
func TestWeekdaysMoveByWeeks(t *testing.T) {
	days := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	rapid.Check(t, func(r *rapid.T) {
		published := edtf.DayOf(time.Date(2025, 1, 1+rapid.IntRange(0, 2000).Draw(r, "day"), 0, 0, 0, 0, time.UTC))
		weeks := rapid.IntRange(-300, 300).Draw(r, "weeks")
		body := strings.ReplaceAll(rapid.SampledFrom(weekdayTexts).Draw(r, "text"), "%s", rapid.SampledFrom(days).Draw(r, "weekday"))
		a := read(t, published.String(), body).Times
		b := read(t, published.AddDays(7*weeks).String(), body).Times
		if len(a) != 1 || len(b) != 1 {
			r.Fatalf("%q: %v and %v", body, a, b)
		}
		x, y := a[0].EDTF.Bounds(), b[0].EDTF.Bounds()
		if x.Earliest.AddDays(7*weeks) != y.Earliest || x.Latest.AddDays(7*weeks) != y.Latest || a[0].EDTF.Qualifier() != b[0].EDTF.Qualifier() {
			r.Errorf("%q: %s on %s, but %s %d weeks later", body, a[0].EDTF, published, b[0].EDTF, weeks)
		}
	})
}

// A bare weekday lies within the week before publication, or the week after it.
func TestWeekdaysAreNear(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		published := edtf.DayOf(time.Date(2025, 1, 1+rapid.IntRange(0, 2000).Draw(r, "day"), 0, 0, 0, 0, time.UTC))
		weekday := time.Weekday(rapid.IntRange(0, 6).Draw(r, "weekday"))
		for verb, sign := range map[string]int{"spoke": -1, "will speak": 1} {
			got, ok := read(t, published.String(), "Venn "+verb+" on "+weekday.String()+".").Times[0].EDTF.Day()
			if far := sign * got.Sub(published); !ok || got.Weekday() != weekday || far < 0 || far > 6 {
				r.Errorf("%s on %s, published %s: %s", verb, weekday, published, got)
			}
		}
	})
}
