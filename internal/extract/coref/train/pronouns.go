package train

import (
	"context"
	_ "embed" // the labels
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/parley-project/parley/text"
)

//go:embed data/pronouns.tsv
var pronounsTSV string

// A meaning is what a pronoun stands for: the words of one of its mentions or, for "A and B", of
// several; none where the pronoun stands for nothing that a phrase names.
type meaning struct {
	pronoun text.Span // in code points
	words   []text.Span
}

// readPronouns reads the labels of pronouns by article, in the order of the file: lines of
// article, bounds of the pronoun, and bounds of what it stands for ("-" for nothing; several are parted
// by "+"), all in code points. name is the file's, for errors.
func readPronouns(name, data string) (ids []string, of map[string][]meaning, err error) {
	of = map[string][]meaning{}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		id, m, err := readMeaning(line)
		if err != nil {
			return nil, nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if of[id] == nil {
			ids = append(ids, id)
		}
		of[id] = append(of[id], m)
	}
	return ids, of, nil
}

// readMeaning reads one line.
func readMeaning(line string) (id string, m meaning, err error) {
	f := strings.Split(line, "\t")
	if len(f) != 3 || f[0] == "" {
		return "", m, errors.New("want article, pronoun and what it stands for, with tabs between")
	}
	if m.pronoun, err = bounds(f[1]); err != nil {
		return "", m, err
	}
	if f[2] == "-" {
		return f[0], m, nil
	}
	for part := range strings.SplitSeq(f[2], "+") {
		w, err := bounds(part)
		if err != nil {
			return "", m, err
		}
		m.words = append(m.words, w)
	}
	return f[0], m, nil
}

// bounds reads where a span begins and ends, in code points: "4-6".
func bounds(s string) (text.Span, error) {
	a, b, ok := strings.Cut(s, "-")
	from, err1 := strconv.Atoi(a)
	to, err2 := strconv.Atoi(b)
	if !ok || err1 != nil || err2 != nil || from < 0 || to <= from {
		return text.Span{}, fmt.Errorf("%.40q are no bounds, as 4-6 are", s)
	}
	return text.Span{Start: from, End: to}, nil
}

// pronouns makes lessons of the labelled pronouns of PolNeAR's articles for training.
func (r Reader) pronouns(ctx context.Context, dir string, weight float32) ([]*lesson, error) {
	ids, of, err := readPronouns("data/pronouns.tsv", pronounsTSV)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	var out []*lesson
	for _, id := range ids {
		raw, err := os.ReadFile(filepath.Join(dir, "polnear", "train", "text", id+".txt"))
		if err != nil {
			return nil, fmt.Errorf("train: text of labelled pronouns: %w", err)
		}
		x, p, err := r.lesson(ctx, id, string(raw), weight)
		if err != nil {
			return nil, err
		}
		t, err := text.New(string(raw))
		if err != nil {
			return nil, fmt.Errorf("train: %s: %w", id, err)
		}
		l := labelled{x: x, p: p, meant: map[int]string{}, parts: map[int]int{}}
		for _, m := range of[id] {
			if err := l.add(t, m); err != nil {
				return nil, fmt.Errorf("train: %s: %w", id, err)
			}
		}
		l.fill()
		x.labels = &l
		out = append(out, x)
	}
	return out, nil
}

// inBytes is a span in code points as one in bytes.
func inBytes(t *text.Text, s text.Span) (text.Span, error) {
	from, err := t.ByteOffset(s.Start)
	if err != nil {
		return text.Span{}, err
	}
	to, err := t.ByteOffset(s.End)
	return text.Span{Start: from, End: to}, err
}
