package lang

import (
	"github.com/parley-project/parley/text"
)

// A Range is a half-open range of indices: of tokens in a sentence, of sentences in a
// paragraph.
type Range struct{ From, To int }

// Len is the number of indices in r.
func (r Range) Len() int { return r.To - r.From }

// TokenKind is the coarse class of a token, by its characters.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // letters, with inner apostrophes, full stops or the hyphen of an affix
	Number                  // digits, with their separators: 1,200.5 and 9:30
	Mark                    // a quotation mark; whether it opens or closes is not decided here
	Stop                    // . ! ? … that end a sentence, and their runs
	Punct                   // any other punctuation
	Symbol                  // anything else: currency signs, emoji, control characters
	Link                    // a web address, an e-mail address, a @handle, a #tag
)

// A Token is one word, number or mark.
type Token struct {
	text.Span
	Kind TokenKind
	// Space reports whether white space, or the start of the text, comes before it.
	Space bool
}

// A Sentence is a range of tokens.
type Sentence struct {
	text.Span
	Tokens Range
}

// ParagraphKind tells running text from what stands around it.
type ParagraphKind uint8

// The kinds of paragraph.
const (
	Body     ParagraphKind = iota // running text
	Heading                       // a headline or cross-heading: no full stop, few words
	Byline                        // "By Mara Venn"
	Dateline                      // a line that holds only place, agency, date or time
	Item                          // an item of a list: "• ...", "2. ...", "(b) ..."
)

// A Paragraph is a block of the text between line breaks.
type Paragraph struct {
	text.Span
	Sentences Range
	Kind      ParagraphKind
	// Dateline is the place, date and agency at the head of running text, with the dash after
	// them, or the empty span: "KESTREL BAY, April 15 (Halyard) —". It is a sentence.
	Dateline text.Span
}

// Parsed is a text with its tokens, sentences and paragraphs, each in text order. The
// sentences part the tokens, and the paragraphs part the sentences, without gaps.
type Parsed struct {
	Text       string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	// Analyses has an entry for each token, and Names are in text order; both are empty
	// without a [Core].
	Analyses []Analysis
	Names    []Name
	// States are, for each token, the numbers from which the core decided: [Core.Width] of
	// them. Networks that build on the core begin with them. Set by [Core.ParseWithStates] alone.
	States []float32
}

// Word is the words of token i.
func (p *Parsed) Word(i int) string {
	t := p.Tokens[i]
	return p.Text[t.Start:t.End]
}

// Cover is the span from the first to the last token of r, or the empty span.
func (p *Parsed) Cover(r Range) text.Span {
	if r.To <= r.From {
		return text.Span{}
	}
	return text.Span{Start: p.Tokens[r.From].Start, End: p.Tokens[r.To-1].End}
}

// Within is the range of the tokens that lie wholly in s.
func (p *Parsed) Within(s text.Span) Range {
	from := search(len(p.Tokens), func(i int) bool { return p.Tokens[i].Start >= s.Start })
	to := search(len(p.Tokens), func(i int) bool { return p.Tokens[i].End > s.End })
	return Range{from, max(from, to)}
}

// SentenceAt is the index of the sentence that holds byte offset b, or of the last
// sentence that begins before it; -1 if there is none.
func (p *Parsed) SentenceAt(b int) int {
	return search(len(p.Sentences), func(i int) bool { return p.Sentences[i].Start > b }) - 1
}

// ParagraphAt is the index of the paragraph that holds byte offset b, or of the last
// paragraph that begins before it; -1 if there is none.
func (p *Parsed) ParagraphAt(b int) int {
	return search(len(p.Paragraphs), func(i int) bool { return p.Paragraphs[i].Start > b }) - 1
}

// TokensOf is the range of the tokens of paragraph i; empty if it has none.
func (p *Parsed) TokensOf(i int) Range {
	s := p.Paragraphs[i].Sentences
	if s.Len() == 0 {
		return Range{}
	}
	return Range{p.Sentences[s.From].Tokens.From, p.Sentences[s.To-1].Tokens.To}
}

// search finds the least i in [0,n) for which f holds, or n, as sort.Search does.
func search(n int, f func(int) bool) int {
	lo, hi := 0, n
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); f(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}
