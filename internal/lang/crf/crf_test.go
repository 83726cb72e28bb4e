package crf_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/parley-project/parley/internal/lang/crf"
)

var inf, nan = float32(math.Inf(1)), float32(math.NaN())

func TestBIO(t *testing.T) {
	c, err := crf.BIO([]string{"O", "B-PER", "I-PER", "I-ORG", "B-ORG"})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name   string
		labels []uint8
		want   bool
	}{
		{"no words", nil, true},
		{"outside", []uint8{0, 0}, true},
		{"a name", []uint8{1, 2, 2, 0}, true},
		{"a name after a name", []uint8{1, 4, 3, 1, 1}, true},
		{"inside first", []uint8{2}, false},
		{"inside after outside", []uint8{0, 2}, false},
		{"inside another name", []uint8{1, 3}, false},
		{"no label", []uint8{5}, false},
	} {
		if got := c.Permits(tc.labels); got != tc.want {
			t.Errorf("%s: permitted %v, want %v", tc.name, got, tc.want)
		}
	}
	if c.Labels() != 5 {
		t.Errorf("%d labels", c.Labels())
	}
}

func TestLabelsThatMakeNoChain(t *testing.T) {
	for _, tc := range []struct {
		name string
		make func() (*crf.Chain, error)
	}{
		{"no labels", func() (*crf.Chain, error) { return crf.BIO(nil) }},
		{"another scheme", func() (*crf.Chain, error) { return crf.BIO([]string{"O", "S-PER"}) }},
		{"a label twice", func() (*crf.Chain, error) { return crf.BIO([]string{"O", "O"}) }},
		{"an inside without its beginning", func() (*crf.Chain, error) { return crf.BIO([]string{"O", "I-PER"}) }},
		{"too many labels", func() (*crf.Chain, error) { return crf.BIO(make([]string, 33)) }},
		{"too many for a chain", func() (*crf.Chain, error) { return crf.NewChain(1, make([]crf.Set, 33)) }},
		{"none may stand first", func() (*crf.Chain, error) { return crf.NewChain(0, []crf.Set{1}) }},
		{"a first label that is none", func() (*crf.Chain, error) { return crf.NewChain(2, []crf.Set{1}) }},
		{"a next label that is none", func() (*crf.Chain, error) { return crf.NewChain(1, []crf.Set{2}) }},
		{"an end that is no end", func() (*crf.Chain, error) { return crf.NewChain(1, []crf.Set{2, 0}) }},
	} {
		if _, err := tc.make(); !errors.Is(err, crf.ErrLabels) {
			t.Errorf("%s: error %v, want ErrLabels", tc.name, err)
		}
	}
}

// names is a decoder of O, B and I with the given scores.
func names(t testing.TB, edit func(*crf.Scores)) *crf.Decoder {
	t.Helper()
	c, err := crf.BIO([]string{"O", "B-X", "I-X"})
	if err != nil {
		t.Fatal(err)
	}
	s := crf.NewScores(3)
	if edit != nil {
		edit(&s)
	}
	d, err := crf.NewDecoder(c, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDecode(t *testing.T) {
	for _, tc := range []struct {
		name      string
		edit      func(*crf.Scores)
		emissions []float32
		want      []uint8
	}{
		{"no words", nil, nil, []uint8{}},
		{"the best labels where they are permitted", nil, []float32{1, 0, 0, 0, 1, 0, 0, 0, 1}, []uint8{0, 1, 2}},
		{"a name begins where it must", nil, []float32{3, 2, 0, 0, 0, 5}, []uint8{1, 2}},
		{"inside is not first", nil, []float32{0, 1, 9}, []uint8{1}},
		{"equal: the lowest labels", nil, make([]float32, 9), []uint8{0, 0, 0}},
		{"transitions count", func(s *crf.Scores) { s.Trans[1*3+2] = 5 }, []float32{1, 0, 0, 1, 0, 0}, []uint8{1, 2}},
		{"what is not permitted is not read", func(s *crf.Scores) { s.Trans[2], s.Start[2] = 99, nan }, []float32{1, 0, 0, 1, 0, 0}, []uint8{0, 0}},
		{"starts count", func(s *crf.Scores) { s.Start[1] = 5 }, []float32{1, 0, 0, 1, 0, 0}, []uint8{1, 0}},
		{"ends count", func(s *crf.Scores) { s.End[2] = 5 }, []float32{1, 0, 0, 1, 0, 0}, []uint8{1, 2}},
		{"no numbers", nil, []float32{nan, nan, nan, nan, nan, nan}, []uint8{0, 0}},
		{"a number is better than none", nil, []float32{nan, -1e9, inf}, []uint8{1}},
		{"minus infinity everywhere", nil, []float32{-inf, -inf, -inf, -inf, -inf, -inf}, []uint8{0, 0}},
		{"infinity is better than all", nil, []float32{1e29, 0, 0, 0, 0, inf}, []uint8{1, 2}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := make([]uint8, len(tc.want))
			if err := names(t, tc.edit).Decode(got, tc.emissions); err != nil || !slices.Equal(got, tc.want) {
				t.Errorf("got %v, %v, want %v", got, err, tc.want)
			}
		})
	}
}

func TestMarginals(t *testing.T) {
	// Of one word: O and B are left, and odds are e to 1.
	out := make([]float32, 3)
	if err := names(t, nil).Marginals(out, []float32{1, 0, 7}); err != nil {
		t.Fatal(err)
	}
	if want := float32(math.E / (1 + math.E)); math.Abs(float64(out[0]-want)) > 1e-7 || out[2] != 0 {
		t.Errorf("got %v, want %v, the rest, 0", out, want)
	}
	if err := names(t, nil).Marginals(nil, nil); err != nil {
		t.Errorf("no words: %v", err)
	}
}

func TestWrongShapesAndNumbersAreRefused(t *testing.T) {
	c, _ := crf.BIO([]string{"O", "B-X", "I-X"})
	d, tr, s := names(t, nil), crf.NewTrainer(c), crf.NewScores(3)
	three, sets := make([]float32, 3), make([]crf.Set, 1)
	for _, tc := range []struct {
		name string
		do   func() error
		want error
	}{
		{"decode", func() error { return d.Decode(make([]uint8, 2), three) }, crf.ErrShape},
		{"marginals of no whole word", func() error { return d.Marginals(make([]float32, 4), three) }, crf.ErrShape},
		{"marginals of other words", func() error { return d.Marginals(make([]float32, 6), three) }, crf.ErrShape},
		{"marginals of no numbers", func() error { return d.Marginals(three, []float32{0, nan, 0}) }, crf.ErrRange},
		{"marginals of infinity", func() error { return d.Marginals(three, []float32{0, inf, 0}) }, crf.ErrRange},
		{"marginals where nothing is possible", func() error { return d.Marginals(three, []float32{-inf, -inf, 0}) }, crf.ErrRange},
		{"scores of a decoder", func() error { _, err := crf.NewDecoder(c, crf.NewScores(4)); return err }, crf.ErrShape},
		{"numbers of a decoder", func() error {
			s := crf.NewScores(3)
			s.Trans[1] = nan
			_, err := crf.NewDecoder(c, s)
			return err
		}, crf.ErrRange},
		{"scores of a trainer", func() error { _, err := tr.Partial(crf.NewScores(2), three, sets, 1, nil); return err }, crf.ErrShape},
		{"emissions of a trainer", func() error { _, err := tr.Partial(s, nil, sets, 1, nil); return err }, crf.ErrShape},
		{"gradient of emissions", func() error {
			_, err := tr.Partial(s, three, sets, 1, &crf.Gradient{Scores: crf.NewScores(3)})
			return err
		}, crf.ErrShape},
		{"gradient of scores", func() error {
			_, err := tr.Partial(s, three, sets, 1, &crf.Gradient{Emissions: make([]float32, 3)})
			return err
		}, crf.ErrShape},
		{"a label that cannot be first", func() error { _, err := tr.Partial(s, three, []crf.Set{crf.Of(2)}, 1, nil); return err }, crf.ErrNoPath},
		{"a label that is none", func() error { _, err := tr.Partial(s, three, []crf.Set{8}, 1, nil); return err }, crf.ErrNoPath},
		{"a label that is not possible", func() error {
			_, err := tr.Partial(s, []float32{0, -inf, 0}, []crf.Set{crf.Of(1)}, 1, nil)
			return err
		}, crf.ErrRange},
		{"numbers of a trainer", func() error {
			_, err := tr.Partial(crf.Scores{Trans: slices.Repeat([]float32{inf}, 9), Start: three, End: three}, three, sets, 1, nil)
			return err
		}, crf.ErrRange},
		{"scores too far apart", func() error {
			_, err := tr.Partial(s, []float32{0, -2000, 0, 0, 0, 2000, 2000, 0, 0, 0, 0, 2000}, []crf.Set{0, 4, 0, 4}, 1, nil)
			return err
		}, crf.ErrRange},
		{"a teacher of no whole word", func() error { _, err := tr.Distil(s, three, make([]float32, 4), 1, nil); return err }, crf.ErrShape},
		{"a teacher of other words", func() error { _, err := tr.Distil(s, three, make([]float32, 6), 1, nil); return err }, crf.ErrShape},
		{"a teacher below zero", func() error { _, err := tr.Distil(s, three, []float32{1, -1, 0}, 1, nil); return err }, crf.ErrRange},
		{"a teacher without an answer", func() error { _, err := tr.Distil(s, three, []float32{0, 0, 1}, 1, nil); return err }, crf.ErrRange},
		{"a teacher who wants the impossible", func() error {
			_, err := tr.Distil(s, []float32{0, -inf, 0}, []float32{1, 1, 1}, 1, nil)
			return err
		}, crf.ErrRange},
		{"no words are no loss", func() error { _, err := tr.Partial(s, nil, nil, 1, nil); return err }, nil},
		{"no words of a teacher are no loss", func() error { _, err := tr.Distil(s, nil, nil, 1, nil); return err }, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if err := tc.do(); !errors.Is(err, tc.want) {
				t.Errorf("error %v, want %v", err, tc.want)
			}
		})
	}
}
