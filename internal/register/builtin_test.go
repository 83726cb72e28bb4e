package register_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// What the data must have for the rest to stand on it. The people are those of the open
// data on the dates that it gives.
func TestBuiltinKnows(t *testing.T) {
	r := builtin(t)
	for _, tc := range []struct {
		words string
		want  reading.RegisterID
		use   register.Use
	}{
		{"Ukraine", "state:ua", register.NameUse},
		{"U.S.", "state:us", register.NameUse},
		{"Russians", "state:ru", register.DemonymUse},
		{"Kremlin", "state:ru", register.MetonymUse},
		{"Downing Street", "state:gb", register.MetonymUse},
		{"Elysee", "state:fr", register.MetonymUse},
		{"Moscow", "state:ru", register.CapitalUse},
		{"Kiev", "state:ua", register.CapitalUse},
		{"NATO", "org:nato", register.NameUse},
		{"U.N.", "org:un", register.NameUse},
		{"Reuters", "publisher:reuters", register.NameUse},
		{"Donetsk", "place:ua-donetsk", register.NameUse},
	} {
		found := false
		for _, h := range r.Find(strings.Fields(tc.words)) {
			for _, n := range h.Names {
				found = found || n.Entity == tc.want && n.Use == tc.use
			}
		}
		if !found {
			t.Errorf("%q is not found as %s (%s)", tc.words, tc.want, uses[tc.use])
		}
	}
	if hs := r.Holder("chancellor", "state:de", date(t, "2025-06-01")); len(hs) != 1 {
		t.Errorf("chancellor of Germany on 2025-06-01: %d people", len(hs))
	}
	for name, want := range map[string]string{"Anna": "f", "Peter": "m", "Alex": "u", "Treaty": ""} {
		if got := r.Gender(name); got != want {
			t.Errorf("%s: gender %q, want %q", name, got, want)
		}
	}
	if e := r.Publisher("www.bbc.co.uk"); e == nil || e.Publisher != register.Broadcaster {
		t.Errorf("the publisher of www.bbc.co.uk is %+v", e)
	}
}

// Each entry says where it comes from and under which licence.
func TestBuiltinSaysItsOrigins(t *testing.T) {
	ids := map[reading.RegisterID]bool{}
	for _, e := range builtin(t).Entities() {
		if ids[e.ID] {
			t.Errorf("%s stands twice", e.ID)
		}
		ids[e.ID] = true
		if len(e.Origins) == 0 {
			t.Errorf("%s has no origin", e.ID)
		}
		for _, o := range e.Origins {
			if o.Source == "" || o.Licence == "" {
				t.Errorf("%s: origin %+v", e.ID, o)
			}
		}
		if !e.BuiltIn() {
			t.Errorf("%s is not from the program", e.ID)
		}
	}
	for _, e := range builtin(t).Entities() {
		for _, role := range e.Roles {
			if role.Of != "" && !ids[role.Of] {
				t.Errorf("%s is %s of %s, which is not there", e.ID, role.Title, role.Of)
			}
		}
	}
}

// The compact form gives back what was written.
func TestCompactRoundTrip(t *testing.T) {
	var a, b bytes.Buffer
	es := builtin(t).Entities()
	if err := register.WriteCompact(&a, "head\n", es, nil); err != nil {
		t.Fatal(err)
	}
	again, err := register.ParseCompact("again", a.String())
	if err != nil {
		t.Fatal(err)
	}
	if err := register.WriteCompact(&b, "head\n", again, nil); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("written, read and written again differs")
	}
}
