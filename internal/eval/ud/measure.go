package ud

import (
	"context"
	"errors"
	"fmt"
)

// A Mode is how much a system is told.
type Mode string

// The modes.
const (
	// Given: the gold's words and sentences are given.
	Given Mode = "gold tokens"
	// Whole: the text alone is given.
	Whole Mode = "end to end"
)

// ErrNone says that a system has nothing to say of a set in a mode.
var ErrNone = errors.New("the system gives nothing")

// A System is what is measured.
type System interface {
	// Scheme is that of the labels of its names.
	Scheme() *Scheme
	// Read gives its documents for those of a set, one for one. An error that wraps ErrNone
	// leaves the set out.
	Read(ctx context.Context, set *Set, mode Mode) ([]Document, error)
}

// Measure measures a system on sets. Errors are those of the system and of the scores, and
// wrap ErrEmpty where the system says nothing of any set.
func Measure(ctx context.Context, sets []Set, s System, o Options) (*Result, error) {
	var out Result
	for i := range sets {
		set := &sets[i]
		for _, mode := range []Mode{Given, Whole} {
			if mode == Whole && !set.Treebank {
				continue
			}
			docs, err := s.Read(ctx, set, mode)
			if errors.Is(err, ErrNone) {
				continue
			}
			if err == nil {
				err = out.add(set, mode, docs, s.Scheme(), o)
			}
			if err != nil {
				return nil, fmt.Errorf("%s, %s: %w", set.Name, mode, err)
			}
		}
	}
	if len(out.Trees) == 0 && len(out.Names) == 0 {
		return nil, fmt.Errorf("the system gives nothing for the %d sets: %w", len(sets), ErrEmpty)
	}
	return &out, nil
}

func (r *Result) add(set *Set, mode Mode, docs []Document, scheme *Scheme, o Options) error {
	if set.Treebank {
		trees, err := ScoreTrees(set.Docs, docs, o)
		if err != nil {
			return err
		}
		r.Trees = append(r.Trees, TreeRow{set.Name, mode, trees})
	}
	if !named(set.Docs) || !named(docs) {
		return nil
	}
	names, err := ScoreNames(set.Docs, docs, set.Scheme, scheme, o)
	if err != nil {
		return err
	}
	r.Names = append(r.Names, NameRow{set.Name, mode, names})
	return nil
}

// named reports whether any name is in docs: a side without any does not annotate them.
func named(docs []Document) bool {
	for _, s := range sentences(docs) {
		if len(s.Names) > 0 {
			return true
		}
	}
	return false
}
