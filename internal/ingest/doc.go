// Package ingest turns what a user names into documents, and documents into entries of
// the record.
//
// Three steps, each of which names what fails and goes on with the rest:
//
//	Expand   arguments (files, folders, globs, addresses, "-")  ->  items, in order
//	Load     one item: open or fetch, sniff, decode              ->  a document
//	Add      many items: load, read, put into the record         ->  a summary
//
// The order of items is the order of the arguments, and within a folder that of the
// names. Add reads with several workers and writes in that order, so that the same
// arguments give the same record whatever the number of workers. At most a few
// documents more than there are workers are in memory at any time.
//
// # Fetching
//
// An address is fetched as a polite stranger would fetch it: robots.txt is obeyed,
// one request a host at a time, an honest User-Agent. Addresses inside the own machine
// or network are refused after the name is resolved and at every redirect (refused.txt),
// so that no page can make Parley ask a neighbour. No proxy is used, because a proxy
// would undo this check. Size counts after decompression; time and redirects
// are bounded.
//
// The package knows no database and looks at no clock but for time limits.
package ingest
