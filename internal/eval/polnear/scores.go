package polnear

import "github.com/parley-project/parley/internal/eval"

// PerRole is one figure for each role.
type PerRole[T any] struct {
	Source  T `json:"source"`
	Cue     T `json:"cue"`
	Content T `json:"content"`
}

// Scores are the figures of a corpus; the package comment says what each is.
type Scores struct {
	Exact         PerRole[eval.Score] `json:"exact"`
	Begin         PerRole[eval.Score] `json:"begin"`
	Jaccard       PerRole[eval.Rate]  `json:"jaccard"`
	Partial       PerRole[eval.Score] `json:"partial"`
	Strict        eval.Score          `json:"strict"`
	Lenient       eval.Score          `json:"lenient"`
	SourceExact   eval.Rate           `json:"source_exact"`
	SourceOverlap eval.Rate           `json:"source_overlap"`
	Direct        eval.Score          `json:"direct"`
	Mixed         eval.Score          `json:"mixed"`
	Indirect      eval.Score          `json:"indirect"`
}

// A sheet holds the sums of one article.
type sheet struct {
	cofenet [roles]cofenet
	partial [roles]eval.Tally
	linked  linked
	kinds   [kinds]eval.Tally
}

// mark scores one prediction for p against one annotation of it, both in ink.
func (p *page) mark(gold, predicted []link) sheet {
	var s sheet
	g, c := p.chunks(gold), p.chunks(predicted)
	for r := range roles {
		s.cofenet[r] = countCofenet(g, c, r)
		s.partial[r] = partial(gold, predicted, r)
	}
	s.linked = countLinked(gold, predicted)
	s.kinds = p.countKinds(gold, predicted)
	return s
}

// plus adds the sums of another annotation of the same article.
func (s sheet) plus(o sheet) sheet {
	for r := range roles {
		a, b := &s.cofenet[r], o.cofenet[r]
		a.exact, a.begin, a.jaccard = a.exact.Plus(b.exact), a.begin.Plus(b.begin), a.jaccard.Plus(b.jaccard)
		s.partial[r] = s.partial[r].Plus(o.partial[r])
	}
	s.linked.strict = s.linked.strict.Plus(o.linked.strict)
	s.linked.lenient = s.linked.lenient.Plus(o.linked.lenient)
	s.linked.sourceExact = s.linked.sourceExact.Plus(o.linked.sourceExact)
	s.linked.sourceOverlap = s.linked.sourceOverlap.Plus(o.linked.sourceOverlap)
	for k := range kinds {
		s.kinds[k] = s.kinds[k].Plus(o.kinds[k])
	}
	return s
}

// total works out the figures of sheets, one an article.
func total(sheets []sheet, r *eval.Resampler) Scores {
	column := func(of func(*sheet) eval.Tally) []eval.Tally {
		out := make([]eval.Tally, len(sheets))
		for i := range sheets {
			out[i] = of(&sheets[i])
		}
		return out
	}
	score := func(of func(*sheet) eval.Tally) eval.Score { return eval.ScoreOf(column(of), r) }
	rate := func(of func(*sheet) eval.Tally) eval.Rate { return eval.RateOf(column(of), r) }
	return Scores{
		Exact:         byRole(score, func(s *sheet, r Role) eval.Tally { return s.cofenet[r].exact }),
		Begin:         byRole(score, func(s *sheet, r Role) eval.Tally { return s.cofenet[r].begin }),
		Jaccard:       byRole(rate, func(s *sheet, r Role) eval.Tally { return s.cofenet[r].jaccard }),
		Partial:       byRole(score, func(s *sheet, r Role) eval.Tally { return s.partial[r] }),
		Strict:        score(func(s *sheet) eval.Tally { return s.linked.strict }),
		Lenient:       score(func(s *sheet) eval.Tally { return s.linked.lenient }),
		SourceExact:   rate(func(s *sheet) eval.Tally { return s.linked.sourceExact }),
		SourceOverlap: rate(func(s *sheet) eval.Tally { return s.linked.sourceOverlap }),
		Direct:        score(func(s *sheet) eval.Tally { return s.kinds[direct] }),
		Mixed:         score(func(s *sheet) eval.Tally { return s.kinds[mixed] }),
		Indirect:      score(func(s *sheet) eval.Tally { return s.kinds[indirect] }),
	}
}

func byRole[T any](figure func(func(*sheet) eval.Tally) T, of func(*sheet, Role) eval.Tally) PerRole[T] {
	one := func(r Role) T { return figure(func(s *sheet) eval.Tally { return of(s, r) }) }
	return PerRole[T]{one(Source), one(Cue), one(Content)}
}
