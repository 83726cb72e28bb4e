package timex

import "strings"

// add adds the kinds of a row, comma-separated in its one column, to a set.
func add[S ~uint8 | ~uint16 | ~uint32](set *S, c []string, kinds map[string]S) error {
	if len(c) != 1 {
		return errRow
	}
	for _, k := range strings.Split(c[0], ",") {
		bit, ok := kinds[k]
		if !ok {
			return errRow
		}
		*set |= bit
	}
	return nil
}

func modifierRow(w *word, c []string) error {
	return add(&w.mod, c, map[string]mod{
		"part": part, "portion": portion, "which": which, "about": about, "more": more, "less": less,
		"nearly": nearly, "just": just, "last": last, "past": past, "this": this, "next": next,
		"coming": coming, "recent": recent, "previous": previous, "following": following,
		"same": same, "that": that, "stretch": stretch, "lead": lead,
	})
}

func prepositionRow(w *word, c []string) error {
	return add(&w.prep, c, map[string]prep{
		"time": timePrep, "weak": weakPrep, "future": futurePrep, "past": pastPrep, "to": toPrep,
		"and": andPrep, "from": fromPrep, "between": betweenPrep, "moved": moved, "the": article,
		"other": otherWord,
	})
}

func tenseRow(w *word, c []string) error {
	return add(&w.tense, c, map[string]tense{
		"will": willTense, "would": wouldTense, "be": beAux, "is": isAux, "was": wasAux, "has": hasAux,
		"had": hadAux, "past": pastTense, "say": sayTense, "plan": planTense,
		"schedule": scheduleTense, "future": futureTense, "not": notPast, "end": ends,
	})
}

func nameRow(w *word, c []string) error {
	return add(&w.name, c, map[string]name{
		"before": nameBefore, "repeat": repeated, "after": nameAfter, "paper": paper,
		"measure": measure, "fiscal": fiscal, "session": session, "yearly": yearly,
	})
}
