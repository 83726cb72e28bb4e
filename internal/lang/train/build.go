package train

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/lang/corpus"
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/gazetteer"
)

//go:embed data/groups.txt
var groups string

// Sources are the files that a language core is trained on.
type Sources struct {
	Shared string // the folder that holds data/
	Static string // the file of static vectors; see [ReadStatic]
	// Teacher holds what a teacher believes of what [WriteUnlabelled] wrote; may be empty.
	Teacher string
	// Groups, Offices and Publishers sharpen names; see [corpus.Lexicons].
	Groups, Offices, Publishers []string
	// What is left out, to see what it brings: the gazetteers' classes of words, the rows
	// of words, the static vectors. One row and one vector stay, so that there is a table.
	NoClasses, NoWords, NoStatic bool
}

// kept are the corpora of names that are kept for measuring, all of them.
var kept = []string{"wikigold", "re3d"}

// learned are the parts of the corpora of names that are learned from.
func learned(ctx context.Context, shared string) ([]*corpus.Sentence, error) {
	all, err := corpus.Names(ctx, shared, corpus.Train)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(s *corpus.Sentence) bool { return slices.Contains(kept, s.Corpus) }), nil
}

// WriteUnlabelled writes the sentences that a teacher is asked about: those of the corpora of
// names, then plain texts.
func WriteUnlabelled(ctx context.Context, shared string, w io.Writer) error {
	named, err := learned(ctx, shared)
	if err != nil {
		return err
	}
	plain, err := corpus.Texts(ctx, shared)
	if err != nil {
		return err
	}
	return corpus.WriteUnlabelled(w, append(named, plain...))
}

// Data is what a network is trained and measured on.
type Data struct {
	Labels    encoder.Labels
	Words     []string
	Static    *Static
	Train     []*Example
	Dev       []Dev
	Unmatched int // sentences that a teacher labelled in other words, and whose labels are lost
	compiler  *Compiler
}

// Dev is a corpus to measure on while training.
type Dev struct {
	Name     string
	Examples []*Example
}

// Shares are how often an epoch takes what a teacher labelled: plain texts, and the corpora of
// names; and how often it takes the sentences of the treebanks in another order.
type Shares struct{ Plain, Named, Mixed float32 }

// Load reads the sources. It sets the number of words of the shape.
func Load(ctx context.Context, s Sources, shape *encoder.Shape, shares Shares, vectors int) (*Data, error) {
	bank, err := corpus.Treebanks(s.Shared, corpus.Train)
	if err != nil {
		return nil, err
	}
	named, err := learned(ctx, s.Shared)
	if err != nil {
		return nil, err
	}
	var plain []*corpus.Sentence
	unmatched := 0
	if s.Teacher != "" {
		if plain, unmatched, err = believe(s.Teacher, named); err != nil {
			return nil, err
		}
	}
	for _, x := range named {
		x.Share = shares.Named
	}
	for _, x := range plain {
		x.Share = shares.Plain
	}
	lexicons, err := corpus.NewLexicons(append(lines(groups), s.Groups...), s.Offices, s.Publishers)
	if err != nil {
		return nil, fmt.Errorf("train: lexicons: %w", err)
	}
	d := &Data{Labels: LabelsOf(bank), Unmatched: unmatched}
	if s.NoStatic {
		vectors = 1
	}
	f, err := os.Open(s.Static)
	if err != nil {
		return nil, fmt.Errorf("train: static vectors: %w", err)
	}
	defer f.Close() //nolint:errcheck // read only
	if d.Static, err = ReadStatic(f, vectors); err != nil {
		return nil, err
	}
	all := slices.Concat(bank, named, plain)
	believed(plain)
	for _, x := range all {
		lexicons.Sharpen(x)
	}
	d.Words = Vocabulary(all, 2)
	all = append(all, mixed(bank, shares.Mixed)...)
	if len(d.Words) == 0 {
		return nil, errors.New("train: no word occurs twice in the corpora: is that the folder of the data sets?")
	}
	if s.NoWords {
		d.Words = d.Words[:1]
	}
	shape.Words = len(d.Words)
	d.compiler = NewCompiler(*shape, d.Labels, IndexOf(d.Words), IndexOf(d.Static.Words))
	if !s.NoClasses {
		if d.compiler.gazetteer, err = gazetteer.Load(); err != nil {
			return nil, fmt.Errorf("train: %w", err)
		}
	}
	if d.Train, err = d.compiler.Compile(ctx, all); err != nil {
		return nil, err
	}
	return d, d.dev(ctx, s.Shared, lexicons)
}

// dev compiles the development parts.
func (d *Data) dev(ctx context.Context, shared string, lexicons *corpus.Lexicons) error {
	bank, err := corpus.Treebanks(shared, corpus.Dev)
	if err != nil {
		return err
	}
	for len(bank) > 0 {
		n := slices.IndexFunc(bank, func(s *corpus.Sentence) bool { return s.Corpus != bank[0].Corpus })
		if n < 0 {
			n = len(bank)
		}
		for _, s := range bank[:n] {
			lexicons.Sharpen(s)
		}
		ex, err := d.compiler.Compile(ctx, bank[:n])
		if err != nil {
			return err
		}
		d.Dev = append(d.Dev, Dev{bank[0].Corpus, ex})
		bank = bank[n:]
	}
	return nil
}

// lines are the lines of a list, without comments.
func lines(s string) []string {
	var out []string
	for l := range strings.Lines(s) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
}

// mixed are the sentences of the treebanks in an order by chance, so many to a paragraph:
// so that where sentences begin is learned from more neighbours than the treebanks have.
func mixed(bank []*corpus.Sentence, share float32) []*corpus.Sentence {
	if share == 0 {
		return nil
	}
	r := rand.New(rand.NewPCG(1, 1))
	var out []*corpus.Sentence
	for k, i := range r.Perm(len(bank)) {
		s := *bank[i]
		s.Corpus, s.Share = "mixed", share
		s.Document = false
		s.Paragraph = k%6 == 0
		out = append(out, &s)
	}
	return out
}
