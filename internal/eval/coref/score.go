package coref

import (
	"context"
	"fmt"

	"github.com/parley-project/parley/internal/eval"
)

// A System finds the chains of a text. It may look at the document's ID and Text alone.
type System func(ctx context.Context, d *Document) ([]Chain, error)

// Options are how an evaluation runs. The zero value is ready for use.
type Options struct {
	// Resamples is how often documents are drawn for the intervals; 0 is [eval.Resamples], less
	// than 0 is never.
	Resamples int
	// Progress, if there, is told after each document how many are done.
	Progress func(done, total int)
}

func (o Options) resampler(units int) *eval.Resampler {
	n := o.Resamples
	if n == 0 {
		n = eval.Resamples
	}
	return eval.NewResampler(units, n, eval.Seed)
}

// A Value is a figure with its 95 % interval, where 1 is 100 %.
type Value struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// Measures are the measures of one way of comparing.
type Measures struct {
	CoNLL    Value      `json:"conll"`
	Mentions eval.Score `json:"mentions"`
	MUC      eval.Score `json:"muc"`
	BCubed   eval.Score `json:"b_cubed"`
	CEAFe    eval.Score `json:"ceaf_e"`
	LEA      eval.Score `json:"lea"`
}

// Scores are the figures of a system on some documents.
type Scores struct {
	// Primary is by heads and Exact by bounds, both without chains of one mention.
	Primary Measures `json:"primary"`
	Exact   Measures `json:"exact"`
	// Whole and WholeExact are the same with chains of one mention; nil where the gold has none.
	Whole      *Measures `json:"whole,omitempty"`
	WholeExact *Measures `json:"whole_exact,omitempty"`
	// Right antecedents, by heads, in all and by kind of mention.
	Antecedents eval.Rate `json:"antecedents"`
	Pronouns    eval.Rate `json:"pronouns"`
	Names       eval.Rate `json:"names"`
	Nominals    eval.Rate `json:"nominals"`
}

// Score has a system read each document and scores what it finds. Errors are those of the system and
// of ctx, and wrap ErrMismatch for a mention outside its text and ErrEmpty without a document.
func Score(ctx context.Context, docs []Document, system System, o Options) (*Scores, error) {
	if len(docs) == 0 {
		return nil, fmt.Errorf("no documents: %w", ErrEmpty)
	}
	sheets := make([]sheet, len(docs))
	single := false
	for i := range docs {
		d := &docs[i]
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		found, err := system(ctx, d)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", d.ID, err)
		}
		if sheets[i], err = d.mark(found); err != nil {
			return nil, err
		}
		for _, c := range d.Chains {
			single = single || len(c) == 1
		}
		if o.Progress != nil {
			o.Progress(i+1, len(docs))
		}
	}
	return total(sheets, single, o.resampler(len(docs))), nil
}

func total(sheets []sheet, single bool, r *eval.Resampler) *Scores {
	of := func(v view) *Measures {
		var columns [measures][]eval.Tally
		for m := range columns {
			for i := range sheets {
				columns[m] = append(columns[m], sheets[i].views[v][m])
			}
		}
		score := func(m measure) eval.Score { return eval.ScoreOf(columns[m], r) }
		return &Measures{
			CoNLL:    meanOf(r, columns[mucMeasure], columns[bcubedMeasure], columns[ceafeMeasure]),
			Mentions: score(mentionDetection), MUC: score(mucMeasure), BCubed: score(bcubedMeasure), CEAFe: score(ceafeMeasure), LEA: score(leaMeasure),
		}
	}
	rate := func(ks ...Kind) eval.Rate {
		column := make([]eval.Tally, len(sheets))
		for i := range sheets {
			for _, k := range ks {
				column[i] = column[i].Plus(sheets[i].antecedents[k])
			}
		}
		return eval.RateOf(column, r)
	}
	s := &Scores{
		Primary: *of(primary), Exact: *of(exact),
		Antecedents: rate(Pronoun, Name, Nominal), Pronouns: rate(Pronoun), Names: rate(Name), Nominals: rate(Nominal),
	}
	if single {
		s.Whole, s.WholeExact = of(whole), of(wholeExact)
	}
	return s
}

// meanOf is the mean of the F1s of columns of tallies, one a document.
func meanOf(r *eval.Resampler, columns ...[]eval.Tally) (v Value) {
	mean := func(units []int32) float64 {
		sum := 0.0
		for _, column := range columns {
			var t eval.Tally
			for _, u := range units {
				t = t.Plus(column[u])
			}
			sum += t.F1()
		}
		return sum / float64(len(columns))
	}
	all := make([]int32, len(columns[0]))
	for i := range all {
		all[i] = int32(i)
	}
	v.Value = mean(all)
	v.Low, v.High = r.Between(len(all), mean)
	return v
}
