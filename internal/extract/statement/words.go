package statement

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/internal/extract/lexicon"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
)

//go:embed data/acts.tsv data/words.tsv
var dataFiles embed.FS

// A class is a list of data/words.tsv.
type class string

// The classes; data/words.tsv says what is in them.
const (
	hedging    class = "hedge"
	raising    class = "raising"
	evidential class = "evidential"
	futureOf   class = "future"
	unrealOf   class = "unreal"
	warning    class = "warning"
	naming     class = "naming"
	doing      class = "doing"
	mustDo     class = "must"
	shouldDo   class = "should"
	willDo     class = "will"
	wouldDo    class = "would"
	mightDo    class = "might"
	inert      class = "inert"
	idle       class = "idle"
	untrue     class = "untrue"
	wrong      class = "wrong"
	wrongdoer  class = "wrongdoer"
	good       class = "good"
	bad        class = "bad"
	less       class = "less"
	addressed  class = "addressed"
	toward     class = "toward"
	lasting    class = "lasting"
	advisable  class = "advisable"
	sorry      class = "sorry"
	pact       class = "pact"
	breaking   class = "breaking"
	deed       class = "deed"
	yes        class = "yes"
	no         class = "no"
	greeting   class = "greeting"
	anaphor    class = "anaphor"
	pointing   class = "pointing"
	saidNoun   class = "said"
	trailing   class = "trailing"
	publishing class = "publish"
	prompting  class = "prompt"
	apart      class = "apart"
	document   class = "document"
	speaking   class = "speak"
)

func classes() []class {
	return []class{
		hedging, raising, evidential, futureOf, unrealOf, warning, naming, doing, mustDo, shouldDo, willDo, wouldDo,
		mightDo, inert, idle, untrue, wrong, wrongdoer, good, bad, less, addressed, toward, lasting, advisable, sorry, pact, breaking, deed, yes, no, greeting, anaphor, pointing, saidNoun, trailing, publishing, prompting, apart, document, speaking,
	}
}

// An entry is a word or phrase of saying with what is done by it.
type entry struct {
	lemma  string
	rest   []string // the words after the first, lower case
	form   stage.CueForm
	act    reading.StatementAct
	frames stage.Frames
}

// wordLists are the lists of this stage and the lexicon of cues, read once.
type wordLists struct {
	// entries by the lemma of their first word, the longest first.
	entries map[string][]entry
	of      map[class]map[string]bool
}

var builtin = sync.OnceValues(func() (*wordLists, error) {
	acts, err := dataFiles.ReadFile("data/acts.tsv")
	if err != nil {
		return nil, err
	}
	words, err := dataFiles.ReadFile("data/words.tsv")
	if err != nil {
		return nil, err
	}
	cues, err := lexicon.Words()
	if err != nil {
		return nil, err
	}
	return newWordLists(cues, string(acts), string(words))
})

// newWordLists joins the lexicon of cues and the lists of this stage, which win over it. An error
// names the line.
func newWordLists(cues []lexicon.Word, acts, words string) (*wordLists, error) {
	lex := &wordLists{entries: map[string][]entry{}, of: map[class]map[string]bool{}}
	for n, f := range fields(acts) {
		if len(f) != 3 || !slices.Contains(reading.StatementActs(), reading.StatementAct(f[2])) {
			return nil, fmt.Errorf("acts line %d: %q is not lemma, form and an act", n, strings.Join(f, " "))
		}
		lex.put(entry{lemma: f[0], form: stage.CueForm(f[1]), act: reading.StatementAct(f[2])})
	}
	for _, c := range cues {
		lex.put(entry{lemma: c.Lemma, form: c.Form, act: c.Act, frames: c.Frames})
	}
	for _, es := range lex.entries {
		slices.SortStableFunc(es, func(a, b entry) int { return len(b.rest) - len(a.rest) })
	}
	for _, c := range classes() {
		lex.of[c] = map[string]bool{}
	}
	for n, f := range fields(words) {
		if len(f) != 2 || lex.of[class(f[0])] == nil {
			return nil, fmt.Errorf("words line %d: %q is no class and its words", n, strings.Join(f, " "))
		}
		for w := range strings.FieldsSeq(f[1]) {
			lex.of[class(f[0])][strings.TrimPrefix(w, `\`)] = true
		}
	}
	return lex, nil
}

// put adds an entry, or its frames where there is one for the word already.
func (lex *wordLists) put(e entry) {
	first, rest, _ := strings.Cut(e.lemma, " ")
	e.rest = strings.Fields(rest)
	for i, o := range lex.entries[first] {
		if o.lemma == e.lemma && o.form == e.form {
			lex.entries[first][i].frames |= e.frames
			return
		}
	}
	lex.entries[first] = append(lex.entries[first], e)
}

// fields are the lines of a file by their numbers from 1, cut at tabs, without comments.
func fields(tsv string) func(yield func(int, []string) bool) {
	return func(yield func(int, []string) bool) {
		n := 0
		for line := range strings.Lines(tsv) {
			n++
			line = strings.TrimRight(line, "\r\n")
			if line != "" && line[0] != '#' && !yield(n, strings.Split(line, "\t")) {
				return
			}
		}
	}
}
