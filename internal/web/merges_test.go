package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/internal/store/storetest"
	"github.com/parley-project/parley/record"
)

// talks puts invented talks into a real store, in which two pairs of persons may be the same and
// an office was held by two.
func talks(t testing.TB) record.Store {
	t.Helper()
	store, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "record.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, d := range storetest.Talks() {
		if err := store.Put(context.Background(), d.Entries); err != nil {
			t.Fatal(err)
		}
	}
	return store
}

func talksSite(t testing.TB) http.Handler {
	t.Helper()
	store := talks(t)
	return New(store, Options{Title: "Talks", Decide: store.Review, Now: func() time.Time { return time.Date(2031, 6, 1, 12, 0, 0, 0, time.UTC) }})
}

// decide sends the form of a pair.
func decide(t *testing.T, h http.Handler, origin string, form url.Values) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, "http://localhost:8080/merges", strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", origin)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestPairsAreDecidedOnThePage(t *testing.T) {
	h := talksSite(t)
	page := parse(t, get(t, h, "/merges").Body)
	pairs := all(page, hasClass("pair"))
	if len(pairs) != 2 {
		t.Fatalf("%d pairs wait, want 2", len(pairs))
	}
	want := "Mara Ilse Venn and Mara Venn person · 3 documents · open Mara Ilse Venn Mara Ilse Venn in Title of doc-3 " +
		"Mara Venn Mara Venn in Title of doc-1 Mara Venn in Title of doc-2 For One has a name more: Mara Ilse Venn, Mara Venn"
	i := 0
	for n, p := range pairs {
		if strings.HasPrefix(plainWords(p), "Mara") {
			i = n
		}
	}
	if got := plainWords(pairs[i]); !strings.HasPrefix(got, want) {
		t.Errorf("the pair is shown as\n%s", got)
	}
	if got := plainWords(pairs[1-i]); !strings.Contains(got, "Against Titles of different fields: foreign minister, coach") {
		t.Errorf("what speaks against a pair is shown as\n%s", got)
	}
	id := attr(pairs[i], "id")
	ok := url.Values{"merge": {id}, "decision": {"accepted"}, "note": {"same seat"}}
	if w := decide(t, h, "http://evil.example", ok); w.Code != http.StatusForbidden {
		t.Errorf("from another site: status %d, want %d", w.Code, http.StatusForbidden)
	}
	if w := decide(t, h, "http://localhost:8080", url.Values{"merge": {id}, "decision": {"perhaps"}}); w.Code != http.StatusBadRequest {
		t.Errorf("a decision that is none: status %d", w.Code)
	}
	if w := decide(t, h, "http://localhost:8080", url.Values{"merge": {"mg-0"}, "decision": {"accepted"}}); w.Code != http.StatusNotFound {
		t.Errorf("a pair that is not there: status %d", w.Code)
	}
	w := decide(t, h, "http://localhost:8080", ok)
	if w.Code != http.StatusSeeOther {
		t.Fatalf("status %d, want %d", w.Code, http.StatusSeeOther)
	}
	body := get(t, h, w.Header().Get("Location")).Body.String()
	if !strings.Contains(body, "Mara Ilse Venn, Mara Venn: they are one") || strings.Contains(body, id) {
		t.Error("the page does not say what was decided, or still asks")
	}
	if w := get(t, h, "/entities/person:mara-venn"); w.Code != http.StatusFound || w.Header().Get("Location") != "/entities/person:mara-ilse-venn" {
		t.Errorf("the id of one that was made one leads to %q, status %d", w.Header().Get("Location"), w.Code)
	}
	if body := get(t, h, "/merges?state=accepted").Body.String(); !strings.Contains(body, "1 June 2031, 12:00 UTC") || !strings.Contains(body, "same seat") {
		t.Error("the decision is not shown with its time and note")
	}
}

func TestASiteWithoutReviewersOnlyShowsPairs(t *testing.T) {
	h := siteOf(t, talks(t), Options{})
	page := parse(t, get(t, h, "/merges").Body)
	if len(all(page, hasClass("pair"))) != 2 || len(all(page, hasClass("decide"))) != 0 {
		t.Error("the pairs are not shown, or there are forms")
	}
	if w := decide(t, h, "http://localhost:8080", url.Values{}); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("status %d, want %d", w.Code, http.StatusMethodNotAllowed)
	}
}

func TestPagesOfPersonsAndOffices(t *testing.T) {
	h := talksSite(t)
	for target, want := range map[string]string{
		"/entities/office:president-of-orlen": "Held by Ada Sorel: 11 April 2025 to 11 April 2029 (dates of the register; reported 15 March 2027) the president of Orlen in Title of doc-6" +
			" Ioren Mazhul: from 11 April 2029 (dates of the register; reported 20 March 2031) the president of Orlen in Title of doc-7",
		"/entities/person:ioren-mazhul": "Offices president of Orlen: from 11 April 2029 (dates of the register; reported 20 March 2031)",
		"/entities/person:mara-venn":    "May be the same as Mara Ilse Venn (open; 3 documents of both) One has a name more",
	} {
		page := parse(t, get(t, h, target).Body)
		if got := plainWords(all(page, element("main"))[0]); !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nlacks\n%s", target, got, want)
		}
	}
}

// Who is not named stays with the document that speaks so.
func TestTheUnnamedAreListedByDocument(t *testing.T) {
	page := parse(t, get(t, talksSite(t), "/unnamed").Body)
	var got []string
	for _, s := range all(page, hasClass("unnamed")) {
		line := words(all(s, element("h2"))[0])
		for _, row := range all(s, func(n *html.Node) bool { return n.Data == "tr" && n.Parent.Data == "tbody" }) {
			line += "; " + plainWords(row)
		}
		got = append(got, line)
	}
	want := "Title of doc-1; two officials (of Orlen) group 1 1|Title of doc-2; two officials (of Orlen) group 0 1"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got %s", s)
	}
}

// The address of all pairs names them, so that the next page has them too.
func TestAllPairsAreAChoiceOfTheirOwn(t *testing.T) {
	page := parse(t, get(t, talksSite(t), "/merges?state=all").Body)
	for _, a := range all(all(page, hasClass("states"))[0], element("a")) {
		if current := attr(a, "aria-current") != ""; current != (attr(a, "href") == "/merges?state=all") {
			t.Errorf("%s is current: %v", attr(a, "href"), current)
		}
	}
	if p := pagerOf("/merges", url.Values{"state": {"all"}}, 1, true); p.Next != "/merges?page=2&state=all" {
		t.Errorf("the next page is %s", p.Next)
	}
}
