// Package lexicon holds the words of saying that several stages of reading go by: data/cues.tsv,
// whose head says what its columns are.
package lexicon

import (
	_ "embed" // the file
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

//go:embed data/cues.tsv
var cues string

// A Word is a cue: a word or phrase of saying, with what is done by it and the patterns in
// which it takes its content.
type Word struct {
	Lemma  string // of several words the first is inflected
	Form   stage.CueForm
	Act    reading.StatementAct
	Frames stage.Frames
}

// Words are all cues, in the order of the file.
func Words() ([]Word, error) { return Parse(cues) }

var frameLetters = map[string]stage.Frames{
	"q": stage.TakesQuotation, "c": stage.TakesClause, "b": stage.TakesBare, "t": stage.TakesTo,
	"n": stage.TakesNoun, "o": stage.TakesObject, "a": stage.TakesAddressee, "r": stage.TakesNothing, "x": stage.Ambiguous,
}

// Parse reads a file of the form of data/cues.tsv. An error names the line and what is wrong.
func Parse(tsv string) ([]Word, error) {
	var out []Word
	n := 0
	for line := range strings.Lines(tsv) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		w, err := parseWord(line)
		if err != nil {
			return nil, fmt.Errorf("cue lexicon line %d: %w", n, err)
		}
		out = append(out, w)
	}
	return out, nil
}

func parseWord(line string) (Word, error) {
	f := strings.Split(line, "\t")
	if len(f) != 4 || f[0] == "" {
		return Word{}, fmt.Errorf("%q has %d columns, want lemma, form, act and frames", line, len(f))
	}
	w := Word{Lemma: f[0], Form: stage.CueForm(f[1]), Act: reading.StatementAct(f[2])}
	switch w.Form {
	case stage.VerbCue, stage.NounCue, stage.PrepCue, stage.AdjCue:
	default:
		return Word{}, fmt.Errorf("%q is no form of a cue: use verb, noun, prep or adj", f[1])
	}
	if !slices.Contains(reading.StatementActs(), w.Act) {
		return Word{}, fmt.Errorf("%q is no act of a statement", f[2])
	}
	for l := range strings.FieldsSeq(f[3]) {
		if frameLetters[l] == 0 {
			return Word{}, fmt.Errorf("%q is no frame", l)
		}
		w.Frames |= frameLetters[l]
	}
	return w, nil
}
