package ingest

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/parley-project/parley/document"
)

// site serves handlers by path on this machine, with a robots.txt.
func site(t *testing.T, robots string, pages map[string]http.HandlerFunc) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, robots) })
	for path, handler := range pages {
		mux.HandleFunc(path, handler)
	}
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func gives(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Type"] = nil
		if contentType != "" {
			w.Header().Set("Content-Type", contentType)
		}
		_, _ = io.WriteString(w, body)
	}
}

func answers(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

func loadWeb(t *testing.T, l *Loader, address string, flags document.Meta) (*document.Document, error) {
	t.Helper()
	l.Fetcher.AllowLoopback = true
	return l.Load(context.Background(), Item{Web, address}, flags)
}

func TestLoadFromTheWeb(t *testing.T) {
	withCanonical := strings.Replace(aPage, "<head>", `<head><link rel="canonical" href="/tides">`, 1)
	s := site(t, "", map[string]http.HandlerFunc{
		"/page":      gives("text/html; charset=utf-8", aPage),
		"/canonical": gives("text/html", withCanonical),
		"/xhtml":     gives("application/xhtml+xml", aPage),
		"/unnamed":   gives("", aPage),
		"/octets":    gives("application/octet-stream", aPage),
		"/text":      gives("text/plain; charset=iso-8859-2", "Za\xbf\xf3\xb3\xe6.\n"),
		"/front":     gives("text/plain", "---\nurl: https://front.example/a\n---\nShe said so.\n"),
		"/source":    gives("text/plain", aPage),
		"/moved":     http.RedirectHandler("/further", http.StatusMovedPermanently).ServeHTTP,
		"/further":   http.RedirectHandler("page?from=further", http.StatusFound).ServeHTTP,
	})
	for _, tc := range []struct {
		name, path string
		title, url string
		body       string
	}{
		{"a page", "/page", "Tides", s.URL + "/page", ""},
		{"the address that the page states", "/canonical", "Tides", s.URL + "/tides", ""},
		{"XHTML", "/xhtml", "Tides", s.URL + "/xhtml", ""},
		{"a page without a type", "/unnamed", "Tides", s.URL + "/unnamed", ""},
		{"a page that the server does not know", "/octets", "Tides", s.URL + "/octets", ""},
		{"a text in the encoding that the server names", "/text", "", s.URL + "/text", "Zażółć.\n"},
		{"a text that states its address", "/front", "", "https://front.example/a", "She said so.\n"},
		{"a page served as a text is a text", "/source", "", s.URL + "/source", aPage},
		{"redirects", "/moved", "Tides", s.URL + "/page?from=further", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := loadWeb(t, new(Loader), s.URL+tc.path, document.Meta{Publisher: "The Lantern"})
			if err != nil {
				t.Fatal(err)
			}
			if d.Title != tc.title || d.URL != tc.url || d.Publisher != "The Lantern" {
				t.Errorf("got %+v", d.Meta)
			}
			if tc.body != "" && d.Text.String() != tc.body {
				t.Errorf("got %q", d.Text.String())
			}
		})
	}
}

func TestFetchRefuses(t *testing.T) {
	var elsewhere *httptest.Server
	loop := func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Path+"x", http.StatusSeeOther)
	}
	s := site(t, "User-agent: *\nDisallow: /private\nAllow: /private/open\n", map[string]http.HandlerFunc{
		"/gone":        answers(http.StatusGone),
		"/forbidden":   answers(http.StatusForbidden),
		"/busy":        answers(http.StatusTooManyRequests),
		"/broken":      answers(http.StatusInternalServerError),
		"/partial":     answers(http.StatusPartialContent),
		"/nowhere":     answers(http.StatusFound), // no Location
		"/pdf":         gives("application/pdf", "%PDF-1.7"),
		"/picture":     gives("image/png", "\x89PNG"),
		"/large":       gives("text/html", strings.Repeat("x", 3<<10)),
		"/loop/":       loop,
		"/to-file":     http.RedirectHandler("file:///etc/passwd", http.StatusFound).ServeHTTP,
		"/to-inside":   http.RedirectHandler("http://10.0.0.1/", http.StatusFound).ServeHTTP,
		"/to-metadata": http.RedirectHandler("http://169.254.169.254/latest/meta-data/", http.StatusFound).ServeHTTP,
		"/to-mapped":   http.RedirectHandler("http://[::ffff:192.168.1.1]/", http.StatusFound).ServeHTTP,
		"/to-password": http.RedirectHandler("http://u:p@127.0.0.1/", http.StatusFound).ServeHTTP,
		"/to-private":  http.RedirectHandler("/private/a", http.StatusFound).ServeHTTP,
		"/to-elsewhere": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL+"/a", http.StatusFound)
		},
		"/private/": gives("text/html", aPage),
		"/bomb":     bomb,
		"/empty":    gives("text/html", ""),
	})
	elsewhere = site(t, "User-agent: *\nDisallow: /", nil)
	for _, tc := range []struct {
		name, address string
		want          error
		message       string
	}{
		{"a page that is gone", s.URL + "/gone", ErrStatus, "410 Gone; check the address"},
		{"a page for subscribers", s.URL + "/forbidden", ErrStatus, "403 Forbidden; open the page in a browser"},
		{"a busy server", s.URL + "/busy", ErrStatus, "429 Too Many Requests; try again later"},
		{"a server that fails", s.URL + "/broken", ErrStatus, "500 Internal Server Error; try again later"},
		{"a part of a page", s.URL + "/partial", ErrStatus, "206 Partial Content"},
		{"a redirect to nowhere", s.URL + "/nowhere", ErrStatus, "302 Found"},
		{"a PDF", s.URL + "/pdf", ErrMedia, "the server gave application/pdf"},
		{"a picture", s.URL + "/picture", ErrMedia, "image/png"},
		{"a page over the limit", s.URL + "/large", document.ErrTooLarge, "more than 2048 bytes"},
		{"a page that unpacks to far more", s.URL + "/bomb", document.ErrTooLarge, "more than 2048 bytes"},
		{"redirects without end", s.URL + "/loop/", ErrStatus, "redirected more than 5 times"},
		{"a redirect to a file", s.URL + "/to-file", ErrAddress, `"file" is not http or https`},
		{"a redirect into the own network", s.URL + "/to-inside", ErrAddress, "10.0.0.1 is a private network"},
		{"a redirect to cloud metadata", s.URL + "/to-metadata", ErrAddress, "cloud metadata"},
		{"a redirect into the own network by IPv6", s.URL + "/to-mapped", ErrAddress, "192.168.1.1 is a private network"},
		{"a redirect with a password", s.URL + "/to-password", ErrAddress, "carries a user name"},
		{"a page that robots.txt asks not to fetch", s.URL + "/private/a", ErrRobots, "save the page in a browser"},
		{"a redirect to such a page", s.URL + "/to-private", ErrRobots, "redirected to " + s.URL + "/private/a"},
		{"a redirect to a site that asks not to", s.URL + "/to-elsewhere", ErrRobots, "redirected to"},
		{"an empty page", s.URL + "/empty", document.ErrEmpty, ""},
		{"a private address", "http://192.168.0.1/a", ErrAddress, "192.168.0.1 is a private network"},
		{"a decimal address of this machine", "http://0/a", ErrAddress, ""},
		{"a password", "http://u:p@lantern.example/", ErrAddress, "carries a user name"},
		{"no host", "http:///a", ErrAddress, "no host"},
		{"no address", "http://%zz/", ErrAddress, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := &Loader{Fetcher: Fetcher{MaxBytes: 2 << 10}}
			_, err := loadWeb(t, l, tc.address, document.Meta{})
			if tc.name == "a decimal address of this machine" && err != nil {
				return // some resolvers know it, others do not; either way it is not fetched
			}
			if !errors.Is(err, tc.want) {
				t.Fatalf("got %v, want %v", err, tc.want)
			}
			if !strings.HasPrefix(err.Error(), tc.address+": ") || !strings.Contains(err.Error(), tc.message) {
				t.Errorf("got the message %q, want one with %q", err, tc.message)
			}
		})
	}
	t.Run("but what robots.txt allows", func(t *testing.T) {
		if _, err := loadWeb(t, new(Loader), s.URL+"/private/open", document.Meta{}); err != nil {
			t.Errorf("got %v", err)
		}
	})
}

// bomb is a few kilobytes that unpack to a gigabyte, if anyone lets them.
func bomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Content-Type", "text/html")
	z := gzip.NewWriter(w)
	zeros := make([]byte, 1<<20)
	for range 1 << 10 {
		if _, err := z.Write(zeros); err != nil {
			return // the reader has had enough
		}
	}
	_ = z.Close()
}

func TestFetchRefusesThisMachineByDefault(t *testing.T) {
	asked := atomic.Bool{}
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Store(true) }))
	defer s.Close()
	for _, address := range []string{s.URL, strings.Replace(s.URL, "127.0.0.1", "localhost", 1)} {
		_, err := new(Fetcher).Fetch(context.Background(), address+"/a")
		if !errors.Is(err, ErrAddress) || !strings.Contains(err.Error(), "this machine") {
			t.Errorf("%s: got %v, want ErrAddress", address, err)
		}
	}
	if asked.Load() {
		t.Error("the server was asked")
	}
}

func TestCheckAddress(t *testing.T) {
	for _, s := range []string{
		"127.0.0.1", "127.255.0.1", "::1", "0.0.0.0", "::", "0.1.2.3",
		"10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd00:ec2::254", "fc00::1", "fec0::1",
		"100.64.0.1", "100.100.100.200", "169.254.169.254", "fe80::1%eth0", "168.63.129.16",
		"224.0.0.1", "239.1.1.1", "ff02::1", "255.255.255.255", "240.0.0.1", "192.0.0.192", "198.19.0.1",
		"192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1",
		"::ffff:10.0.0.1", "::ffff:127.0.0.1", "::10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::",
	} {
		if err := checkAddress(netip.MustParseAddr(s), false); !errors.Is(err, ErrAddress) {
			t.Errorf("%s: got %v, want ErrAddress", s, err)
		}
	}
	for _, s := range []string{
		"8.8.8.8", "172.32.0.1", "172.15.0.1", "100.63.0.1", "100.128.0.1", "169.253.0.1", "192.0.3.1", "223.255.255.255",
		"2606:4700::1", "2a00:1450::1", "::ffff:8.8.8.8",
	} {
		if err := checkAddress(netip.MustParseAddr(s), false); err != nil {
			t.Errorf("%s: got %v", s, err)
		}
	}
	if err := checkAddress(netip.MustParseAddr("127.0.0.1"), true); err != nil {
		t.Errorf("this machine, where a test allows it: got %v", err)
	}
	if err := checkAddress(netip.MustParseAddr("10.0.0.1"), true); !errors.Is(err, ErrAddress) {
		t.Errorf("the network around, where a test allows this machine: got %v", err)
	}
}

// Every line of refused.txt is a rule or a comment; a slip of the pen would open a door.
func TestRefusedFileIsUnderstood(t *testing.T) {
	rules := 0
	for line := range strings.Lines(refusedFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			rules++
		}
	}
	if rules == 0 || rules != len(refusals) {
		t.Errorf("%d of %d rules are understood", len(refusals), rules)
	}
	for _, r := range refusals {
		if r.reason == "" || r.prefix != r.prefix.Masked() {
			t.Errorf("%v: no reason, or bits beyond the prefix", r)
		}
	}
}

func TestFetchSaysWhoAsks(t *testing.T) {
	var agents sync.Map
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		agents.Store(r.URL.Path, r.UserAgent())
		_, _ = io.WriteString(w, aPage)
	}))
	defer s.Close()
	if _, err := loadWeb(t, new(Loader), s.URL+"/a", document.Meta{}); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/robots.txt", "/a"} {
		if agent, _ := agents.Load(path); agent != DefaultUserAgent {
			t.Errorf("%s was asked for by %q", path, agent)
		}
	}
}

func TestFetchEndsInTime(t *testing.T) {
	done := make(chan struct{})
	s := site(t, "", map[string]http.HandlerFunc{
		"/slow": func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(w, "She")
			w.(http.Flusher).Flush()
			select {
			case <-done:
			case <-r.Context().Done():
			}
		},
	})
	defer close(done)
	l := &Loader{Fetcher: Fetcher{Timeout: 50 * time.Millisecond}}
	_, err := loadWeb(t, l, s.URL+"/slow", document.Meta{})
	if !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "no whole answer within 50ms") {
		t.Errorf("got %v", err)
	}

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	f := Fetcher{AllowLoopback: true}
	if _, err := f.Fetch(ctx, s.URL+"/slow"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

func TestFetchAsksASiteOneQuestionAtATime(t *testing.T) {
	var now, most, robots atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		most.Store(max(most.Load(), now.Add(1)))
		if r.URL.Path == "/robots.txt" {
			robots.Add(1)
		}
		_, _ = io.WriteString(w, "User-agent: *\nDisallow:\n")
		now.Add(-1)
	}))
	defer s.Close()
	f := Fetcher{AllowLoopback: true}
	var running sync.WaitGroup
	for i := range 20 {
		running.Go(func() {
			if _, err := f.Fetch(context.Background(), fmt.Sprintf("%s/%d", s.URL, i)); err != nil {
				t.Error(err)
			}
		})
	}
	running.Wait()
	if most.Load() != 1 || robots.Load() != 1 {
		t.Errorf("%d questions at once, robots.txt asked for %d times", most.Load(), robots.Load())
	}
}
