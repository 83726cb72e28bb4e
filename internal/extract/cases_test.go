package extract_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// The case files in testdata/cases read as a specification. A case is
//
//	-- what it shows
//	its text, of one or more paragraphs
//	> source [cue] content {field=value; field=value}
//
// with a line for each statement in text order. Parts of a content are parted by " // ",
// "-" stands for no source or cue, ">>" for a statement within another. Fields are
// compared where they are given: speaker, status, as, to, medium, said, polarity,
// modality, act, directness. A line "none" says that nothing is found. The publication
// date of every case is 15 April 2031, a Tuesday.
type testCase struct {
	name, text string
	want       []string
}

func published(t testing.TB) edtf.Date {
	d, err := edtf.Parse("2031-04-15")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func readCases(t testing.TB, file string) []testCase {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	var body []string
	flush := func() {
		if n := len(cases); n > 0 {
			cases[n-1].text = strings.TrimSpace(strings.Join(body, "\n"))
		}
		body = nil
	}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "-- "):
			flush()
			cases = append(cases, testCase{name: line[3:]})
		case strings.HasPrefix(line, ">"), line == "none":
			c := &cases[len(cases)-1]
			if line != "none" {
				c.want = append(c.want, line)
			}
		default:
			body = append(body, line)
		}
	}
	flush()
	return cases
}

func newPipeline(t testing.TB) *extract.Pipeline {
	reg, err := register.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	p, err := extract.New(reg, builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func read(t testing.TB, p *extract.Pipeline, body string) *reading.Reading {
	t.Helper()
	d, err := document.New(body, document.Meta{Published: published(t)})
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Read(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// line is a statement as the case files write it, with the fields that want names.
func line(r *reading.Reading, s reading.Statement, fields string) string {
	words := func(sels []text.Selector) string {
		if len(sels) == 0 {
			return "-"
		}
		var out []string
		for _, sel := range sels {
			out = append(out, strings.ReplaceAll(sel.Exact, "\n", " "))
		}
		return strings.Join(out, " // ")
	}
	out := ">"
	if s.Within != nil {
		out = ">>"
	}
	out += fmt.Sprintf(" %s [%s] %s", words(s.Source), words(s.Cue), words(s.Content))
	if fields == "" {
		return out
	}
	var kv []string
	for f := range strings.SplitSeq(fields, "; ") {
		name, _, _ := strings.Cut(f, "=")
		kv = append(kv, name+"="+field(r, s, name))
	}
	return out + " {" + strings.Join(kv, "; ") + "}"
}

func field(r *reading.Reading, s reading.Statement, name string) string {
	entity := func(id reading.EntityID) string {
		i := slices.IndexFunc(r.Entities, func(e reading.Entity) bool { return e.ID == id })
		if i < 0 {
			return "?" + string(id)
		}
		return r.Entities[i].Name
	}
	switch name {
	case "speaker":
		if s.Speaker == nil {
			return "-"
		}
		return entity(*s.Speaker)
	case "status":
		return string(s.SpeakerStatus)
	case "as":
		if s.As == nil {
			return "-"
		}
		return *s.As
	case "to":
		var to []string
		for _, id := range s.To {
			to = append(to, entity(id))
		}
		return strings.Join(to, ",")
	case "medium":
		if s.Medium == nil {
			return "-"
		}
		return s.Medium.Name + "/" + string(s.Medium.Kind)
	case "said":
		return s.Said.EDTF.String()
	case "polarity":
		return string(s.Polarity)
	case "modality":
		return string(s.Modality)
	case "act":
		return string(s.Act)
	case "about":
		if s.RefersTo == nil {
			return "-"
		}
		return strings.TrimPrefix(string(*s.RefersTo), "s")
	case "directness":
		return string(s.Directness)
	}
	return "no such field"
}
