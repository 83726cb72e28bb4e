package web

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// readingOf is the reading view of the nth document of the dossier.
func readingOf(t *testing.T, n int, query string) (*html.Node, record.Entries) {
	t.Helper()
	m := memory(dossier(t))
	w := get(t, siteOf(t, m, Options{}), documentHref(m[n].Document.ID)+query)
	if w.Code != 200 {
		t.Fatalf("status %d", w.Code)
	}
	return parse(t, w.Body), m[n]
}

// byID is the element of a name, or nil.
func byID(n *html.Node, id string) *html.Node {
	for _, e := range all(n, func(e *html.Node) bool { return attr(e, "id") == id }) {
		return e
	}
	return nil
}

// inside reports whether n stands in an element for which is holds, or is one.
func inside(n *html.Node, is func(*html.Node) bool) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && is(n) {
			return true
		}
	}
	return false
}

// shownText is the text of the reading view without the numbers set into it.
func shownText(page *html.Node) string {
	var b strings.Builder
	for _, block := range all(page, hasClass("block")) {
		for d := range block.Descendants() {
			if d.Type == html.TextNode && !inside(d, hasClass("ref")) {
				b.WriteString(d.Data)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestTheReadingViewShowsTheTextAsItIs(t *testing.T) {
	for n := range dossier(t) {
		page, e := readingOf(t, n, "")
		var want strings.Builder
		for _, b := range blocks(e.Text.String()) {
			want.WriteString(b.span.In(e.Text.String()) + "\n")
		}
		if got := shownText(page); got != want.String() {
			t.Errorf("%s: got\n%s\nwant\n%s", e.Document.Title, got, want.String())
		}
	}
}

// TestMarksCarryTheirWords looks up, for each statement of the dossier, the segments that
// carry its number, and compares their words with its evidence.
func TestMarksCarryTheirWords(t *testing.T) {
	for n := range dossier(t) {
		page, e := readingOf(t, n, "")
		for _, st := range e.Statements {
			card := byID(page, "c-"+string(st.ID))
			if card == nil || byID(page, "s-"+string(st.ID)) == nil {
				t.Errorf("%s: no card or no anchor", st.ID)
				continue
			}
			index := attr(card, "data-c")
			for _, role := range []struct {
				class    string
				evidence []record.Evidence
			}{{"source", st.Source}, {"cue", st.Cue}, {"content", st.Content}} {
				var want []string
				for _, ev := range role.evidence {
					want = append(want, ev.Exact)
				}
				var got strings.Builder
				for _, m := range all(page, hasClass("m")) {
					if hasClass(role.class)(m) && slices.Contains(strings.Fields(attr(m, "data-n")), index) {
						got.WriteString(words(m))
					}
				}
				// Statements within others share segments, so what is marked may be more.
				for _, w := range want {
					if !strings.Contains(strings.Join(strings.Fields(got.String()), ""), strings.Join(strings.Fields(w), "")) {
						t.Errorf("%s: the %s %q is not marked in %q", st.ID, role.class, w, got.String())
					}
				}
			}
			refs := all(page, func(n *html.Node) bool { return attr(n, "href") == "#c-"+string(st.ID) && hasClass("ref")(n) })
			if len(refs) != 1 || words(refs[0]) != numberOf(card) {
				t.Errorf("%s: %d numbers in the text", st.ID, len(refs))
			}
		}
	}
}

// numberOf is the number that a card shows.
func numberOf(card *html.Node) string { return words(all(card, hasClass("number"))[0]) }

func TestCardsSayWhoToWhomAndWhen(t *testing.T) {
	say := func(n int, key string) string {
		page, e := readingOf(t, n, "")
		i := slices.IndexFunc(e.Statements, func(st record.Statement) bool { return strings.HasSuffix(string(st.ID), fmt.Sprintf("%04s", key)) })
		return strings.Join(strings.Fields(words(byID(page, "c-"+string(e.Statements[i].ID)))), " ")
	}
	for name, c := range map[string]struct {
		doc  int
		key  string
		want string
	}{
		"speaker, role, medium and act":       {0, "1", "1 Bastien Lorquet, as mediator “told”; medium: a news conference (press conference) announcement Tuesday 11 February 2031 2031-02-11 · partly in quotation marks"},
		"a statement that is still to be":     {0, "3", "3 Katrin Dovesh, as Foreign Minister of Tesmar “had promised” still to be said Monday 10 February 2031 2031-02-10 · partly in quotation marks"},
		"an unnamed speaker at no known time": {0, "4", "4 two officials in Corvane (not named) “said” Time unclear · in the publisher’s words"},
		"no speaker, a hedge, a likelihood":   {0, "6", "6 (no speaker given) “It is understood that”; hedged: “It is understood” Time unclear · in the publisher’s words · 87 % likely to be right"},
		"an addressee":                        {1, "3", "3 Tomas Ilharde, as foreign minister “denied”, addressed to Senhara Ledger denial about Tuesday 18 February 2031 2031-02-18~ · in the publisher’s words"},
		"a refusal to speak":                  {1, "5", "5 Bastien Lorquet “declined to comment” declined to say reported as not said Wednesday 19 February 2031 2031-02-19 · in the publisher’s words"},
		"a season":                            {2, "5", "5 Tesmar “had threatened” threat autumn 2030 2030-23 · partly in quotation marks"},
	} {
		t.Run(name, func(t *testing.T) {
			// The quotation marks around the cue are drawn by the browser.
			want := strings.NewReplacer("“", "", "”", "").Replace(c.want)
			if got := say(c.doc, c.key); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestAStatementWithinAnotherIsSetIntoItsCard(t *testing.T) {
	page, e := readingOf(t, 0, "")
	inner := byID(page, "c-"+string(e.Statements[4].ID))
	if !inside(inner, hasClass("inner")) {
		t.Error("the card of the inner statement stands by itself")
	}
	outer := byID(page, "c-"+string(e.Statements[3].ID))
	if inside(outer, hasClass("inner")) {
		t.Error("the card of the outer statement is set into another")
	}
}

func TestAPassageIsMarked(t *testing.T) {
	page, e := readingOf(t, 1, "?at=15-30")
	at := byID(page, "at")
	if at == nil {
		t.Fatal("there is no passage")
	}
	got := ""
	for _, m := range all(page, hasClass("found")) {
		got += words(m)
	}
	if want := string([]rune(e.Text.String())[15:30]); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, query := range []string{"?at=30-15", "?at=x", "?at=-5-3", "?at=0-99999", "?at=7"} {
		page, _ := readingOf(t, 1, query)
		if byID(page, "at") != nil {
			t.Errorf("%s: a passage is marked", query)
		}
	}
}

func TestALongDocumentHasParts(t *testing.T) {
	body := strings.Repeat(strings.Repeat("Nothing was said in this paragraph. ", 50)+"\n", 300) + "“Good night,” said the keeper.\n"
	d, err := document.New(body, document.Meta{Title: "Long"})
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(body, "“Good")
	evidence := func(s string) []record.Evidence {
		from := at + strings.Index(body[at:], s)
		sel, err := d.Text.Selector(text.Span{Start: from, End: from + len(s)})
		if err != nil {
			t.Fatal(err)
		}
		return []record.Evidence{{Document: d.ID, Selector: sel}}
	}
	st := record.Statement{
		ID: "st-last", Document: d.ID, Source: evidence("the keeper"), Cue: evidence("said"), Content: evidence("“Good night,”"),
		Status: "none", Directness: "quote",
	}
	h := siteOf(t, memory{{Document: record.Document{ID: d.ID, Title: "Long"}, Text: d.Text, Statements: []record.Statement{st}}}, Options{})

	w := get(t, h, "/statements/st-last")
	to, err := url.Parse(w.Header().Get("Location"))
	if err != nil || w.Code != 302 || to.Fragment != "s-st-last" || to.Query().Get("part") == "" {
		t.Fatalf("status %d, leads to %s", w.Code, to)
	}
	to.Fragment = ""
	page := parse(t, get(t, h, to.String()).Body)
	if byID(page, "s-st-last") == nil || byID(page, "c-st-last") == nil {
		t.Error("the part has not the words of the statement")
	}
	var shown string
	links := all(page, hasClass("pager"))
	n := len(all(links[0], element("a")))
	for i := range n {
		page := parse(t, get(t, h, documentHref(d.ID)+"?part="+fmt.Sprint(i+1)).Body)
		shown += shownText(page)
		if i+1 < n && byID(page, "c-st-last") != nil {
			t.Errorf("part %d has the card of another", i+1)
		}
	}
	if n < 2 || shown != body {
		t.Errorf("%d parts show %d of %d bytes", n, len(shown), len(body))
	}
	passage := passageHref(st.Content[0])
	if page := parse(t, get(t, h, strings.TrimSuffix(passage, "#at")).Body); byID(page, "at") == nil {
		t.Error("a passage of the last part is not found")
	}
}

// TestEvidenceThatDoesNotFit shows a document whose entries are wrong: they are counted,
// and nothing is marked by guess.
func TestEvidenceThatDoesNotFit(t *testing.T) {
	m := memory(dossier(t))[:1]
	for i := range m[0].Statements {
		st := &m[0].Statements[i]
		st.Cue = []record.Evidence{{Document: st.Document, Selector: text.Selector{Start: 2, End: 6, Exact: "lies"}}}
	}
	page := parse(t, get(t, siteOf(t, m, Options{}), documentHref(m[0].Document.ID)).Body)
	if got := len(all(page, func(n *html.Node) bool { return hasClass("cue")(n) && attr(n, "data-n") != "" })); got != 0 {
		t.Errorf("%d words are marked as cues", got)
	}
	if note := all(page, hasClass("note")); len(note) != 1 || !strings.Contains(words(note[0]), "6 entries are not marked") {
		t.Errorf("%d notes", len(note))
	}
}

func TestDirectionMarksAreIsolated(t *testing.T) {
	page, _ := readingOf(t, 4, "")
	for _, block := range all(page, hasClass("block")) {
		for d := range block.Descendants() {
			if d.Type == html.TextNode && strings.ContainsFunc(d.Data, isBidiControl) && !inside(d, element("bdi")) {
				t.Errorf("%q can turn what stands around it", d.Data)
			}
		}
		if attr(block, "dir") != "auto" {
			t.Error("a block has no direction of its own")
		}
	}
}
