package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"syscall"
	"time"

	"github.com/parley-project/parley/document"
)

// The defaults of a Fetcher.
const (
	// DefaultMaxPage is the most bytes of a page, after decompression: 16 MiB.
	DefaultMaxPage = 16 << 20
	// DefaultTimeout bounds one fetch with its redirects and robots.txt.
	DefaultTimeout = 30 * time.Second
	// DefaultUserAgent says who asks.
	DefaultUserAgent = "Parley (+https://github.com/parley-project/parley)"

	maxRedirects = 5
)

// A Fetcher fetches pages over http and https. The zero Fetcher is ready for use, by
// several goroutines at once; do not copy one in use. It keeps robots.txt of the hosts
// it has met.
type Fetcher struct {
	// MaxBytes is the most bytes of a page after decompression; 0 means DefaultMaxPage.
	MaxBytes int64
	// Timeout bounds one fetch; 0 means DefaultTimeout.
	Timeout time.Duration
	// UserAgent is sent with each request; "" means DefaultUserAgent.
	UserAgent string
	// AllowLoopback lets this machine be fetched from. It is for tests.
	AllowLoopback bool

	once   sync.Once
	client *http.Client
	mu     sync.Mutex
	hosts  map[string]*host
}

// A Response is what was found at an address.
type Response struct {
	// URL is the address after redirects.
	URL string
	// ContentType is the header of that name, or "".
	ContentType string
	Body        []byte
}

// Fetch fetches an address. The error wraps [ErrAddress], [ErrRobots], [ErrStatus],
// [document.ErrTooLarge], or the error of the network or of ctx. It does not say the
// address asked for, but does say that of a redirect.
func (f *Fetcher) Fetch(ctx context.Context, address string) (*Response, error) {
	f.once.Do(f.start)
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("not a web address: %w", ErrAddress)
	}
	for redirects := 0; ; redirects++ {
		if err := checkURL(u); err != nil {
			return nil, err
		}
		got, next, err := f.visit(ctx, u)
		switch {
		case err != nil && redirects > 0:
			return nil, fmt.Errorf("redirected to %s: %w", u, err)
		case err != nil || next == nil:
			return got, err
		case redirects == maxRedirects:
			return nil, fmt.Errorf("redirected more than %d times, last to %s: %w", maxRedirects, next, ErrStatus)
		}
		u = next
	}
}

// visit asks for one address, in turn with others of its host, and returns what is
// there or where it redirects to.
func (f *Fetcher) visit(ctx context.Context, u *url.URL) (*Response, *url.URL, error) {
	h := f.host(u)
	if err := h.enter(ctx); err != nil {
		return nil, nil, err
	}
	defer h.leave()
	// Waiting for a turn does not count.
	ctx, cancel := context.WithTimeout(ctx, f.timeout())
	defer cancel()
	if err := f.checkRobots(ctx, h, u); err != nil {
		return nil, nil, err
	}
	return f.get(ctx, u, f.maxBytes())
}

// get asks for one address. Of next and the response, one is set.
func (f *Fetcher) get(ctx context.Context, u *url.URL, limit int64) (got *Response, next *url.URL, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", err, ErrAddress)
	}
	req.Header.Set("User-Agent", f.userAgent())
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1")
	resp, err := f.client.Do(req)
	if err != nil {
		return nil, nil, f.netError(ctx, err)
	}
	defer func() { _ = resp.Body.Close() }()
	switch {
	case resp.StatusCode >= 300 && resp.StatusCode < 400 && resp.Header.Get("Location") != "":
		next, err := u.Parse(resp.Header.Get("Location"))
		if err != nil {
			return nil, nil, fmt.Errorf("redirected to something that is no address: %w", ErrStatus)
		}
		return nil, next, nil
	case resp.StatusCode != http.StatusOK:
		return nil, nil, &statusError{resp.StatusCode}
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, limit+1))
	if err != nil {
		return nil, nil, f.netError(ctx, err)
	}
	if int64(len(body)) > limit {
		return nil, nil, fmt.Errorf("a page of more than %d bytes; save the article and name the file: %w", limit, document.ErrTooLarge)
	}
	return &Response{URL: u.String(), ContentType: resp.Header.Get("Content-Type"), Body: body}, nil, nil
}

// checkURL returns ErrAddress for what is no web address, or one that carries a
// password, which would end up in the record.
func checkURL(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%q is not http or https: %w", u.Scheme, ErrAddress)
	case u.Hostname() == "":
		return fmt.Errorf("no host in it: %w", ErrAddress)
	case u.User != nil:
		return fmt.Errorf("it carries a user name; leave that out: %w", ErrAddress)
	}
	return nil
}

// start makes the client. It looks at each address that a name stands for just before
// it connects, so that no answer of a name server gets past.
func (f *Fetcher) start() {
	dialer := &net.Dialer{
		Timeout: f.timeout(),
		Control: func(_, address string, _ syscall.RawConn) error {
			at, err := netip.ParseAddrPort(address)
			if err != nil {
				return fmt.Errorf("%s: %w: %w", address, err, ErrAddress)
			}
			return checkAddress(at.Addr(), f.AllowLoopback)
		},
	}
	f.client = &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			ForceAttemptHTTP2:      true,
			MaxIdleConns:           16,
			IdleConnTimeout:        10 * time.Second,
			TLSHandshakeTimeout:    10 * time.Second,
			MaxResponseHeaderBytes: 256 << 10,
		},
		// Redirects are followed by Fetch, which looks at each.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// netError says what the network did without the names that the caller gives anyway.
func (f *Fetcher) netError(ctx context.Context, err error) error {
	var urlErr *url.Error
	if errors.As(err, &urlErr) {
		err = urlErr.Err
	}
	var dns *net.DNSError
	switch {
	case errors.Is(err, ErrAddress):
		var op *net.OpError
		if errors.As(err, &op) {
			err = op.Err
		}
		return err
	case errors.Is(context.Cause(ctx), context.DeadlineExceeded):
		return fmt.Errorf("no whole answer within %v; try again later: %w", f.timeout(), err)
	case errors.As(err, &dns):
		return fmt.Errorf("no such host or no network; check the address: %w", err)
	}
	return err
}

func (f *Fetcher) timeout() time.Duration {
	if f.Timeout > 0 {
		return f.Timeout
	}
	return DefaultTimeout
}

func (f *Fetcher) maxBytes() int64 {
	if f.MaxBytes > 0 {
		return f.MaxBytes
	}
	return DefaultMaxPage
}

func (f *Fetcher) userAgent() string {
	if f.UserAgent != "" {
		return f.UserAgent
	}
	return DefaultUserAgent
}
