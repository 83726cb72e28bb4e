package train

import "github.com/parley-project/parley/internal/lang/crf"

// An Example is a sequence to learn from: a paragraph, or a part of one.
type Example struct {
	// Rows are the rows of the table of each word; Bounds[i] is where those of word i
	// end. Static are the numbers of their static vectors.
	Rows   []int32
	Bounds []int32
	Static []int32
	// Ends are the indices of the words after each sentence.
	Ends    []int32
	Targets []Target
	// Dense are the numbers that each word brings with it; nil where the network takes none.
	Dense []float32
	// Beliefs are, for each word, how likely a teacher holds each label of the chain; may be nil.
	Beliefs []float32
	// Share is how often an epoch takes the example.
	Share float32
}

// Words is the number of words.
func (e *Example) Words() int { return len(e.Targets) }

// dense are the numbers that word i brings with it.
func (e *Example) dense(i, width int) []float32 { return e.Dense[i*width : (i+1)*width] }

// A Target is what is to be learned of a word. What is empty is not known.
type Target struct {
	UPOS, XPOS []Weight
	Head       []Weight // of the sentence's words, from 1; 0 is the root
	RelHead    int32    // the head that Rel holds for; -1 without one
	Rel        []Weight
	Names      crf.Set // the labels that the word may have; empty: any
	Begins     int8    // 1 where a sentence begins, 0 where none does, -1 where it is not known
}

// A Weight is a label and what part of the belief it has.
type Weight struct {
	ID int32
	P  float32
}

// Weights are how much each task counts.
type Weights struct {
	UPOS, XPOS, Begins, Names, Head, Rel float32
	Beliefs                              float32 `json:",omitempty"` // a teacher's, of the chain
}
