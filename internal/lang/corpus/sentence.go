package corpus

// A Sentence is a sentence of a corpus with what the corpus says of its words.
type Sentence struct {
	// ID is the corpus's own name for the sentence; may be empty.
	ID string
	// Corpus is the name of the corpus, such as "ud/gum".
	Corpus string
	Words  []Word
	// Document and Paragraph report whether the sentence opens one. A sentence that
	// opens a document opens a paragraph.
	Document, Paragraph bool
	// Share is how often an epoch of training takes the sentence: 1 is always.
	Share float32
}

// A Word is a word, number or mark of a sentence.
type Word struct {
	Form string
	// Space reports whether white space, or the start of the text, comes before it.
	Space bool
	// Lemma, the universal and the Penn Treebank tag; empty where not annotated.
	Lemma, UPOS, XPOS string
	// Head is the 1-based index of the head, 0 for the root, -1 where not annotated.
	Head int
	// Rel is the relation to the head, with its subtype; empty where not annotated.
	Rel string
	// Names are the name labels that the corpus allows here. The empty set allows any.
	Names NameSet
	// Soft is what a teacher believes; nil without one.
	Soft *Soft
}

// Soft is what a teacher model believes of a word. Each list is in falling order of
// probability; what is not listed shares the rest.
type Soft struct {
	UPOS, XPOS, Names []Weighted
	Head              []WeightedHead
	// Rel is the relation to the likeliest head.
	Rel []Weighted
}

// Weighted is a label and its probability.
type Weighted struct {
	Label string
	P     float32
}

// WeightedHead is the index of a head, as in [Word], and its probability.
type WeightedHead struct {
	Head int
	P    float32
}

// unannotated is a word of which nothing is known.
func unannotated(form string, space bool) Word { return Word{Form: form, Space: space, Head: -1} }

// lower reports whether the word holds neither a capital nor a figure nor a # or @, as
// no first word of a name does.
func (w *Word) lower() bool { return !capitalised(w.Form) }
