package edtf_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/edtf"
)

func date(tb testing.TB, text string) edtf.Date {
	tb.Helper()
	var d edtf.Date
	if err := d.UnmarshalText([]byte(text)); err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestContainsAndOverlaps(t *testing.T) {
	for name, c := range map[string]struct {
		a, b               string
		contains, overlaps bool
	}{
		"a month and its day":              {"2025-04", "2025-04-11", true, true},
		"a day and its month":              {"2025-04-11", "2025-04", false, true},
		"neighbours":                       {"2025-04", "2025-05", false, false},
		"a winter and the next year":       {"2022-24", "2023", false, true},
		"a day and its evening":            {"2025-04-11", "2025-04-11T18:30:00Z", true, true},
		"open end and later":               {"2025/..", "2030", true, true},
		"open end and earlier":             {"2025/..", "2024", false, false},
		"open end and open end":            {"2025/..", "2026/..", true, true},
		"open end and open start":          {"2025/..", "../2024", false, false},
		"unknown end can reach":            {"2025/", "2030", true, true},
		"unknown start can reach":          {"/2025", "1999", true, true},
		"a year and what it cannot end":    {"2025", "2025-06/", false, true},
		"intervals that meet in a day":     {"2025-01/2025-04-11", "2025-04-11/2025-06", false, true},
		"a decade and its year":            {"199X", "1994~", true, true},
		"absent in a date":                 {"2025", "", false, false},
		"a date in absent":                 {"", "2025", false, false},
		"both absent":                      {"", "", false, false},
		"qualifiers are left out of sight": {"2025-04-11?", "2025-04-11%", true, true},
	} {
		t.Run(name, func(t *testing.T) {
			a, b := date(t, c.a), date(t, c.b)
			if a.Contains(b) != c.contains || a.Overlaps(b) != c.overlaps {
				t.Errorf("contains %v, overlaps %v", a.Contains(b), a.Overlaps(b))
			}
		})
	}
}

func TestCompareSortsAListing(t *testing.T) {
	want := strings.Fields(`
		../2024 /2024 ../2025
		-0044-03-15 199X 20XX
		2025-01-01 2025-01 2025 2025-XX 2025-XX-XX 2025/ 2025/..
		2025-04-11 2025-04-11? 2025-04-11T09:00:00Z 2025-04-11T18:30:00+03:00 2025-04-11T18:30:00Z
		2025-04-11/2025-04-12`)
	got := make([]edtf.Date, 0, len(want)+1)
	for _, text := range want {
		got = append(got, date(t, text))
	}
	got = append(got, edtf.Date{})
	slices.Reverse(got)
	slices.SortFunc(got, edtf.Date.Compare)
	texts := make([]string, 0, len(got))
	for _, d := range got {
		texts = append(texts, d.String())
	}
	if diff := cmp.Diff(append(want, ""), texts); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestEndsOfADate(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "absent  absent ",
		"2025-04~":             "dated 2025-04~ dated 2025-04~",
		"2024/2025?":           "dated 2024 dated 2025?",
		"../2025":              "open  dated 2025",
		"2025/":                "dated 2025 unknown ",
		"2025-04-11T10:00:00Z": "dated 2025-04-11T10:00:00Z dated 2025-04-11T10:00:00Z",
	} {
		t.Run(text, func(t *testing.T) {
			d := date(t, text)
			start, startLimit := d.Start()
			end, endLimit := d.End()
			got := startLimit.String() + " " + start.String() + " " + endLimit.String() + " " + end.String()
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestQualify(t *testing.T) {
	for name, c := range map[string]struct {
		text, want string
		q          edtf.Qualifier
		err        error
	}{
		"a month":                   {"2025-04", "2025-04~", edtf.Approximate, nil},
		"in place of another":       {"2025-04~", "2025-04?", edtf.Uncertain, nil},
		"taken away":                {"2025-04%", "2025-04", edtf.Certain, nil},
		"both ends":                 {"2024/2025", "2024%/2025%", edtf.UncertainApproximate, nil},
		"the dated end alone":       {"2024/..", "2024?/..", edtf.Uncertain, nil},
		"a time stays certain":      {"2025-04-11T10:00:00Z", "2025-04-11T10:00:00Z", edtf.Certain, nil},
		"a time takes none":         {"2025-04-11T10:00:00Z", "", edtf.Uncertain, edtf.ErrSyntax},
		"an absent date takes none": {"", "", edtf.Uncertain, edtf.ErrSyntax},
		"no such qualifier":         {"2025", "", 4, edtf.ErrRange},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := date(t, c.text).Qualify(c.q)
			if !errors.Is(err, c.err) || got.String() != c.want {
				t.Errorf("got %q, %v", got, err)
			}
			if err == nil && got.Qualifier() != c.q {
				t.Errorf("qualifier %d", got.Qualifier())
			}
		})
	}
}

func TestIntervalsThatAreRefused(t *testing.T) {
	y2024, y2025 := date(t, "2024"), date(t, "2025")
	for name, c := range map[string]struct{ got, want error }{
		"backwards":       {second(edtf.NewInterval(y2025, y2024)), edtf.ErrRange},
		"of an absent":    {second(edtf.NewInterval(y2024, edtf.Date{})), edtf.ErrSyntax},
		"of an interval":  {second(edtf.OpenEnd(date(t, "2024/2025"))), edtf.ErrSyntax},
		"of a time":       {second(edtf.UnknownStart(date(t, "2025-04-11T10:00:00Z"))), edtf.ErrSyntax},
		"open to absent":  {second(edtf.OpenStart(edtf.Date{})), edtf.ErrSyntax},
		"absent to unset": {second(edtf.UnknownEnd(edtf.Date{})), edtf.ErrSyntax},
	} {
		t.Run(name, func(t *testing.T) {
			if !errors.Is(c.got, c.want) {
				t.Errorf("got %v", c.got)
			}
		})
	}
}

func TestTimesOfDay(t *testing.T) {
	at := func(zone *time.Location) time.Time { return time.Date(2025, 4, 11, 18, 30, 15, 999, zone) }
	for name, c := range map[string]struct {
		in   time.Time
		want string
	}{
		"UTC":                        {at(time.UTC), "2025-04-11T18:30:15Z"},
		"east":                       {at(time.FixedZone("", 3*3600)), "2025-04-11T18:30:15+03:00"},
		"west with half an hour":     {at(time.FixedZone("", -3*3600-1800)), "2025-04-11T18:30:15-03:30"},
		"a zone with seconds is UTC": {at(time.FixedZone("", 3600+15)), "2025-04-11T17:30:00Z"},
		"a zone too far is UTC":      {at(time.FixedZone("", 20*3600)), "2025-04-10T22:30:15Z"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := edtf.NewTime(c.in)
			if err != nil || d.String() != c.want {
				t.Fatalf("got %v, %v, want %s", d, err, c.want)
			}
			if got, ok := d.Time(); !ok || !got.Equal(c.in.Truncate(time.Second)) {
				t.Errorf("read back as %v, %v", got, ok)
			}
		})
	}
	for _, text := range []string{"", "2025-04-11", "2025-04-11T18:30:00", "2024/2025"} {
		if got, ok := date(t, text).Time(); ok {
			t.Errorf("%q is the instant %v", text, got)
		}
	}
}
