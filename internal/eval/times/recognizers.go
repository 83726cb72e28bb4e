package times

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// A Case is a text of Recognizers-Text with the times to be found in it.
type Case struct {
	// File is that which it is of, such as "DateParser".
	File, Text string
	// Reference is the day that relative times are read against; it may be absent.
	Reference edtf.Date
	Want      []Wanted
}

// Wanted is a time of a case.
type Wanted struct {
	text.Span
	Class string
	// Readings are the dates that it can be, and Values how TIMEX3 writes it; both are empty
	// where the case gives none.
	Readings []edtf.Date
	Values   []string
}

// recognizersCase is a case as it is written. Files come in two shapes.
type recognizersCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []struct {
		Text                     string
		Type, TypeName, Typename string
		Value                    struct {
			Timex                            string
			PastResolution, FutureResolution map[string]string
		}
		Resolution struct{ Values []map[string]string }
	}
}

// ReadRecognizers reads the cases of a file; name is its name without the ending. Results of
// kinds that are no times of a calendar, such as time zones, are left out.
func ReadRecognizers(name string, data []byte) ([]Case, error) {
	var in []recognizersCase
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &in); err != nil {
		return nil, fmt.Errorf("%s: %w: %w", name, ErrFormat, err)
	}
	var out []Case
	for _, c := range in {
		if strings.TrimSpace(c.Input) == "" {
			continue
		}
		one := Case{File: name, Text: c.Input}
		if d, ok := published(c.Context.ReferenceDateTime); ok {
			one.Reference = d
		}
		for _, r := range c.Results {
			kind := r.Type + strings.TrimPrefix(r.TypeName+r.Typename, "datetimeV2.")
			values := append(r.Resolution.Values, r.Value.PastResolution, r.Value.FutureResolution)
			w := Wanted{Readings: readings(values)}
			for _, v := range values {
				if t := v["timex"]; t != "" && !slices.Contains(w.Values, t) {
					w.Values = append(w.Values, t)
				}
			}
			if t := r.Value.Timex; t != "" {
				w.Values = append(w.Values, t)
			}
			if w.Class = classOf(kind, r.Text, w.Values); w.Class == "" {
				continue
			}
			start := strings.Index(strings.ToLower(c.Input), strings.ToLower(r.Text))
			if start < 0 || start+len(r.Text) > len(c.Input) {
				continue
			}
			w.Span = text.Span{Start: start, End: start + len(r.Text)}
			one.Want = append(one.Want, w)
		}
		if len(c.Results) > 0 && len(one.Want) == 0 {
			continue
		}
		out = append(out, one)
	}
	return out, nil
}

// readings are the dates that a result may have: the past and the future one.
func readings(values []map[string]string) (out []edtf.Date) {
	for _, v := range values {
		one := v["date"]
		if v["type"] == "date" || v["type"] == "datetime" || one == "" && v["dateTime"] != "" {
			one, _, _ = strings.Cut(v["value"]+v["dateTime"], " ")
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
			for _, e := range []edtf.Date{last.AddDays(-1).Date(), b} {
				if i, err := edtf.NewInterval(a, e); err == nil {
					out = append(out, i)
				}
			}
		}
	}
	return out
}

// right reports whether a time found has one of the values wanted.
func (w *Wanted) right(f Found) bool {
	if slices.Contains(w.Values, f.Value) && f.Value != "" {
		return true
	}
	clock := clockOf(f.Value)
	for _, v := range w.Values {
		if c := clockOf(v); c != clock {
			continue
		} else if c != "" && v[0] == 'T' {
			return true // only the time of day is wanted
		}
		for _, d := range w.Readings {
			if f.EDTF.Bounds() == d.Bounds() && !d.IsZero() {
				return true
			}
		}
	}
	return false
}

// clockOf is the time of day of a value, without its zone and minutes that are none: "T08" of
// "2016-11-08T08:00".
func clockOf(v string) string {
	i := strings.IndexByte(v, 'T')
	if i < 0 || strings.HasPrefix(v, "P") || strings.HasPrefix(v, "(") || strings.HasSuffix(v, "REF") {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(v[i:], "Z"), ":00")
}
