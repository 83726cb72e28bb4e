package web

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/parley-project/parley/record"
)

// siteOf is a site over the dossier, silent.
func siteOf(t *testing.T, r record.Reader, opts Options) http.Handler {
	t.Helper()
	if opts.Log == nil {
		opts.Log = slog.New(slog.DiscardHandler)
	}
	return New(r, opts)
}

// get asks for a page under a loopback name.
func get(t *testing.T, h http.Handler, target string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, target, nil)
	r.Host = "localhost:8080"
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// parse reads a page as HTML.
func parse(t *testing.T, body io.Reader) *html.Node {
	t.Helper()
	n, err := html.Parse(body)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// attr is an attribute of an element, or "".
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// all gives the elements of a page for which is holds, in order.
func all(n *html.Node, is func(*html.Node) bool) []*html.Node {
	var out []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && is(d) {
			out = append(out, d)
		}
	}
	return out
}

func hasClass(name string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		return strings.Contains(" "+attr(n, "class")+" ", " "+name+" ")
	}
}

func element(name string) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.Data == name }
}

// words is the text of an element.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestEveryPageAnswers(t *testing.T) {
	m := memory(dossier(t))
	h := siteOf(t, m, Options{Title: "The Ostrel Strait"})
	doc := string(m[0].Document.ID)
	for target, want := range map[string]int{
		"/":                                  200,
		"/documents/" + doc:                  200,
		"/documents/doc-none":                404,
		"/statements":                        200,
		"/statements/none":                   404,
		"/entities":                          200,
		"/entities/person:bastien-lorquet":   200,
		"/entities/nobody":                   404,
		"/timeline":                          200,
		"/search":                            200,
		"/search?q=paper":                    200,
		"/nothing":                           404,
		"/healthz":                           200,
		"/statements?from=2031-13":           400,
		"/statements?page=999999999999":      404,
		"/timeline?page=999":                 404,
		"/entities?page=999":                 404,
		"/unnamed?page=999":                  404,
		"/search?q=paper&page=999":           404,
		"/?page=999":                         404,
		"/timeline?page=-3":                  200,
		"/documents/" + doc + "?at=9999-1":   200,
		"/documents/" + doc + "?part=-7":     200,
		"/static/nothing/frame.css":          404,
		"/entities?kind=planet&name=%ff%fe":  200,
		"/search?q=%ff%00%22":                200,
		"/statements?speaker=%ff&words=%00x": 400,
	} {
		if got := get(t, h, target); got.Code != want {
			t.Errorf("%s: status %d, want %d", target, got.Code, want)
		}
	}
}
