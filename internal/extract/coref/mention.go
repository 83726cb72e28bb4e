package coref

import (
	"strings"

	"github.com/parley-project/parley/internal/lang"
)

// A Mention is a phrase that may mean somebody or something.
type Mention struct {
	// Head is the token that the phrase hangs from; of a pair that of its first part.
	Head int
	// Tokens are those of the phrase, without what merely stands beside it (appositions, what
	// "and" joins, the preposition before it). Those of a pair reach to the end of its last part.
	Tokens lang.Range
	Form   Form
	// Pair: the phrase is "A and B", of which Head is A.
	Pair   bool
	Number Number
	// Gender is "m", "f", "n", "p" for a person of either gender, or "" where the words do not
	// tell and for pairs.
	Gender string
	// Kind is that of the name at its head, or "".
	Kind lang.NameKind
	// Says: it is the subject of a verb of saying.
	Says bool

	sentence, paragraph int
	quotation           int32    // the innermost around its head, or -1
	governor            int      // the token that it hangs from, past what "and" joins; or -1
	rel                 string   // by which relation it hangs there
	word                string   // its head in lower case: the lemma, of pronouns the word itself
	det                 string   // its determiner or possessive in lower case, "'s" for "A's", or ""
	names               []string // the names in it in lower case, without titles of courtesy
	rest                []string // the nouns, adjectives and numbers before its head, in lower case
}

// Form is how a mention is worded.
type Form uint8

// The forms of a mention.
const (
	Bare       Form = iota // talks, gas
	Pronoun                // she, their, this
	Named                  // Katrin Dovesh, the Council
	Definite               // the envoy, this paper, her aide
	Indefinite             // a paper, some officials, two ships
)

// Number is one or many.
type Number uint8

// The numbers of a mention.
const (
	UnknownNumber Number = iota // you, who is told by no tag
	Singular
	Plural
)

// Name is the words of a name in lower case, without titles of courtesy; "" for other mentions.
func (m *Mention) Name() string {
	if m.Form != Named {
		return ""
	}
	return strings.Join(m.names, " ")
}

// base is a relation without its subtype: "nsubj" of "nsubj:pass".
func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

func isNominal(upos string) bool { return upos == "NOUN" || upos == "PROPN" || upos == "PRON" }

func isSubject(m *Mention) bool { return base(m.rel) == "nsubj" }
