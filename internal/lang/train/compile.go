package train

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/corpus"
	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/gazetteer"
)

// The most words that a sequence and a sentence may have.
const (
	longestSequence = 160
	longestSentence = 250
)

// doubt is the belief below which a teacher's label of a name is no longer allowed.
const doubt = 0.1

// A Compiler makes examples of sentences.
type Compiler struct {
	labels    encoder.Labels
	id        [4]map[string]int32
	features  *encoder.Features
	gazetteer *gazetteer.Gazetteer // nil: words have no classes
}

// NewCompiler makes a compiler for a network of that shape.
func NewCompiler(s encoder.Shape, l encoder.Labels, words, static encoder.Lookup) *Compiler {
	c := &Compiler{labels: l, features: encoder.NewFeatures(s, words, static)}
	for i, list := range [][]string{l.UPOS, l.XPOS, l.Rels, l.Names} {
		c.id[i] = map[string]int32{}
		for k, v := range list {
			c.id[i][v] = int32(k) //nolint:gosec // a list of labels is short
		}
	}
	return c
}

// LabelsOf gathers the labels of treebanks, in the order of their names.
func LabelsOf(sentences []*corpus.Sentence) encoder.Labels {
	var u, x, r = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, s := range sentences {
		for i := range s.Words {
			w := &s.Words[i]
			if w.UPOS != "" && w.XPOS != "" && w.Rel != "" {
				u[w.UPOS], x[w.XPOS], r[w.Rel] = true, true, true
			}
		}
	}
	l := encoder.Labels{UPOS: sorted(u), XPOS: sorted(x), Rels: sorted(r)}
	for i := range corpus.Labels {
		l.Names = append(l.Names, corpus.Label(i).String())
	}
	return l
}

func sorted(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// Compile makes examples: the sentences of a paragraph together, as far as they are not
// too long.
func (c *Compiler) Compile(ctx context.Context, sentences []*corpus.Sentence) ([]*Example, error) {
	var out []*Example
	for from := 0; from < len(sentences); {
		words := len(sentences[from].Words)
		to := from + 1
		for ; to < len(sentences); to++ {
			s := sentences[to]
			if s.Paragraph || s.Document || s.Corpus != sentences[from].Corpus || words+len(s.Words) > longestSequence {
				break
			}
			words += len(s.Words)
		}
		part := slices.DeleteFunc(slices.Clone(sentences[from:to]), func(s *corpus.Sentence) bool {
			return len(s.Words) == 0 || len(s.Words) > longestSentence
		})
		from = to
		if len(part) == 0 {
			continue
		}
		ex, err := c.example(ctx, part)
		if err != nil {
			return nil, err
		}
		out = append(out, ex)
	}
	return out, nil
}

func (c *Compiler) example(ctx context.Context, sentences []*corpus.Sentence) (*Example, error) {
	breaks, err := breaksOf(ctx, sentences)
	if err != nil {
		return nil, err
	}
	ex := &Example{Share: sentences[0].Share}
	if ex.Share == 0 {
		ex.Share = 1
	}
	var classes []gazetteer.Gaz
	for _, s := range sentences {
		if c.gazetteer != nil {
			classes = slices.Grow(classes[:0], len(s.Words))[:len(s.Words)]
			c.gazetteer.Mark(len(s.Words), func(i int) string { return s.Words[i].Form }, classes)
		}
		for i := range s.Words {
			w := &s.Words[i]
			at := len(ex.Targets)
			word := encoder.Word{Form: w.Form, Space: w.Space || at == 0, Break: breaks[at], First: at == 0 && sentences[0].Paragraph}
			if classes != nil {
				word.Classes = uint16(classes[i])
			}
			var static int32
			ex.Rows, static = c.features.Append(ex.Rows, word)
			ex.Bounds = append(ex.Bounds, int32(len(ex.Rows))) //nolint:gosec // a sequence is short
			ex.Static = append(ex.Static, static)
			t, err := c.target(w)
			if err != nil {
				return nil, fmt.Errorf("train: word %d of sentence %s of %s: %w", i+1, s.ID, s.Corpus, err)
			}
			t.Begins = begins(s, i)
			ex.Targets = append(ex.Targets, t)
		}
		ex.Ends = append(ex.Ends, int32(len(ex.Targets))) //nolint:gosec // a sequence is short
	}
	return ex, nil
}

// begins tells whether a sentence begins with a word: where the corpus has sentences of
// its own.
func begins(s *corpus.Sentence, word int) int8 {
	switch {
	case s.Words[0].UPOS == "":
		return -1
	case word == 0:
		return 1
	default:
		return 0
	}
}

// breaksOf tells for each word whether the rules begin a sentence there.
func breaksOf(ctx context.Context, sentences []*corpus.Sentence) ([]bool, error) {
	var b strings.Builder
	var starts []int
	for k, s := range sentences {
		for i := range s.Words {
			if w := &s.Words[i]; (w.Space || i == 0) && (k > 0 || i > 0) {
				b.WriteByte(' ')
			}
			starts = append(starts, b.Len())
			b.WriteString(s.Words[i].Form)
		}
	}
	p, err := lang.Parse(ctx, b.String())
	if err != nil {
		return nil, fmt.Errorf("train: sentences by rule: %w", err)
	}
	out := make([]bool, len(starts))
	at := 0
	for _, s := range p.Sentences {
		for at < len(starts) && starts[at] < s.Start {
			at++
		}
		if at < len(starts) && starts[at] == s.Start {
			out[at] = true
		}
	}
	return out, nil
}

// target is what is to be learned of a word: what the corpus says, else what a teacher
// believes.
func (c *Compiler) target(w *corpus.Word) (Target, error) {
	t := Target{RelHead: -1, Names: crf.Set(w.Names)}
	soft := w.Soft
	if soft == nil {
		soft = &corpus.Soft{}
	}
	t.UPOS = c.belief(0, w.UPOS, soft.UPOS)
	t.XPOS = c.belief(1, w.XPOS, soft.XPOS)
	switch {
	case w.Head >= 0 && w.Rel != "":
		t.Head = []Weight{{int32(w.Head), 1}} //nolint:gosec // a sentence is short
		t.RelHead, t.Rel = int32(w.Head), c.belief(2, w.Rel, nil)
	case len(soft.Head) > 0:
		for _, h := range soft.Head {
			t.Head = append(t.Head, Weight{int32(h.Head), h.P}) //nolint:gosec // a sentence is short
		}
		even(t.Head)
		t.RelHead, t.Rel = t.Head[0].ID, c.belief(2, "", soft.Rel)
	}
	if t.Names == 0 {
		for _, n := range soft.Names {
			l, err := corpus.ParseLabel(n.Label)
			if err != nil {
				return t, fmt.Errorf("a teacher's name: %w", err)
			}
			if n.P >= doubt {
				t.Names |= crf.Of(int(l))
			}
		}
	}
	return t, nil
}

func (c *Compiler) belief(task int, gold string, soft []corpus.Weighted) []Weight {
	if gold != "" {
		if id, ok := c.id[task][gold]; ok {
			return []Weight{{id, 1}}
		}
		return nil
	}
	var out []Weight
	for _, s := range soft {
		if id, ok := c.id[task][s.Label]; ok {
			out = append(out, Weight{id, s.P})
		}
	}
	even(out)
	return out
}

// even makes a belief sum to one.
func even(b []Weight) {
	var sum float32
	for _, w := range b {
		sum += w.P
	}
	for i := range b {
		b[i].P /= max(sum, 1e-6)
	}
}
