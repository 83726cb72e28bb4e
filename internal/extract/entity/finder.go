package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
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

// A line is what the capitals of a sentence say.
type line struct {
	unproved bool // no capital in it says anything
	mixed    bool // it has small letters, or is one word
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
	units       []unit
	unitAt      []int32 // the unit over each token, or -1
	taken       []bool  // tokens that a description or a title has used
	out         []stage.Mention
}

func newFinder(d *stage.Draft, reg *register.Register, lex *lexicon) *finder {
	n := len(d.Parsed.Tokens)
	f := &finder{
		d: d, p: d.Parsed, reg: reg, tit: reg.Titles(), lex: lex,
		toks: make([]token, n), low: make([]string, n), sent: make([]int32, n), lines: make([]line, len(d.Parsed.Sentences)),
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

// isCapital reports whether a word begins as a name does: "Venn", "al-Sharaa",
// "d'Orsay".
func isCapital(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) {
		return true
	}
	rest := w[size:]
	for _, p := range []string{"l-", "bn-", "in-", "'", "’"} {
		if after, ok := strings.CutPrefix(rest, p); ok {
			r, _ := utf8.DecodeRuneInString(after)
			return unicode.IsUpper(r)
		}
	}
	return false
}

// compound reports whether a word is an adjective made of a name with a hyphen:
// "Tesmar-led", "Franco-German" where the first part is a people's or a state's name.
func (f *finder) compound(w string) bool {
	first, rest, ok := strings.Cut(w, "-")
	if !ok || len(first) < 3 {
		return false
	}
	last := rest[strings.LastIndexByte(rest, '-')+1:]
	if r, _ := utf8.DecodeRuneInString(last); unicode.IsLower(r) {
		return true
	}
	if len(f.reg.Find([]string{w})) > 0 {
		return false
	}
	hits := f.reg.Find([]string{first})
	return len(hits) > 0 && hits[0].Names[0].Kind == reading.State
}

// isUpper reports whether a word has two letters or more and no small one.
func isUpper(w string) bool {
	n := 0
	for _, r := range w {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			n++
		}
	}
	return n > 1
}

// prove decides for the words of a sentence whether their capitals say something.
func (f *finder) prove(r lang.Range) {
	if f.allCapitals(r, 6) || f.headingCase(r) {
		return
	}
	first := true
	quiet := r.From // up to here stands a title in quotation marks
	for i := r.From; i < r.To; i++ {
		t := &f.toks[i]
		if f.p.Tokens[i].Kind == lang.Mark && i >= quiet {
			if end := f.markAfter(i, r.To); f.allCapitals(lang.Range{From: i + 1, To: end}, 3) {
				quiet = end
			}
		}
		if i < quiet && t.isWord {
			first = false
			continue
		}
		switch {
		case t.isWord:
			t.proves = !first
			first = false
			if t.likely && (t.proves || f.reg.Gender(t.word) != "") {
				t.lang = 0
			}
		case f.p.Tokens[i].Kind == lang.Mark && f.p.Tokens[i].Space:
			first = true // a quotation begins with a capital whatever its first word
		case t.word == ":" || t.word == "•" || t.word == "—" && first:
			first = true
		}
	}
}

// lineOf sums up a sentence after prove.
func (f *finder) lineOf(r lang.Range) line {
	l := line{mixed: r.Len() <= 1}
	words, proved := 0, false
	for i := r.From; i < r.To; i++ {
		t := &f.toks[i]
		if !t.isWord {
			continue
		}
		words++
		proved = proved || t.proves
		l.mixed = l.mixed || !t.upper && len(t.low) > 2
	}
	l.unproved = !proved && words > 1
	return l
}

// markAfter is the next quotation mark after i, or limit.
func (f *finder) markAfter(i, limit int) int {
	for k := i + 1; k < limit; k++ {
		if f.p.Tokens[k].Kind == lang.Mark {
			return k
		}
	}
	return limit
}

// allCapitals reports whether a line is in title case or all in capitals, so that no
// capital in it says anything: next to all words have one that are not of the closed
// classes, and words of the language are among them. A list of names is no such line.
// Outside a heading, least longer words are asked for.
func (f *finder) allCapitals(r lang.Range, least int) bool {
	var long, capital, plain, lower, mixed, words int
	for i := r.From; i < r.To; i++ {
		t := f.toks[i]
		if !t.isWord {
			continue
		}
		words++
		if !t.upper && len(t.word) > 1 {
			mixed++
		}
		if !t.capital && t.lang == 0 && len(t.word) > 2 {
			lower++
		}
		if len(t.low) < 4 || t.cls.is(isTime) || !t.capital {
			continue
		}
		long, capital = long+1, capital+1
		if i > r.From && f.isLanguage(i) {
			plain++
		}
	}
	if words > 1 && mixed == 0 && plain > 0 {
		return true
	}
	if f.heading(r) {
		least = 3
	}
	return long >= least && 8*lower <= capital && plain >= min(2, long-2)
}

// heading reports whether tokens r stand in a heading.
func (f *finder) heading(r lang.Range) bool {
	if r.Len() <= 0 {
		return false
	}
	p := f.p.ParagraphAt(f.p.Tokens[r.From].Start)
	return p >= 0 && f.p.Paragraphs[p].Kind == lang.Heading
}

// isLanguage reports whether a word is in one of the lists of words that are no names.
func (f *finder) isLanguage(i int) bool {
	t := f.toks[i]
	if t.lang != 0 || t.cls.is(isCommon|isModifier|isActing|isPast|isEvent|isDocument|isOrgNoun|isQuantity) {
		return true
	}
	_, title := f.tit.Form(t.low)
	return title || hasPlainEnding(t.low)
}

// headingCase reports whether a short heading has a capital in every longer word.
func (f *finder) headingCase(r lang.Range) bool {
	if !f.heading(r) {
		return false
	}
	for i := r.From; i < r.To; i++ {
		if t := f.toks[i]; t.isWord && len(t.low) >= 4 && !t.capital {
			return false
		}
	}
	return true
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
