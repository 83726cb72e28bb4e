package ud

import "errors"

// Errors that callers decide on.
var (
	// ErrSyntax says that a file is not what its format asks for.
	ErrSyntax = errors.New("malformed")
	// ErrMismatch says that gold and system are not of the same text.
	ErrMismatch = errors.New("not the same text")
	// ErrEmpty says that there is nothing to measure.
	ErrEmpty = errors.New("nothing to measure")
)

// Heads that are no number of a word.
const (
	Root   = 0  // the word hangs on nothing
	NoHead = -1 // no head is known
)

// A Word is a syntactic word. A string that is empty is not known.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	// Head is the number of the head in the sentence, which counts from 1, or Root, or
	// NoHead.
	Head int
	// Rel is the relation to the head.
	Rel string
	// Joined reports whether no white space follows. Inside a token of several words
	// it says nothing.
	Joined bool
}

// A Token is a token of several words, those in [From, To) of its sentence. Its form is what
// stands in the text. A word that no Token holds is a token by itself.
type Token struct {
	From, To int
	Form     string
	Joined   bool
}

// A Name is a name, the words in [From, To) of its sentence. The kind is a label of some
// [Scheme].
type Name struct {
	From, To int
	Kind     string
}

// A Sentence is words in order, with what is said of them. Tokens and Names are in order
// and do not overlap.
type Sentence struct {
	Words  []Word
	Tokens []Token
	Names  []Name
	// Paragraph reports whether a paragraph of the document begins here.
	Paragraph bool
}

// A Document is a text in sentences: the gold's, or what a system made of the same text.
type Document struct {
	ID        string
	Sentences []Sentence
}

// Text is the text of d as far as its tokens tell: a space between tokens unless they are
// joined, and between sentences; an empty line before a paragraph.
func (d *Document) Text() string {
	var b []byte
	space := ""
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Paragraph && len(b) > 0 {
			space = "\n\n"
		}
		s.surface(func(form string, joined bool, _, _ int) {
			b = append(append(b, space...), form...)
			space = " "
			if joined {
				space = ""
			}
		})
	}
	return string(b)
}

// surface calls f for every token of s: its form and its words [from, to).
func (s *Sentence) surface(f func(form string, joined bool, from, to int)) {
	next := 0
	for i := 0; i < len(s.Words); {
		if next < len(s.Tokens) && s.Tokens[next].From == i && s.Tokens[next].To > i {
			t := s.Tokens[next]
			f(t.Form, t.Joined, t.From, min(t.To, len(s.Words)))
			i = t.To
			next++
			continue
		}
		f(s.Words[i].Form, s.Words[i].Joined, i, i+1)
		i++
	}
}
