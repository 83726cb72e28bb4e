package polnear

import (
	"errors"
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
			named := map[string]eval.Tally{"found": got.found, "all": got.all}
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

func FuzzSpeakers(f *testing.F) {
	f.Add([]byte("# labels\nspeaker\td\tp\t0-4;6-9\ncontent\td\tp\tname\t10-12\r\ncontent\td\t-\tnone\t3-4\n"))
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
