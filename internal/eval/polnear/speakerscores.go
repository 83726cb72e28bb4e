package polnear

import (
	"fmt"
	"slices"

	"github.com/parley-project/parley/internal/eval"
)

// SpeakerScores are the parts of the labelled contents that were found (Found) and,
// among those, the parts whose speaker is right, in all and by the words that name him.
type SpeakerScores struct {
	Found   eval.Rate `json:"found"`
	All     eval.Rate `json:"all"`
	Name    eval.Rate `json:"name"`
	Pronoun eval.Rate `json:"pronoun"`
	Role    eval.Rate `json:"role"`
	Metonym eval.Rate `json:"metonym"`
	None    eval.Rate `json:"none"`
}

// A speakerSheet holds the sums of one article: contents found, speakers right, and
// speakers right by kind.
type speakerSheet struct {
	found, all eval.Tally
	byKind     [5]eval.Tally
}

// markSpeakers judges the speakers of predicted attributions. Contents are paired one to
// one for the greatest total overlap; a pair shares at least half of the longer one. A
// predicted speaker is a set of mentions; it means the labelled speaker with whom it has
// the most mentions in common, by the very same bounds; a tie, or no mention in common,
// means nobody. So a mention within another ("Rell" in "Rell's envoy") is no match, and
// an entity that mixes up two people is right for one of them at most. Where the label
// says that there is no speaker, a prediction is right if it names none.
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
	speakers := make([][]eval.Spans, len(gold.ids))
	for i, id := range gold.ids {
		var err error
		if speakers[i], err = p.mentions(gold.mentions[id]); err != nil {
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

// meant is the index of the speaker who shares most mentions with a predicted one, or -1.
func meant(speakers [][]eval.Spans, predicted []eval.Spans) int {
	best, who := 0, -1
	for i, mentions := range speakers {
		n := 0
		for _, m := range mentions {
			if slices.ContainsFunc(predicted, m.Equal) {
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
		Found: rate(func(s *speakerSheet) eval.Tally { return s.found }),
		All:   rate(func(s *speakerSheet) eval.Tally { return s.all }),
		Name:  kind(WithName), Pronoun: kind(WithPronoun), Role: kind(WithRole), Metonym: kind(WithMetonym), None: kind(WithNothing),
	}
}

func (s *SpeakerScores) table() eval.Table {
	t := eval.Table{Title: "Speakers, given the content", Head: []string{"", "right [95 %]", "of"}}
	row := func(name string, r eval.Rate) { t.Add(name, r.String(), fmt.Sprint(r.Of)) }
	row("contents found", s.Found)
	row("all speakers", s.All)
	row("by name", s.Name)
	row("by pronoun", s.Pronoun)
	row("by role", s.Role)
	row("by metonym", s.Metonym)
	row("none", s.None)
	return t
}
