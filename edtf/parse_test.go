package edtf_test

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-project/parley/edtf"
)

func boundsText(b edtf.Bounds) string {
	side := func(d edtf.Day, l edtf.Limit) string {
		if l == edtf.Dated {
			return d.String()
		}
		return l.String()
	}
	return side(b.Earliest, b.Start) + " .. " + side(b.Latest, b.End)
}

func TestCasesOfTheSpecification(t *testing.T) {
	kinds := map[string]error{"syntax": edtf.ErrSyntax, "range": edtf.ErrRange, "unsupported": edtf.ErrUnsupported}
	for _, c := range dateCases(t) {
		t.Run(c.text, func(t *testing.T) {
			d, err := edtf.Parse(c.text)
			if c.refused {
				checkRefusal(t, c, d, err, kinds[c.want[0]])
				return
			}
			if err != nil {
				t.Fatalf("%s\n%v", c.line, err)
			}
			canonical := c.want[0]
			if canonical == "=" {
				canonical = c.text
			}
			if got := d.String(); got != canonical {
				t.Errorf("%s\ncanonical %q", c.line, got)
			}
			if got := d.Precision().String(); got != c.want[1] {
				t.Errorf("%s\nprecision %s", c.line, got)
			}
			if got := boundsText(d.Bounds()); got != c.want[2] {
				t.Errorf("%s\nbounds %s", c.line, got)
			}
		})
	}
}

func checkRefusal(t *testing.T, c dateCase, d edtf.Date, err, kind error) {
	t.Helper()
	if kind == nil {
		t.Fatalf("%s\nno such kind of error", c.line)
	}
	var parse *edtf.ParseError
	if !errors.As(err, &parse) || !errors.Is(err, kind) {
		t.Fatalf("%s\ngot %v, %v", c.line, d, err)
	}
	if got, want := errors.Is(err, edtf.ErrSyntax), !errors.Is(kind, edtf.ErrRange); got != want {
		t.Errorf("%s\nis a syntax error: %v", c.line, got)
	}
	if !d.IsZero() {
		t.Errorf("%s\na date beside an error: %v", c.line, d)
	}
	if got := strconv.Itoa(parse.Offset); got != c.want[1] {
		t.Errorf("%s\noffset %s", c.line, got)
	}
	if !strings.Contains(parse.Reason, c.want[2]) {
		t.Errorf("%s\nreason %q", c.line, parse.Reason)
	}
}

func TestErrorSaysWhatAndWhere(t *testing.T) {
	_, err := edtf.Parse("2025-13")
	want := `edtf: "2025-13" at byte 5: there is no month 13; months are 01 to 12, seasons 21 to 24: value out of range`
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestLongTextIsRefusedAndCut(t *testing.T) {
	_, err := edtf.Parse(strings.Repeat("2025/", 1<<20))
	if !errors.Is(err, edtf.ErrSyntax) {
		t.Fatalf("got %v", err)
	}
	if n := len(err.Error()); n > 200 {
		t.Errorf("the error has %d bytes", n)
	}
}

func TestTextRoundTripInJSON(t *testing.T) {
	type record struct {
		When  edtf.Date `json:"when"`
		Until edtf.Date `json:"until,omitzero"`
	}
	for name, text := range map[string]string{
		"dated":            `{"when":"2025-04-11?"}`,
		"absent":           `{"when":""}`,
		"interval, season": `{"when":"2022-23/..","until":"2025"}`,
	} {
		t.Run(name, func(t *testing.T) {
			var r record
			if err := json.Unmarshal([]byte(text), &r); err != nil {
				t.Fatal(err)
			}
			got, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != text {
				t.Errorf("got %s, want %s", got, text)
			}
		})
	}
	var r record
	if err := json.Unmarshal([]byte(`{"when":"2025-02-30"}`), &r); !errors.Is(err, edtf.ErrRange) {
		t.Errorf("30 February: got %v", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range dateCases(f) {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := edtf.Parse(text)
		if err != nil {
			var parse *edtf.ParseError
			if !errors.As(err, &parse) || parse.Offset < 0 || parse.Offset > len(text) || !d.IsZero() {
				t.Fatalf("Parse(%q) = %v, %v", text, d, err)
			}
			return
		}
		checkLaws(t, d)
	})
}
