package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// crawl follows every link within a site from its front page, and gives the bodies by
// address without fragment. It fails for a link that leads nowhere.
func crawl(t *testing.T, h http.Handler) map[string]string {
	t.Helper()
	bodies := map[string]string{}
	arrived := map[string]string{}
	ids := map[string]map[string]bool{}
	type step struct{ from, to string }
	todo := []step{{"the start", "/"}}
	for len(todo) > 0 {
		s := todo[0]
		todo = todo[1:]
		target, fragment, _ := strings.Cut(s.to, "#")
		if _, ok := arrived[target]; !ok {
			at := target
			w := get(t, h, at)
			for hops := 0; w.Code == http.StatusFound && hops < 3; hops++ {
				at = w.Header().Get("Location")
				var inner string
				at, inner, _ = strings.Cut(at, "#")
				w = get(t, h, at)
				todo = append(todo, step{target, at + "#" + inner})
			}
			if w.Code != http.StatusOK {
				t.Errorf("%s: link to %s has status %d", s.from, s.to, w.Code)
			}
			arrived[target] = at
			bodies[at] = w.Body.String()
			if strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
				page := parse(t, strings.NewReader(w.Body.String()))
				ids[at] = map[string]bool{}
				for _, n := range all(page, func(*html.Node) bool { return true }) {
					if id := attr(n, "id"); id != "" {
						ids[at][id] = true
					}
					for _, name := range []string{"href", "src", "action"} {
						link := attr(n, name)
						u, err := url.Parse(link)
						switch {
						case err != nil:
							t.Errorf("%s: link %q: %v", at, link, err)
						case link == "" || u.Host != "":
						case strings.HasPrefix(link, "#"):
							todo = append(todo, step{at, at + link})
						default:
							todo = append(todo, step{at, link})
						}
					}
				}
			}
		}
		if fragment != "" {
			id, err := url.PathUnescape(fragment)
			if err != nil || !ids[arrived[target]][id] {
				t.Errorf("%s: link to %s: no element of that name (%v)", s.from, s.to, err)
			}
		}
	}
	return bodies
}

func TestAllLinksResolve(t *testing.T) {
	m := memory(dossier(t))
	h := siteOf(t, m, Options{Title: "The Ostrel Strait"})
	bodies := crawl(t, h)
	for _, e := range m {
		if _, ok := bodies[documentHref(e.Document.ID)]; !ok {
			t.Errorf("no link leads to document %q", e.Document.Title)
		}
		for _, x := range e.Entities {
			if _, ok := bodies[entityHref(x.ID)]; !ok {
				t.Errorf("no link leads to entity %q", x.ID)
			}
		}
	}
	if _, ok := bodies["/timeline"]; !ok {
		t.Error("no link leads to the timeline")
	}
}

func TestTheSameRecordGivesTheSameBytes(t *testing.T) {
	one := crawl(t, siteOf(t, memory(dossier(t)), Options{}))
	reversed := memory(dossier(t))
	slices.Reverse(reversed)
	two := crawl(t, siteOf(t, reversed, Options{}))
	if len(one) != len(two) {
		t.Fatalf("%d pages and %d pages", len(one), len(two))
	}
	for address, body := range one {
		if two[address] != body {
			t.Errorf("%s differs", address)
		}
	}
}

// void are the elements without an end tag.
var void = []string{"meta", "link", "input", "br", "hr", "img", "source"}

// outline writes the elements of a page with the parents that its tags give them. It
// fails for a tag that is not closed where it should be.
func outline(t *testing.T, page string) []string {
	t.Helper()
	var out, stack []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(stack) > 0 {
				t.Errorf("not closed: %v", stack)
			}
			return out
		case html.StartTagToken:
			name, _ := z.TagName()
			parent := ""
			if len(stack) > 0 {
				parent = stack[len(stack)-1]
			}
			out = append(out, parent+">"+string(name))
			if !slices.Contains(void, string(name)) {
				stack = append(stack, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(stack) == 0 || stack[len(stack)-1] != string(name) {
				t.Errorf("</%s> closes nothing in %v", name, stack)
				return out
			}
			stack = stack[:len(stack)-1]
		}
	}
}

// parsed writes the elements of a page with the parents that a browser gives them.
func parsed(t *testing.T, page string) []string {
	t.Helper()
	n, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(true))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			parent := ""
			if d.Parent.Type == html.ElementNode {
				parent = d.Parent.Data
			}
			out = append(out, parent+">"+d.Data)
		}
	}
	return out
}

func TestPagesAreWellFormed(t *testing.T) {
	for address, body := range crawl(t, siteOf(t, memory(dossier(t)), Options{
		Title: `A <process> & "more"`,
		Progress: func() Progress {
			return Progress{Total: 3, Done: 1, Failed: 1, Current: "<now>", Failures: []Failure{{"<name>", "<reason>"}}}
		},
	})) {
		if !strings.HasPrefix(body, "<!DOCTYPE html>") {
			continue
		}
		tags, browser := outline(t, body), parsed(t, body)
		if !slices.Equal(tags, browser) {
			i := 0
			for i < len(tags) && i < len(browser) && tags[i] == browser[i] {
				i++
			}
			t.Errorf("%s: a browser nests element %d otherwise than its tags say: %v", address, i, tags[i:min(i+3, len(tags))])
		}
		page := parse(t, strings.NewReader(body))
		seen := map[string]bool{}
		for _, n := range all(page, func(*html.Node) bool { return true }) {
			if id := attr(n, "id"); id != "" {
				if seen[id] {
					t.Errorf("%s: two elements are named %q", address, id)
				}
				seen[id] = true
			}
		}
		for _, n := range all(page, func(*html.Node) bool { return true }) {
			for _, a := range []string{"for", "aria-labelledby", "list", "aria-describedby"} {
				for _, id := range strings.Fields(attr(n, a)) {
					if !seen[id] {
						t.Errorf("%s: %s=%q names no element", address, a, id)
					}
				}
			}
		}
		if got := len(all(page, element("h1"))); got != 1 {
			t.Errorf("%s: %d first headings", address, got)
		}
		if got := all(page, element("html")); len(got) != 1 || attr(got[0], "lang") != "en" {
			t.Errorf("%s: the language of the page is not said", address)
		}
	}
}

// TestNothingInADocumentBecomesMarkup shows every page of a record whose every field
// holds markup, and looks for elements and addresses that no template has.
func TestNothingInADocumentBecomesMarkup(t *testing.T) {
	bodies := crawl(t, siteOf(t, memory(dossier(t)), Options{Title: "<script>process</script>"}))
	bodies["search"] = get(t, siteOf(t, memory(dossier(t)), Options{}), "/search?q="+url.QueryEscape(`<script>alert("body")`)).Body.String()
	found := 0
	for address, body := range bodies {
		if !strings.HasPrefix(body, "<!DOCTYPE html>") {
			continue
		}
		found += strings.Count(body, "&lt;script&gt;")
		for _, n := range all(parse(t, strings.NewReader(body)), func(*html.Node) bool { return true }) {
			if slices.Contains([]string{"img", "style", "i", "b", "u", "iframe", "object", "template", "svg"}, n.Data) {
				t.Errorf("%s: there is a <%s>", address, n.Data)
			}
			if n.Data == "script" && (attr(n, "src") == "" || n.FirstChild != nil) {
				t.Errorf("%s: there is a script in the page", address)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || strings.Contains(strings.ToLower(a.Val), "javascript:") && a.Key == "href" {
					t.Errorf("%s: <%s %s=%q>", address, n.Data, a.Key, a.Val)
				}
			}
		}
	}
	if found < 10 {
		t.Errorf("the hostile words are seen only %d times, so little was tested", found)
	}
}

func ExampleNew() {
	// A record comes from a store; this one is empty.
	site := New(memory{}, Options{Title: "The Ostrel Strait"})
	server := http.Server{Addr: "127.0.0.1:8080", Handler: site}
	fmt.Println(server.Addr)
	// Output: 127.0.0.1:8080
}
