package timex

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// A recognizersCase is one case of Recognizers-Text; its files come in two shapes.
type recognizersCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []struct {
		Text           string
		Type, TypeName string
		Start          int
		Value          struct {
			PastResolution, FutureResolution map[string]string
		}
		Resolution struct{ Values []map[string]string }
	}
}

// readings are the dates that a result may have: the past and the future one.
func readings(values []map[string]string) (out []edtf.Date) {
	for _, v := range values {
		one := v["date"]
		if v["type"] == "date" {
			one = v["value"]
		}
		if d, err := edtf.Parse(one); err == nil && one != "" {
			out = append(out, d)
		}
		start, end := v["start"], v["end"]
		if start == "" {
			start, end = v["startDate"], v["endDate"]
		}
		a, errA := edtf.Parse(start)
		b, errB := edtf.Parse(end)
		if last, ok := b.Day(); ok && errA == nil && errB == nil {
			// The end of these ranges is the day after.
			out = append(out, interval(a, last.AddDays(-1).Date()), interval(a, b))
		}
	}
	return out
}

// within reports whether got spans the same days as one of want.
func within(got edtf.Date, want []edtf.Date) bool {
	for _, w := range want {
		if got.Bounds() == w.Bounds() {
			return true
		}
	}
	return false
}

// TestRecognizers measures the stage on the dates and ranges of dates of
// Recognizers-Text, file by file. They are requests to an assistant and in part lower
// case, not news: the figures are a guide to what is missing, and no aim.
func TestRecognizers(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(shared(t, "data", "time", "recognizers"), "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var cases []recognizersCase
		if err := json.Unmarshal(bytes.TrimPrefix(b, []byte("\ufeff")), &cases); err != nil {
			t.Logf("%s: %v", filepath.Base(f), err)
			continue
		}
		var total, found, valued, right, none, quiet int
		for _, c := range cases {
			ref, _, _ := strings.Cut(c.Context.ReferenceDateTime, "T")
			if strings.TrimSpace(c.Input) == "" {
				continue
			}
			d := read(t, ref, c.Input)
			if len(c.Results) == 0 {
				none++
				if len(d.Times) == 0 {
					quiet++
				}
			}
			for _, r := range c.Results {
				kind := r.Type + strings.TrimPrefix(r.TypeName, "datetimeV2.")
				if kind != "date" && kind != "daterange" {
					continue
				}
				total++
				start := strings.Index(strings.ToLower(c.Input), strings.ToLower(r.Text))
				span := text.Span{Start: start, End: start + len(r.Text)}
				want := readings(append(r.Resolution.Values, r.Value.PastResolution, r.Value.FutureResolution))
				hit := -1
				for i, y := range d.Times {
					if y.Overlaps(span) && (hit < 0 || y.Overlap(span) > d.Times[hit].Overlap(span)) {
						hit = i
					}
				}
				switch {
				case hit < 0:
					t.Logf("missed %s | %s | %s", ref, r.Text, c.Input)
					continue
				case len(want) == 0 || ref == "":
				case within(d.Times[hit].EDTF, want):
					valued++
					right++
				default:
					valued++
					t.Logf("value  %s | %s = %s not %s | %s", ref, d.Times[hit].In(d.Text()), d.Times[hit].EDTF, want[0], c.Input)
				}
				found++
			}
		}
		if total+none > 0 {
			t.Logf("%-40s %4d of %4d found; %4d of %4d values right; %3d of %3d texts without time left alone",
				filepath.Base(f), found, total, right, valued, quiet, none)
		}
	}
}
