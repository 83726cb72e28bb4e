package show_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

var update = flag.Bool("update", false, "write the files of testdata as they come out; read them before they are committed")

const report = "VELMAR — “We accept the plan,” envoy Mara Venn told reporters on Friday, “but not its map.”\n\n" +
	"The Hill Palace declined to comment.\n"

// find is the words of the report, wherever they first stand.
func find(t *testing.T, d *document.Document, words string) text.Selector {
	t.Helper()
	at := strings.Index(d.Text.String(), words)
	if at < 0 {
		t.Fatalf("%q is not in the report", words)
	}
	sel, err := d.Text.Selector(text.Span{Start: at, End: at + len(words)})
	if err != nil {
		t.Fatal(err)
	}
	return sel
}

func reportRead(t *testing.T) (*document.Document, *reading.Reading) {
	t.Helper()
	published, err := edtf.Parse("2031-02-15")
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.New(report, document.Meta{Title: "Envoy accepts plan", Publisher: "The Lantern", Published: published, Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	said, err := edtf.Parse("2031-02-14")
	if err != nil {
		t.Fatal(err)
	}
	sel := func(words string) text.Selector { return find(t, d, words) }
	on := sel("on Friday")
	venn, press, palace, envoy := reading.EntityID("e1"), reading.EntityID("e2"), reading.EntityID("e3"), "envoy"
	r := reading.New(d)
	r.Entities = []reading.Entity{
		{ID: venn, Name: "Mara Venn", Kind: reading.Person, Mentions: []text.Selector{sel("envoy Mara Venn")}},
		{ID: press, Name: "reporters", Kind: reading.Group, Mentions: []text.Selector{sel("reporters")}},
		{ID: palace, Name: "Oulenne", Kind: reading.State, Mentions: []text.Selector{sel("The Hill Palace")}},
	}
	r.Times = []reading.Time{{Span: on, EDTF: reading.At(said)}}
	r.Statements = []reading.Statement{
		{
			ID: "s1", Directness: reading.Quote, Source: []text.Selector{sel("envoy Mara Venn")}, Cue: []text.Selector{sel("told")},
			Content: []text.Selector{sel("“We accept the plan,”"), sel("“but not its map.”")}, Speaker: &venn, SpeakerStatus: reading.Named,
			As: &envoy, To: []reading.EntityID{press}, Medium: &reading.Medium{Name: "interview", Kind: reading.Interview},
			Said: reading.When{EDTF: reading.At(said), Evidence: &on}, Polarity: reading.Affirmed, Modality: reading.Actual, Act: reading.Accept,
		},
		{
			ID: "s2", Directness: reading.Paraphrase, Source: []text.Selector{sel("The Hill Palace")}, Cue: []text.Selector{sel("declined to comment")},
			Speaker: &palace, SpeakerStatus: reading.Named, Polarity: reading.Negated, Modality: reading.Future, Act: reading.Decline,
			Hedges: []text.Selector{sel("declined")}, Probability: 0.25,
		},
	}
	return d, r
}

// plain takes the styles out, as a writer does where there is no terminal.
func plain(b *strings.Builder) *colorprofile.Writer {
	return &colorprofile.Writer{Forward: b, Profile: colorprofile.NoTTY}
}

// golden compares with a file of testdata, which is read as a specification.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile("testdata/"+name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("testdata/%s is not what is written; got:\n%s", name, got)
	}
}

func TestReading(t *testing.T) {
	d, r := reportRead(t)
	for _, width := range []int{60, 30} {
		t.Run(fmt.Sprintf("%d columns", width), func(t *testing.T) {
			var b strings.Builder
			if err := show.NewPrinter(plain(&b), width).Reading("venn.txt", d, r); err != nil {
				t.Fatal(err)
			}
			golden(t, fmt.Sprintf("reading-%d.txt", width), b.String())
		})
	}
}

// The styles are checked by what they say of each stretch, on a terminal of 16 colours.
func TestReadingMarksItsSpans(t *testing.T) {
	d, r := reportRead(t)
	var b strings.Builder
	p := show.NewPrinter(&colorprofile.Writer{Forward: &b, Profile: colorprofile.ANSI}, 200)
	p.Styles = true
	if err := p.Reading("venn.txt", d, r); err != nil {
		t.Fatal(err)
	}
	golden(t, "reading-ansi.txt", strings.ReplaceAll(b.String(), "\x1b", "^"))
}

func TestReadingRefusesSpansOfAnotherText(t *testing.T) {
	d, r := reportRead(t)
	r.Statements[0].Cue[0].Exact = "wrote"
	var b strings.Builder
	err := show.NewPrinter(&b, 60).Reading("venn.txt", d, r)
	if !errors.Is(err, text.ErrMismatch) || !strings.Contains(err.Error(), "venn.txt: statement s1") {
		t.Errorf("got %v, want ErrMismatch of statement s1 of venn.txt", err)
	}
	if b.Len() > 0 {
		t.Errorf("something was written all the same: %q", b.String())
	}
}

func TestHit(t *testing.T) {
	d, _ := reportRead(t)
	doc := record.Document{ID: "doc-1", Title: d.Title, Publisher: d.Publisher, Published: d.Published}
	in := func(words string) record.Evidence {
		return record.Evidence{Document: "doc-1", Selector: find(t, d, words)}
	}
	var b strings.Builder
	p := show.NewPrinter(&colorprofile.Writer{Forward: &b, Profile: colorprofile.ANSI}, 60)
	p.Hit(7, record.Hit{Document: doc, Evidence: in("“We accept the plan,” envoy Mara Venn told"), Matches: []record.Evidence{in("accept"), in("plan"), in("Friday")}}, "Mara Venn")
	if err := p.Err(); err != nil {
		t.Fatal(err)
	}
	golden(t, "hit-ansi.txt", strings.ReplaceAll(b.String(), "\x1b", "^"))
}

func TestTable(t *testing.T) {
	var b strings.Builder
	show.NewPrinter(plain(&b), 60).Table([]string{" statements", "name", "id"}, [][]string{
		{"12", "Mara Venn", "person:mara-venn"}, {"3", "会談", "group:x"}, {"1", "line\nbreak"},
	})
	golden(t, "table.txt", b.String())
}

func TestPrinterStopsAtTheFirstError(t *testing.T) {
	p := show.NewPrinter(full{}, 60)
	p.Linef("one")
	p.Rule()
	if !errors.Is(p.Err(), errFull) {
		t.Errorf("got %v, want the error of the writer", p.Err())
	}
}

var errFull = errors.New("disk is full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
