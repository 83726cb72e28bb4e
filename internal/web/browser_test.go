package web

import (
	"context"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	cdplog "github.com/chromedp/cdproto/log"
)

// A browser is Chromium over a site of the dossier.
type browser struct {
	ctx  context.Context
	base string
	m    memory
	// talks is the site of a record in which persons may be the same.
	talks string
}

// startBrowser starts Chromium, or skips the test where there is none.
func startBrowser(t *testing.T, opts Options) *browser {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium on this machine: the pages are not tested in a browser")
	}
	m := memory(dossier(t))
	server := httptest.NewServer(siteOf(t, m, opts))
	t.Cleanup(server.Close)

	flags := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.NoFirstRun, chromedp.UserDataDir(t.TempDir())}
	for _, name := range []string{"disable-gpu", "disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "disable-dev-shm-usage"} {
		flags = append(flags, chromedp.Flag(name, true))
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), flags...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	talks := httptest.NewServer(talksSite(t))
	t.Cleanup(talks.Close)
	return &browser{ctx, server.URL, m, talks.URL}
}

// A tab is one page of the browser; it gathers what the page complains of and asks for.
type tab struct {
	*testing.T
	ctx context.Context

	mu                   sync.Mutex
	complaints, requests []string
}

// tab opens a page of the given width, with or without JavaScript.
func (b *browser) tab(t *testing.T, width int64, script bool) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	// The deadline is not the tab's own life, so that a slow machine fails and does not hang.
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	p := &tab{T: t, ctx: ctx}
	err := chromedp.Listen(ctx, func(ev any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch ev := ev.(type) {
		case *network.EventRequestWillBeSent:
			p.requests = append(p.requests, ev.Request.URL)
		case *cdplog.EventEntryAdded:
			p.complaints = append(p.complaints, ev.Entry.Text)
		case *runtime.EventExceptionThrown:
			p.complaints = append(p.complaints, ev.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			p.complaints = append(p.complaints, "console."+string(ev.Type))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !script}); err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.EmulateViewport(width, 900))
	p.media("", "light")
	return p
}

func (p *tab) media(medium, scheme string) {
	p.Helper()
	params := emulation.SetEmulatedMediaParams{Media: medium, Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, //nolint:misspell // the word is that of CSS
		{Name: "prefers-reduced-motion", Value: "reduce"},
	}}
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, params); err != nil {
		p.Fatal(err)
	}
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

// value asks the page for the value of an expression.
func value[T any](p *tab, expression string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return v
}

// quiet fails the test if the page complained or asked another origin for anything.
func (p *tab) quiet(base string) {
	p.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.complaints {
		p.Errorf("the page complains: %s", c)
	}
	for _, r := range p.requests {
		if !strings.HasPrefix(r, base+"/") {
			p.Errorf("the page asks for %s, which is elsewhere", r)
		}
	}
	if len(p.requests) == 0 {
		p.Error("no request was seen, so nothing is known of them")
	}
}

// pagesOf are the addresses of one page of each kind.
func pagesOf(m memory) map[string]string {
	out := map[string]string{
		"documents": "/", "statements": "/statements", "entities": "/entities",
		"entity": "/entities/" + url.PathEscape("person:bastien-lorquet"), "timeline": "/timeline", "search": "/search?q=paper",
		"statements-found": "/statements?speaker=Vescaro&from=2031-02-18",
		"statements-wrong": "/statements?speaker=e&from=2031-02-30&until=2031-02",
		"missing":          "/nothing", "unnamed": "/unnamed",
	}
	for _, e := range m {
		name, _, _ := strings.Cut(strings.ToLower(e.Document.Title), " ")
		if strings.Contains(name, "script") {
			name = "hostile"
		}
		out["reading-"+name] = documentHref(e.Document.ID)
	}
	return out
}

// TestScreenshots takes pictures of all pages into the folder that PARLEY_SHOTS names.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("PARLEY_SHOTS")
	if dir == "" {
		t.Skip("PARLEY_SHOTS names no folder for pictures of the pages")
	}
	b := startBrowser(t, Options{Title: "The Ostrel Strait", Progress: func() Progress {
		return Progress{Total: 14, Done: 5, Failed: 1, Current: "2031-03-20-ledger-tanker-struck.txt",
			Failures: []Failure{{"2031-03-04-interview.html", "document has no text"}}}
	}})
	for name, width := range map[string]int64{"desk": 1280, "phone": 390, "dark": 1280, "darkphone": 390, "paper": 760} {
		addresses := map[string]string{
			"merges": b.talks + "/merges?state=all", "office": b.talks + "/entities/office:president-of-orlen",
			"person": b.talks + "/entities/person:mara-venn",
		}
		for page, path := range pagesOf(b.m) {
			addresses[page] = b.base + path
		}
		for page, address := range addresses {
			p := b.tab(t, width, true)
			if strings.HasPrefix(name, "dark") {
				p.media("", "dark")
			}
			if name == "paper" {
				p.media("print", "light")
			}
			p.do(chromedp.Navigate(address))
			png, err := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, page+"-"+name+".png"), png, 0o644); err != nil {
				t.Fatal(err)
			}
			if err := chromedp.Cancel(p.ctx); err != nil {
				t.Fatal(err)
			}
		}
	}
}
