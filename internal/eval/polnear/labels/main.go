// Labels turns what annotators wrote of who speaks in articles of PolNeAR into the file of offsets that
// `parley eval polnear --speakers` measures by. GUIDELINE.md says what annotators write.
//
//	go run ./internal/eval/polnear/labels ../shared/data/polnear/dev FILE... >internal/eval/testdata/speakers-dev.tsv
//
// How far two annotators agree, of whom each has such a file:
//
//	go run ./internal/eval/polnear/labels agree FIRST SECOND
//
// Each FILE is of one article. Nothing is written if a line of any of them is wrong; all that is wrong is
// told, with file and line. What was left out is told on the standard error.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/parley-project/parley/internal/eval/polnear"
)

const header = `# Who speaks in %d articles of PolNeAR: offsets and ids, no words of the corpus. Labels: Apache-2.0.
# Made by language models that read each article by ../polnear/labels/GUIDELINE.md; no person has checked them.
# Of %d contents %d are left out: the text does not tell who speaks, or has no words for them.
# Written by internal/eval/polnear/labels; internal/eval/polnear.ReadSpeakers says of what form.
`

func main() {
	if len(os.Args) < 3 || os.Args[1] == "agree" && len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: labels CORPUS FILE...\n       labels agree FIRST SECOND")
		os.Exit(2)
	}
	if os.Args[1] == "agree" {
		if err := agree(os.Args[2], os.Args[3], os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, "labels:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(os.Args[1], os.Args[2:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "labels:", err)
		os.Exit(1)
	}
}

// run converts files of articles of the corpus in dir.
func run(dir string, files []string, out, notes io.Writer) error {
	articles, err := polnear.Load(context.Background(), dir)
	if err != nil {
		return err
	}
	byID := make(map[string]*polnear.Article, len(articles))
	for i := range articles {
		byID[articles[i].ID] = &articles[i]
	}
	var sheets []*sheet
	var wrong []error
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		s, err := parseSheet(name, string(data))
		if err == nil {
			err = s.find(byID[s.document])
		}
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		sheets = append(sheets, s)
	}
	if err := errors.Join(wrong...); err != nil {
		return err
	}
	slices.SortFunc(sheets, func(a, b *sheet) int { return bytes.Compare([]byte(a.document), []byte(b.document)) })
	contents, left := 0, 0
	var lines bytes.Buffer
	for _, s := range sheets {
		s.write(&lines)
		contents += len(s.labels)
		left += s.left
		for _, n := range s.notes {
			_, _ = fmt.Fprintln(notes, n) // what cannot be told stops nothing
		}
	}
	if _, err := polnear.ReadSpeakers("labels", lines.Bytes()); err != nil {
		return fmt.Errorf("what was made cannot be read: %w", err)
	}
	_, err = fmt.Fprintf(out, header+"%s", len(sheets), contents, left, lines.Bytes())
	return err
}

// agree compares the labels of two annotators.
func agree(first, second string, out io.Writer) error {
	var s [2]*polnear.Speakers
	for i, name := range []string{first, second} {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if s[i], err = polnear.ReadSpeakers(name, data); err != nil {
			return err
		}
	}
	a := s[0].Agree(s[1])
	_, err := fmt.Fprintf(out, "contents labelled by both %d, the same speaker %d, the same kind %d\n", a.All, a.Same, a.Kind)
	return err
}
