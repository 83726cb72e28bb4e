package polnear

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/internal/eval"
)

// annText has the offsets:
//
//	0         1         2         3
//	0123456789012345678901234567890123456
const annText = "“We go on,” Rell said, “to the end.”\n"

func TestReadAnn(t *testing.T) {
	const whole = "T1\tSource 12 16\tRell\nT2\tCue 17 21\tsaid\nT3\tContent 0 11;23 36\t“We go on,” “to the end.”\n" +
		"T4\tAttribution 17 21\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
	rell, said := []eval.Span{{Start: 12, End: 16}}, []eval.Span{{Start: 17, End: 21}}
	content := []eval.Span{{Start: 0, End: 11}, {Start: 23, End: 36}}
	for _, tc := range []struct {
		name, in string
		want     []Attribution
	}{
		{"nothing", "", nil},
		{"an attribution in two pieces", whole, []Attribution{{ID: "E1", Source: rell, Cue: said, Content: content}}},
		{"line ends of Windows", strings.ReplaceAll(whole, "\n", "\r\n"), []Attribution{{ID: "E1", Source: rell, Cue: said, Content: content}}},
		{"pieces out of order are put in order",
			"T3\tContent 23 36;0 11\t“to the end.” “We go on,”\nE1\tAttribution:T3 Content:T3\n", []Attribution{{ID: "E1", Content: content}}},
		{"an event before its parts", "E1\tAttribution-no-source:T2 Cue:T2\nT2\tCue 17 21\tsaid\n", []Attribution{{ID: "E1", Cue: said}}},
		{"a second content adds to the first",
			"T1\tContent 0 11\t“We go on,”\nT2\tContent 23 36\t“to the end.”\nE1\tAttribution:T1 Content:T1 Content2:T2\n", []Attribution{{ID: "E1", Content: content}}},
		{"an event without parts is no attribution", "T1\tAttribution 17 21\tsaid\nE1\tAttribution:T1\n", nil},
		{"an event of another type is passed over", "T1\tCue 17 21\tsaid\nE1\tDiscuss:T1 Cue:T1\n", nil},
		{"notes and relations are passed over", "#1\tAnnotatorNotes T1\twhat?\nR1\tSame Arg1:T1 Arg2:T2\n*\tEquiv T1 T2\n\n", nil},
		{"words with a line break in them", "T1\tContent 0 11\t“We\ngo on,”\nE1\tAttribution:T1 Content:T1\n",
			[]Attribution{{ID: "E1", Content: []eval.Span{{Start: 0, End: 11}}}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := ReadAnn("f.ann", []byte(tc.in), annText)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tc.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadAnnRefuses(t *testing.T) {
	const ok = "T1\tSource 12 16\tRell\n"
	for _, tc := range []struct {
		name, in string
		want     error
		where    string
	}{
		{"a first line of no kind", "hello\n", ErrSyntax, "f.ann:1: "},
		{"too few fields", ok + "T2\tCue 17 21\n", ErrSyntax, "f.ann:2: "},
		{"no offsets", "T2\tCue\tsaid\n", ErrSyntax, "f.ann:1: "},
		{"offsets that are no numbers", "T2\tCue 17 x\tsaid\n", ErrSyntax, "f.ann:1: "},
		{"a negative offset", "T2\tCue -1 4\tsaid\n", ErrSyntax, "f.ann:1: "},
		{"a number beyond all texts", "T2\tCue 17 99999999999999999999\tsaid\n", ErrSyntax, "f.ann:1: "},
		{"a reversed span", "T2\tCue 21 17\tsaid\n", ErrSyntax, "f.ann:1: "},
		{"an empty span", "T2\tCue 17 17\t\n", ErrSyntax, "f.ann:1: "},
		{"an id that is there twice", ok + ok, ErrSyntax, "f.ann:2: "},
		{"a span beyond the text", ok + "T2\tCue 17 99\tsaid\n", ErrMismatch, "f.ann:2: "},
		{"other words than the text has", ok + "\nT2\tCue 17 21\tsays\n", ErrMismatch, "f.ann:3: "},
		{"an event of nothing", ok + "E1\n", ErrSyntax, "f.ann:2: "},
		{"an argument without a line", ok + "E1\tAttribution:T1 Source\n", ErrSyntax, "f.ann:2: "},
		{"an argument with a line that is not there", ok + "E1\tAttribution:T1 Cue:T9\n", ErrSyntax, "f.ann:2: "},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := ReadAnn("f.ann", []byte(tc.in), annText)
			if got != nil || !errors.Is(err, tc.want) || !strings.HasPrefix(err.Error(), tc.where) {
				t.Errorf("ReadAnn = %v, %v; want %v at %s", got, err, tc.want, tc.where)
			}
		})
	}
}

// FuzzAnn: any bytes give attributions within the text, or an error that names file and
// line.
func FuzzAnn(f *testing.F) {
	f.Add([]byte("T1\tSource 12 16\tRell\nT3\tContent 0 11;23 36\t“We go on,” “to the end.”\nE1\tAttribution:T1 Content:T3 Source:T1\n"), annText)
	f.Add([]byte("#1\tAnnotatorNotes T1\twhat\nT1\tCue 17 21\tsa\nid\n*\tEquiv\n"), annText)
	f.Add([]byte("T1\tCue 0 1\t\xff\nE1\tAttribution:T1 Cue:T1"), "\xff")
	where := regexp.MustCompile(`^f\.ann:\d+: `)
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		as, err := ReadAnn("f.ann", data, text)
		if err != nil {
			if !errors.Is(err, ErrSyntax) && !errors.Is(err, ErrMismatch) || !where.MatchString(err.Error()) {
				t.Fatalf("error %q names no file and line", err)
			}
			return
		}
		length := utf8.RuneCountInString(text)
		for _, a := range as {
			for _, spans := range [][]eval.Span{a.Source, a.Cue, a.Content} {
				for _, s := range spans {
					if s.Start < 0 || s.End <= s.Start || s.End > length {
						t.Fatalf("span %v in a text of %d code points", s, length)
					}
				}
			}
		}
		if _, err := number(eval.NewInk(text), as); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzTokens(f *testing.F) {
	f.Add([]byte("1\tWe\twe\t_\tPRP\t_\t2\tnsubj\t_\tstart=1|end=3\n2\tgo\tgo\t_\tVBP\t_\t0\troot\t_\tner=O|start=4|end=6\n"))
	f.Add([]byte("1\tWe\twe\t_\tPRP\t_\t2\tnsubj\t_\tstart=3|end=1\n"))
	where := regexp.MustCompile(`^f\.conllu:\d+: `)
	f.Fuzz(func(t *testing.T, data []byte) {
		tokens, err := readTokens("f.conllu", data, 30)
		if err != nil {
			if !where.MatchString(err.Error()) {
				t.Fatalf("error %q names no file and line", err)
			}
			return
		}
		last := 0
		for _, s := range tokens {
			if s.Start < last || s.End <= s.Start || s.End > 30 {
				t.Fatalf("token %v after %d", s, last)
			}
			last = s.End
		}
	})
}

func TestCut(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want []string
	}{
		{"", nil},
		{"We won't go.", []string{"We", "won", "'", "t", "go", "."}},
		{"U.S.-led", []string{"U", ".", "S", ".", "-", "led"}},
		{" Zoë\u00a02031 ", []string{"Zoë", "2031"}},
		{"👍🏽", []string{"👍", "🏽"}},
	} {
		var got []string
		runes := []rune(tc.in)
		for _, s := range cut(tc.in) {
			got = append(got, string(runes[s.Start:s.End]))
		}
		if d := cmp.Diff(tc.want, got); d != "" {
			t.Errorf("cut(%q): %s", tc.in, d)
		}
	}
}
