package reading_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

func emptyReading(t testing.TB) *reading.Reading {
	d, err := document.New("Zoë said no.", document.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return reading.New(d)
}

// The contract: no list is null, what is not known is null, an unknown time says so.
func TestAnEmptyReadingSaysSo(t *testing.T) {
	r := emptyReading(t)
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"schema":"parley.reading/1","document":{"id":"` + string(r.Document.ID) + `","title":null,"publisher":null,` +
		`"url":null,"published":"unclear","language":null,"length":12},"entities":[],"statements":[],"acts":[],"meetings":[],` +
		`"proposals":[],"responses":[],"positions":[],"violation_claims":[],"commitments":[],"ceasefires":[],"territory_claims":[]}`
	if diff := cmp.Diff(want, string(b)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// testdata/contract.json has every list of parley.reading/1 filled. It is read into the
// types and written again: no field is lost, renamed or added.
func TestTheContractRoundTrips(t *testing.T) {
	b, err := os.ReadFile("testdata/contract.json")
	if err != nil {
		t.Fatal(err)
	}
	var r reading.Reading
	dec := json.NewDecoder(strings.NewReader(string(b)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		t.Fatal(err)
	}
	got, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimSpace(string(b)), string(got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestMoment(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		known    bool
		ok       bool
	}{
		{"a day", "2031-04-15", true, true},
		{"a season", "2029-23", true, true},
		{"unclear is a value", "unclear", false, true},
		{"anything else is refused", "last week", false, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var m reading.Moment
			err := m.UnmarshalText([]byte(tc.in))
			if (err == nil) != tc.ok {
				t.Fatalf("error %v, want ok %v", err, tc.ok)
			}
			if err == nil && (m.Known() != tc.known || m.String() != tc.in) {
				t.Errorf("got %q known %v, want %q known %v", m, m.Known(), tc.in, tc.known)
			}
		})
	}
}

func ExampleMoment() {
	d, err := edtf.Parse("2022-23")
	fmt.Println(reading.At(d), err)
	fmt.Println(reading.Moment{})
	// Output:
	// 2022-23 <nil>
	// unclear
}

func ExampleReading() {
	d, err := document.New("Zoë said no.", document.Meta{})
	if err != nil {
		panic(err)
	}
	sel, err := d.Text.Selector(text.Span{Start: 0, End: 4})
	if err != nil {
		panic(err)
	}
	r := reading.New(d)
	r.Entities = append(r.Entities, reading.Entity{
		ID: "e1", Name: "Zoë", Kind: reading.Person, Roles: []reading.Role{}, Mentions: []text.Selector{sel},
	})
	b, err := json.Marshal(r.Entities)
	fmt.Println(string(b), err)
	// Output: [{"id":"e1","name":"Zoë","kind":"person","register":null,"roles":[],"mentions":[{"start":0,"end":3,"exact":"Zoë"}]}] <nil>
}
