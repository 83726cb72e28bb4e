package train

import "math"

// loss is that of the right possibilities among all that are known, with its gradient by the
// scores; 0 where nothing is right or nothing is wrong.
func (l *learner) loss(it *item) (d []float64, loss float64) {
	n := len(it.grades) - 1
	top := math.Inf(-1)
	rights, wrongs := 0, 0
	for c, g := range it.grades {
		switch {
		case g == open:
			l.scores[c] = math.Inf(-1)
			continue
		case g == right:
			rights++
		default:
			wrongs++
			switch {
			case it.first:
				l.scores[c] += l.c.FalseLink
			case c == n:
				l.scores[c] += l.c.FalseFirst
			default:
				l.scores[c] += l.c.WrongLink
			}
		}
		top = max(top, l.scores[c])
	}
	if rights == 0 || wrongs == 0 {
		return nil, 0
	}
	var all, good float64
	for c, g := range it.grades {
		e := math.Exp(l.scores[c] - top)
		l.scores[c] = e
		all += e
		if g == right {
			good += e
		}
	}
	for c, g := range it.grades {
		p := l.scores[c] / all
		if g == right {
			p -= l.scores[c] / max(good, 1e-300)
		}
		l.scores[c] = p
	}
	return l.scores, -math.Log(max(good, 1e-300) / all)
}
