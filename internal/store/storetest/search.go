package storetest

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

func (s suite) search(t *testing.T) {
	store := s.holding(t, dossier()...)
	for _, tc := range []struct{ name, words, want string }{
		{"one word", "war", "doc-d"},
		{"all words, wherever they stand", "zurich friday", "doc-a"},
		{"a word that one document lacks", "truce spring", "doc-c"},
		{"case does not count", "vEnN hOlD", "doc-a"},
		{"accents do not count", "ZURICH", "doc-a"},
		{"accents typed do not count", "Mära", "doc-a"},
		{"a decomposed accent is the same", "zu\u0308rich", "doc-a"},
		{"inflection counts", "talk", ""},
		{"part of a word does not find it", "offic", ""},
		{"a phrase", `"talks began"`, "doc-c"},
		{"a phrase in typographic marks", "“Talks began”", "doc-c"},
		{"a phrase in the wrong order", `"began talks"`, ""},
		{"a phrase across marks", `"sign ms venn"`, "doc-a"},
		{"a phrase and a word", `"talks began" truce`, "doc-c"},
		{"a phrase that is not closed", `"talks began`, "doc-c"},
		{"words that a hyphen joins are a phrase", "cease-fire", "doc-a"},
		{"and not found apart", "fire-cease", ""},
		{"the apostrophe parts words", "Venn’s", ""},
		{"AND is a word", "talks AND began", ""},
		{"OR is a word", "talks OR nothing", ""},
		{"NOT is a word", "talks NOT truce", ""},
		{"NEAR is a word", "NEAR(talks began)", ""},
		{"a star is a mark", "truc*", ""},
		{"a caret is a mark", "^truce spring", "doc-c"},
		{"a minus is a mark", "-truce spring", "doc-c"},
		{"a plus and a colon are marks", "+truce :spring", "doc-c"},
		{"a column filter is a phrase", "words:truce", ""},
		{"brackets and braces are marks", "{(spring)} truce", "doc-c"},
		{"single quotation marks are marks", "'spring' truce", "doc-c"},
		{"the same word twice", "war war", "doc-d"},
		{"nothing", "", ""},
		{"blanks", " \n\t", ""},
		{"nothing but marks", `!"§$%&/()=?*"'`, ""},
		{"an empty phrase", `""`, ""},
		{"a zero byte is a mark", "truce\x00spring", ""},
		{"bytes that are no text", "\xff\xfe truce spring", "doc-c"},
		{"more words than any document has", strings.Repeat("w ", 9) + longSearch(), ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			hits, err := store.Search(t.Context(), tc.words, record.Page{})
			if err != nil {
				t.Fatal(err)
			}
			if hits == nil {
				t.Error("the list is nil")
			}
			if got := ids(hits, hitID); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
			soundHits(t, store, hits)
		})
	}
	t.Run("every word of a long text finds it", func(t *testing.T) {
		long := NewDraft("doc-long", "2031", "Paper", longSearch())
		put(t, store, long)
		hits, err := store.Search(t.Context(), longSearch(), record.Page{})
		if err != nil || ids(hits, hitID) != "doc-long" {
			t.Errorf("got %v, %v", hits, err)
		}
	})
}

func hitID(h record.Hit) document.ID { return h.Document.ID }

// longSearch is as many words as somebody may paste by mistake.
func longSearch() string {
	var b strings.Builder
	for i := range 3000 {
		b.WriteString("word")
		for ; i > 0; i /= 26 {
			b.WriteByte(byte('a' + i%26))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// soundHits holds hits to what is true of all: they lie in the text, the matches in the
// passage, in order and apart.
func soundHits(t *testing.T, store record.Store, hits []record.Hit) {
	t.Helper()
	for _, h := range hits {
		doc, body, err := store.Document(t.Context(), h.Document.ID)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "document of the hit", h.Document, doc)
		passage := spanIn(t, body, h.Evidence, doc.ID)
		if len(h.Matches) == 0 {
			t.Errorf("%s is found without a match", doc.ID)
		}
		end := passage.Start
		for _, m := range h.Matches {
			span := spanIn(t, body, m, doc.ID)
			if span.Start < end || span.End > passage.End {
				t.Errorf("match %q is out of order or of the passage %q", m.Exact, h.Evidence.Exact)
			}
			end = span.End
		}
	}
}

func spanIn(t *testing.T, body *text.Text, ev record.Evidence, id document.ID) text.Span {
	t.Helper()
	span, err := body.Span(ev.Selector)
	if err != nil || ev.Document != id || span.Empty() {
		t.Errorf("evidence %+v does not fit %s: %v", ev, id, err)
	}
	return span
}

func (s suite) passages(t *testing.T) {
	filler := strings.TrimSpace(strings.Repeat("filler ", 60))
	for _, tc := range []struct {
		name, body, words, passage, matches string
	}{
		{"a short text is the passage", "The truce, they say, holds.", "TRUCE", "The truce, they say, holds", "truce"},
		{"whole words at both ends", "— (The) truce! —", "truce", "The) truce", "truce"},
		{"the passage with the most of the words", "truce " + filler + " the truce holds " + filler, "holds truce",
			strings.Repeat("filler ", 18) + "the truce holds" + strings.Repeat(" filler", 19), "truce|holds"},
		{"the first of several", "truce one " + filler + " truce two", "truce", "truce one" + strings.Repeat(" filler", 38), "truce"},
		{"it keeps to its paragraph", "Before it.\n\nThe truce holds.\n\nAfter it.", "truce", "The truce holds", "truce"},
		{"a line end is no paragraph", "The\r\ntruce\r\nholds.", "truce", "The\r\ntruce\r\nholds", "truce"},
		{"but reaches as far as the matches", "The truce holds.\n\nTalks began.", "truce talks", "The truce holds.\n\nTalks began", "truce|Talks"},
		{"a phrase is one match", "The cease-fire holds.", "cease-fire", "The cease-fire holds", "cease-fire"},
		{"matches that overlap are one", "one two three", `"one two" "two three"`, "one two three", "one two three"},
		{"all matches of the passage", "no, no and no", "no", "no, no and no", "no|no|no"},
		{"an abbreviation is one word", "The U.S. said so.", "us", "The U.S. said so", "U.S"},
		{"matches in wide characters", "“Zürich” — Żółć 🕊 truce", "zurich truce", "Zürich” — Żółć 🕊 truce", "Zürich|truce"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			store := s.holding(t, NewDraft("doc-a", "2031", "Paper", tc.body))
			hits, err := store.Search(t.Context(), tc.words, record.Page{})
			if err != nil || len(hits) != 1 {
				t.Fatalf("got %v, %v; want one hit", hits, err)
			}
			soundHits(t, store, hits)
			if got := hits[0].Evidence.Exact; got != tc.passage {
				t.Errorf("passage %q, want %q", got, tc.passage)
			}
			var matches []string
			for _, m := range hits[0].Matches {
				matches = append(matches, m.Exact)
			}
			if got := strings.Join(matches, "|"); got != tc.matches {
				t.Errorf("matches %q, want %q", got, tc.matches)
			}
		})
	}
	store := s.holding(t, dossier()...)
	for _, tc := range []struct {
		name, words string
		want        record.StatementID
	}{
		{"the statement is that of the first match", "would sign", "st-a1"},
		{"the innermost of several", "dead", "st-b2"},
		{"the outer where the inner does not reach", "called", "st-b1"},
		{"none where no content holds it", "officials", ""},
		{"none where only the cue holds it", "told friday", ""},
		{"the second span of a content", "wait", "st-a2"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			hits, err := store.Search(t.Context(), tc.words, record.Page{})
			if err != nil || len(hits) != 1 {
				t.Fatalf("got %v, %v; want one hit", hits, err)
			}
			if hits[0].Statement != tc.want {
				t.Errorf("statement %q, want %q", hits[0].Statement, tc.want)
			}
		})
	}
}

func (s suite) orderOfSearch(t *testing.T) {
	few := NewDraft("doc-1", "2031", "Paper", "truce and many other words that have nothing to do with it at all")
	many := NewDraft("doc-2", "2031", "Paper", "truce truce truce")
	twin := NewDraft("doc-3", "2031", "Other", "truce truce truce")
	drafts := []*Draft{few, many, twin}
	for i := range 5 {
		drafts = append(drafts, NewDraft(docID("doc-x"+string(rune('0'+i))), "2031", "Paper", "nothing of it"))
	}
	for _, reverse := range []bool{false, true} {
		store := s.holding(t)
		for i := range drafts {
			if reverse {
				i = len(drafts) - 1 - i
			}
			put(t, store, drafts[i])
		}
		hits, err := store.Search(t.Context(), "truce", record.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := ids(hits, hitID), "doc-2 doc-3 doc-1"; got != want {
			t.Errorf("reversed %v: got %q, want the best first and equals by id: %q", reverse, got, want)
		}
		second, err := store.Search(t.Context(), "truce", record.Page{Limit: 1, Offset: 1})
		if got := ids(second, hitID); got != "doc-3" || err != nil {
			t.Errorf("reversed %v: the second page of one is %q, %v", reverse, got, err)
		}
	}
}
