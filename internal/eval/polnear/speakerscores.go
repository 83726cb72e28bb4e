package polnear

import (
	"fmt"
	"slices"

	"github.com/parley-project/parley/internal/eval"
)

// SpeakerScores are the parts of the labelled contents that were found (Found) and,
// among those, the parts whose speaker is right: in all, where words in the text stand for
// the speaker (Sourced), and by what words these are.
type SpeakerScores struct {
	Found   eval.Rate `json:"found"`
	All     eval.Rate `json:"all"`
	Sourced eval.Rate `json:"sourced"`
	Name    eval.Rate `json:"name"`
	Pronoun eval.Rate `json:"pronoun"`
	Role    eval.Rate `json:"role"`
	Metonym eval.Rate `json:"metonym"`
	Unnamed eval.Rate `json:"unnamed"`
	Implied eval.Rate `json:"implied"`
	None    eval.Rate `json:"none"`
	// Baseline are the figures of the simple baseline on the same contents, where it was run.
	Baseline *SpeakerScores `json:"baseline,omitempty"`
}

// namingKinds is how many kinds of naming there are.
const namingKinds = 7

// A speakerSheet holds the sums of one article: contents found, speakers right, and
// speakers right by kind.
type speakerSheet struct {
	found, all, sourced eval.Tally
	byKind              [namingKinds]eval.Tally
}

// markSpeakers judges the speakers of predicted attributions. Contents are paired one to
// one for the greatest total overlap; a pair shares at least half of the longer one. A
// predicted speaker is a set of mentions; it means the labelled speaker with whom it has
// the most mentions in common (see [place]); a tie, or no mention in common, means
// nobody. So a mention within another ("Rell" in "Rell's envoy") is no match, and an entity
// that mixes up two people is right for one of them at most. Where the label says that
// there is no speaker, a prediction is right if it names none.
func (p *page) markSpeakers(gold *labels, predicted []Attribution) (speakerSheet, error) {
	var s speakerSheet
	if gold == nil {
		return s, nil
	}
	contents := make([]eval.Spans, len(gold.contents))
	for i, w := range gold.contents {
		var err error
		if contents[i], err = p.ink.Number(w.content); err != nil {
			return s, err
		}
	}
	speakers := make([][]place, len(gold.ids))
	for i, id := range gold.ids {
		var err error
		if speakers[i], err = p.places(gold.mentions[id]); err != nil {
			return s, err
		}
	}
	said, err := p.sayings(predicted)
	if err != nil {
		return s, err
	}
	found, right := 0, 0
	pairs := eval.Pair(len(contents), len(said), func(i, j int) int64 {
		both := contents[i].Overlap(said[j].content)
		if 2*both < max(contents[i].Len(), said[j].content.Len()) {
			return 0
		}
		return int64(both)
	})
	for i, j := range pairs {
		if j < 0 {
			continue
		}
		found++
		want := gold.contents[i]
		ok := 0
		if want.speaker == "" && len(said[j].speaker) == 0 {
			ok = 1
		} else if who := meant(speakers, said[j].speaker); who >= 0 && gold.ids[who] == want.speaker {
			ok = 1
		}
		right += ok
		k := slices.Index(namings(), want.kind)
		s.byKind[k] = s.byKind[k].Plus(eval.Judged(ok, 1))
		if want.kind.sourced() {
			s.sourced = s.sourced.Plus(eval.Judged(ok, 1))
		}
	}
	s.found, s.all = eval.Judged(found, len(contents)), eval.Judged(right, found)
	return s, nil
}

// A saying is a predicted content with the mentions of its speaker.
type saying struct {
	content eval.Spans
	speaker []eval.Spans
}

func (p *page) sayings(as []Attribution) ([]saying, error) {
	var out []saying
	for _, a := range as {
		content, err := p.ink.Number(a.Content)
		if err != nil {
			return nil, err
		}
		speaker, err := p.mentions(a.Speaker)
		if err != nil {
			return nil, err
		}
		if content.Len() > 0 {
			out = append(out, saying{content, speaker})
		}
	}
	slices.SortFunc(out, saying.compare)
	return slices.CompactFunc(out, func(a, b saying) bool { return a.compare(b) == 0 }), nil
}

func (s saying) compare(o saying) int {
	if c := s.content.Compare(o.content); c != 0 {
		return c
	}
	return slices.CompareFunc(s.speaker, o.speaker, eval.Spans.Compare)
}

// mentions are the different mentions in spans, in order; each span is one.
func (p *page) mentions(spans []eval.Span) ([]eval.Spans, error) {
	var out []eval.Spans
	for _, span := range spans {
		s, err := p.ink.Number([]eval.Span{span})
		if err != nil {
			return nil, err
		}
		if s.Len() > 0 {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, eval.Spans.Compare)
	return slices.CompactFunc(out, eval.Spans.Equal), nil
}

// places puts places in ink.
func (p *page) places(of []place) ([]place, error) {
	out := make([]place, len(of))
	for i, o := range of {
		least, err := p.ink.Number([]eval.Span{o.least})
		if err != nil {
			return nil, err
		}
		widest, err := p.ink.Number([]eval.Span{o.widest})
		if err != nil {
			return nil, err
		}
		if len(least) == 0 {
			return nil, fmt.Errorf("mention [%d,%d) is white space: %w", o.least.Start, o.least.End, ErrMismatch)
		}
		out[i] = place{least[0], widest[0]}
	}
	return out, nil
}

// is reports whether a predicted mention is the one at l.
func (l place) is(m eval.Spans) bool {
	from, to := m[0].Start, m[len(m)-1].End
	return from <= l.least.Start && l.least.End <= to && l.widest.Start <= from && to <= l.widest.End
}

// meant is the index of the speaker who shares most mentions with a predicted one, or -1.
func meant(speakers [][]place, predicted []eval.Spans) int {
	best, who := 0, -1
	for i, places := range speakers {
		n := 0
		for _, l := range places {
			if slices.ContainsFunc(predicted, l.is) {
				n++
			}
		}
		switch {
		case n > best:
			best, who = n, i
		case n == best:
			who = -1
		}
	}
	return who
}

func totalSpeakers(sheets []speakerSheet, r *eval.Resampler) *SpeakerScores {
	rate := func(of func(*speakerSheet) eval.Tally) eval.Rate {
		column := make([]eval.Tally, len(sheets))
		for i := range sheets {
			column[i] = of(&sheets[i])
		}
		return eval.RateOf(column, r)
	}
	kind := func(k Naming) eval.Rate {
		return rate(func(s *speakerSheet) eval.Tally { return s.byKind[slices.Index(namings(), k)] })
	}
	return &SpeakerScores{
		Found:   rate(func(s *speakerSheet) eval.Tally { return s.found }),
		All:     rate(func(s *speakerSheet) eval.Tally { return s.all }),
		Sourced: rate(func(s *speakerSheet) eval.Tally { return s.sourced }),
		Name:    kind(WithName), Pronoun: kind(WithPronoun), Role: kind(WithRole), Metonym: kind(WithMetonym),
		Unnamed: kind(Unnamed), Implied: kind(Implied), None: kind(WithNothing),
	}
}

func (s *SpeakerScores) table() eval.Table {
	t := eval.Table{Title: "Speakers, given the content", Head: []string{"", "right [95 %]", "of"}}
	if s.Baseline != nil {
		t.Head = append(t.Head, "baseline")
	}
	row := func(name string, of func(*SpeakerScores) eval.Rate) {
		r := of(s)
		cells := []string{name, r.String(), fmt.Sprint(r.Of)}
		if s.Baseline != nil {
			cells = append(cells, of(s.Baseline).String())
		}
		t.Add(cells...)
	}
	row("contents found", func(s *SpeakerScores) eval.Rate { return s.Found })
	row("all speakers", func(s *SpeakerScores) eval.Rate { return s.All })
	row("all with a source", func(s *SpeakerScores) eval.Rate { return s.Sourced })
	row("by name", func(s *SpeakerScores) eval.Rate { return s.Name })
	row("by pronoun", func(s *SpeakerScores) eval.Rate { return s.Pronoun })
	row("by role", func(s *SpeakerScores) eval.Rate { return s.Role })
	row("by metonym", func(s *SpeakerScores) eval.Rate { return s.Metonym })
	row("unnamed", func(s *SpeakerScores) eval.Rate { return s.Unnamed })
	row("implied, no source", func(s *SpeakerScores) eval.Rate { return s.Implied })
	row("none", func(s *SpeakerScores) eval.Rate { return s.None })
	return t
}
