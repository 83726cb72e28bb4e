package entity_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/extract/cue"
	"github.com/parley-project/parley/internal/extract/entity"
	"github.com/parley-project/parley/internal/extract/parse"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/timex"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/models"
)

// The case files of testdata/mentions and testdata/entities read as a specification:
//
//	== what happens
//	The text.
//	--
//	a line for each mention, or for each entity
//
// A mention's line is its form, kind and words, then role, owner, gender and number as
// far as they are there. An entity's line is its name, register id, and roles, then its
// mentions. The documents are published on 2031-04-15.
const published = "2031-04-15"

type testCase struct {
	name, text string
	want       []string
}

func readCases(t *testing.T, file string) []testCase {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []testCase
	for _, block := range strings.Split("\n"+string(b), "\n== ")[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		text, want, _ := strings.Cut(rest, "\n--\n")
		c := testCase{name: name, text: strings.Trim(text, "\n")}
		for _, line := range strings.Split(want, "\n") {
			if line != "" {
				c.want = append(c.want, line)
			}
		}
		out = append(out, c)
	}
	return out
}

func testRegister(t testing.TB) *register.Register {
	t.Helper()
	const file = "testdata/register.yaml"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	dossier, err := register.Load(file, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	base, err := register.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	reg, err := register.Merge(base, dossier)
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

var core = sync.OnceValues(func() (*lang.Core, error) { return lang.Load(models.Lang()) })

func stages(t testing.TB, reg *register.Register) []stage.Stage {
	t.Helper()
	cues, err := cue.New()
	if err != nil {
		t.Fatal(err)
	}
	c, err := core()
	if err != nil {
		t.Fatal(err)
	}
	model, err := coref.Load(models.Coref(), c, reg.Gender)
	if err != nil {
		t.Fatal(err)
	}
	return []stage.Stage{parse.New(c), quotation.New(), coref.New(model), cues, timex.New(), entity.NewMentions(reg), entity.NewEntities(reg)}
}

// draft runs the stages over a text; it panics on what no case can have, such as an
// empty text.
func draft(t testing.TB, stages []stage.Stage, text string) *stage.Draft {
	t.Helper()
	return quietDraft(stages, text)
}

func quietDraft(stages []stage.Stage, text string) *stage.Draft {
	date, err := edtf.Parse(published)
	if err != nil {
		panic(err)
	}
	doc, err := document.New(text, document.Meta{Published: date})
	if err != nil {
		panic(err)
	}
	d := &stage.Draft{Document: doc}
	for _, s := range stages {
		if err := s.Run(context.Background(), d); err != nil {
			panic(err)
		}
	}
	return d
}

func mentionLine(d *stage.Draft, i int) string {
	m := d.Mentions[i]
	text := d.Text()
	s := fmt.Sprintf("%s %s %q", m.Form, m.Kind, m.In(text))
	if m.Head != m.Span {
		s += fmt.Sprintf(" head=%q", m.Head.In(text))
	}
	if m.Role != "" {
		s += fmt.Sprintf(" role=%q", m.Role)
	}
	if m.RoleOf >= 0 {
		s += fmt.Sprintf(" of=%q", d.Mentions[m.RoleOf].In(text))
	}
	if m.Gender == "m" || m.Gender == "f" {
		s += " " + m.Gender
	}
	if m.Plural {
		s += " plural"
	}
	if m.Register != "" {
		s += " <" + string(m.Register) + ">"
	}
	return s
}

func entityLine(d *stage.Draft, i int) string {
	e := d.Entities[i]
	s := e.Name
	if e.Register != "" {
		s += " <" + string(e.Register) + ">"
	}
	if !e.Named {
		s += " unnamed"
	}
	for _, r := range e.Roles {
		s += " [" + r.Title
		if r.Of >= 0 {
			s += " of " + d.Entities[r.Of].Name
		}
		s += "]"
	}
	s += ":"
	for _, m := range e.Mentions {
		s += fmt.Sprintf(" %q", d.Mentions[m].In(d.Text()))
	}
	return s
}

func runCases(t *testing.T, folder string, lines func(*stage.Draft) []string) {
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in %s (%v)", folder, err)
	}
	ss := stages(t, testRegister(t))
	for _, file := range files {
		for _, c := range readCases(t, file) {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+c.name, func(t *testing.T) {
				got := lines(draft(t, ss, c.text))
				if diff := cmp.Diff(c.want, got); diff != "" {
					t.Errorf("%s\n(-want +got)\n%s", c.text, diff)
				}
			})
		}
	}
}

func TestMentionCases(t *testing.T) {
	runCases(t, "mentions", func(d *stage.Draft) (out []string) {
		for i := range d.Mentions {
			out = append(out, mentionLine(d, i))
		}
		return out
	})
}

func TestEntityCases(t *testing.T) {
	runCases(t, "entities", func(d *stage.Draft) (out []string) {
		for i, e := range d.Entities {
			if len(e.Mentions) > 0 {
				out = append(out, entityLine(d, i))
			}
		}
		for i, m := range d.Mentions {
			if m.Entity < 0 {
				out = append(out, "open: "+mentionLine(d, i))
			}
		}
		return out
	})
}
