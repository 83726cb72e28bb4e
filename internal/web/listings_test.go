package web

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// plainWords is the text of an element with its white space made single.
func plainWords(n *html.Node) string { return strings.Join(strings.Fields(words(n)), " ") }

func TestFilters(t *testing.T) {
	h := siteOf(t, memory(dossier(t)), Options{})
	for name, c := range map[string]struct {
		query  string
		count  int
		errors string
	}{
		"nothing asked":                       {"", 22, ""},
		"speaker by part of a name":           {"speaker=vescaro", 2, ""},
		"speaker by id":                       {"speaker=person:bastien-lorquet", 4, ""},
		"speaker by a name in other letters":  {"speaker=TESMAR", 1, ""},
		"addressee":                           {"to=parliament", 1, ""},
		"publisher":                           {"publisher=Canal+Mirepont", 5, ""},
		"a publisher that is not known":       {"publisher=Nobody", 0, ""},
		"from a day":                          {"from=2031-03-10&publisher=Canal+Mirepont", 4, ""},
		"until a month":                       {"until=2030-10", 1, ""},
		"a vague time is in if a day of it":   {"from=2030-11-30&until=2030-11-30", 1, ""},
		"words in any order":                  {"words=points+nine", 1, ""},
		"two at once":                         {"speaker=lorquet&words=minutes", 1, ""},
		"nobody of that name":                 {"speaker=Nobody", 0, "Nobody of this name is said to have said anything."},
		"more than one of that name":          {"speaker=es", 0, "More than one has this name. Which one?"},
		"nobody to whom it could be said":     {"to=Nobody", 0, "Nobody of this name is in the record."},
		"no date":                             {"from=soon", 0, "This is no date. Write a day as 2031-03-20, a month as 2031-03, a year as 2031."},
		"no such day":                         {"until=2031-02-29", 0, "There is no such day in the calendar."},
		"two dates in one field":              {"from=2031/2032", 0, "This is more than one date. Write one day, month or year in each field."},
		"an end before the start":             {"from=2031-03&until=2031-02-28", 0, "This is before the day from which to look."},
		"two faults":                          {"from=x&speaker=Nobody", 0, "Nobody of this name is said to have said anything.|This is no date. Write a day as 2031-03-20, a month as 2031-03, a year as 2031."},
		"bytes that are no text":              {"words=%ff", 0, ""},
		"white space around what is asked":    {"speaker=+Vescaro+", 2, ""},
		"a field that is there twice":         {"speaker=vescaro&speaker=lorquet", 2, ""},
		"a field that the form does not have": {"colour=red", 22, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w := get(t, h, "/statements?"+c.query)
			page := parse(t, w.Body)
			var errs []string
			for _, e := range all(page, hasClass("error")) {
				errs = append(errs, words(e))
				input := all(e.Parent, element("input"))[0]
				if attr(input, "aria-invalid") != "true" || !strings.Contains(attr(input, "aria-describedby"), attr(e, "id")) {
					t.Error("the fault is not bound to its field")
				}
			}
			if got := strings.Join(errs, "|"); got != c.errors {
				t.Fatalf("told %q, want %q", got, c.errors)
			}
			if want := map[bool]int{true: 200, false: 400}[c.errors == ""]; w.Code != want {
				t.Errorf("status %d, want %d", w.Code, want)
			}
			if c.errors != "" {
				return
			}
			sum := plainWords(all(page, hasClass("sum"))[0])
			if want := count(c.count, "statement", "statements"); !strings.HasPrefix(sum, want) && (c.count > 0 || !strings.HasPrefix(sum, "No statement fits")) {
				t.Errorf("%q, want %s", sum, want)
			}
			if got := len(all(page, hasClass("entry"))); got != c.count {
				t.Errorf("%d entries, want %d", got, c.count)
			}
		})
	}
}

func TestTheFormKeepsWhatWasAsked(t *testing.T) {
	h := siteOf(t, memory(dossier(t)), Options{})
	page := parse(t, get(t, h, "/statements?speaker=person:bastien-lorquet&from=never&publisher=Senhara+Ledger&words=a+%22b%22").Body)
	for id, want := range map[string]string{"f-speaker": "Bastien Lorquet", "f-from": "never", "f-words": `a "b"`} {
		if got := attr(byID(page, id), "value"); got != want {
			t.Errorf("%s holds %q, want %q", id, got, want)
		}
	}
	for _, o := range all(byID(page, "f-publisher"), element("option")) {
		chosen := slices.ContainsFunc(o.Attr, func(a html.Attribute) bool { return a.Key == "selected" })
		if chosen != (words(o) == "Senhara Ledger") {
			t.Errorf("option %q: chosen is %v", words(o), chosen)
		}
	}
}

func TestTheChoicesOfANameLeadToStatements(t *testing.T) {
	h := siteOf(t, memory(dossier(t)), Options{})
	page := parse(t, get(t, h, "/statements?speaker=es&words=the").Body)
	links := all(all(page, hasClass("choices"))[0], element("a"))
	if len(links) < 2 {
		t.Fatalf("%d choices", len(links))
	}
	for _, a := range links {
		u, err := url.Parse(attr(a, "href"))
		if err != nil || u.Query().Get("words") != "the" {
			t.Errorf("%s does not keep the words", attr(a, "href"))
		}
		if w := get(t, h, attr(a, "href")); w.Code != 200 {
			t.Errorf("%s: status %d", attr(a, "href"), w.Code)
		}
	}
}

func TestPaging(t *testing.T) {
	m := memory(dossier(t))
	for range 3 {
		for i := range m[:3] {
			m[i].Statements = append(m[i].Statements, m[i].Statements...)
		}
	}
	h := siteOf(t, m, Options{})
	href, seen := "/statements?publisher=Senhara+Ledger", 0
	for n := 1; href != "" && n < 10; n++ {
		page := parse(t, get(t, h, href).Body)
		seen += len(all(page, hasClass("entry")))
		href = ""
		for _, a := range all(page, element("a")) {
			switch attr(a, "rel") {
			case "next":
				href = attr(a, "href")
			case "prev":
				if n == 1 {
					t.Error("there is a page before the first")
				}
			}
		}
	}
	if seen != 7*8 {
		t.Errorf("%d statements on all pages, want %d", seen, 7*8)
	}
}

func TestProgress(t *testing.T) {
	for name, c := range map[string]struct {
		progress       *Progress
		refresh        bool
		want, failures string
	}{
		"no reading":          {nil, false, "", ""},
		"nothing to read":     {&Progress{}, false, "", ""},
		"under way":           {&Progress{Total: 5, Done: 2, Current: "a.txt"}, true, "Reading 2 of 5 2 of 5 read. Now: a.txt", ""},
		"all read":            {&Progress{Total: 5, Done: 5}, false, "", ""},
		"one failed, more to": {&Progress{Total: 5, Done: 2, Failed: 1, Failures: []Failure{{"b.txt", "not a text: binary data"}}}, true, "Reading 3 of 5 2 of 5 read, 1 failed. b.txt: not a text: binary data", "b.txt: not a text: binary data"},
		"done, one failed":    {&Progress{Total: 5, Done: 4, Failed: 1, Failures: []Failure{{"b.txt", "gone"}}}, false, "Reading is done 5 of 5 4 of 5 read, 1 failed. b.txt: gone", "b.txt: gone"},
	} {
		t.Run(name, func(t *testing.T) {
			opts := Options{}
			if c.progress != nil {
				opts.Progress = func() Progress { return *c.progress }
			}
			body := get(t, siteOf(t, memory(dossier(t)), opts), "/").Body.String()
			if got := strings.Contains(body, `<noscript><meta http-equiv="refresh"`); got != c.refresh {
				t.Errorf("the page asks again: %v, want %v", got, c.refresh)
			}
			page := parse(t, strings.NewReader(body))
			got := ""
			if section := byID(page, "progress"); section != nil {
				got = plainWords(section)
			}
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
	body := get(t, siteOf(t, memory{}, Options{}), "/").Body.String()
	if !strings.Contains(body, "parley add FILE") {
		t.Error("an empty record does not say how to fill it")
	}
}

func TestTheTimelineGroupsByMonthAndDay(t *testing.T) {
	page := parse(t, get(t, siteOf(t, memory(dossier(t)), Options{}), "/timeline").Body)
	var got []string
	for _, h := range all(page, func(n *html.Node) bool { return n.Data == "h2" || n.Data == "h3" }) {
		mark := ""
		if h.Data == "h2" {
			mark = "# "
		}
		got = append(got, mark+words(h))
	}
	want := `# 2030
autumn 2030
# February 2031
Monday 10 February 2031
Tuesday 11 February 2031
Tuesday 18 February 2031
about Tuesday 18 February 2031
Wednesday 19 February 2031
# March 2031
Monday 10 March 2031
Monday 10 March 2031, uncertain
# April 2031
Tuesday 1 April 2031
# Time unclear
Published Tuesday 11 February 2031
Published Wednesday 19 February 2031
Published Tuesday 11 March 2031
Published Tuesday 1 April 2031
Published on an unclear date`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s", s)
	}
}

func TestAnEntityHasNamesRolesStatementsAndDocuments(t *testing.T) {
	page := parse(t, get(t, siteOf(t, memory(dossier(t)), Options{}), "/entities/person:bastien-lorquet").Body)
	var got []string
	for _, s := range all(page, element("section")) {
		got = append(got, plainWords(s))
	}
	for i, want := range []string{
		"Called Bastien Lorquet Lorquet The mediator",
		"Roles, according to the documents ambassador of Oulenne ambassador in Mediator carries a paper",
		"Is said to have said Bastien Lorquet, as mediator told; medium",
		"Mentioned in 11 February 2031 Mediator carries a paper of nine points to Corvane Halyard News Agency · 2 mentions 19 February 2031",
	} {
		if i >= len(got) || !strings.HasPrefix(got[i], want) {
			t.Errorf("section %d: %q does not begin with %q", i, got[min(i, len(got)-1)], want)
		}
	}
}

func TestTheListOfEntitiesIsNarrowed(t *testing.T) {
	h := siteOf(t, memory(dossier(t)), Options{})
	for query, want := range map[string]int{"": 19, "?name=lor": 1, "?kind=state": 3, "?kind=planet": 0, "?speakers=yes": 11, "?speakers=yes&kind=state": 1} {
		page := parse(t, get(t, h, "/entities"+query).Body)
		if got := len(all(page, func(n *html.Node) bool { return n.Data == "th" && attr(n, "scope") == "row" })); got != want {
			t.Errorf("%q: %d entities, want %d", query, got, want)
		}
	}
}

func TestSearchMarksTheWords(t *testing.T) {
	h := siteOf(t, memory(dossier(t)), Options{})
	page := parse(t, get(t, h, "/search?q=Paper").Body)
	hits := all(page, hasClass("entry"))
	if len(hits) != 2 {
		t.Fatalf("%d passages", len(hits))
	}
	for _, hit := range hits {
		marks := all(hit, hasClass("found"))
		if len(marks) != 1 || words(marks[0]) != "paper" {
			t.Errorf("marked in %q: %d", plainWords(hit), len(marks))
		}
	}
	if got := attr(byID(page, "q"), "value"); got != "Paper" {
		t.Errorf("the field holds %q", got)
	}
	if s := get(t, h, "/search?q=zzz").Body.String(); !strings.Contains(s, "No passage holds") {
		t.Error("nothing found is not said")
	}
}
