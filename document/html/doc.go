// Package html reads web pages into documents: the article of a page, as a reader of
// the page sees it, with the provenance that the page states.
//
// # Text
//
// Two libraries say which parts of a page are its article: go-trafilatura, and
// go-readability where the first finds nothing or too little. They only choose. The
// words are then taken from the page itself, because such libraries rewrite what
// they pass on (they lose the words of <time>, or the space before a link), and
// evidence must be what the publisher wrote.
//
// Paragraphs, list items and headings are parted by one empty line; a <br> within one is
// a line end. White space is collapsed as a browser does. A <q> gets the quotation
// marks that a browser would draw. Navigation, comments, tables, captions and forms
// are left out.
//
// # Provenance
//
// Title, publisher, canonical address, publication date and language come from the
// places listed in metadata.txt, in that order, and are absent where the page states
// none. What the caller gives wins. Dates keep the time and zone that the page gives.
//
// # Bounds
//
// Nothing is fetched. Size, nesting and the number of elements are bounded before a
// tree is built, so that no page makes reading slow or deep. A page without an article
// is [ErrNoArticle].
package html
