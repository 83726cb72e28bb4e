package ingest

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
)

func TestRobots(t *testing.T) {
	for _, tc := range []struct {
		name, robots string
		path         string
		allowed      bool
	}{
		{"nothing in it", "", "/a", true},
		{"all is disallowed", "User-agent: *\nDisallow: /\n", "/a", false},
		{"an empty rule", "User-agent: *\nDisallow:\n", "/a", true},
		{"another's rule", "User-agent: OtherBot\nDisallow: /\n", "/a", true},
		{"our rule", "User-agent: OtherBot\nDisallow:\n\nUser-agent: parley\nDisallow: /a\n", "/a", false},
		{"our rule wins over all's", "User-agent: *\nDisallow: /\n\nUser-agent: Parley\nAllow: /\n", "/a", true},
		{"several agents share rules", "User-agent: OtherBot\nUser-agent: Parley\nDisallow: /a\n", "/a", false},
		{"the longer rule wins", "User-agent: *\nDisallow: /a\nAllow: /a/open\n", "/a/open", true},
		{"a pattern", "User-agent: *\nDisallow: /*?print=\n", "/a?print=1", false},
		{"a pattern with an end", "User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf", false},
		{"a comment", "# no\nUser-agent: * # all\nDisallow: /a # this\n", "/a", false},
		{"line ends of another system", "User-agent: *\r\nDisallow: /a\r\n", "/a", false},
		{"a byte order mark", "\xef\xbb\xbfUser-agent: *\nDisallow: /a\n", "/a", false},
		{"a bad line spoils no other", "User-agent: *\nCrawl-delay: often\nnonsense\n: x\nDisallow: /a\n", "/a", false},
		{"a rule without an agent is passed over", "Disallow: /\nUser-agent: *\nDisallow: /b\n", "/a", true},
		{"a page in place of rules", "<!DOCTYPE html><title>Not found</title>", "/a", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := site(t, tc.robots, map[string]http.HandlerFunc{"/": gives("text/html", aPage)})
			_, err := loadWeb(t, new(Loader), s.URL+tc.path, document.Meta{})
			if allowed := !errors.Is(err, ErrRobots); allowed != tc.allowed || allowed && err != nil {
				t.Errorf("got %v, want allowed: %v", err, tc.allowed)
			}
		})
	}
}

// RFC 9309, section 2.3.1: no file allows all, a failing server nothing.
func TestRobotsThatCannotBeHad(t *testing.T) {
	for _, tc := range []struct {
		name    string
		robots  http.HandlerFunc
		allowed bool
	}{
		{"not found", answers(http.StatusNotFound), true},
		{"forbidden", answers(http.StatusForbidden), true},
		{"server fails", answers(http.StatusServiceUnavailable), false},
		{"redirects for ever", http.RedirectHandler("/robots.txt", http.StatusFound).ServeHTTP, true},
		{"redirects to another scheme", http.RedirectHandler("ftp://lantern.example/", http.StatusFound).ServeHTTP, true},
		{"redirects into the own network", http.RedirectHandler("http://10.0.0.1/", http.StatusFound).ServeHTTP, false},
		{"redirects to the rules", http.RedirectHandler("/rules", http.StatusFound).ServeHTTP, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			mux := http.NewServeMux()
			mux.HandleFunc("/robots.txt", tc.robots)
			mux.HandleFunc("/rules", gives("text/plain", "User-agent: *\nDisallow: /\n"))
			mux.HandleFunc("/", gives("text/html", aPage))
			s := httptest.NewServer(mux)
			defer s.Close()
			_, err := loadWeb(t, new(Loader), s.URL+"/a", document.Meta{})
			if (err == nil) != tc.allowed {
				t.Errorf("got %v, want allowed: %v", err, tc.allowed)
			}
		})
	}
}

func FuzzParseRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /*a$\n"))
	f.Add([]byte("user-agent:\nallow:*\ndisallow : /\xff"))
	f.Fuzz(func(t *testing.T, body []byte) {
		robots, err := parseRobots(body)
		if err != nil {
			t.Skip(err)
		}
		if !strings.Contains(strings.ToLower(string(body)), "disallow") && !robots.TestAgent("/a", robotsAgent) {
			t.Fatalf("%q disallows", body)
		}
	})
}
