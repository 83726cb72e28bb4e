package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/parley-project/parley/internal/eval"
	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// A place is a mention with its least and its widest bounds, in code points.
type place struct {
	least, widest eval.Span
	pronoun       bool
}

// find finds in an article the words that the labels name.
func (s *sheet) find(a *polnear.Article) error {
	if a == nil {
		return s.wrong(1, "article %q is not in the corpus", s.document)
	}
	t := []rune(a.Text)
	starts, err := sentences(a.Text)
	if err != nil {
		return fmt.Errorf("sentences of %s: %w", a.ID, err)
	}
	s.findNames(t, starts)
	gold := make(map[string]polnear.Attribution)
	for _, g := range a.Annotations[0].Attributions {
		gold[g.ID] = g
	}
	var wrong []error
	for i := range s.labels {
		l := &s.labels[i]
		g, ok := gold[l.id]
		delete(gold, l.id)
		if !ok || len(g.Content) == 0 {
			wrong = append(wrong, s.wrong(l.line, "%s is no attribution with a content", l.id))
			continue
		}
		for _, c := range g.Content {
			l.content = append(l.content, fmt.Sprintf("%d-%d", c.Start, c.End))
		}
		l.start, l.end = g.Content[0].Start, g.Content[len(g.Content)-1].End
		if l.head == "" || l.untold {
			continue
		}
		if err := s.findHead(t, starts, l, g.Source); err != nil {
			wrong = append(wrong, err)
		}
	}
	for id, g := range gold {
		if len(g.Content) > 0 {
			wrong = append(wrong, s.wrong(1, "%s has no label", id))
		}
	}
	slices.SortFunc(wrong, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	for _, w := range s.who {
		w.settle()
	}
	return errors.Join(wrong...)
}

// sentences are where the sentences of a text start, in code points.
func sentences(raw string) ([]int, error) {
	p, err := lang.Parse(context.Background(), raw)
	if err != nil {
		return nil, err
	}
	t, err := text.New(raw)
	if err != nil {
		return nil, err
	}
	var starts []int
	for _, sentence := range p.Sentences {
		start, err := t.RuneOffset(sentence.Start)
		if err != nil {
			return nil, err
		}
		starts = append(starts, start)
	}
	return starts, nil
}

// before is the last of starts that is not after i, or i.
func before(starts []int, i int) int {
	n, found := slices.BinarySearch(starts, i)
	switch {
	case found:
		return i
	case n == 0:
		return i
	}
	return starts[n-1]
}

// findNames finds every place of the speakers' variants: whole words, the longest variant first, none within
// the place of another. The least of such a mention goes without an article; the most that it may
// have is what stands in its sentence before it, and an 's after it.
func (s *sheet) findNames(t []rune, starts []int) {
	type variant struct {
		words []rune
		of    *who
	}
	var all []variant
	for _, w := range s.who {
		for _, v := range w.variants {
			all = append(all, variant{[]rune(v), w})
		}
	}
	slices.SortStableFunc(all, func(a, b variant) int { return cmp.Compare(len(b.words), len(a.words)) })
	taken := make([]*who, len(t))
	for i, v := range all {
		if i > 0 && string(all[i-1].words) == string(v.words) && all[i-1].of != v.of {
			s.notes = append(s.notes, fmt.Sprintf("%s: %q is a name of two speakers; its places are those of the first", s.name, string(v.words)))
		}
		for at := range t {
			end := at + len(v.words)
			if end > len(t) || taken[at] != nil || taken[end-1] != nil || !sameName(t[at:end], v.words) || !whole(t, at, end) {
				continue
			}
			for k := at; k < end; k++ {
				taken[k] = v.of
			}
			least := eval.Span{Start: at + article(v.words), End: end}
			v.of.places = append(v.of.places, place{least: least, widest: eval.Span{Start: before(starts, at), End: possessive(t, end)}})
		}
	}
}

// sameName reports whether words are those of a variant, but for the capital of an article.
func sameName(words, variant []rune) bool {
	n := article(variant)
	return slices.Equal(words[n:], variant[n:]) && strings.EqualFold(string(words[:n]), string(variant[:n]))
}

// article is the length of an article before words, with the space after it.
func article(words []rune) int {
	for _, a := range []string{"the ", "a ", "an "} {
		if len(words) > len(a) && strings.EqualFold(string(words[:len(a)]), a) {
			return len(a)
		}
	}
	return 0
}

// whole reports whether no letter or digit goes on before or after t[from:to].
func whole(t []rune, from, to int) bool {
	return !letterAt(t, from-1) && !letterAt(t, to)
}

func letterAt(t []rune, i int) bool {
	return i >= 0 && i < len(t) && (unicode.IsLetter(t[i]) || unicode.IsMark(t[i]) || unicode.IsDigit(t[i]))
}

// possessive is the end of an 's that begins at i, or of an apostrophe; else i.
func possessive(t []rune, i int) int {
	if i < len(t) && (t[i] == '\'' || t[i] == '’') {
		if i+1 < len(t) && (t[i+1] == 's' || t[i+1] == 'S') && whole(t, i+1, i+2) {
			return i + 2
		}
		return i + 1
	}
	return i
}

// findHead finds the headwords of a source. The most that such a mention may have are the words of the
// source, and what stands in its sentence before: annotators differ in where a source begins.
func (s *sheet) findHead(t []rune, starts []int, l *label, source []eval.Span) error {
	if len(source) == 0 {
		return s.wrong(l.line, "%s has no source; its kind is implied or none", l.id)
	}
	head := []rune(l.head)
	for _, fold := range []bool{false, true} {
		for _, piece := range source {
			for at := piece.Start; at+len(head) <= piece.End; at++ {
				end := at + len(head)
				same := slices.Equal(t[at:end], head) || fold && strings.EqualFold(string(t[at:end]), l.head)
				inside := t[piece.Start:piece.End] // a source may end within a word, as bounds slip
				if same && whole(inside, at-piece.Start, end-piece.Start) {
					least := eval.Span{Start: at + article(head), End: end}
					for letterAt(t, least.End) {
						least.End++
					}
					widest := eval.Span{Start: before(starts, source[0].Start), End: max(least.End, source[len(source)-1].End)}
					if word, ok := beforeRelative(t, least, widest.Start); ok {
						l.who.places = append(l.who.places, place{word, widest, false})
						return nil
					}
					l.who.places = append(l.who.places, place{least, widest, l.kind == "pronoun"})
					return nil
				}
			}
		}
	}
	return s.wrong(l.line, "the source of %s does not hold %q", l.id, l.head)
}

// beforeRelative is the word before a relative pronoun, on the same side of the sentence's start: that is
// where a reader names who "who" is, since the pronoun itself says nobody's name and few programs mark it.
func beforeRelative(t []rune, head eval.Span, start int) (eval.Span, bool) {
	switch strings.ToLower(string(t[head.Start:head.End])) {
	case "who", "which", "that", "whom", "whose":
	default:
		return eval.Span{}, false
	}
	end := head.Start
	for end > start && !letterAt(t, end-1) {
		end--
	}
	from := end
	for from > start && letterAt(t, from-1) {
		from--
	}
	return eval.Span{Start: from, End: end}, from < end
}

// settle joins places that overlap: the least words are the fewest, the widest bounds those of all.
// Pronouns are no places of a speaker who has others, for an entity of a pronoun alone says nobody's name.
func (w *who) settle() {
	if slices.ContainsFunc(w.places, func(p place) bool { return !p.pronoun }) {
		w.places = slices.DeleteFunc(w.places, func(p place) bool { return p.pronoun })
	}
	slices.SortStableFunc(w.places, func(a, b place) int { return cmp.Compare(a.least.Start, b.least.Start) })
	var out []place
	for _, p := range w.places {
		if n := len(out); n > 0 && p.least.Start < out[n-1].least.End {
			o := &out[n-1]
			if p.least.End-p.least.Start < o.least.End-o.least.Start {
				o.least = p.least
			}
			o.widest = eval.Span{Start: min(o.widest.Start, p.widest.Start), End: max(o.widest.End, p.widest.End)}
			continue
		}
		out = append(out, p)
	}
	w.places = out
}

// write writes the lines of the article; speakers are numbered as they come.
func (s *sheet) write(b *bytes.Buffer) {
	number := make(map[*who]string)
	for _, w := range s.who {
		if len(w.places) == 0 {
			continue
		}
		number[w] = fmt.Sprintf("s%d", len(number)+1)
		var places []string
		for _, p := range w.places {
			item := fmt.Sprintf("%d-%d", p.least.Start, p.least.End)
			if p.widest != p.least {
				item += fmt.Sprintf("/%d-%d", p.widest.Start, p.widest.End)
			}
			places = append(places, item)
		}
		fmt.Fprintf(b, "speaker\t%s\t%s\t%s\n", s.document, number[w], strings.Join(places, ";"))
	}
	labels := slices.Clone(s.labels)
	slices.SortFunc(labels, func(a, b label) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	for _, l := range labels {
		id := "-"
		if l.untold {
			s.left++
			continue
		}
		if l.who != nil {
			id = number[l.who]
		}
		if id == "" {
			s.notes = append(s.notes, fmt.Sprintf("%s:%d: left out: %s has no words in the text", s.name, l.line, l.who.short))
			s.left++
			continue
		}
		fmt.Fprintf(b, "content\t%s\t%s\t%s\t%s\n", s.document, id, l.kind, strings.Join(l.content, ";"))
	}
}
