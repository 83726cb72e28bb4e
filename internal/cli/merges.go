package cli

import (
	"context"
	"fmt"

	"github.com/parley-project/parley/internal/cli/show"
	"github.com/parley-project/parley/record"
)

// mergeLabels head the line of a merge by what became of it.
var mergeLabels = map[record.MergeState]string{
	record.Open: "may be", record.ByRule: "one with", record.AcceptedMerge: "one with", record.RefusedMerge: "not", record.Answered: "one with",
}

// stateWords say what became of a merge.
var stateWords = map[record.MergeState]string{
	record.Open: "open", record.ByRule: "made one by rule", record.AcceptedMerge: "accepted", record.RefusedMerge: "refused",
	record.Answered: "one by other merges",
}

// mergeLine names a merge in one line.
func mergeLine(m record.Merge) string {
	return fmt.Sprintf("%s (%s) and %s (%s): %s, %s", m.AName, m.A, m.BName, m.B, stateWords[m.State], m.ID)
}

// merge writes a pair with its reasons, and what each is called and said to be.
func (l *listing) merge(ctx context.Context, number int, m record.Merge) error {
	l.show.Numbered(number, fmt.Sprintf("%s, %s: %s", m.AName, m.BName, stateWords[m.State]))
	l.show.Inner("id", string(m.ID))
	for _, side := range []struct {
		label string
		id    record.EntityID
	}{{"one", m.A}, {"other", m.B}} {
		if err := l.side(ctx, side.label, side.id); err != nil {
			return err
		}
	}
	for _, list := range []struct {
		label   string
		reasons []record.Reason
	}{{"for", m.For}, {"against", m.Against}} {
		for _, r := range list.reasons {
			words, err := l.reason(ctx, r)
			if err != nil {
				return err
			}
			l.show.Inner(list.label, words)
			list.label = ""
		}
	}
	if m.Review != nil {
		l.show.Inner("review", reviewLine(*m.Review))
	}
	return l.show.Err()
}

// side writes one of a pair: its id, and the words of the documents that have it.
func (l *listing) side(ctx context.Context, label string, id record.EntityID) error {
	l.show.Inner(label, string(id))
	all, more, err := collect(maxWords, func(p record.Page) ([]record.Appearance, error) { return l.Appearances(ctx, id, p) })
	if err != nil {
		return err
	}
	for _, a := range all {
		words := a.Name
		if a.First != nil {
			words = a.First.Exact
		}
		l.show.Inner("", "“"+words+"” in "+show.DocumentLine(a.Document))
	}
	if more {
		l.show.Inner("", "and more")
	}
	return nil
}

// reason puts a reason into words.
func (l *listing) reason(ctx context.Context, r record.Reason) (string, error) {
	switch r.Kind {
	case record.SameName:
		return "the same name: " + r.Words, nil
	case record.MiddleName:
		return "one has a name more: " + r.Words, nil
	case record.Initials:
		return "one has an initial: " + r.Words, nil
	case record.FamilyName:
		return "one has the family name alone: " + r.Words, nil
	case record.SingleName:
		return "the same single name: " + r.Words, nil
	case record.SameRole:
		office, err := l.Entity(ctx, r.Entity)
		return "both are said to be " + office.Name, err
	case record.SameTitle:
		return "both have the title " + r.Words, nil
	case record.OtherGender:
		return "one is a woman, the other a man", nil
	case record.OtherField:
		return "titles of different fields: " + r.Words, nil
	case record.OtherPerson:
		return "the same holds for somebody else", nil
	}
	return string(r.Kind) + " " + r.Words, nil
}

func reviewLine(r record.Review) string {
	line := string(r.Decision) + " " + r.When.Format("2006-01-02 15:04 MST")
	if r.By != "" {
		line += " by " + r.By
	}
	if r.Note != "" {
		line += ": " + r.Note
	}
	return line
}
