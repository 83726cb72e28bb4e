package register

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed data/titles.tsv
var titlesTSV string

// A Title is one form of a title of office or of a word for what somebody does.
type Title struct {
	// Form is the words in lower case: "spokeswoman", "ministers of defence".
	Form string
	// Singular is the form for one: "spokeswoman", "minister of defence".
	Singular string
	// Class is what all forms of one office share: "spokesperson", "defence minister".
	Class string
	// Gender is "m" or "f" where the form says so.
	Gender string
	Plural bool
	// Sole: only one person at a time holds it, of one thing.
	Sole bool
	// Before: it may stand right before a name, as in "President Mazhul".
	Before bool
	// Generic: it says what somebody does or is and names no office: "official".
	Generic bool
	// Collective: one word for many: "staff", "delegation".
	Collective bool
}

// Titles is a lexicon of titles. It is immutable.
type Titles struct {
	forms map[string]Title
	// first holds, for each first word, how many words the longest form has that begins
	// with it: a bound on the look ahead.
	first map[string]int
}

// DefaultTitles is the lexicon that comes with the program (data/titles.tsv).
func DefaultTitles() (*Titles, error) { return defaultTitles() }

// defaultTitles reads the embedded file once: it is a constant.
var defaultTitles = sync.OnceValues(func() (*Titles, error) {
	return parseTitles("data/titles.tsv", titlesTSV)
})

// Lookup is the longest title that begins at words[at], and its length in words; 0 if
// there is none. Case is not looked at. Hyphens inside a word part it for the lexicon,
// so that "vice-president" is found as "vice president" and counts as one word.
func (t *Titles) Lookup(words []string, at int) (Title, int) {
	var (
		best Title
		n    int
		head string
		b    strings.Builder
	)
	for i := at; i < len(words); i++ {
		w := titleWord(words[i])
		if i == at {
			head, _, _ = strings.Cut(w, " ")
			if t.first[head] == 0 {
				return best, 0
			}
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		if e, ok := t.forms[b.String()]; ok {
			best, n = e, i+1-at
		}
		if i+1-at >= t.first[head] {
			break
		}
	}
	return best, n
}

func titleWord(w string) string {
	w = strings.ToLower(w)
	if strings.ContainsAny(w, "-’") {
		w = strings.NewReplacer("-", " ", "’", "'").Replace(w)
	}
	return w
}

// Form is the title of exactly these words, and whether the lexicon has it.
func (t *Titles) Form(words string) (Title, bool) {
	e, ok := t.forms[titleWord(words)]
	return e, ok
}

// Class is the class of a title, or the title itself in lower case if the lexicon has
// it not. "foreign minister of the republic" is of the class of its longest beginning.
func (t *Titles) Class(title string) string {
	if e, ok := t.Form(title); ok {
		return e.Class
	}
	return titleWord(title)
}

// leads reports whether a name begins with a title that stands before names.
func (t *Titles) leads(name string) bool {
	head, _, several := strings.Cut(name, " ")
	if !several || t.first[titleWord(head)] == 0 {
		return false
	}
	words := strings.Fields(name)
	if len(words) < 2 {
		return false
	}
	e, n := t.Lookup(words, 0)
	return n > 0 && n < len(words) && e.Before
}

// parseTitles reads the lexicon: tab-separated lines of form, class ("=" for the form
// itself), plural ("+" for the regular one, "-" for none) and marks, and lines
// "portfolio", name, class that make the titles of ministers. "#" begins a comment.
func parseTitles(name, data string) (*Titles, error) {
	t := &Titles{forms: map[string]Title{}, first: map[string]int{}}
	var portfolios [][]string
	for i, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		var err error
		switch {
		case f[0] == "portfolio" && len(f) == 3:
			portfolios = append(portfolios, f)
		case len(f) == 3:
			err = t.add(f[0], f[1], f[2], "")
		case len(f) == 4:
			err = t.add(f[0], f[1], f[2], f[3])
		default:
			err = fmt.Errorf("%d fields, want form, class, plural, marks", len(f))
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	// Last, since a title entered by hand, with a class of its own, goes first.
	for _, f := range portfolios {
		if err := t.portfolio(f[1], f[2]); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return t, nil
}

func (t *Titles) add(form, class, plural, marks string) error {
	if class == "=" {
		class = form
	}
	e := Title{Form: form, Singular: form, Class: class}
	for _, m := range strings.Fields(marks) {
		switch m {
		case "m", "f":
			e.Gender = m
		case "sole":
			e.Sole = true
		case "before":
			e.Before = true
		case "generic":
			e.Generic = true
		case "collective":
			e.Collective = true
		default:
			return fmt.Errorf("unknown mark %q", m)
		}
	}
	if err := t.enter(e); err != nil {
		return err
	}
	switch plural {
	case "-":
		return nil
	case "+":
		plural = regularPlural(form)
	}
	e.Form, e.Plural = plural, true
	return t.enter(e)
}

func (t *Titles) enter(e Title) error {
	key := titleWord(e.Form)
	if _, ok := t.forms[key]; ok {
		return fmt.Errorf("%q stands twice", e.Form)
	}
	t.forms[key] = e
	head, _, _ := strings.Cut(key, " ")
	t.first[head] = max(t.first[head], strings.Count(key, " ")+1)
	return nil
}

// portfolio enters the titles of the minister for something: "defence minister",
// "minister of defence", "secretary for defence", "defence chief".
func (t *Titles) portfolio(name, class string) error {
	for _, x := range []struct{ form, class, plural, marks string }{
		{name + " minister", class + " minister", "+", "sole before"},
		{"minister of " + name, class + " minister", "ministers of " + name, "sole"},
		{"minister for " + name, class + " minister", "ministers for " + name, "sole"},
		{name + " secretary", class + " minister", name + " secretaries", "sole before"},
		{"secretary of " + name, class + " minister", "secretaries of " + name, "sole before"},
		{"secretary for " + name, class + " minister", "secretaries for " + name, "sole"},
		{name + " chief", class + " chief", "+", "before"},
	} {
		if _, ok := t.forms[x.form]; ok {
			continue
		}
		if err := t.add(x.form, x.class, x.plural, x.marks); err != nil {
			return err
		}
	}
	return nil
}

// regularPlural is the plural of a form by its last word: "deputies", "aides".
func regularPlural(form string) string {
	switch {
	case strings.HasSuffix(form, "man"):
		return strings.TrimSuffix(form, "man") + "men"
	case strings.HasSuffix(form, "person"):
		return strings.TrimSuffix(form, "person") + "people"
	case strings.HasSuffix(form, "y") && !strings.HasSuffix(form, "ey"):
		return strings.TrimSuffix(form, "y") + "ies"
	case strings.HasSuffix(form, "s"), strings.HasSuffix(form, "ch"), strings.HasSuffix(form, "ss"):
		return form + "es"
	}
	return form + "s"
}

// Offices are the forms for one holder of the titles that name an office, in the order of
// their letters.
func (t *Titles) Offices() []string {
	var out []string
	for form, title := range t.forms {
		if (title.Sole || title.Before) && !title.Generic && !title.Plural && !title.Collective {
			out = append(out, form)
		}
	}
	slices.Sort(out)
	return out
}
