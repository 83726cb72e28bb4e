// Package html reads web pages into documents: the article of a page, as a reader of
// the page sees it, with the provenance that the page states.
//
// # Text
//
// What stands beside an article by its elements or its names (boilerplate.txt) is
// cleared away, and go-readability says which part of the rest the article is. It only
// chooses. The words are then taken from the page itself, because such libraries rewrite
// what they pass on, and evidence must be what the publisher wrote.
//
// Go-trafilatura was tried first, with go-readability as its fallback. On the 881 pages
// that it is measured by itself (strings that must and must not be in the text) both
// ways reach F1 90.5: precision 91.0 and recall 90.0 with it, 92.6 and 88.4 without.
// But its date parser adds 250 ms, 46 MB of memory and 5.7 MB to every program, whether
// it reads a page or not, and a page takes half as long again.
//
// Paragraphs, list items and headings are parted by one empty line; a <br> within one is
// a line end. White space is collapsed as a browser does. A <q> gets the quotation
// marks that a browser would draw. The headline is the first line where the page shows
// it. Navigation, asides, comments, captions and tables of data are left out, and what
// is hidden or struck out.
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
