package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/temoto/robotstxt"
)

// robotsAgent is the name by which robots.txt may speak of Parley.
const robotsAgent = "Parley"

// maxRobots is how much of a robots.txt is read (RFC 9309, section 2.5).
const maxRobots = 512 << 10

// A host is a site that is asked one question at a time.
type host struct {
	turn chan struct{}
	// robots is nil until it is known. It is guarded by turn.
	robots *robotstxt.RobotsData
}

// host is the state of the site of u.
func (f *Fetcher) host(u *url.URL) *host {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := u.Scheme + "://" + u.Host
	h := f.hosts[key]
	if h == nil {
		if f.hosts == nil {
			f.hosts = map[string]*host{}
		}
		h = &host{turn: make(chan struct{}, 1)}
		f.hosts[key] = h
	}
	return h
}

// enter waits for the site to be free, or returns the error of ctx.
func (h *host) enter(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *host) leave() { <-h.turn }

// checkRobots returns ErrRobots if the site asks Parley not to fetch u.
func (f *Fetcher) checkRobots(ctx context.Context, h *host, u *url.URL) error {
	if h.robots == nil {
		robots, err := f.robotsOf(ctx, u)
		if err != nil {
			return fmt.Errorf("robots.txt: %w", err)
		}
		h.robots = robots
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if !h.robots.TestAgent(path, robotsAgent) {
		return fmt.Errorf("%w; save the page in a browser and name the file", ErrRobots)
	}
	return nil
}

// robotsOf asks a site for its robots.txt. As RFC 9309 has it, a site without one
// allows all, and one whose server fails allows nothing for now.
func (f *Fetcher) robotsOf(ctx context.Context, u *url.URL) (*robotstxt.RobotsData, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for range maxRedirects + 1 {
		if err := checkURL(at); err != nil {
			break
		}
		got, next, err := f.get(ctx, at, maxRobots)
		var status *statusError
		switch {
		case errors.As(err, &status) && status.code < 500:
			return parseRobots(nil)
		case err != nil:
			return nil, err
		case next == nil:
			return parseRobots(got.Body)
		}
		at = next
	}
	// Redirects that lead nowhere count as no file.
	return parseRobots(nil)
}

// parseRobots reads the rules of a robots.txt. The library refuses a whole file for
// one bad line, so only lines of rules reach it, and none before the first User-agent.
func parseRobots(body []byte) (*robotstxt.RobotsData, error) {
	var rules bytes.Buffer
	for line := range bytes.Lines(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))) {
		field, _, found := bytes.Cut(line, []byte(":"))
		if !found {
			continue
		}
		switch string(bytes.ToLower(bytes.TrimSpace(field))) {
		case "user-agent":
		case "allow", "disallow":
			if rules.Len() == 0 {
				continue
			}
		default:
			continue
		}
		rules.Write(bytes.TrimRight(line, "\r\n"))
		rules.WriteByte('\n')
	}
	return robotstxt.FromBytes(rules.Bytes())
}
