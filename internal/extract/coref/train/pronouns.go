package train

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/parley-project/parley/internal/extract/coref"
	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

//go:embed data/pronouns.tsv
var pronounsTSV string

// A meaning is what a pronoun stands for: the words of one of its mentions or, for "A and B", of
// several; none where the pronoun stands for nothing that a phrase names.
type meaning struct {
	pronoun text.Span // in code points
	words   []text.Span
}

// readPronouns reads the labels of pronouns by article, in the order of the file: lines of
// article, bounds of the pronoun, and bounds of what it stands for ("-" for nothing; several are parted
// by "+"), all in code points. name is the file's, for errors.
func readPronouns(name, data string) (ids []string, of map[string][]meaning, err error) {
	of = map[string][]meaning{}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, nil, fmt.Errorf("%s:%d: want article, pronoun and what it stands for", name, n)
		}
		var m meaning
		if m.pronoun, err = bounds(f[1]); err != nil {
			return nil, nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		for part := range strings.SplitSeq(f[2], "+") {
			if part == "-" {
				break
			}
			w, err := bounds(part)
			if err != nil {
				return nil, nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			m.words = append(m.words, w)
		}
		if of[f[0]] == nil {
			ids = append(ids, f[0])
		}
		of[f[0]] = append(of[f[0]], m)
	}
	return ids, of, nil
}

func bounds(s string) (text.Span, error) {
	a, b, ok := strings.Cut(s, "-")
	from, err1 := strconv.Atoi(a)
	to, err2 := strconv.Atoi(b)
	if !ok || err1 != nil || err2 != nil || from < 0 || to <= from {
		return text.Span{}, fmt.Errorf("%.40q are no bounds", s)
	}
	return text.Span{Start: from, End: to}, nil
}

// pronouns makes lessons of the labelled pronouns of PolNeAR's articles for training.
func (r Reader) pronouns(ctx context.Context, dir string, weight float32) ([]*lesson, error) {
	ids, of, err := readPronouns("data/pronouns.tsv", pronounsTSV)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	var out []*lesson
	for _, id := range ids {
		raw, err := os.ReadFile(filepath.Join(dir, "polnear", "train", "text", id+".txt"))
		if err != nil {
			return nil, fmt.Errorf("train: text of labelled pronouns: %w", err)
		}
		x, p, err := r.lesson(ctx, id, string(raw), weight)
		if err != nil {
			return nil, err
		}
		t, err := text.New(string(raw))
		if err != nil {
			return nil, fmt.Errorf("train: %s: %w", id, err)
		}
		l := labelled{x: x, p: p, meant: map[int]string{}, parts: map[int]int{}}
		for _, m := range of[id] {
			if err := l.add(t, m); err != nil {
				return nil, fmt.Errorf("train: %s: %w", id, err)
			}
		}
		l.fill()
		x.labels = &l
		out = append(out, x)
	}
	return out, nil
}

// inBytes is a span in code points as one in bytes.
func inBytes(t *text.Text, s text.Span) (text.Span, error) {
	from, err := t.ByteOffset(s.Start)
	if err != nil {
		return text.Span{}, err
	}
	to, err := t.ByteOffset(s.End)
	return text.Span{Start: from, End: to}, err
}

// labelled is a page some of whose pronouns are labelled.
type labelled struct {
	x *lesson
	p *lang.Parsed
	// meant are the words, in lower case, that each labelled mention stands for, "" for nothing;
	// parts is the number of those that "and" joins.
	meant map[int]string
	parts map[int]int
}

// add finds the mention of a labelled pronoun; one that is none is passed over.
func (l *labelled) add(t *text.Text, m meaning) error {
	span, err := inBytes(t, m.pronoun)
	if err != nil {
		return fmt.Errorf("pronoun at %d: %w", m.pronoun.Start, err)
	}
	var words []string
	for _, w := range m.words {
		s, err := inBytes(t, w)
		if err != nil {
			return fmt.Errorf("meaning at %d: %w", w.Start, err)
		}
		words = append(words, strings.ToLower(strings.Join(strings.Fields(s.In(l.p.Text)), " ")))
	}
	for i, x := range l.x.page.Mentions() {
		if x.Form == coref.Pronoun && l.p.Tokens[x.Head].Start == span.Start {
			l.meant[i], l.parts[i] = strings.Join(words, " and "), len(words)
		}
	}
	return nil
}

// fill makes the items: each labelled pronoun with its candidates judged.
func (l *labelled) fill() {
	g := l.x.page
	ms := g.Mentions()
	var state coref.State
	for i := range ms {
		words, known := l.meant[i]
		if !known {
			if j := l.sameName(i); j >= 0 {
				state.Join(g, j)
			} else {
				state.Begin(g)
			}
			continue
		}
		var c coref.Choice
		g.Fill(&c, i, &state)
		n := len(c.Candidates)
		it := item{mention: i, choice: compact(c), grades: make([]grade, n+1), first: words == ""}
		nearest := -1
		for k, m := range c.Candidates {
			it.grades[k] = l.judge(int(m), words, l.parts[i])
			if it.grades[k] == right && ms[m].Form != coref.Named && ms[m].Form != coref.Pronoun && nearest >= 0 {
				it.grades[k] = open // another of the same word, further away
			}
			if it.grades[k] == right && nearest < 0 {
				nearest = int(m)
			}
		}
		if words == "" {
			it.grades[n] = right
		}
		if nearest >= 0 || words == "" {
			l.x.items = append(l.x.items, it)
		}
		if nearest >= 0 {
			state.Join(g, nearest)
		} else {
			state.Begin(g)
		}
	}
}

// sameName is the nearest mention before i that is a name of the same, or -1.
func (l *labelled) sameName(i int) int {
	ms := l.x.page.Mentions()
	if ms[i].Form != coref.Named || ms[i].Pair {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		if ms[j].Form == coref.Named && !ms[j].Pair && l.x.page.SameName(i, j) {
			return j
		}
	}
	return -1
}

// judge says whether mention m is what a pronoun of that meaning may go back to.
func (l *labelled) judge(m int, words string, parts int) grade {
	if words == "" {
		return wrong
	}
	x := &l.x.page.Mentions()[m]
	if x.Form == coref.Pronoun {
		other, known := l.meant[m]
		switch {
		case !known:
			return open
		case other == words:
			return right
		}
		return wrong
	}
	if x.Pair != (parts > 1) {
		return wrong
	}
	have := strings.ToLower(strings.Join(strings.Fields(l.p.Cover(x.Tokens).In(l.p.Text)), " "))
	if parts > 1 {
		for w := range strings.SplitSeq(words, " and ") {
			if !strings.Contains(have, w) {
				return wrong
			}
		}
		return right
	}
	if x.Form == coref.Named {
		return l.judgeName(x, words)
	}
	head := strings.ToLower(l.p.Word(x.Head))
	if words == head || strings.HasSuffix(words, " "+head) && strings.Contains(have, words) {
		return right
	}
	return wrong
}

// judgeName judges a name by words that are a name, or the last or first of one: of several full
// names with that word the most frequent is meant.
func (l *labelled) judgeName(x *coref.Mention, words string) grade {
	name := x.Name()
	within := func(long, short string) bool {
		return strings.HasSuffix(long, " "+short) || strings.HasPrefix(long, short+" ")
	}
	switch {
	case name == words, within(words, name):
		return right
	case within(name, words) && l.usual(words) == name:
		return right
	}
	return wrong
}

// usual is the longer name with these words that the page has most often, the first of several.
func (l *labelled) usual(words string) string {
	count := map[string]int{}
	best := ""
	for _, m := range l.x.page.Mentions() {
		name := m.Name()
		if !strings.HasSuffix(name, " "+words) && !strings.HasPrefix(name, words+" ") {
			continue
		}
		if count[name]++; count[name] > count[best] {
			best = name
		}
	}
	return best
}

// HeldOut is one in how many articles of labelled pronouns that are kept for measuring.
const HeldOut = 5

// Pronouns measures a model on the labelled pronouns of the articles that are kept: how many of
// those that stand for something are in a chain whose first mention that is no pronoun is right.
func (d *Data) Pronouns(ctx context.Context, r Reader, m *coref.Model) (by map[string][2]int, err error) {
	by = map[string][2]int{}
	for _, x := range d.kept {
		p, quotations, err := r.Parse(ctx, x.labels.p.Text)
		if err != nil {
			return nil, err
		}
		res, err := m.Resolve(ctx, p, quotations)
		if err != nil {
			return nil, err
		}
		ms := res.Mentions
		for _, chain := range res.Chains() {
			first := -1
			for _, i := range chain {
				if ms[i].Form != coref.Pronoun && (first < 0 || ms[i].Form == coref.Named && ms[first].Form != coref.Named) {
					first = i
				}
			}
			for _, i := range chain {
				words := x.labels.meant[i]
				if words == "" {
					continue
				}
				n := by[ms[i].Gender]
				n[1]++
				if first >= 0 && x.labels.judge(first, words, x.labels.parts[i]) == right {
					n[0]++
				}
				by[ms[i].Gender] = n
			}
		}
	}
	return by, nil
}
