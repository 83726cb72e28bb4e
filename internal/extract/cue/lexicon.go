package cue

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

//go:embed data/lexicon.tsv data/irregular.tsv
var data embed.FS

// An entry is a line of the lexicon.
type entry struct {
	lemma  string
	rest   []string // the words after the first, lower case
	form   stage.CueForm
	act    reading.StatementAct
	frames stage.Frames
}

// A Word is what the lexicon says of a cue.
type Word struct {
	Lemma  string
	Form   stage.CueForm
	Act    reading.StatementAct
	Frames stage.Frames
}

// Words are all cues of the lexicon, for stages that find words of it by themselves.
func Words() ([]Word, error) {
	file, err := data.ReadFile("data/lexicon.tsv")
	if err != nil {
		return nil, err
	}
	var out []Word
	err = eachEntry(string(file), func(e *entry) { out = append(out, Word{e.lemma, e.form, e.act, e.frames}) })
	return out, err
}

// A verbForm is how an inflected word stands to its lemma.
type verbForm uint8

const (
	noForm verbForm = iota
	base
	thirdPerson
	past
	pastParticiple
	pastOrParticiple
	ing
)

// A candidate is an entry whose first word has this form.
type candidate struct {
	*entry
	inflected verbForm
}

// A lexicon finds entries by the first word, lower case, of what stands in a text.
// Longer entries come first.
type lexicon map[string][]candidate

var builtin = sync.OnceValues(func() (lexicon, error) {
	cues, err := data.ReadFile("data/lexicon.tsv")
	if err != nil {
		return nil, err
	}
	irregular, err := data.ReadFile("data/irregular.tsv")
	if err != nil {
		return nil, err
	}
	return parseLexicon(string(cues), string(irregular))
})

var frameLetters = map[string]stage.Frames{
	"q": stage.TakesQuotation, "c": stage.TakesClause, "b": stage.TakesBare, "t": stage.TakesTo,
	"n": stage.TakesNoun, "o": stage.TakesObject, "a": stage.TakesAddressee, "r": stage.TakesNothing, "x": stage.Ambiguous,
}

// parseLexicon reads the two data files. An error names the line and what is wrong.
func parseLexicon(cues, irregular string) (lexicon, error) {
	verbs, err := parseIrregular(irregular)
	if err != nil {
		return nil, err
	}
	lex := lexicon{}
	err = eachEntry(cues, func(e *entry) {
		first, rest, _ := strings.Cut(e.lemma, " ")
		e.rest = strings.Fields(rest)
		if e.form != stage.VerbCue {
			lex.add(first, e, noForm)
			if e.form == stage.NounCue {
				lex.add(plural(first), e, noForm)
			}
			return
		}
		for word, form := range verbs.forms(first) {
			lex.add(word, e, form)
		}
	})
	if err != nil {
		return nil, err
	}
	for _, c := range lex {
		slices.SortStableFunc(c, func(a, b candidate) int { return len(b.rest) - len(a.rest) })
	}
	return lex, nil
}

// eachEntry calls f for the lines of the lexicon in their order. The error names the line.
func eachEntry(tsv string, f func(*entry)) error {
	n := 0
	for line := range strings.Lines(tsv) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		e, err := parseEntry(line)
		if err != nil {
			return fmt.Errorf("cue lexicon line %d: %w", n, err)
		}
		f(e)
	}
	return nil
}

func (lex lexicon) add(word string, e *entry, form verbForm) {
	lex[word] = append(lex[word], candidate{e, form})
}

func parseEntry(line string) (*entry, error) {
	f := strings.Split(line, "\t")
	if len(f) != 4 || f[0] == "" {
		return nil, fmt.Errorf("%q has %d columns, want lemma, form, act and frames", line, len(f))
	}
	e := &entry{lemma: f[0], form: stage.CueForm(f[1]), act: reading.StatementAct(f[2])}
	switch e.form {
	case stage.VerbCue, stage.NounCue, stage.PrepCue, stage.AdjCue:
	default:
		return nil, fmt.Errorf("%q is no form of a cue: use verb, noun, prep or adj", f[1])
	}
	if !slices.Contains(reading.StatementActs(), e.act) {
		return nil, fmt.Errorf("%q is no act of a statement", f[2])
	}
	for l := range strings.FieldsSeq(f[3]) {
		if frameLetters[l] == 0 {
			return nil, fmt.Errorf("%q is no frame", l)
		}
		e.frames |= frameLetters[l]
	}
	return e, nil
}
