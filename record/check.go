package record

import (
	"fmt"

	"github.com/parley-project/parley/document"
)

// Check reports the first thing in e that no store takes: every store calls it before
// it writes. The error names the entry and wraps [text.ErrMismatch] or
// [text.ErrOutside] where evidence does not fit the text, and ErrEntries where entries
// do not fit together: an id is missing or given twice, an entity is spoken of that is
// not among e.Entities, or an entry has no evidence.
func (e Entries) Check() error {
	d := e.Document
	switch {
	case d.ID == "":
		return fmt.Errorf("document %q has no id: %w", d.Title, ErrEntries)
	case e.Text == nil:
		return fmt.Errorf("document %s has no text: %w", d.ID, ErrEntries)
	case d.Reader == "":
		return fmt.Errorf("document %s does not name its reader: %w", d.ID, ErrEntries)
	}
	c := checker{e, map[EntityID]bool{"": true}, map[StatementID]bool{"": true}}
	if err := c.check(); err != nil {
		return fmt.Errorf("document %s: %w", d.ID, err)
	}
	return nil
}

type checker struct {
	Entries
	entities   map[EntityID]bool
	statements map[StatementID]bool
}

func (c checker) check() error {
	for i, e := range c.Entities {
		if c.entities[e.ID] {
			return fmt.Errorf("entity %d: id %q is missing or given twice: %w", i, e.ID, ErrEntries)
		}
		c.entities[e.ID] = true
		if e.Gender != "" && e.Gender != "m" && e.Gender != "f" {
			return fmt.Errorf("entity %s: its gender is %q, which is neither m nor f nor absent: %w", e.ID, e.Gender, ErrEntries)
		}
	}
	for i, s := range c.Statements {
		if c.statements[s.ID] {
			return fmt.Errorf("statement %d: id %q is missing or given twice: %w", i, s.ID, ErrEntries)
		}
		c.statements[s.ID] = true
	}
	for i, m := range c.Mentions {
		if err := c.one(m.Evidence, m.Entity); err != nil {
			return fmt.Errorf("mention %d of %q: %w", i, m.Entity, err)
		}
		if m.Entity == "" {
			return fmt.Errorf("mention %d: it is of no entity: %w", i, ErrEntries)
		}
	}
	for i, r := range c.Roles {
		if err := c.all(r.Evidence, r.Entity, r.Of, r.Office); err != nil {
			return fmt.Errorf("role %d, %q of %q: %w", i, r.Title, r.Entity, err)
		}
		if r.Entity == "" {
			return fmt.Errorf("role %d, %q: no entity has it: %w", i, r.Title, ErrEntries)
		}
	}
	for i, t := range c.Times {
		if err := c.one(t.Evidence); err != nil {
			return fmt.Errorf("time %d: %w", i, err)
		}
	}
	for _, s := range c.Statements {
		if err := c.statement(s); err != nil {
			return fmt.Errorf("statement %s: %w", s.ID, err)
		}
	}
	return nil
}

func (c checker) statement(s Statement) error {
	if s.Document != c.Document.ID {
		return fmt.Errorf("it is of document %q: %w", s.Document, ErrEntries)
	}
	if s.Within == s.ID || !c.statements[s.Within] {
		return fmt.Errorf("it lies within %q, which is not another statement of the document: %w", s.Within, ErrEntries)
	}
	if s.RefersTo == s.ID || !c.statements[s.RefersTo] {
		return fmt.Errorf("it refers to %q, which is not another statement of the document: %w", s.RefersTo, ErrEntries)
	}
	var words []Evidence
	words = append(append(append(words, s.Source...), s.Cue...), s.Content...)
	if s.SaidEvidence != nil {
		if err := c.one(*s.SaidEvidence); err != nil {
			return fmt.Errorf("time said: %w", err)
		}
	}
	for _, h := range s.Hedges {
		if err := c.one(h); err != nil {
			return fmt.Errorf("hedge: %w", err)
		}
	}
	if !(s.Probability >= 0 && s.Probability <= 1) {
		return fmt.Errorf("its probability is %v, which is not from 0 to 1: %w", s.Probability, ErrEntries)
	}
	return c.all(words, append([]EntityID{s.Speaker}, s.To...)...)
}

// all checks the evidence of an entry, of which there must be some, and the entities
// that it speaks of.
func (c checker) all(evidence []Evidence, spokenOf ...EntityID) error {
	if len(evidence) == 0 {
		return fmt.Errorf("it has no evidence: %w", ErrEntries)
	}
	for _, ev := range evidence {
		if err := c.one(ev, spokenOf...); err != nil {
			return err
		}
	}
	return nil
}

func (c checker) one(ev Evidence, spokenOf ...EntityID) error {
	for _, id := range spokenOf {
		if !c.entities[id] {
			return fmt.Errorf("entity %q is not among the entities of the document: %w", id, ErrEntries)
		}
	}
	return c.fits(ev, c.Document.ID)
}

func (c checker) fits(ev Evidence, id document.ID) error {
	if ev.Document != id {
		return fmt.Errorf("evidence is of document %q: %w", ev.Document, ErrEntries)
	}
	if ev.Exact == "" && ev.Start == ev.End {
		return fmt.Errorf("evidence at %d has no words: %w", ev.Start, ErrEntries)
	}
	_, err := c.Text.Span(ev.Selector)
	return err
}
