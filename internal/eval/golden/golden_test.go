package golden

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/reading"
)

// loadPlain makes a document of a text file, without provenance.
func loadPlain(_ context.Context, path string) (*document.Document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return document.New(string(data), document.Meta{Language: "en"})
}

// readFile is a reader whose reading of any document is that in a file.
func readFile(path string) Read {
	return func(context.Context, *document.Document) (*reading.Reading, error) {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		return Parse(data)
	}
}

func TestCases(t *testing.T) {
	wants, err := filepath.Glob(filepath.Join("testdata", "*.want.txt"))
	if err != nil || len(wants) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range wants {
		name := strings.TrimSuffix(file, ".want.txt")
		t.Run(filepath.Base(name), func(t *testing.T) {
			r, err := Eval(t.Context(), []string{name + ".txt.golden.json"}, loadPlain, readFile(name+".got.json"))
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if err := r.Write(&got); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, l := range strings.SplitAfter(string(data), "\n") {
				if !strings.HasPrefix(l, "#") {
					want = append(want, l)
				}
			}
			if d := cmp.Diff(strings.Join(want, ""), filepath.ToSlash(got.String())); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAReadingAgainstItself(t *testing.T) {
	gold := filepath.Join("testdata", "truce.txt.golden.json")
	r, err := Eval(t.Context(), []string{gold, gold}, loadPlain, readFile(gold))
	if err != nil {
		t.Fatal(err)
	}
	if r.Documents != 2 || len(r.Differences) != 0 {
		t.Errorf("%d documents, differences %v", r.Documents, r.Differences)
	}
	for _, l := range r.Lists {
		if l.Score.F1 != 1 || l.Score.Low != 1 {
			t.Errorf("%s: %v", l.Name, l.Score)
		}
	}
	for _, f := range r.Fields {
		if f.Rate.Value != 1 || f.Rate.Of == 0 {
			t.Errorf("%s %s: %v of %d", f.List, f.Name, f.Rate, f.Rate.Of)
		}
	}
	if _, err := json.Marshal(r); err != nil {
		t.Error(err)
	}
}

func TestAFailedReadingLeavesTheOthers(t *testing.T) {
	good := filepath.Join("testdata", "truce.txt.golden.json")
	dir := t.TempDir()
	write := func(name, body string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("b.txt", "Rell said no.")
	const head = `{"schema":"parley.reading/1","entities":[{"id":"e1","name":"Rell","kind":"person","register":null,"roles":[],"mentions":[`
	for _, tc := range []struct {
		name, path string
		want       error
		says       string
	}{
		{"a file of another name", write("a.json", "{}"), ErrName, "a.json"},
		{"a file that is not there", filepath.Join(dir, "none.txt.golden.json"), os.ErrNotExist, "none.txt.golden.json"},
		{"a document that is not there", write("a.txt.golden.json", `{"schema":"parley.reading/1"}`), os.ErrNotExist, "its document"},
		{"no JSON", write("c.txt.golden.json", "hello"), ErrSchema, "c.txt"},
		{"another version", write("d.txt.golden.json", `{"schema":"parley.reading/9"}`), ErrSchema, "parley.reading/9"},
		{"a field that the contract does not have", write("e.txt.golden.json", `{"schema":"parley.reading/1","speakers":[]}`), ErrSchema, "speakers"},
		{"two readings in one file", write("f.txt.golden.json", `{"schema":"parley.reading/1"}{"schema":"parley.reading/1"}`), ErrSchema, "more follows"},
		{"words that are not there", write("b.txt.golden.json", head+`{"start":0,"end":4,"exact":"Toma"}]}]}`), ErrEvidence, "entities[0].mentions[0]"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r, err := Eval(t.Context(), []string{tc.path, good}, loadPlain, readFile(good))
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("error %v, want %v saying %q", err, tc.want, tc.says)
			}
			if r == nil || r.Documents != 1 {
				t.Errorf("result %+v, want that of the other document", r)
			}
		})
	}
}

func TestNoResultWhereTheContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := Eval(ctx, []string{"a.txt.golden.json"}, loadPlain, readFile("a"))
	if r != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("Eval = %v, %v", r, err)
	}
}

// FuzzParse: any bytes are a reading or an error, and a reading can be compared.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"truce.txt.golden.json", "truce.got.json"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"schema":"parley.reading/1","statements":[{"id":"s1","within":"s1","speaker":"e9","to":["e8"]}]}`))
	d, err := document.New("Rell said no.", document.Meta{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Parse(data)
		if err != nil {
			if !errors.Is(err, ErrSchema) {
				t.Fatalf("error %v is no ErrSchema", err)
			}
			return
		}
		if err := verify(r, d.Text); err != nil && !errors.Is(err, ErrEvidence) {
			t.Fatalf("error %v is no ErrEvidence", err)
		}
		if s := compare("a.txt", r, reading.New(d)); len(s.lists) != len(lists()) {
			t.Fatalf("%d lists", len(s.lists))
		}
	})
}
