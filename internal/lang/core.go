package lang

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/gazetteer"
	"github.com/parley-project/parley/internal/lang/lemma"
	"github.com/parley-project/parley/internal/lang/weights"
)

// ErrWeights is the reason for weights that cannot be used. What is wrong is wrapped with
// it.
var ErrWeights = errors.New("lang: weights that cannot be used")

// rootRel is the relation of the word that a sentence hangs from.
const rootRel = "root"

// A Core is the learned language core. It is not changed by its use and may be used by
// many goroutines at a time.
type Core struct {
	model     *encoder.Model
	lemmas    *lemma.Lemmatizer
	gazetteer *gazetteer.Gazetteer
	chain     *crf.Chain
	kinds     []NameKind // for each label of names its kind
	root      int        // the number of the relation root
	version   string
	free      sync.Pool // of *work
}

// Load makes a core of the bytes of a file of weights, which it keeps and reads in place:
// they must not be changed. It returns an error that wraps ErrWeights.
func Load(file []byte) (*Core, error) {
	fail := func(err error) (*Core, error) { return nil, fmt.Errorf("%w: %w", ErrWeights, err) }
	f, err := weights.Open(file)
	if err != nil {
		return fail(err)
	}
	sum := f.Sum()
	c := &Core{version: fmt.Sprintf("%s-%x", f.Model(), sum[:4])}
	if c.model, err = encoder.Open(f); err != nil {
		return fail(err)
	}
	labels := c.model.Labels
	if c.chain, err = crf.BIO(labels.Names); err != nil {
		return fail(err)
	}
	if _, err := crf.NewDecoder(c.chain, c.model.Params.ChainScores()); err != nil {
		return fail(err)
	}
	for _, label := range labels.Names {
		_, kind, _ := strings.Cut(label, "-")
		c.kinds = append(c.kinds, NameKind(kind))
	}
	if s := c.model.Shape; len(labels.UPOS) == 0 || len(labels.XPOS) == 0 || s.Arc == 0 || s.Dense > 0 || s.Marks > 0 {
		return fail(errors.New("no language core: it has tags and trees, and builds on no other network"))
	}
	if c.root = slices.Index(labels.Rels, rootRel); c.root < 0 {
		return fail(errors.New("no relation is called root"))
	}
	if c.lemmas, err = lemma.Load(); err != nil {
		return nil, fmt.Errorf("lang: %w", err)
	}
	if c.gazetteer, err = gazetteer.Load(); err != nil {
		return nil, fmt.Errorf("lang: %w", err)
	}
	return c, nil
}

// Version names the weights: the name of the model and the beginning of their sum.
func (c *Core) Version() string { return c.version }

// Width is how many numbers of [Parsed.States] each token has.
func (c *Core) Width() int { return c.model.Shape.Width }

// Model is the network of the core, for networks that begin as its copy and share its words.
func (c *Core) Model() *encoder.Model { return c.model }

// Parse parts s into tokens and paragraphs by rule, and says by its weights where
// sentences begin, what each token is and hangs from, and which names there are. It takes
// any string, in time linear in its length, and returns an error only when ctx ends.
func (c *Core) Parse(ctx context.Context, s string) (*Parsed, error) { return c.parse(ctx, s, false) }

// ParseWithStates is Parse that sets [Parsed.States] as well: half a kilobyte a token.
func (c *Core) ParseWithStates(ctx context.Context, s string) (*Parsed, error) {
	return c.parse(ctx, s, true)
}

func (c *Core) parse(ctx context.Context, s string, states bool) (*Parsed, error) {
	p, err := Parse(ctx, s)
	if err != nil {
		return nil, err
	}
	ruled := p.Sentences
	p.Sentences = make([]Sentence, 0, len(ruled))
	p.Analyses = make([]Analysis, len(p.Tokens))
	if states {
		p.States = make([]float32, len(p.Tokens)*c.Width())
	}
	return c.run(ctx, job{parsed: p, ruled: ruled})
}

// run does a job with memory from the pool.
func (c *Core) run(ctx context.Context, j job) (*Parsed, error) {
	w, ok := c.free.Get().(*work)
	if !ok {
		var err error
		if w, err = newWork(c); err != nil {
			return nil, err
		}
	}
	if err := w.run(ctx, j); err != nil {
		return nil, err
	}
	c.free.Put(w)
	return j.parsed, nil
}
