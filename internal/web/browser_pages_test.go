package web

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// contrast gives the texts of a page whose colour stands out too little from what is
// behind them (WCAG 2.2, 1.4.3: 4.5 to 1, for all sizes of type).
//
//nolint:misspell // the word is that of CSS
const contrast = `(() => {
	const rgb = (c) => c.match(/[\d.]+/g).map(Number);
	const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
		.map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
	const behind = (e) => {
		for (; e; e = e.parentElement) {
			const c = rgb(getComputedStyle(e).backgroundColor);
			if (c.length < 4 || c[3] === 1) return c;
		}
		return [255, 255, 255];
	};
	const bad = [];
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n = walk.nextNode(); n; n = walk.nextNode()) {
		const e = n.parentElement;
		if (!n.data.trim() || !e.checkVisibility() || e.closest("script, noscript, option, .unseen, .skip")) continue;
		const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
		const ratio = (a + 0.05) / (b + 0.05);
		if (ratio < 4.5) bad.push(ratio.toFixed(2) + " " + n.data.trim().slice(0, 30));
	}
	return bad;
})()`

// TestPagesInABrowser looks at every page on a desk and on a phone, in light and dark,
// with JavaScript and without.
func TestPagesInABrowser(t *testing.T) {
	b := startBrowser(t, Options{Title: "The Ostrel Strait", Progress: func() Progress {
		return Progress{Total: 2, Done: 1, Failed: 1, Failures: []Failure{{strings.Repeat("a-very-long-name-", 12), "document has no text"}}}
	}})
	for _, look := range []struct {
		name   string
		width  int64
		scheme string
		script bool
	}{
		{"desk with JavaScript", 1280, "light", true},
		{"phone with JavaScript", 390, "dark", true},
		{"desk without JavaScript", 1280, "dark", false},
		{"phone without JavaScript", 390, "light", false},
		{"narrow phone", 320, "light", true},
	} {
		t.Run(look.name, func(t *testing.T) {
			p := b.tab(t, look.width, look.script)
			p.media("", look.scheme)
			for name, path := range pagesOf(b.m) {
				if name == "missing" {
					continue // Chromium itself complains of the status in the console.
				}
				if name == "statements-wrong" {
					path = "/statements?speaker=tesmar"
				}
				p.do(chromedp.Navigate(b.base + path))
				if got := value[int64](p, `document.documentElement.scrollWidth`); got > look.width {
					t.Errorf("%s: %d pixels wide on a screen of %d", name, got, look.width)
				}
				for _, bad := range value[[]string](p, contrast) {
					t.Errorf("%s: contrast %s", name, bad)
				}
				if dark := value[string](p, `getComputedStyle(document.body).backgroundColor`) == "rgb(21, 24, 27)"; dark != (look.scheme == "dark") {
					t.Errorf("%s: dark is %v", name, dark)
				}
			}
			e := b.m[1]
			p.do(chromedp.Navigate(b.base + documentHref(e.Document.ID) + "#s-" + string(e.Statements[0].ID)))
			for _, bad := range value[[]string](p, contrast) {
				t.Errorf("a statement that is lit: contrast %s", bad)
			}
			p.quiet(b.base)
		})
	}
}

// lit gives the number of marks and of cards that are lit.
const lit = `(() => {
	const shade = "rgb(255, 217, 120)";
	const count = (selector) => [...document.querySelectorAll(selector)].filter((e) => getComputedStyle(e).backgroundColor === shade).length;
	return count(".text .m") + " marks, " + count(".card") + " cards";
})()`

func TestCardsAndMarksAreLinked(t *testing.T) {
	b := startBrowser(t, Options{})
	e := b.m[1]
	address := b.base + documentHref(e.Document.ID)
	first := string(e.Statements[0].ID)
	// The marks of the first statement: two of the source and five of the content, parted by
	// the entities in them, the cue and the time.
	const one = "9 marks, 1 cards"
	for _, script := range []bool{true, false} {
		t.Run(fmt.Sprintf("JavaScript %v", script), func(t *testing.T) {
			p := b.tab(t, 1280, script)
			for name, c := range map[string]struct {
				fragment string
				do       func(*tab)
				want     string
			}{
				"nothing is lit at first":      {"", nil, "0 marks, 0 cards"},
				"the pointer on a card":        {"", hover(".card"), one},
				"the pointer on a mark":        {"", hover(".text .m.cue"), one},
				"the focus on a card's number": {"", focus(".card .number"), one},
				"the focus on a mark's number": {"", focus(".ref"), one},
				"an address of the words":      {"#s-" + first, nil, one},
				"an address of the card":       {"#c-" + first, nil, one},
			} {
				p.do(chromedp.MouseEvent(chromedp.MouseMoved, 2, 2), chromedp.Navigate("about:blank"), chromedp.Navigate(address+c.fragment))
				if c.do != nil {
					c.do(p)
				}
				if got := value[string](p, lit); got != c.want {
					t.Errorf("%s: %s, want %s", name, got, c.want)
				}
			}
		})
	}
}

// hover puts the pointer on the middle of the first element of a selector.
func hover(selector string) func(*tab) {
	return func(p *tab) {
		at := value[[]float64](p, fmt.Sprintf(`(() => {
			const r = document.querySelector(%q).getBoundingClientRect();
			return [r.x + r.width / 2, r.y + r.height / 2];
		})()`, selector))
		p.do(chromedp.MouseEvent(chromedp.MouseMoved, at[0], at[1]))
	}
}

func focus(selector string) func(*tab) {
	return func(p *tab) { p.do(chromedp.Focus(chromedp.CSS(selector))) }
}

func TestTheKeyboardReachesCardsAndMarks(t *testing.T) {
	b := startBrowser(t, Options{})
	e := b.m[1]
	p := b.tab(t, 1280, false)
	p.do(chromedp.Navigate(b.base + documentHref(e.Document.ID)))
	const here = `(() => { const e = document.activeElement; return (e.getAttribute("href") ?? (e.id || e.tagName)) + " " + getComputedStyle(e).outlineStyle })()`
	var stops []string
	for range 120 {
		p.do(chromedp.KeyEvent(kb.Tab))
		at := value[string](p, here)
		if strings.HasPrefix(at, "BODY ") {
			break // The focus has left the page.
		}
		stops = append(stops, at)
	}
	if !strings.HasPrefix(stops[0], "#main ") {
		t.Errorf("the first stop is %s, not the link that skips to the content", stops[0])
	}
	at := 0
	for _, st := range e.Statements[:1] {
		for _, want := range []string{"#c-" + string(st.ID), "#s-" + string(st.ID)} {
			i := slices.IndexFunc(stops[at:], func(s string) bool { return strings.HasPrefix(s, want+" ") })
			if i < 0 {
				t.Fatalf("%s is not reached after stop %d", want, at)
			}
			at += i
		}
	}
	for _, st := range e.Statements {
		for _, want := range []string{"#c-" + string(st.ID), "#s-" + string(st.ID)} {
			if !slices.ContainsFunc(stops, func(s string) bool { return strings.HasPrefix(s, want+" ") }) {
				t.Errorf("%s is not reached", want)
			}
		}
	}
	for _, s := range stops {
		if strings.HasSuffix(s, " none") {
			t.Errorf("the focus is not seen on %s", s)
		}
	}
	// Enter on a mark's number leads to its card, and on the card's number back.
	first := string(e.Statements[0].ID)
	p.do(chromedp.Focus(chromedp.CSS(".ref")), chromedp.KeyEvent(kb.Enter))
	if got := value[string](p, `location.hash + " " + document.activeElement.id`); got != "#c-"+first+" c-"+first {
		t.Errorf("Enter on a mark's number leads to %s", got)
	}
	p.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	if got := value[string](p, `location.hash`); got != "#s-"+first {
		t.Errorf("Enter on a card's number leads to %s", got)
	}
}

func TestTheLegendTurnsKindsOff(t *testing.T) {
	b := startBrowser(t, Options{})
	p := b.tab(t, 1280, false)
	p.do(chromedp.Navigate(b.base + documentHref(b.m[0].Document.ID)))
	for id, look := range map[string]string{
		"show-source":  `getComputedStyle(document.querySelector(".text .source")).borderBottomStyle`,
		"show-cue":     `getComputedStyle(document.querySelector(".text .cue")).borderBottomStyle`,
		"show-content": `getComputedStyle(document.querySelector(".text .content")).backgroundColor`,
		"show-entity":  `getComputedStyle(document.querySelector(".text .entity")).textDecorationLine`,
		"show-time":    `getComputedStyle(document.querySelector(".text .time")).textDecorationLine`,
		"show-cards":   `getComputedStyle(document.querySelector(".cards")).display`,
	} {
		before := value[string](p, look)
		p.do(chromedp.Click(chromedp.CSS("#" + id)))
		off := value[string](p, look)
		if off == before || off != "none" && off != "rgba(0, 0, 0, 0)" {
			t.Errorf("%s: %s before, %s when off", id, before, off)
		}
		p.do(chromedp.Click(chromedp.CSS("#" + id)))
		if again := value[string](p, look); again != before {
			t.Errorf("%s: %s before, %s when on again", id, before, again)
		}
	}
}

func TestOnPaperTheCardsAreNotesUnderTheText(t *testing.T) {
	b := startBrowser(t, Options{})
	p := b.tab(t, 800, true)
	p.media("print", "dark")
	p.do(chromedp.Navigate(b.base + documentHref(b.m[0].Document.ID)))
	if !value[bool](p, `(() => {
		const boxes = (s) => [...document.querySelectorAll(s)].map((e) => e.getBoundingClientRect());
		return Math.max(...boxes(".block").map((r) => r.bottom)) <= Math.min(...boxes(".card").map((r) => r.top));
	})()`) {
		t.Error("a card stands between the paragraphs")
	}
	if got := value[string](p, `[".site nav", ".legend", ".find"].map((s) => getComputedStyle(document.querySelector(s)).display).join()`); got != "none,none,none" {
		t.Errorf("what is of no use on paper is shown: %s", got)
	}
	if got := value[string](p, `getComputedStyle(document.body).backgroundColor`); got != "rgb(255, 255, 255)" {
		t.Errorf("the paper is %s", got)
	}
}

func TestProgressIsFollowedWithoutLosingThePlace(t *testing.T) {
	var done atomic.Int64
	b := startBrowser(t, Options{Progress: func() Progress { return Progress{Total: 2, Done: int(done.Load()), Current: "a.txt"} }})
	p := b.tab(t, 1280, true)
	p.do(chromedp.Navigate(b.base + "/"))
	value[bool](p, `window.same = true`)
	for n := range int64(2) {
		done.Store(n + 1)
		// value fails when the time of the tab is up.
		for !value[bool](p, fmt.Sprintf(`(document.querySelector("#progress [role=status]")?.textContent ?? "2 of 2").startsWith("%d of 2")`, n+1)) {
			time.Sleep(50 * time.Millisecond)
		}
	}
	if value[bool](p, `document.querySelector("#progress") !== null`) {
		t.Error("reading is done and still shown")
	}
	if !value[bool](p, `window.same === true`) {
		t.Error("the page was loaded anew")
	}
	p.quiet(b.base)
}

func TestAClickPicksAStatement(t *testing.T) {
	b := startBrowser(t, Options{})
	p := b.tab(t, 1280, true)
	p.do(chromedp.Navigate(b.base + documentHref(b.m[1].Document.ID)))
	p.do(chromedp.Click(chromedp.CSS(".text .m.cue")), chromedp.MouseEvent(chromedp.MouseMoved, 2, 2))
	if got := value[string](p, lit); got != "9 marks, 1 cards" {
		t.Errorf("after a click: %s", got)
	}
	p.do(chromedp.KeyEvent(kb.Escape))
	if got := value[string](p, lit); got != "0 marks, 0 cards" {
		t.Errorf("after Escape: %s", got)
	}
	p.quiet(b.base)
}
