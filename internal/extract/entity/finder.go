package entity

import (
	"strings"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/extract/syntax"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/text"
)

// A token with what its letters and the word lists say of it.
type token struct {
	word, low string
	cls       class
	lang      lang.Class
	isWord    bool
	// capital: it begins with a capital, or as "al-Sharaa" does.
	capital bool
	// upper: two letters or more, all capitals.
	upper bool
	// proves: its capital says something: it stands neither first in a sentence or
	// quotation nor in a line where all words have one.
	proves bool
	// likely: it is an adverb by its ending only ("Kelly").
	likely bool
}

// A finder holds a draft on its way to mentions.
type finder struct {
	d    *stage.Draft
	p    *lang.Parsed
	reg  *register.Register
	tit  *register.Titles
	lex  *lexicon
	toks []token
	low  []string // the words in lower case, for the lexicon of titles
	// sent is the sentence of each token; timed and said mark the tokens of times and of
	// verbs of saying.
	sent        []int32
	lines       []line
	timed, said []bool
	seen        evidence
	tree        *syntax.Tree
	learned     []int32 // the core's name over each token, or -1
	units       []unit
	unitAt      []int32 // the unit over each token, or -1
	taken       []bool  // tokens that a description or a title has used
	out         []stage.Mention
}

func newFinder(d *stage.Draft, reg *register.Register, lex *lexicon) *finder {
	n := len(d.Words.Tokens)
	f := &finder{
		d: d, p: d.Words, reg: reg, tit: reg.Titles(), lex: lex,
		toks: make([]token, n), low: make([]string, n), sent: make([]int32, n), lines: make([]line, len(d.Words.Sentences)),
		timed: make([]bool, n), said: make([]bool, n), unitAt: make([]int32, n), taken: make([]bool, n),
	}
	for i := range f.toks {
		f.unitAt[i] = -1
		w := f.p.Word(i)
		low := strings.ToLower(w)
		t := &f.toks[i]
		*t = token{word: w, low: low, cls: lex.classes[low] | lex.classes[strings.TrimSuffix(low, ".")], isWord: f.p.Tokens[i].Kind == lang.Word}
		f.low[i] = low
		if t.isWord {
			t.lang = lang.ClassOf(low)
			t.capital = isCapital(w) && !f.compound(w)
			t.upper = isUpper(w)
			if t.capital && t.lang == lang.Adverb && strings.HasSuffix(low, "ly") && !t.cls.is(isCommon) {
				t.likely = true
			}
		}
	}
	for i, s := range f.p.Sentences {
		for k := s.Tokens.From; k < s.Tokens.To; k++ {
			f.sent[k] = int32(i)
		}
		f.prove(s.Tokens)
		f.lines[i] = f.lineOf(s.Tokens)
	}
	f.tree = syntax.New(d.Parsed)
	f.learn()
	for _, t := range d.Times {
		f.mark(f.timed, t.Span)
	}
	for _, c := range d.Cues {
		if c.Form == stage.VerbCue {
			f.mark(f.said, c.Span)
		}
	}
	return f
}

func (f *finder) mark(layer []bool, s text.Span) {
	r := f.p.Within(s)
	for i := r.From; i < r.To; i++ {
		layer[i] = true
	}
}

// tok is token i; outside the text it is an empty one.
func (f *finder) tok(i int) token {
	if i < 0 || i >= len(f.toks) {
		return token{}
	}
	return f.toks[i]
}

// inSentence is token i if it stands in the same sentence as j, else an empty one.
func (f *finder) near(i, j int) token {
	if i < 0 || i >= len(f.toks) || f.sent[i] != f.sent[j] {
		return token{}
	}
	return f.toks[i]
}

// possessive reports whether token i is a possessive ending.
func (f *finder) possessive(i int) bool {
	switch f.tok(i).low {
	case "'s", "’s":
		return true
	case "'", "’":
		return i > 0 && !f.p.Tokens[i].Space && strings.HasSuffix(strings.TrimRight(f.toks[i-1].low, "."), "s")
	}
	return false
}

// cover is the span of tokens [from, to).
func (f *finder) cover(from, to int) text.Span {
	return f.p.Cover(lang.Range{From: from, To: to})
}

// words is the text of tokens [from, to), white space as single spaces.
func (f *finder) words(from, to int) string {
	return strings.Join(strings.Fields(f.cover(from, to).In(f.p.Text)), " ")
}
