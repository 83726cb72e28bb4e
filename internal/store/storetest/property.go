package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// anyOrder: the same entries, put in any order and any number of times, give the record
// of the oracle, byte for byte but for when they were recorded.
func (s suite) anyOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var all []record.Entries
		for i := range rapid.IntRange(1, 5).Draw(rt, "documents") {
			all = append(all, drawEntries(rt, docID(fmt.Sprintf("doc-%d", i)), "reader-1"))
		}
		order := rapid.Permutation(append(all, all[0])).Draw(rt, "order")
		s.compare(t, rt, all, order, drawReviews(rt))
	})
}

// anyReplacements: entries of different readers for few documents, one after the
// other, leave what the oracle has after the same.
func (s suite) anyReplacements(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var all []record.Entries
		for i := range rapid.IntRange(2, 6).Draw(rt, "puts") {
			id := docID(fmt.Sprintf("doc-%d", rapid.IntRange(0, 1).Draw(rt, "document")))
			all = append(all, drawEntries(rt, id, fmt.Sprintf("reader-%d", i/2)))
		}
		s.compare(t, rt, all, all, drawReviews(rt))
	})
}

// compare puts entries and then reviews into the oracle and, in another order and mixed, into a
// store, and asks both the same.
func (s suite) compare(t *testing.T, rt *rapid.T, all, order []record.Entries, reviews []record.Review) {
	ctx := t.Context()
	oracle, store := newModel(), s.fresh(t)(t)
	defer closeStore(t, store)
	for _, e := range all {
		if err := oracle.Put(ctx, e); err != nil {
			rt.Fatal(err)
		}
	}
	for _, v := range reviews {
		if err := oracle.Review(ctx, v); err != nil {
			rt.Fatal(err)
		}
	}
	mixed := rapid.Permutation(reviews).Draw(rt, "order of reviews")
	decide := func(some []record.Review) {
		for _, v := range some {
			if err := store.Review(ctx, v); err != nil {
				rt.Fatal(err)
			}
		}
	}
	for _, e := range order {
		n := rapid.IntRange(0, len(mixed)).Draw(rt, "reviews before")
		decide(mixed[:n])
		mixed = mixed[n:]
		if err := store.Put(ctx, e); err != nil {
			rt.Fatal(err)
		}
	}
	decide(mixed)
	if want, got := Dump(ctx, t, oracle), Dump(ctx, t, store); got != want {
		rt.Fatalf("the record differs.\nwant:\n%s\ngot:\n%s", want, got)
	}
	for range 8 {
		q := drawQuery(rt)
		answer(rt, fmt.Sprintf("statements %+v", q), oracle, store, func(r record.Reader) (any, error) { return r.Statements(ctx, q) })
		answer(rt, fmt.Sprintf("count %+v", q), oracle, store, func(r record.Reader) (any, error) { return r.CountStatements(ctx, q) })
	}
	for range 4 {
		q := record.EntityQuery{
			Page: drawPage(rt), Name: rapid.SampledFrom([]string{"", "a", "VENN", "żo", "of the", "bc"}).Draw(rt, "name"),
			Kind: rapid.SampledFrom([]string{"", "", "person", "state"}).Draw(rt, "kind"), Speakers: rapid.Bool().Draw(rt, "speakers"),
			Document: rapid.SampledFrom([]document.ID{"", "", "doc-1"}).Draw(rt, "in"), Naming: record.Naming(rapid.IntRange(0, 2).Draw(rt, "naming")),
		}
		m := record.MergeQuery{Page: drawPage(rt), Entity: rapid.SampledFrom(append(persons(), "", "")).Draw(rt, "merges of"),
			State: rapid.SampledFrom([]record.MergeState{"", record.Open, record.ByRule, record.RefusedMerge}).Draw(rt, "state")}
		answer(rt, fmt.Sprintf("merges %+v", m), oracle, store, func(r record.Reader) (any, error) { return r.Merges(ctx, m) })
		id := rapid.SampledFrom(persons()).Draw(rt, "one")
		answer(rt, "entity "+string(id), oracle, store, func(r record.Reader) (any, error) { return r.Entity(ctx, id) })
		answer(rt, fmt.Sprintf("entities %+v", q), oracle, store, func(r record.Reader) (any, error) { return r.Entities(ctx, q) })
	}
	for range 4 {
		asked := drawWords(rt)
		answer(rt, "search "+asked, oracle, store, func(r record.Reader) (any, error) { return found(ctx, r, asked) })
	}
}

// found is which documents a search finds, whatever their order.
func found(ctx context.Context, r record.Reader, asked string) (map[document.ID]bool, error) {
	hits, err := r.Search(ctx, asked, record.Page{})
	all := map[document.ID]bool{}
	for _, h := range hits {
		all[h.Document.ID] = true
	}
	return all, err
}

func answer(rt *rapid.T, question string, oracle, store record.Reader, ask func(record.Reader) (any, error)) {
	want, wantErr := ask(oracle)
	got, err := ask(store)
	w, marshalErr := json.Marshal(want)
	if marshalErr != nil {
		rt.Fatal(marshalErr)
	}
	g, marshalErr := json.Marshal(got)
	if marshalErr != nil {
		rt.Fatal(marshalErr)
	}
	if (err == nil) != (wantErr == nil) || err == nil && string(w) != string(g) {
		rt.Fatalf("%s:\nwant %s, %v\ngot  %s, %v", question, w, wantErr, g, err)
	}
}

// The entries are drawn from little, so that they meet often: few words, few entities
// under several names, dates that share their first days.
func vocabulary() []string {
	return []string{"truce", "Truce", "of", "the", "Venn", "Żółć", "zolc", "U.S.", "cease-fire", "no", "—", "\n\n", "会談"}
}

func dates() []string {
	return []string{"", "", "2031", "2031-04", "2031-04-11", "2031-04-11T09:00:00Z", "2031-04-11/2031-05", "2031-04/..", "../2031-04",
		"/2031", "2030-24", "2031-21", "203X", "2031-04-11?", "2031-04-XX", "2031-05-02"}
}

func drawDate(rt *rapid.T, label string) edtf.Date {
	return date(rapid.SampledFrom(dates()).Draw(rt, label))
}

func drawEntries(rt *rapid.T, id document.ID, reader string) record.Entries {
	body := ""
	for _, w := range rapid.SliceOfN(rapid.SampledFrom(vocabulary()), 1, 12).Draw(rt, "words") {
		body += w + " "
	}
	d := NewDraft(id, rapid.SampledFrom(dates()).Draw(rt, "published"),
		document.Publisher(rapid.SampledFrom([]string{"", "Paper", "Wire"}).Draw(rt, "publisher")), body)
	d.Document.Reader = reader
	runes := d.Text.RuneLen()
	evidence := func() record.Evidence {
		a := rapid.IntRange(0, runes-1).Draw(rt, "start")
		b := rapid.IntRange(a+1, runes).Draw(rt, "end")
		return record.Evidence{Document: id, Selector: text.Selector{Start: a, End: b, Exact: string([]rune(body)[a:b])}}
	}
	several := func(least int) (all []record.Evidence) {
		for range rapid.IntRange(least, 2).Draw(rt, "spans") {
			all = append(all, evidence())
		}
		return all
	}
	office := record.EntityID(rapid.SampledFrom([]string{"office:envoy-of-us", "office:minister-of-us"}).Draw(rt, "office"))
	here := rapid.Permutation([]record.EntityID{"person:venn", "state:us", "person:zolc", "x:1"}).Draw(rt, "entities")[:rapid.IntRange(0, 4).Draw(rt, "entities here")]
	for _, n := range rapid.Permutation(localNames()).Draw(rt, "persons")[:rapid.IntRange(0, 3).Draw(rt, "persons here")] {
		here = append(here, record.LocalID("person", n.slug, id))
	}
	d.Entity(office, "Envoy of us")
	anyone := func(label string) record.EntityID {
		return rapid.SampledFrom(append([]record.EntityID{""}, here...)).Draw(rt, label)
	}
	for _, e := range here {
		x := d.Entity(e, rapid.SampledFrom([]string{"Venn", "Mara Venn", "VENN of the North", "Żółć", "Zolc"}).Draw(rt, "name"))
		if e.Local() {
			i := slices.IndexFunc(localNames(), func(n localName) bool { return record.LocalID("person", n.slug, id) == e })
			x.Name, x.Kind = localNames()[i].name, "person"
			x.Gender = rapid.SampledFrom([]string{"", "", "", "f", "m"}).Draw(rt, "gender")
		} else {
			x.Register = rapid.SampledFrom([]string{"", "", "r:1", "r:2"}).Draw(rt, "register")
			x.Kind = rapid.SampledFrom([]string{"person", "state"}).Draw(rt, "kind")
			x.Named = rapid.Bool().Draw(rt, "named")
			x.Also = rapid.SampledFrom([][]string{nil, {"Abc"}, {"Of the North", "ABC"}}).Draw(rt, "further names")
		}
		for range rapid.IntRange(0, 3).Draw(rt, "mentions") {
			d.Mentions = append(d.Mentions, record.Mention{Entity: e, Evidence: evidence()})
		}
		for range rapid.IntRange(0, 1).Draw(rt, "roles") {
			r := record.Role{Entity: e, Title: rapid.SampledFrom([]string{"envoy", "Minister"}).Draw(rt, "title"),
				Of: anyone("of"), Evidence: several(1), Class: rapid.SampledFrom([]string{"", "envoy", "coach", "minister"}).Draw(rt, "class")}
			if rapid.Bool().Draw(rt, "with office") {
				r.Office = office
			}
			if from := drawDate(rt, "term"); !from.IsZero() {
				r.Terms = []record.Term{{From: from}}
			}
			d.Roles = append(d.Roles, r)
		}
	}
	for i := range rapid.IntRange(0, 4).Draw(rt, "statements") {
		d.Statements = append(d.Statements, record.Statement{
			ID: record.StatementID(fmt.Sprintf("st-%s-%d", id, i)), Document: id, Source: several(0), Cue: several(0), Content: several(1),
			Speaker: anyone("speaker"), Said: drawDate(rt, "said"),
		})
		if to := anyone("to"); to != "" {
			d.Statements[i].To = []record.EntityID{to}
		}
		if i > 0 && rapid.Bool().Draw(rt, "refers") {
			d.Statements[i].RefersTo = d.Statements[i-1].ID
		}
	}
	for range rapid.IntRange(0, 2).Draw(rt, "times") {
		d.Times = append(d.Times, record.Time{EDTF: drawDate(rt, "time"), Evidence: evidence()})
	}
	return d.Entries
}

// A localName is a person who is known in a document by name alone, with the slug that the
// name makes.
type localName struct{ slug, name string }

// localNames are full names, initials, names with a middle name, family names, accents: of one
// family, so that they meet.
func localNames() []localName {
	return []localName{{"venn", "Venn"}, {"mara-venn", "Mara Venn"}, {"mára-venn", "Mára VENN"}, {"m-venn", "M. Venn"}, {"mara-ilse-venn", "Mara Ilse Venn"}, {"oskar-venn", "Oskar Venn"}}
}

// persons are ids that a record of drawn entries may have.
func persons() []record.EntityID {
	return []record.EntityID{"person:venn", "person:zolc", "person:mara-venn", "person:m-venn", "person:mara-ilse-venn", "person:mara-venn@doc-0",
		"person:mara-venn@doc-1", "person:venn@doc-0", "person:venn@doc-1", "person:oskar-venn@doc-1", "office:envoy-of-us", "person:nobody"}
}

// drawReviews are decisions, some of one time.
func drawReviews(rt *rapid.T) (all []record.Review) {
	for range rapid.IntRange(0, 4).Draw(rt, "reviews") {
		two := rapid.Permutation(persons()).Draw(rt, "two")
		all = append(all, record.Review{A: two[0], B: two[1], Decision: rapid.SampledFrom([]record.Decision{record.Accept, record.Accept, record.Refuse}).Draw(rt, "decision"),
			When: recorded.Add(time.Duration(rapid.IntRange(0, 3).Draw(rt, "when")) * time.Hour), By: rapid.SampledFrom([]string{"", "Z"}).Draw(rt, "by")})
	}
	return all
}

func drawPage(rt *rapid.T) record.Page {
	return record.Page{Limit: rapid.IntRange(0, 4).Draw(rt, "limit"), Offset: rapid.IntRange(0, 3).Draw(rt, "offset")}
}

func drawWords(rt *rapid.T) string {
	asked := ""
	for _, w := range rapid.SliceOfN(rapid.SampledFrom(append(vocabulary(), `"`, "AND", "nothing")), 0, 3).Draw(rt, "asked") {
		asked += w + " "
	}
	return asked
}

func drawQuery(rt *rapid.T) record.StatementQuery {
	q := record.StatementQuery{Page: drawPage(rt), Order: rapid.SampledFrom([]record.Order{record.ByPlace, record.ByTime}).Draw(rt, "order")}
	// Each field is set now and then, so that some queries find something.
	if rapid.IntRange(0, 3).Draw(rt, "with document") == 0 {
		q.Document = "doc-0"
	}
	if rapid.IntRange(0, 3).Draw(rt, "with speaker") == 0 {
		q.Speaker = "person:venn"
	}
	if rapid.IntRange(0, 3).Draw(rt, "with addressee") == 0 {
		q.Addressee = "person:zolc"
	}
	if rapid.IntRange(0, 3).Draw(rt, "with publisher") == 0 {
		q.Publisher = "Paper"
	}
	if rapid.IntRange(0, 1).Draw(rt, "with days") == 0 {
		q.From, q.To = drawDate(rt, "from"), drawDate(rt, "to")
	}
	if rapid.IntRange(0, 2).Draw(rt, "with words") == 0 {
		q.Words = drawWords(rt)
	}
	return q
}
