package web

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPairsInABrowser looks at the pages of identity on a desk and on a phone, in light and
// dark, with JavaScript and without, and decides on a pair by the keyboard alone.
func TestPairsInABrowser(t *testing.T) {
	b := startBrowser(t, Options{})
	for _, look := range []struct {
		name   string
		width  int64
		scheme string
		script bool
	}{
		{"desk", 1280, "light", true},
		{"phone, dark, without JavaScript", 390, "dark", false},
		{"narrow phone", 320, "light", true},
	} {
		t.Run(look.name, func(t *testing.T) {
			p := b.tab(t, look.width, look.script)
			p.media("", look.scheme)
			for _, path := range []string{"/merges", "/merges?state=all", "/merges?done=Mara+Venn", "/unnamed", "/entities", "/entities/office:president-of-orlen", "/entities/person:mara-venn"} {
				p.do(chromedp.Navigate(b.talks + path))
				if got := value[int64](p, `document.documentElement.scrollWidth`); got > look.width {
					t.Errorf("%s: %d pixels wide on a screen of %d", path, got, look.width)
				}
				for _, bad := range value[[]string](p, contrast) {
					t.Errorf("%s: contrast %s", path, bad)
				}
				if n := value[int](p, `[...document.querySelectorAll("input, button, a")].filter((e) => !(e.labels?.length || e.textContent.trim() || e.type === "hidden")).length`); n > 0 {
					t.Errorf("%s: %d elements without a name", path, n)
				}
			}
			p.quiet(b.talks)
		})
	}
	p := b.tab(t, 1280, false)
	p.do(chromedp.Navigate(b.talks + "/merges"))
	const here = `document.activeElement.textContent.trim() + " " + getComputedStyle(document.activeElement).outlineStyle`
	for range 60 {
		p.do(chromedp.KeyEvent(kb.Tab))
		if at := value[string](p, here); strings.HasPrefix(at, "They are one") {
			if !strings.HasSuffix(at, "solid") {
				t.Errorf("the focus is not seen: %s", at)
			}
			break
		}
	}
	p.do(chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS(".done")))
	if got := value[string](p, `document.querySelector(".done").textContent`); !strings.Contains(got, "they are one") {
		t.Errorf("after the decision the page says %q", got)
	}
}
