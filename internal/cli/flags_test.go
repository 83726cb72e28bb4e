package cli

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// wantUsage checks that err is wrong usage and says want.
func wantUsage(t *testing.T, err error, want string) {
	t.Helper()
	var u *usageError
	if !errors.As(err, &u) || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want wrong usage that says %q", err, want)
	}
}

func TestRecordPath(t *testing.T) {
	for _, name := range []string{"parley.db", "/a/b.db", `C:\talks.db`} {
		if got, err := recordPath("add", name); err != nil || got != name {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
	_, err := recordPath("add", "postgres://host/talks")
	wantUsage(t, err, "postgres is not supported")
	_, err = recordPath("add", "")
	wantUsage(t, err, "empty")
}

func TestRecorded(t *testing.T) {
	clock := func() time.Time { return time.Date(2031, 2, 3, 4, 5, 6, 7, time.FixedZone("", 3600)) }
	for _, tc := range []struct{ name, flag, want string }{
		{"the clock, in UTC and whole seconds", "", "2031-02-03T03:05:06Z"},
		{"the flag wins", "2031-03-01T12:00:00+02:00", "2031-03-01T10:00:00Z"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := recordedFlag{tc.flag}.time("add", clock)
			if err != nil || got.Format(time.RFC3339Nano) != tc.want {
				t.Errorf("got %v, %v; want %s", got, err, tc.want)
			}
		})
	}
	_, err := recordedFlag{"yesterday"}.time("add", clock)
	wantUsage(t, err, "with its zone")
}

func TestDateFlag(t *testing.T) {
	for flag, want := range map[string]string{"": "", "2031-03": "2031-03", "2031-03-18": "2031-03-18", "20310318": "2031-03-18"} {
		if got, err := dateFlag("timeline", "from", flag); err != nil || got.String() != want {
			t.Errorf("%q: got %q, %v", flag, got, err)
		}
	}
	_, err := dateFlag("timeline", "from", "March")
	wantUsage(t, err, "--from")
}
