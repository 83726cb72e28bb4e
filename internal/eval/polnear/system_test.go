package polnear

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/internal/eval"
)

func TestReadSystem(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		want     []Attribution // of the article "a"
	}{
		{"nothing found", `{"document":"a","attributions":[]}`, nil},
		{"nothing said of attributions", `{"document":"a"}`, nil},
		{"all parts, one in two pieces",
			`{"document":"a","attributions":[{"source":[[12,16]],"cue":[[17,21]],"content":[[0,11],[23,36]],"speaker":[[40,44]]}]}`,
			[]Attribution{{
				Source: []eval.Span{{Start: 12, End: 16}}, Cue: []eval.Span{{Start: 17, End: 21}},
				Content: []eval.Span{{Start: 0, End: 11}, {Start: 23, End: 36}}, Speaker: []eval.Span{{Start: 40, End: 44}},
			}}},
		{"a part that is not there", `{"document":"a","attributions":[{"cue":[[1,2]],"source":[],"content":null}]}`,
			[]Attribution{{Cue: []eval.Span{{Start: 1, End: 2}}}}},
		{"several articles, line ends of Windows, empty lines",
			"{\"document\":\"b\"}\r\n\r\n{\"document\":\"a\",\"attributions\":[{\"cue\":[[1,2]]}]}\r\n",
			[]Attribution{{Cue: []eval.Span{{Start: 1, End: 2}}}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := ReadSystem("f.jsonl", []byte(tc.in))
			if err != nil {
				t.Fatal(err)
			}
			got, err := s.Predict(t.Context(), &Article{ID: "a"})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(Prediction{Document: "a", Attributions: tc.want}, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadSystemRefuses(t *testing.T) {
	const ok = `{"document":"a"}` + "\n"
	for _, tc := range []struct{ name, in, where string }{
		{"what is no JSON", ok + "document a", "f.jsonl:2: "},
		{"a line that is cut off", `{"document":"a"`, "f.jsonl:1: "},
		{"two values on a line", `{"document":"a"} {"document":"b"}`, "f.jsonl:1: "},
		{"no document", `{"attributions":[]}`, "f.jsonl:1: "},
		{"a document that is there twice", ok + "\n" + ok, "f.jsonl:3: "},
		{"a part that nobody knows", `{"document":"a","attributions":[{"sources":[[0,1]]}]}`, "f.jsonl:1: "},
		{"a span that is not in a list", `{"document":"a","attributions":[{"cue":[0,1]}]}`, "f.jsonl:1: "},
		{"a span of three offsets", `{"document":"a","attributions":[{"cue":[[0,1,2]]}]}`, "f.jsonl:1: "},
		{"an empty span", `{"document":"a","attributions":[{"cue":[[1,1]]}]}`, "f.jsonl:1: "},
		{"a negative offset", `{"document":"a","attributions":[{"cue":[[-1,1]]}]}`, "f.jsonl:1: "},
		{"half an offset", `{"document":"a","attributions":[{"cue":[[0.5,1]]}]}`, "f.jsonl:1: "},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := ReadSystem("f.jsonl", []byte(tc.in))
			if s != nil || !errors.Is(err, ErrSyntax) || !strings.HasPrefix(err.Error(), tc.where) {
				t.Errorf("ReadSystem = %v, %v; want an ErrSyntax at %s", s, err, tc.where)
			}
		})
	}
}

// What a system leaves out is an error, and not an article in which it found nothing.
func TestScoreOfASystem(t *testing.T) {
	articles := []Article{
		{ID: "a", Text: "“Yes,” Rell said.", Annotations: []Annotation{{Attributions: []Attribution{{
			Source: []eval.Span{{Start: 7, End: 11}}, Cue: []eval.Span{{Start: 12, End: 16}}, Content: []eval.Span{{Start: 0, End: 6}},
		}}}}},
		{ID: "b", Text: "No.", Annotations: []Annotation{{}}},
	}
	const right = `{"document":"a","attributions":[{"source":[[7,11]],"cue":[[12,16]],"content":[[0,6]]}]}` + "\n"
	score := func(in string) (*Result, error) {
		t.Helper()
		s, err := ReadSystem("f.jsonl", []byte(in))
		if err != nil {
			t.Fatal(err)
		}
		return Score(t.Context(), articles, s.Predict, Options{})
	}
	r, err := score(right + `{"document":"b"}`)
	if err != nil || r.All.Strict.F1 != 1 || r.All.Direct.F1 != 1 {
		t.Errorf("a system that is right: %+v, %v", r, err)
	}
	if _, err = score(right); !errors.Is(err, ErrEmpty) || !strings.Contains(err.Error(), "read b: f.jsonl") {
		t.Errorf("a system that leaves b out: %v", err)
	}
	if _, err = score(right + `{"document":"b","attributions":[{"cue":[[0,9]]}]}`); !errors.Is(err, eval.ErrOutside) {
		t.Errorf("a span outside b: %v", err)
	}
}

// FuzzSystem: any bytes give spans that are none, or an error that names file and line.
func FuzzSystem(f *testing.F) {
	f.Add([]byte(`{"document":"a","attributions":[{"source":[[12,16]],"cue":[[17,21]],"content":[[0,11],[23,36]]}]}`))
	f.Add([]byte("{\"document\":\"a\"}\n{\"document\":\"b\",\"attributions\":[{\"cue\":[[5,2]]}]}"))
	where := regexp.MustCompile(`^f\.jsonl:\d+: `)
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ReadSystem("f.jsonl", data)
		if err != nil {
			if !errors.Is(err, ErrSyntax) || !where.MatchString(err.Error()) {
				t.Fatalf("error %q names no file and line", err)
			}
			return
		}
		for _, as := range s.found {
			for _, a := range as {
				for _, spans := range [][]eval.Span{a.Source, a.Cue, a.Content, a.Speaker} {
					for _, s := range spans {
						if s.Start < 0 || s.End <= s.Start {
							t.Fatalf("span %v", s)
						}
					}
				}
			}
		}
	})
}
