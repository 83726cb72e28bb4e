package web

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/store/sqlite"
)

// TestTheSiteOfAStoredRecord puts the dossier into a real store and follows every link.
func TestTheSiteOfAStoredRecord(t *testing.T) {
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	m := memory(dossier(t))
	for _, e := range m {
		if err := store.Put(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	h := siteOf(t, store, Options{Title: "The Ostrel Strait"})
	stored := crawl(t, h)
	// A reading view holds nothing of the record beyond its own document, so it is the same
	// from every store.
	for address, body := range crawl(t, siteOf(t, m, Options{Title: "The Ostrel Strait"})) {
		if got, ok := stored[address]; !ok {
			t.Errorf("%s is not reached", address)
		} else if strings.HasPrefix(address, "/documents/") && got != body {
			t.Errorf("%s differs", address)
		}
	}
	if w := get(t, h, "/search?q=%22nine+points%22"); w.Code != 200 || len(all(parse(t, w.Body), hasClass("found"))) == 0 {
		t.Errorf("search: status %d, or nothing is marked", w.Code)
	}
	for _, query := range []string{"speaker=Bastien+Lorquet", "to=parliament", "from=2031-02-11&until=2031-02-18", "words=paper"} {
		if w := get(t, h, "/statements?"+query); w.Code != 200 || len(all(parse(t, w.Body), hasClass("entry"))) == 0 {
			t.Errorf("%s: status %d, or no statement", query, w.Code)
		}
	}
}
