package cue

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/internal/extract/lexicon"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

//go:embed data/irregular.tsv
var data embed.FS

// An entry is a word of the lexicon.
type entry struct {
	lemma  string
	rest   []string // the words after the first, lower case
	form   stage.CueForm
	act    reading.StatementAct
	frames stage.Frames
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

// Forms find entries by the first word, lower case, of what stands in a text.
// Longer entries come first.
type forms map[string][]candidate

var builtin = sync.OnceValues(func() (forms, error) {
	words, err := lexicon.Words()
	if err != nil {
		return nil, err
	}
	irregular, err := data.ReadFile("data/irregular.tsv")
	if err != nil {
		return nil, err
	}
	return newForms(words, string(irregular))
})

// newForms inflects the words of the lexicon. An error names the line of the irregular verbs
// and what is wrong.
func newForms(words []lexicon.Word, irregular string) (forms, error) {
	verbs, err := parseIrregular(irregular)
	if err != nil {
		return nil, err
	}
	lex := forms{}
	for _, w := range words {
		first, rest, _ := strings.Cut(w.Lemma, " ")
		e := &entry{lemma: w.Lemma, rest: strings.Fields(rest), form: w.Form, act: w.Act, frames: w.Frames}
		if e.form != stage.VerbCue {
			lex.add(first, e, noForm)
			if e.form == stage.NounCue {
				lex.add(plural(first), e, noForm)
			}
			continue
		}
		for word, form := range verbs.forms(first) {
			lex.add(word, e, form)
		}
	}
	for _, c := range lex {
		slices.SortStableFunc(c, func(a, b candidate) int { return len(b.rest) - len(a.rest) })
	}
	return lex, nil
}

func (f forms) add(word string, e *entry, form verbForm) {
	f[word] = append(f[word], candidate{e, form})
}
