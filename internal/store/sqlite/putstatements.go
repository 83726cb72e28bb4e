package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/parley-project/parley/record"
)

func putStatements(ctx context.Context, p *putting) error {
	p.placed = inPlace(p.Statements)
	for i, s := range p.placed {
		if err := putStatement(ctx, p, i, s); err != nil {
			return err
		}
	}
	return nil
}

// inPlace is the statements of one document in the order of their place: from the
// first of their words to the last, the longer first.
func inPlace(all []record.Statement) []record.Statement {
	type placed struct {
		record.Statement
		place record.Evidence
	}
	sorted := make([]placed, len(all))
	for i, s := range all {
		sorted[i] = placed{s, place(s)}
	}
	slices.SortFunc(sorted, func(a, b placed) int {
		return cmp.Or(byPlace(a.place, b.place), cmp.Compare(a.ID, b.ID))
	})
	out := make([]record.Statement, len(all))
	for i, s := range sorted {
		out[i] = s.Statement
	}
	return out
}

// place reaches over all words of a statement.
func place(s record.Statement) (all record.Evidence) {
	words := slices.Concat(s.Source, s.Cue, s.Content)
	all = words[0] // Check has seen that there is one.
	for _, ev := range words {
		all.Start, all.End = min(all.Start, ev.Start), max(all.End, ev.End)
	}
	return all
}

func putStatement(ctx context.Context, p *putting, n int, s record.Statement) error {
	day := s.Said
	if day.IsZero() {
		day = p.Entries.Document.Published
	}
	first, last := days(day)
	no, err := p.insertRow(ctx, `INSERT INTO statement
			(id, document, n, directness, speaker, status, speaks_as, medium, medium_kind, said, day_first, day_last,
			polarity, modality, act, within, refers_to, probability)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING no`,
		s.ID, p.document, n, s.Directness, p.number(s.Speaker), s.Status, s.As, s.Medium, s.MediumKind, s.Said.String(),
		first, last, s.Polarity, s.Modality, s.Act, s.Within, s.RefersTo, s.Probability)
	if err != nil {
		return err
	}
	if err := putSpans(ctx, p, no, s); err != nil {
		return err
	}
	p.statements = append(p.statements, no)
	for i, to := range s.To {
		if err := p.insert(ctx, "INSERT INTO addressee (statement, n, entity) VALUES (?, ?, ?)", no, i, p.entities[to]); err != nil {
			return err
		}
	}
	return nil
}

func putSpans(ctx context.Context, p *putting, no int64, s record.Statement) error {
	parts := []struct {
		name  string
		words []record.Evidence
	}{{source, s.Source}, {cue, s.Cue}, {content, s.Content}, {hedge, s.Hedges}, {said, nil}}
	if s.SaidEvidence != nil {
		parts[len(parts)-1].words = []record.Evidence{*s.SaidEvidence}
	}
	for _, part := range parts {
		if err := p.insertSpans(ctx, "INSERT INTO statement_span (statement, part, n, start, stop, exact) VALUES (?, ?, ?, ?, ?, ?)",
			part.words, no, part.name); err != nil {
			return err
		}
	}
	return nil
}
