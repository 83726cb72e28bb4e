package web

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/parley-project/parley/record"
)

// Options are what a site is told beside its record. The zero Options are usable.
type Options struct {
	// Title names the process, on every page.
	Title string
	// Progress says how far the documents that are being added have come, or is nil where
	// none are. It is called for every view of the list of documents, from many
	// goroutines.
	Progress func() Progress
	// Hosts are the host names, without port, under which the site may be asked for; any
	// other is refused, so that a foreign page cannot reach a local site by a name of its
	// own (DNS rebinding). None means the names of the loopback interface; "*" allows all.
	Hosts []string
	// Decide keeps a reviewer's decision, or is nil where none are taken on the site. Now is the
	// clock by which they are dated; nil means that of the machine.
	Decide func(context.Context, record.Review) error
	Now    func() time.Time
	// Log takes what went wrong; nil means the default logger.
	Log *slog.Logger
}

// Progress is how far the adding of documents has come. Reading goes on while Done and
// Failed together are less than Total.
type Progress struct {
	// Total counts the inputs, Done those that are in the record, Failed those that could
	// not be read.
	Total, Done, Failed int
	// Current names the input that is being read, or is "".
	Current string
	// Failures name the inputs that failed, in order of their names or of their failing.
	Failures []Failure
}

// A Failure is an input that could not be read, and why.
type Failure struct {
	Name, Reason string
}

// Reading reports whether inputs are still to be read.
func (p Progress) Reading() bool { return p.Settled() < p.Total }

// Settled counts the inputs of which it is known how they ended.
func (p Progress) Settled() int { return p.Done + p.Failed }

// site answers requests. All its fields are set once and only read later.
type site struct {
	reader record.Reader
	opts   Options
	log    *slog.Logger
	assets *assets
	words  wording
	pages  pages
}

// New is the site of one record. It answers GET and HEAD, and POST where a reviewer decides;
// nothing else changes the record. Listening, and on which interface, is the caller's part.
func New(reader record.Reader, opts Options) http.Handler {
	s := &site{reader: reader, opts: opts, log: opts.Log, assets: loadAssets(), words: loadWording()}
	if s.log == nil {
		s.log = slog.Default()
	}
	if s.opts.Now == nil {
		s.opts.Now = time.Now
	}
	s.pages = loadPages(s.assets, s.words)

	mux := http.NewServeMux()
	for pattern, h := range map[string]handler{
		"/{$}":             s.documents,
		"/documents/{id}":  s.reading,
		"/statements":      s.statements,
		"/statements/{id}": s.statement,
		"/entities":        s.entities,
		"/entities/{id}":   s.entity,
		"/merges":          s.merges,
		"/unnamed":         s.unnamed,
		"/timeline":        s.timeline,
		"/search":          s.search,
		"/":                notFound,
	} {
		mux.Handle(pattern, s.page(h))
	}
	mux.HandleFunc("POST /merges", s.decide)
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("GET /static/{version}/{name...}", s.static)
	return s.guard(mux)
}
