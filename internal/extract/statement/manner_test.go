package statement_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/extract/cue"
	"github.com/parley-project/parley/internal/extract/entity"
	"github.com/parley-project/parley/internal/extract/medium"
	"github.com/parley-project/parley/internal/extract/parse"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/internal/extract/speaker"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/statement"
	"github.com/parley-project/parley/internal/extract/timex"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/models"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// TestManner reads testdata/manner.txt, with the attribution given, so that what is tested is
// this stage alone, on the analyses of the language core.
func TestManner(t *testing.T) {
	data, err := os.ReadFile("testdata/manner.txt")
	if err != nil {
		t.Fatal(err)
	}
	core, err := lang.Load(models.Lang())
	if err != nil {
		t.Fatal(err)
	}
	reg, err := register.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	_, cases, _ := strings.Cut(string(data), "\n-- ")
	for c := range strings.SplitSeq(cases, "\n-- ") {
		lines := strings.SplitN(strings.TrimSpace(c), "\n", 3)
		t.Run(lines[0], func(t *testing.T) {
			words, a := marked(t, lines[1])
			d, err := document.New(words, document.Meta{Language: "en"})
			if err != nil {
				t.Fatal(err)
			}
			r, err := pipeline(t, core, reg, a).Read(t.Context(), d)
			if err != nil {
				t.Fatal(err)
			}
			got := said(r)
			for want := range strings.FieldsSeq(lines[2]) {
				field, value, _ := strings.Cut(want, "=")
				if value = strings.ReplaceAll(value, "+", " "); got[field] != value {
					t.Errorf("%s is %q, want %q", field, got[field], value)
				}
			}
		})
	}
}

// given is a stage that gives one attribution, as a tagger that has no lexicon would.
type given stage.Attribution

func (given) Name() string         { return "given" }
func (given) Needs() []stage.Layer { return []stage.Layer{stage.Parse} }
func (given) Gives() []stage.Layer { return []stage.Layer{stage.Attributions} }
func (g given) Run(_ context.Context, d *stage.Draft) error {
	d.Attributions = []stage.Attribution{stage.Attribution(g)}
	return nil
}

func pipeline(t *testing.T, core *lang.Core, reg *register.Register, a stage.Attribution) *extract.Pipeline {
	t.Helper()
	cues, err := cue.New()
	if err != nil {
		t.Fatal(err)
	}
	media, err := medium.New(reg)
	if err != nil {
		t.Fatal(err)
	}
	model, err := coref.Load(models.Coref(), core, reg.Gender)
	if err != nil {
		t.Fatal(err)
	}
	p, err := extract.Of(parse.New(core), quotation.New(), coref.New(model), cues, timex.New(), entity.NewMentions(reg), media,
		given(a), entity.NewEntities(reg), speaker.New(reg), statement.New())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// marked takes [source], {cue} and <content> out of a line.
func marked(t *testing.T, line string) (string, stage.Attribution) {
	t.Helper()
	a := stage.Attribution{CueIndex: -1, Within: -1, Speaker: -1}
	var b strings.Builder
	from := 0
	for _, r := range line {
		var into *[]text.Span
		switch r {
		case '[', '{', '<':
			from = b.Len()
			continue
		case ']':
			into = &a.Source
		case '}':
			into = &a.Cue
		case '>':
			into = &a.Content
		default:
			b.WriteRune(r)
			continue
		}
		*into = append(*into, text.Span{Start: from, End: b.Len()})
	}
	if len(a.Cue) == 0 {
		t.Fatalf("no cue in %q", line)
	}
	return b.String(), a
}

// said is what is known of the one statement of a reading, by field.
func said(r *reading.Reading) map[string]string {
	s := r.Statements[0]
	got := map[string]string{
		"act": string(s.Act), "polarity": string(s.Polarity), "modality": string(s.Modality),
		"hedges": "-", "to": "-", "medium": "-", "said": "-",
	}
	var hedges, to []string
	for _, h := range s.Hedges {
		hedges = append(hedges, h.Exact)
	}
	for _, id := range s.To {
		for _, e := range r.Entities {
			if e.ID == id {
				to = append(to, e.Name)
			}
		}
	}
	if len(hedges) > 0 {
		got["hedges"] = strings.Join(hedges, ";")
	}
	if len(to) > 0 {
		got["to"] = strings.Join(to, ";")
	}
	if s.Medium != nil {
		got["medium"] = s.Medium.Name
	}
	if s.Said.Evidence != nil {
		got["said"] = s.Said.Evidence.Exact
	}
	return got
}
