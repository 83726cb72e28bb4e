package times

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

const timeMLDoc = `<?xml version="1.0"?>
<TimeML>
<DCT>Published <TIMEX3 tid="t0" type="DATE" value="2031-04-15" functionInDocument="CREATION_TIME">15 April 2031</TIMEX3></DCT>
<TEXT>
The envoy <EVENT eid="e1">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2031-04-11">Friday</TIMEX3>,
after <TIMEX3 tid="t2" type="DURATION" value="P3D">three days</TIMEX3> of talks &amp; tea.
</TEXT>
</TimeML>`

func TestReadTimeML(t *testing.T) {
	d, err := ReadTimeML("a.tml", []byte(timeMLDoc))
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Published.String(); got != "2031-04-15" {
		t.Errorf("published %s", got)
	}
	if !strings.Contains(d.Text, "talks & tea") || strings.Contains(d.Text, "Published") {
		t.Errorf("text %q", d.Text)
	}
	want := []Expression{{Type: "DATE", Value: "2031-04-11"}, {Type: "DURATION", Value: "P3D"}}
	words := []string{"Friday", "three days"}
	if len(d.Gold) != len(want) {
		t.Fatalf("gold %v", d.Gold)
	}
	for i, g := range d.Gold {
		if g.Type != want[i].Type || g.Value != want[i].Value || g.In(d.Text) != words[i] {
			t.Errorf("got %q %+v, want %q %+v", g.In(d.Text), g, words[i], want[i])
		}
	}
	for _, bad := range []string{"", "no marks", "<TimeML", "<other/>", "<TimeML></other>"} {
		if _, err := ReadTimeML("b.tml", []byte(bad)); !errors.Is(err, ErrFormat) && bad != "<TimeML></other>" {
			t.Errorf("%q: %v, want ErrFormat", bad, err)
		}
	}
}

// An unclosed element, one that closes twice and a TIMEX3 out of place are passed over.
func FuzzReadTimeML(f *testing.F) {
	for _, s := range []string{timeMLDoc, "<TimeML></TIMEX3><TIMEX3>a", "<TEXT><TimeML></TEXT></TEXT>a<TIMEX3/>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := ReadTimeML("f", data)
		if err != nil {
			return
		}
		for _, g := range d.Gold {
			if g.Start < 0 || g.End > len(d.Text) || g.Empty() {
				t.Errorf("%v in a text of %d", g.Span, len(d.Text))
			}
		}
	})
}

const meantimeDoc = `<?xml version="1.0"?>
<Document>
<token sentence="0" t_id="1">Envoy</token><token sentence="0" t_id="2">leaves</token>
<token sentence="1" t_id="3">April</token><token sentence="1" t_id="4">15</token><token sentence="1" t_id="5">,</token><token sentence="1" t_id="6">2031</token>
<token sentence="2" t_id="7">She</token><token sentence="2" t_id="8">left</token><token sentence="2" t_id="9">Friday</token><token sentence="2" t_id="10">.</token>
<token sentence="9" t_id="11">Today</token>
<Markables>
<TIMEX3 m_id="1" type="DATE" value="15-04-2031" functionInDocument="CREATION_TIME"><token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/></TIMEX3>
<TIMEX3 m_id="2" type="DATE" value="11-04-2031"><token_anchor t_id="9"/></TIMEX3>
<TIMEX3 m_id="3" type="DURATION" value="P1D"/>
<TIMEX3 m_id="4" type="DATE" value="2031-04-15"><token_anchor t_id="11"/></TIMEX3>
</Markables>
</Document>`

func TestReadMeantime(t *testing.T) {
	d, err := ReadMeantime("a.xml", []byte(meantimeDoc))
	if err != nil {
		t.Fatal(err)
	}
	if d.Text != "Envoy leaves\nApril 15, 2031\nShe left Friday.\nToday" || d.Published.String() != "2031-04-15" {
		t.Errorf("text %q published %s", d.Text, d.Published)
	}
	in := inside(&d, d.Gold)
	if len(in) != 1 || in[0].In(d.Text) != "Friday" || in[0].Value != "2031-04-11" {
		t.Errorf("gold %v", in)
	}
	if d.counts(text.Span{Start: 13, End: 18}) {
		t.Error("the time of creation counts")
	}
	if _, err := ReadMeantime("b.xml", []byte("<Document/>")); !errors.Is(err, ErrFormat) {
		t.Errorf("no tokens: %v, want ErrFormat", err)
	}
}

const recognizersDoc = "\ufeff" + `[
{"Input": "It is on Friday.", "Context": {"ReferenceDateTime": "2031-04-15T00:00:00"}, "Results": [
  {"Text": "friday", "TypeName": "datetimeV2.date", "Resolution": {"values": [
    {"timex": "XXXX-WXX-5", "type": "date", "value": "2031-04-11"}, {"timex": "XXXX-WXX-5", "type": "date", "value": "2031-04-18"}]}}]},
{"Input": "It lasts 3 days", "Results": [{"Text": "3 days", "Type": "duration", "Value": {"Timex": "P3D", "FutureResolution": {"duration": "259200"}}}]},
{"Input": "It is in fall", "Context": {"ReferenceDateTime": "2031-04-15"}, "Results": [{"Text": "fall", "TypeName": "datetimeV2.daterange", "Resolution": {"values": [{"timex": "2031-FA"}]}}]},
{"Input": "In UTC", "Results": [{"Text": "UTC", "TypeName": "datetimeV2.timezone"}]},
{"Input": "Nothing", "Results": []}
]`

func TestReadRecognizers(t *testing.T) {
	cases, err := ReadRecognizers("DateParser", []byte(recognizersDoc))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cases {
		class := "none"
		if len(c.Want) > 0 {
			class = c.Want[0].Class + " " + c.Want[0].In(c.Text)
		}
		got = append(got, class)
	}
	if s := strings.Join(got, "; "); s != "weekday Friday; duration 3 days; season fall; none" {
		t.Errorf("got %s", s)
	}
	if len(cases[0].Want[0].Readings) != 2 {
		t.Errorf("readings %v", cases[0].Want[0].Readings)
	}
	if _, err := ReadRecognizers("X", []byte("{")); !errors.Is(err, ErrFormat) {
		t.Errorf("got %v, want ErrFormat", err)
	}
}

// at is the span of words in s.
func at(s, words string) text.Span {
	i := strings.Index(s, words)
	return text.Span{Start: i, End: i + len(words)}
}

// A hand-worked case: of three gold times one is found word for word with its value, one with
// fewer words and another value, one not; one found time is none.
func TestScore(t *testing.T) {
	const s = "On Friday, after the past three days, she left for two weeks. Perhaps."
	doc := Document{Set: "x", Text: s, Scored: text.Span{End: len(s)}, Gold: []Expression{
		{at(s, "Friday"), "DATE", "2031-04-11"}, {at(s, "the past three days"), "DURATION", "P3D"}, {at(s, "two weeks"), "DURATION", "P2W"},
	}}
	find := func(context.Context, string, edtf.Date) ([]Found, error) {
		return []Found{
			{Expression: Expression{at(s, "Friday"), "DATE", "2031-04-11"}},
			{Expression: Expression{at(s, "three days"), "DURATION", "P4D"}},
			{Expression: Expression{at(s, "Perhaps"), "DATE", "PRESENT_REF"}},
		}, nil
	}
	r, err := Score(t.Context(), &Data{Documents: []Document{doc}}, []Named{{"x", find}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Sets) != 2 || len(r.Cases) != 0 {
		t.Fatalf("got %+v", r)
	}
	for i, want := range [][3]float64{{2. / 3, 2. / 3, 2. / 3}, {1. / 3, 2. / 3, 1. / 3}} {
		got := r.Sets[i]
		if got.Strict.F1 != want[0] || got.Relaxed.F1 != want[1] || got.Value.F1 != want[2] {
			t.Errorf("%s: strict %v relaxed %v value %v, want %v", got.Types, got.Strict.F1, got.Relaxed.F1, got.Value.F1, want)
		}
	}
}

// A range counts as its two ends, and one of them is not found twice.
func TestRangesAreTwo(t *testing.T) {
	const s = "from March to May"
	doc := Document{Set: "x", Text: s, Scored: text.Span{End: len(s)}, Gold: []Expression{{at(s, "March"), "DATE", "2031-03"}, {at(s, "May"), "DATE", "2031-05"}}}
	whole := Found{Expression: Expression{at(s, "March to May"), "DATE", ""}}
	parts := whole
	parts.Parts = []Expression{{at(s, "March"), "DATE", "2031-03"}, {at(s, "May"), "DATE", "2031-05"}}
	for name, c := range map[string]struct {
		found Found
		want  float64
	}{"in parts": {parts, 1}, "whole": {whole, 2. / 3}} {
		find := func(context.Context, string, edtf.Date) ([]Found, error) { return []Found{c.found}, nil }
		r, err := Score(t.Context(), &Data{Documents: []Document{doc}}, []Named{{"x", find}})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Sets[1].Relaxed.F1; got != c.want {
			t.Errorf("%s: relaxed F1 %v, want %v", name, got, c.want)
		}
	}
}

func TestCases(t *testing.T) {
	cases, err := ReadRecognizers("DateParser", []byte(recognizersDoc))
	if err != nil {
		t.Fatal(err)
	}
	r, err := Score(t.Context(), &Data{Cases: cases}, []Named{{"Parley", Parley()}})
	if err != nil {
		t.Fatal(err)
	}
	got := r.Cases[0]
	if got.Total != (ClassScore{Wanted: 3, Found: 2, Exact: 2, Valued: 3, Right: 2}) || got.Empty != 1 || got.LeftAlone != 1 {
		t.Errorf("got %+v", got.Total)
	}
}

func TestBaseline(t *testing.T) {
	published, err := edtf.Parse("2031-04-15")
	if err != nil {
		t.Fatal(err)
	}
	found, err := Baseline(t.Context(), "On Friday, 3 March, March 3, 2030, in May; 2014, today: three days.", published)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		got = append(got, f.Value)
	}
	if s := strings.Join(got, " "); s != "2031-04-11 2031-03-03 2030-03-03 2031-05 2014 2031-04-15 P3D" {
		t.Errorf("got %s", s)
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	if _, err := Load(t.Context(), dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("empty: %v, want ErrNotExist", err)
	}
	for name, s := range map[string]string{"a.tml": timeMLDoc, "b.xml": meantimeDoc, "c.xml": meantimeDoc, "d.json": recognizersDoc, "e.json": "{}", "f.txt": "x"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d, err := Load(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Documents) != 3 || len(d.Cases) != 4 || d.Documents[1].Set != meantime || d.Documents[2].Set != meantime {
		t.Errorf("got %d documents, %d cases", len(d.Documents), len(d.Cases))
	}
	if err := os.WriteFile(filepath.Join(dir, "g.tml"), []byte("<"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(t.Context(), dir); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "g.tml") {
		t.Errorf("broken: %v, want ErrFormat of g.tml", err)
	}
}
