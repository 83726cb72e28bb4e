// Package web shows a record in a browser.
//
// [New] makes the whole site as one [net/http.Handler]. It asks a [record.Reader] and
// nothing else: no file, no clock, no network. Pages are built on the server with
// html/template and work without JavaScript; the little script that is served adds
// comfort and is never needed. Nothing is loaded from elsewhere, and the content
// security policy forbids it.
//
// The pages are the documents, the reading view of one document, the statements with
// filters, the entities, the timeline and the search. Each has a file of its own here,
// with a template of the same name in templates/.
//
// The reading view is the heart. A document's text is cut at every border of a mark
// ([cut], in marks.go), so that marks may overlap and nest as they like: a segment
// carries the marks that cover it, and the segments of a text, put together, are the
// text. Beside each paragraph stand cards that say who said what, to whom and when. A
// card and its marks share a number; style sheets alone link the two on hover and on
// focus (pairs.go).
//
// A claim is not a fact: the pages say who said it, by which publisher, in which words.
// What is unclear is called unclear. The wording of the values of parley.reading/1 is
// in wording.json.
//
// The same record gives the same bytes: no page holds the time of day, and every
// listing has the order that [record.Reader] promises.
package web
