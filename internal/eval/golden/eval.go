package golden

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/reading"
)

// Load makes a document of the file at path.
type Load func(ctx context.Context, path string) (*document.Document, error)

// Read reads a document.
type Read func(ctx context.Context, d *document.Document) (*reading.Reading, error)

// Eval compares the golden readings at paths with what read finds in their documents.
// A golden reading that cannot be compared is left out and named in the error, which
// wraps the reason (ErrName, ErrSchema, ErrEvidence, or what load, read or the file system
// says); the result holds the others. Only where ctx ends is there no result.
func Eval(ctx context.Context, paths []string, load Load, read Read) (*Result, error) {
	var sheets []sheet
	var failed []error
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("golden readings: %w", err)
		}
		s, err := evalOne(ctx, path, load, read)
		if err != nil {
			failed = append(failed, fmt.Errorf("golden reading %s: %w", path, err))
			continue
		}
		sheets = append(sheets, s)
	}
	return total(sheets), errors.Join(failed...)
}

func evalOne(ctx context.Context, path string, load Load, read Read) (sheet, error) {
	name, err := DocumentOf(path)
	if err != nil {
		return sheet{}, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return sheet{}, err
	}
	gold, err := Parse(data)
	if err != nil {
		return sheet{}, err
	}
	d, err := load(ctx, name)
	if err != nil {
		return sheet{}, fmt.Errorf("its document: %w", err)
	}
	if err := verify(gold, d.Text); err != nil {
		return sheet{}, err
	}
	got, err := read(ctx, d)
	if err != nil {
		return sheet{}, fmt.Errorf("read its document: %w", err)
	}
	return compare(name, gold, got), nil
}

func total(sheets []sheet) *Result {
	r := eval.NewResampler(len(sheets), eval.Resamples, eval.Seed)
	column := func(of func(*sheet) eval.Tally) []eval.Tally {
		out := make([]eval.Tally, len(sheets))
		for i := range sheets {
			out[i] = of(&sheets[i])
		}
		return out
	}
	result := &Result{Documents: len(sheets), Lists: []List{}, Fields: []Field{}, Differences: []Difference{}}
	for i, l := range lists() {
		score := eval.ScoreOf(column(func(s *sheet) eval.Tally { return s.lists[i] }), r)
		if score.Gold+score.Predicted > 0 {
			result.Lists = append(result.Lists, List{l.name, score})
		}
	}
	result.Fields = append(result.Fields, rates("document", documentFields(), r, func(i int) []eval.Tally {
		return column(func(s *sheet) eval.Tally { return s.document[i] })
	})...)
	result.Fields = append(result.Fields, rates("entities", entityFields(), r, func(i int) []eval.Tally {
		return column(func(s *sheet) eval.Tally { return s.entities[i] })
	})...)
	result.Fields = append(result.Fields, rates("statements", statementFields(), r, func(i int) []eval.Tally {
		return column(func(s *sheet) eval.Tally { return s.statements[i] })
	})...)
	for _, s := range sheets {
		result.Differences = append(result.Differences, s.differences...)
	}
	return result
}

// rates are the rates of the fields of one list, from the tallies of each.
func rates[T any](list string, fields []field[T], r *eval.Resampler, column func(i int) []eval.Tally) []Field {
	out := make([]Field, len(fields))
	for i, f := range fields {
		out[i] = Field{list, f.name, eval.RateOf(column(i), r)}
	}
	return out
}
