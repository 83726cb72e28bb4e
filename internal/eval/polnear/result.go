package polnear

import (
	"fmt"
	"io"

	"github.com/parley-project/parley/internal/eval"
)

// A Result is what an evaluation found. It marshals to JSON, parts from 0 to 1.
type Result struct {
	Articles    int `json:"articles"`
	Annotations int `json:"annotations"`
	// All takes every annotation file as a document; One the first of each article.
	All Scores `json:"all"`
	One Scores `json:"one"`
	// Speakers is there where labels were given.
	Speakers *SpeakerScores `json:"speakers,omitempty"`
	// Reliability is there where predictions say how likely they are; it is of the first annotator.
	Reliability *Reliability `json:"reliability,omitempty"`
}

// Write writes the figures as tables in Markdown, in percent with 95 % intervals.
func (r *Result) Write(w io.Writer) error {
	for _, t := range r.Tables() {
		if err := t.Write(w); err != nil {
			return err
		}
	}
	return nil
}

// Tables are the tables that Write writes.
func (r *Result) Tables() []eval.Table {
	tables := []eval.Table{
		r.All.spans(fmt.Sprintf("Spans, all %d annotation files (%d articles)", r.Annotations, r.Articles)),
		r.One.spans(fmt.Sprintf("Spans, one annotator an article (%d articles)", r.Articles)),
		r.One.links("Attributions, one annotator an article"),
	}
	if r.Reliability != nil {
		tables = append(tables, r.Reliability.table())
	}
	if r.Speakers != nil {
		tables = append(tables, r.Speakers.table())
	}
	return tables
}

func (s *Scores) spans(title string) eval.Table {
	t := eval.Table{Title: title, Head: []string{"F1 [95 %]", "source", "cue", "content"}}
	row := func(name string, r PerRole[eval.Score]) {
		t.Add(name, r.Source.String(), r.Cue.String(), r.Content.String())
	}
	pr := func(name string, r PerRole[eval.Score]) {
		f := func(s eval.Score) string {
			return eval.Percent(s.Precision) + " / " + eval.Percent(s.Recall)
		}
		t.Add(name, f(r.Source), f(r.Cue), f(r.Content))
	}
	row("exact", s.Exact)
	pr("exact, P / R", s.Exact)
	row("begin", s.Begin)
	t.Add("Jaccard", s.Jaccard.Source.String(), s.Jaccard.Cue.String(), s.Jaccard.Content.String())
	row("partial", s.Partial)
	pr("partial, P / R", s.Partial)
	return t
}

func (s *Scores) links(title string) eval.Table {
	t := eval.Table{Title: title, Head: []string{"", "F1 or rate [95 %]", "P", "R", "predicted", "gold"}}
	score := func(name string, s eval.Score) {
		t.Add(name, s.String(), eval.Percent(s.Precision), eval.Percent(s.Recall), fmt.Sprint(s.Predicted), fmt.Sprint(s.Gold))
	}
	rate := func(name string, r eval.Rate) { t.Add(name, r.String(), "", "", "", fmt.Sprint(r.Of)) }
	score("linked, strict", s.Strict)
	score("linked, lenient", s.Lenient)
	rate("source overlaps, given the cue", s.SourceOverlap)
	rate("source exact, given the cue", s.SourceExact)
	score("direct content, exact", s.Direct)
	score("mixed content, exact", s.Mixed)
	score("indirect content, exact", s.Indirect)
	return t
}
