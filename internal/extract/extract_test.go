package extract_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/extract/parse"
	"github.com/parley-project/parley/internal/extract/quotation"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

func TestOfRefusesAStageBeforeWhatItNeeds(t *testing.T) {
	_, err := extract.Of(quotation.New(), parse.New(nil))
	if !errors.Is(err, extract.ErrOrder) {
		t.Fatalf("got %v, want ErrOrder", err)
	}
	if !strings.Contains(err.Error(), "quotation needs parse") {
		t.Errorf("%q does not say which stage needs what", err)
	}
}

func TestReadStopsWhenItsContextEnds(t *testing.T) {
	p := newPipeline(t)
	d, err := document.New("Mara Venn said that the islands were lost.", document.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := p.Read(ctx, d); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

// Promise 3: without a publication date a relative time stays unclear, and the reader is
// told once.
func TestWithoutAPublicationDateRelativeTimesStayUnclear(t *testing.T) {
	p := newPipeline(t)
	d, err := document.New("Mara Venn said on Friday that the islands were lost. On Monday Tomas Arrel said no.", document.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Read(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Statements) == 0 {
		t.Fatal("no statements")
	}
	for _, s := range r.Statements {
		if s.Said.EDTF.Known() {
			t.Errorf("%s is dated %s without a publication date", s.ID, s.Said.EDTF)
		}
	}
	if s := r.Statements[0]; s.Said.Evidence == nil || s.Said.Evidence.Exact != "Friday" {
		t.Errorf("the words of the unclear time are lost: %+v", s.Said)
	}
	if len(r.Notes) != 1 {
		t.Errorf("notes %q, want one", r.Notes)
	}
}

const invented = `Envoy says talks will go on

CORVANE, April 14 — President Tomas Arrel's envoy, Mara Venn, said on Sunday that both sides “had moved” and that two aides told her the islands were lost.

“We came to listen,” Venn told the Halyard Agency in an interview. “We will not beg.”

The Kremlin rejected the plan. It did not elaborate. According to three officials, the truce ends on 30 April 2031.`

// Promise 5: the same input gives the same bytes, and every span's words are the text's.
func TestReadIsDeterministicAndItsSpansFit(t *testing.T) {
	p := newPipeline(t)
	first := read(t, p, invented)
	want, err := json.Marshal(first)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		got, err := json.Marshal(read(t, newPipeline(t), invented))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Fatalf("readings differ: %s", diff)
		}
	}
	txt, err := text.New(invented)
	if err != nil {
		t.Fatal(err)
	}
	checkReading(t, txt, first)
}

// checkReading holds a reading to the contract: spans fit, ids are unique and resolve.
func checkReading(t testing.TB, txt *text.Text, r *reading.Reading) {
	t.Helper()
	fit := func(sels ...text.Selector) {
		for _, s := range sels {
			if _, err := txt.Span(s); err != nil {
				t.Errorf("selector %+v: %v", s, err)
			}
		}
	}
	entities := map[reading.EntityID]bool{}
	for _, e := range r.Entities {
		if entities[e.ID] {
			t.Errorf("entity id %s is used twice", e.ID)
		}
		entities[e.ID] = true
		if len(e.Mentions) == 0 {
			t.Errorf("entity %s (%s) has no mention: no entry without evidence", e.ID, e.Name)
		}
		fit(e.Mentions...)
	}
	for _, e := range r.Entities {
		for _, role := range e.Roles {
			fit(role.Evidence...)
			if role.Of != nil && !entities[*role.Of] {
				t.Errorf("role of %s: no entity %s", e.ID, *role.Of)
			}
		}
	}
	within := map[reading.StatementID]*reading.StatementID{}
	for _, s := range r.Statements {
		if _, twice := within[s.ID]; twice {
			t.Errorf("statement id %s is used twice", s.ID)
		}
		within[s.ID] = s.Within
	}
	for _, s := range r.Statements {
		fit(s.Source...)
		fit(s.Cue...)
		fit(s.Content...)
		if s.Said.Evidence != nil {
			fit(*s.Said.Evidence)
		}
		if len(s.Cue)+len(s.Content) == 0 {
			t.Errorf("statement %s has no words", s.ID)
		}
		if s.Speaker != nil && !entities[*s.Speaker] {
			t.Errorf("statement %s: no entity %s", s.ID, *s.Speaker)
		}
		if s.Speaker == nil && s.SpeakerStatus == reading.Named {
			t.Errorf("statement %s is by a named speaker who is not named", s.ID)
		}
		for _, to := range s.To {
			if !entities[to] {
				t.Errorf("statement %s: no addressee %s", s.ID, to)
			}
		}
		if s.Within != nil {
			if _, ok := within[*s.Within]; !ok {
				t.Errorf("statement %s is within %s", s.ID, *s.Within)
			}
		}
		if inRing(within, s) {
			t.Errorf("statement %s is within itself", s.ID)
		}
	}
	for _, tm := range r.Times {
		fit(tm.Span)
	}
}

// inRing follows Within from s for as many steps as there are statements; within is that of each.
func inRing(within map[reading.StatementID]*reading.StatementID, s reading.Statement) bool {
	for w, n := s.Within, 0; w != nil; w, n = within[*w], n+1 {
		if *w == s.ID || n > len(within) {
			return true
		}
	}
	return false
}

// FuzzRead: no bytes make a reading panic, lose its spans, or fail.
func FuzzRead(f *testing.F) {
	f.Add(invented)
	f.Add("“”‘’«»")
	f.Add("He said, \"she said, 'they said, \"no")
	f.Add("A: B: C: D")
	f.Add("said said said, said. According to according to")
	f.Add("\u00ad\u200b—“\U0001F600” said 🙂.")
	f.Add(strings.Repeat("\"", 400))
	f.Add(strings.Repeat("who said that ", 60))
	p := newPipeline(f)
	f.Fuzz(func(t *testing.T, s string) {
		d, err := document.New(s, document.Meta{Published: published(t)})
		if err != nil {
			return
		}
		r, err := p.Read(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, d.Text, r)
	})
}

// Hostile texts are read in time and memory that grow with them and not faster: these
// would take many minutes if any stage looked at every pair of marks, cues or sentences.
// What they cost is the networks' work on each token; -short takes a tenth of each.
func TestReadSurvivesHostileTexts(t *testing.T) {
	p := newPipeline(t)
	times := func(s string, n int) string {
		if testing.Short() {
			n /= 10
		}
		return strings.Repeat(s, n)
	}
	for _, tc := range []struct{ name, text string }{
		{"quotation marks by the hundred thousand", times("“", 125_000) + times("\"", 125_000)},
		{"saying without a full stop", times("he said that she said ", 20_000)},
		{"a quotation that never closes", "“" + times("we said no. ", 20_000)},
		{"nothing but commas", times(",", 100_000)},
		{"thousands of paragraphs of one quotation", times("“We will not go.\n\n", 20_000)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := document.New(tc.text, document.Meta{Published: published(t)})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := p.Read(context.Background(), d); err != nil {
				t.Error(err)
			}
		})
	}
}
