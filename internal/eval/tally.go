package eval

// A Tally is what a score is worked out of: sums that may be added up over articles.
// Counts are whole where items are right or wrong, and broken where they are right in
// part.
type Tally struct {
	// Right of the Predicted items are right; Found of the Gold items are found.
	Right, Predicted, Found, Gold float64
}

// Counted is the tally of hits that are right and found, among so many predicted and
// gold items.
func Counted(hits, predicted, gold int) Tally {
	return Tally{Right: float64(hits), Predicted: float64(predicted), Found: float64(hits), Gold: float64(gold)}
}

// Judged is the tally of right answers among all that were asked for: a rate.
func Judged(right, all int) Tally {
	return Tally{Right: float64(right), Predicted: float64(all)}
}

// Plus is the sum of t and o.
func (t Tally) Plus(o Tally) Tally {
	return Tally{t.Right + o.Right, t.Predicted + o.Predicted, t.Found + o.Found, t.Gold + o.Gold}
}

// Precision is the part of the predicted items that is right, from 0 to 1; 0 where
// nothing was predicted. For a tally that Judged made it is the rate.
func (t Tally) Precision() float64 { return ratio(t.Right, t.Predicted) }

// Recall is the part of the gold items that was found, from 0 to 1; 0 where there are
// none.
func (t Tally) Recall() float64 { return ratio(t.Found, t.Gold) }

// F1 is the harmonic mean of precision and recall, from 0 to 1; 0 where either is 0.
func (t Tally) F1() float64 {
	p, r := t.Precision(), t.Recall()
	return ratio(2*p*r, p+r)
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// A Score is precision, recall and F1 with the 95 % interval of F1, all from 0 to 1,
// and what they were worked out of.
type Score struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Low       float64 `json:"low"`
	High      float64 `json:"high"`
	Predicted int     `json:"predicted"`
	Gold      int     `json:"gold"`
}

// A Rate is a part of a whole with its 95 % interval, from 0 to 1, and the number of
// items that it is a part of.
type Rate struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Of    int     `json:"of"`
}

// ScoreOf works out a score of tallies, one an article. A nil r gives an interval of
// no width.
func ScoreOf(tallies []Tally, r *Resampler) Score {
	t := sum(tallies)
	s := Score{Precision: t.Precision(), Recall: t.Recall(), F1: t.F1(), Predicted: int(t.Predicted), Gold: int(t.Gold)}
	s.Low, s.High = r.Interval(tallies, Tally.F1)
	return s
}

// RateOf works out a rate of tallies, one an article.
func RateOf(tallies []Tally, r *Resampler) Rate {
	t := sum(tallies)
	rate := Rate{Value: t.Precision(), Of: int(t.Predicted)}
	rate.Low, rate.High = r.Interval(tallies, Tally.Precision)
	return rate
}

func sum(tallies []Tally) Tally {
	var t Tally
	for _, o := range tallies {
		t = t.Plus(o)
	}
	return t
}
