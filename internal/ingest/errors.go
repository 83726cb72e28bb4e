package ingest

import "errors"

// Errors that callers decide on. Those returned wrap them and say what, where and what
// to do. Errors of packages document, document/plain and document/html come through.
var (
	// ErrNothing: an argument names nothing that can be read.
	ErrNothing = errors.New("nothing to read")
	// ErrVanished: a file was there when it was listed, and is gone.
	ErrVanished = errors.New("file has vanished")
	// ErrAddress: the address is refused: no web address, or inside the own network.
	ErrAddress = errors.New("address is not fetched")
	// ErrRobots: the site's robots.txt asks not to fetch the page.
	ErrRobots = errors.New("the site's robots.txt asks not to")
	// ErrStatus: the server answered with something other than the page.
	ErrStatus = errors.New("server did not give the page")
	// ErrMedia: the server gave something that is neither a page nor a text.
	ErrMedia = errors.New("neither a web page nor a text")
	// ErrReader: a reader broke down on the document. It is a fault of Parley's.
	ErrReader = errors.New("reader broke down on this document; please report it with the document")
)

// A Failure is one input that could not be used.
type Failure struct {
	// Name is the input as the user knows it: a path, an address, "-".
	Name string
	// Err says what is wrong and what to do; its text begins with Name.
	Err error
}
