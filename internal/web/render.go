package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"strconv"
)

//go:embed templates/*.html
var templateFiles embed.FS

// A view is what one page shows.
type view struct {
	// Name is that of the template in templates/.
	Name string
	// Title is the page's own; the process is added to it.
	Title string
	// Section is the address of the entry of the navigation that the page belongs to.
	Section string
	// Status is the HTTP status; 0 is 200.
	Status int
	// Refresh makes a browser without JavaScript ask again after so many seconds.
	Refresh int
	// Pairs is the name of the style sheet that links cards with marks, or "".
	Pairs string
	// Query is what stands in the search field.
	Query string
	// Body is what the page's template gets.
	Body any
}

// frame is what the layout gets.
type frame struct {
	view
	Process string
	Nav     []link
}

type link struct{ Href, Text string }

var navigation = []link{{"/", "Documents"}, {"/statements", "Statements"}, {"/entities", "Who"}, {"/timeline", "Timeline"}}

type pages map[string]*template.Template

// loadPages parses the templates: the layout and the shared parts, once with each page.
// They are part of the program, so an error in them is one of the program.
func loadPages(a *assets, w wording) pages {
	base := template.Must(template.New("layout.html").Funcs(template.FuncMap{
		"asset":         a.path,
		"human":         human,
		"short":         short,
		"machine":       machine,
		"word":          w.word,
		"entityHref":    entityHref,
		"documentHref":  documentHref,
		"publisherHref": publisherHref,
		"statementHref": statementHref,
		"count":         count,
	}).ParseFS(templateFiles, "templates/layout.html", "templates/parts.html"))
	out := pages{}
	for _, name := range []string{
		"documents", "reading", "statements", "entities", "entity", "merges", "unnamed", "timeline", "search", "failure",
	} {
		page := template.Must(base.Clone())
		out[name] = template.Must(page.ParseFS(templateFiles, "templates/"+name+".html"))
	}
	return out
}

// show writes a page, or nothing and an error: a page is whole before its first byte
// is sent.
func (s *site) show(w http.ResponseWriter, v view) error {
	var b bytes.Buffer
	f := frame{view: v, Process: s.opts.Title, Nav: navigation}
	if err := s.pages[v.Name].ExecuteTemplate(&b, "layout.html", f); err != nil {
		return fmt.Errorf("page %s: %w", v.Name, err)
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(b.Len()))
	h.Set("Cache-Control", "no-cache")
	if v.Status != 0 {
		w.WriteHeader(v.Status)
	}
	// The other side may have gone; there is nobody left to tell.
	_, _ = b.WriteTo(w)
	return nil
}

// count is a number with its noun: "1 statement", "1,204 statements".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits + " " + many
}
