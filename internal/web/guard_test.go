package web

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// ask sends a request as it is.
func ask(h http.Handler, method, host, target string, header http.Header) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	r.Host = host
	for k, v := range header {
		r.Header[k] = v
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestHosts(t *testing.T) {
	for name, c := range map[string]struct {
		allowed []string
		host    string
		want    int
	}{
		"loopback by name":                 {nil, "localhost:8080", 200},
		"loopback by number":               {nil, "127.0.0.1:8080", 200},
		"loopback by number of version 6":  {nil, "[::1]:8080", 200},
		"loopback without a port":          {nil, "[::1]", 200},
		"a foreign name for this machine":  {nil, "news.example:8080", 421},
		"no name":                          {nil, "", 421},
		"a name that is allowed":           {[]string{"parley.example"}, "Parley.example:443", 200},
		"loopback where others are listed": {[]string{"parley.example"}, "localhost", 421},
		"any name where all are allowed":   {[]string{"*"}, "news.example", 200},
	} {
		t.Run(name, func(t *testing.T) {
			h := siteOf(t, memory{}, Options{Hosts: c.allowed})
			if got := ask(h, "GET", c.host, "/", nil).Code; got != c.want {
				t.Errorf("status %d, want %d", got, c.want)
			}
		})
	}
}

func TestMethods(t *testing.T) {
	h := siteOf(t, memory(dossier(t)), Options{})
	for _, target := range []string{"/", "/statements", "/search?q=paper"} {
		body := ask(h, "GET", "localhost", target, nil)
		head := ask(h, "HEAD", "localhost", target, nil)
		if head.Code != 200 || head.Header().Get("Content-Length") != body.Header().Get("Content-Length") {
			t.Errorf("HEAD %s: status %d, headers %v", target, head.Code, head.Header())
		}
	}
	w := ask(h, "POST", "localhost", "/statements", nil)
	if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: status %d, allowed %q", w.Code, w.Header().Get("Allow"))
	}
	w = ask(h, "POST", "localhost", "/", http.Header{"Sec-Fetch-Site": {"cross-site"}})
	if w.Code != 403 {
		t.Errorf("POST from another site: status %d, want 403", w.Code)
	}
}

func TestEveryAnswerHasTheSecurityHeaders(t *testing.T) {
	h := siteOf(t, memory(dossier(t)), Options{})
	for _, target := range []string{"/", "/nothing", "/healthz", "/static/x/frame.css", "/statements?from=x"} {
		w := get(t, h, target)
		csp := w.Header().Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"} {
			if !strings.Contains(csp, part) {
				t.Errorf("%s: the policy lacks %s", target, part)
			}
		}
		if strings.Contains(csp, "unsafe") || strings.Contains(csp, "http") {
			t.Errorf("%s: the policy allows too much: %s", target, csp)
		}
		if w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: the content type may be guessed", target)
		}
	}
}

func TestAssets(t *testing.T) {
	h := siteOf(t, memory{}, Options{})
	a := loadAssets()
	for name, kind := range map[string]string{
		"frame.css": "text/css; charset=utf-8", "parley.js": "text/javascript; charset=utf-8",
		"icon.svg": "image/svg+xml", "pairs-50.css": "text/css; charset=utf-8",
	} {
		w := get(t, h, a.path(name))
		if w.Code != 200 || w.Header().Get("Content-Type") != kind || w.Body.Len() == 0 {
			t.Errorf("%s: status %d, %s, %d bytes", name, w.Code, w.Header().Get("Content-Type"), w.Body.Len())
		}
		if !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s: may not be kept", name)
		}
		if strings.Contains(w.Body.String(), "url(") || strings.Contains(w.Body.String(), "@import") {
			t.Errorf("%s: asks for something else", name)
		}
	}
	for _, name := range []string{"", "../web.go", "pairs-51.css", "nothing.css"} {
		if w := get(t, h, a.path(name)); w.Code != 404 && w.Code != 307 && w.Code != 301 {
			t.Errorf("%q: status %d", name, w.Code)
		}
	}
}

// broken is a record that cannot be read.
type broken struct {
	memory
	err error
}

func (b broken) Documents(context.Context, record.Page) ([]record.Document, error) { return nil, b.err }
func (b broken) Document(context.Context, document.ID) (record.Document, *text.Text, error) {
	panic("a fault of the store")
}

func TestWhatFailsIsLoggedAndNotShown(t *testing.T) {
	secret := errors.New("open /var/lib/secret.db: permission denied")
	for name, c := range map[string]struct {
		err          error
		target       string
		status       int
		logged, seen string
	}{
		"an error of the record":    {secret, "/", 500, "secret.db", "could not be made"},
		"a panic":                   {nil, "/documents/doc-1", 500, "a fault of the store", "could not be made"},
		"a question that is wrong":  {record.ErrQuery, "/", 400, "", "cannot be understood"},
		"a deadline of the record":  {context.DeadlineExceeded, "/", 503, "", "too long"},
		"a record that is not well": {secret, "/healthz", 503, "secret.db", "record cannot be read"},
	} {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			h := siteOf(t, broken{err: c.err}, Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
			w := get(t, h, c.target)
			if w.Code != c.status {
				t.Errorf("status %d, want %d", w.Code, c.status)
			}
			if strings.Contains(w.Body.String(), "secret") || strings.Contains(w.Body.String(), "fault of the store") {
				t.Error("the page tells what only the log should")
			}
			if !strings.Contains(w.Body.String(), c.seen) {
				t.Errorf("the page does not say %q", c.seen)
			}
			if c.logged == "" && log.Len() > 0 || !strings.Contains(log.String(), c.logged) {
				t.Errorf("log: %q, want %q", log.String(), c.logged)
			}
		})
	}
}

func TestPairs(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "pairs-50.css", 50: "pairs-50.css", 51: "pairs-100.css", 300: "pairs-300.css", 301: ""} {
		if got := pairsFor(n); got != want {
			t.Errorf("for %d statements: %q, want %q", n, got, want)
		}
		if _, ok := loadAssets().files[want]; want != "" && !ok {
			t.Errorf("%s is not served", want)
		}
	}
}
