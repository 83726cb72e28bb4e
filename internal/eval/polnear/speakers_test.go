package polnear

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/eval"
)

func TestSpeakerCases(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "speakers", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			c := loadCase(t, file)
			s, err := ReadSpeakers("labels", []byte(c.parts["labels"]))
			if err != nil {
				t.Fatal(err)
			}
			p, err := newPage(&c.article)
			if err != nil {
				t.Fatal(err)
			}
			got, err := p.markSpeakers(s.of("case"), c.predicted)
			if err != nil {
				t.Fatal(err)
			}
			named := map[string]eval.Tally{"found": got.found, "all": got.all, "sourced": got.sourced}
			for i, n := range namings() {
				named[string(n)] = got.byKind[i]
			}
			compareFigures(t, named, figures(t, c.parts["figures"]))
		})
	}
}

func TestReadSpeakersRefuses(t *testing.T) {
	const speaker = "speaker\td\tp\t0-4\n"
	for _, tc := range []struct{ name, in, where string }{
		{"a line of no kind", "talker\td\tp\t0-4\n", "l:1: "},
		{"too few fields", "speaker\td\n", "l:1: "},
		{"a reversed span", "speaker\td\tp\t4-4\n", "l:1: "},
		{"a speaker defined twice", speaker + speaker, "l:2: "},
		{"a speaker called nobody", "speaker\td\t-\t0-4\n", "l:1: "},
		{"a content of an unknown speaker", speaker + "\ncontent\td\tq\tname\t5-6\n", "l:3: "},
		{"a speaker of another document", speaker + "content\te\tp\tname\t5-6\n", "l:2: "},
		{"an unknown kind", speaker + "content\td\tp\tnickname\t5-6\n", "l:2: "},
		{"a least that its widest does not hold", "speaker\td\tp\t0-4/1-9\n", "l:1: "},
		{"a widest that is no span", "speaker\td\tp\t0-4/\n", "l:1: "},
		{"an implied nobody", "content\td\t-\timplied\t5-6\n", "l:1: "},
		{"a name for nobody", "content\td\t-\tname\t5-6\n", "l:1: "},
		{"nobody for a speaker", speaker + "content\td\tp\tnone\t5-6\n", "l:2: "},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := ReadSpeakers("l", []byte(tc.in))
			if s != nil || !errors.Is(err, ErrSyntax) || !strings.HasPrefix(err.Error(), tc.where) {
				t.Errorf("ReadSpeakers = %v, %v; want an ErrSyntax at %s", s, err, tc.where)
			}
		})
	}
}

func TestNearestNameIsTheBaseline(t *testing.T) {
	const text = "Rell met Toma. She said yes. Toma said no, said Rell's envoy."
	span := func(exact string, nth int) eval.Span {
		s, _ := words{text}.quoted(t, fmt.Sprintf("%q@%d", exact, nth))
		return s
	}
	names := []eval.Span{span("Rell", 1), span("Toma", 1), span("Toma", 2), span("Rell", 2)}
	rell, toma := []eval.Span{names[0], names[3]}, []eval.Span{names[1], names[2]}
	for _, tc := range []struct {
		name   string
		source []eval.Span
		want   []eval.Span
	}{
		{"the last name before", []eval.Span{span("She", 1)}, toma},
		{"the name in the source, in all its places", []eval.Span{span("Toma", 2)}, toma},
		{"the first name in the source", []eval.Span{span("Rell's envoy", 1)}, rell},
		{"no source, nobody", nil, nil},
		{"no name before, nobody", []eval.Span{{Start: 0, End: 2}}, nil},
	} {
		got := byNearestName([]rune(text), names, []Attribution{{Source: tc.source, Speaker: names[:1]}})
		if !slices.Equal(got[0].Speaker, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, got[0].Speaker, tc.want)
		}
	}
}

// The baseline stands beside what was predicted, on the same contents.
func TestBaselineIsScored(t *testing.T) {
	a := Article{ID: "d", Text: "Rell left. She said yes.", Annotations: []Annotation{{}}}
	s, err := ReadSpeakers("l", []byte("speaker\td\ts1\t0-4\ncontent\td\ts1\tpronoun\t20-23\n"))
	if err != nil {
		t.Fatal(err)
	}
	predict := func(context.Context, *Article) (Prediction, error) {
		return Prediction{Attributions: []Attribution{{Source: []eval.Span{{Start: 11, End: 14}}, Content: []eval.Span{{Start: 20, End: 23}}}}}, nil
	}
	names := func(context.Context, string) ([]eval.Span, error) { return []eval.Span{{Start: 0, End: 4}}, nil }
	r, err := Score(t.Context(), []Article{a}, predict, Options{Speakers: s, Names: names, Resamples: -1})
	if err != nil {
		t.Fatal(err)
	}
	if p := r.Speakers.Pronoun; p.Value != 0 || p.Of != 1 {
		t.Errorf("predicted %+v", p)
	}
	if b := r.Speakers.Baseline; b == nil || b.Pronoun.Value != 1 || b.Sourced.Value != 1 || b.Found.Of != 1 {
		t.Errorf("baseline %+v", b)
	}
}

func TestSpeakersAgree(t *testing.T) {
	const first = "speaker\td\ta\t0-4/0-9;20-24\nspeaker\td\tb\t40-44\ncontent\td\ta\tname\t5-8\ncontent\td\tb\trole\t10-12\n" +
		"content\td\t-\tnone\t14-16\ncontent\td\tb\trole\t14-16\ncontent\td\ta\tname\t50-52\nspeaker\te\tx\t0-1\ncontent\te\tx\tname\t2-3\n"
	// Other ids; the second content is said to be the first speaker's, the last is left out.
	const second = "speaker\td\ts2\t42-44\nspeaker\td\ts1\t1-4\ncontent\td\ts1\trole\t5-8\ncontent\td\ts1\trole\t10-12\n" +
		"content\td\t-\tnone\t14-16\ncontent\td\ts2\trole\t14-16\n"
	read := func(data string) *Speakers {
		s, err := ReadSpeakers("l", []byte(data))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	a, b := read(first), read(second)
	if got, want := a.Agree(b), (SpeakerAgreement{Same: 3, Kind: 3, All: 4}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got, back := a.Agree(b), b.Agree(a); got != back {
		t.Errorf("%+v one way, %+v the other", got, back)
	}
	if got := a.Agree(a); got.Same != got.All || got.All != 6 {
		t.Errorf("with itself %+v", got)
	}
}

func FuzzSpeakers(f *testing.F) {
	f.Add([]byte("# labels\nspeaker\td\tp\t0-4;6-9/5-9\ncontent\td\tp\tname\t10-12\r\ncontent\td\t-\tnone\t3-4\n"))
	f.Add([]byte("speaker\td\tp\t0-99999999999\n"))
	where := regexp.MustCompile(`^l:\d+: `)
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ReadSpeakers("l", data)
		if err != nil {
			if !errors.Is(err, ErrSyntax) || !where.MatchString(err.Error()) {
				t.Fatalf("error %q names no line", err)
			}
			return
		}
		for d, labels := range s.byDocument {
			for _, c := range labels.contents {
				if c.speaker != "" && !slices.Contains(labels.ids, c.speaker) {
					t.Fatalf("%s has a content of %q, who is nobody", d, c.speaker)
				}
			}
		}
	})
}
