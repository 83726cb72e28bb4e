package html

import (
	_ "embed"
	"net/url"
	"strings"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/plain"
	"github.com/parley-project/parley/edtf"
)

//go:embed metadata.txt
var metadataFile string

// A place is a line of metadata.txt: where a page may state a field.
type place struct{ field, where, name string }

// places are those of metadata.txt. They are read once and never changed.
var places = readPlaces(metadataFile)

func readPlaces(file string) []place {
	var all []place
	for line := range strings.Lines(file) {
		if f := strings.Fields(line); len(f) == 3 && f[0] != "#" {
			all = append(all, place{f[0], f[1], f[2]})
		}
	}
	return all
}

// provenance is what the page states of itself; base resolves relative addresses and
// may be nil. Of each field, the first place with a usable value counts.
func (p *page) provenance(base *url.URL) document.Meta {
	var m document.Meta
	for _, at := range places {
		value := p.at(at)
		if value == "" {
			continue
		}
		switch at.field {
		case "title":
			if m.Title == "" {
				m.Title = p.shorterTitle(at, value)
			}
		case "publisher":
			m = m.Or(usable(plain.Fields{Publisher: value}))
		case "url":
			m = m.Or(usable(plain.Fields{URL: address(value, base)}))
		case "published":
			m.Published = closerDate(m.Published, value)
		case "language":
			m = m.Or(usable(plain.Fields{Language: value}))
		}
	}
	m.Title = withoutPublisher(m.Title, string(m.Publisher))
	return m.Or(usable(plain.Fields{Title: m.Title}))
}

// usable is the fields where they can be used, else nothing.
func usable(f plain.Fields) document.Meta {
	m, err := f.Meta()
	if err != nil {
		return document.Meta{}
	}
	return m
}

// at is what stands at a place, or "".
func (p *page) at(at place) string {
	switch at.where {
	case "meta":
		return p.meta[at.name]
	case "link":
		return p.link[at.name]
	case "attr":
		return p.root[at.name]
	case "jsonld":
		return p.data.value(at.name)
	case "element":
		if at.name == "h1" {
			return p.h1
		}
		return p.title
	case "time":
		for _, t := range p.times {
			if at.name == "first" && (t.inArticle || len(p.times) == 1) || strings.Contains(t.marks, at.name) {
				return t.datetime
			}
		}
	}
	return ""
}

// articleBody is the text that the page gives as data, for pages that scripts fill.
func (p *page) articleBody() string { return p.data.value("articleBody") }

// shorterTitle is the heading of the page where its <title> only adds to it, as it does
// the name of the site.
func (p *page) shorterTitle(at place, title string) string {
	if at.where == "element" && p.h1 != "" && strings.HasPrefix(title, p.h1) {
		return p.h1
	}
	return title
}

// withoutPublisher takes the publisher's name off the end of a title.
func withoutPublisher(title, publisher string) string {
	title = strings.Join(strings.Fields(title), " ")
	head, found := title, false
	if publisher != "" && len(title) > len(publisher) {
		cut := len(title) - len(publisher)
		found = strings.EqualFold(title[cut:], publisher)
		head = title[:cut]
	}
	if !found {
		return title
	}
	for _, mark := range []string{" | ", " - ", " – ", " — ", " · ", " :: ", " » "} {
		if short, ok := strings.CutSuffix(head, mark); ok && short != "" {
			return short
		}
	}
	return title
}

// address is a web address made whole. The front page of a site is no address of an
// article: content systems state it by mistake.
func address(s string, base *url.URL) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	return u.String()
}

// closerDate is have, unless value is a date and have is none, or value gives the time
// of the day that have is.
func closerDate(have edtf.Date, value string) edtf.Date {
	d, ok := pageDate(value)
	if !ok {
		return have
	}
	if have.IsZero() {
		return d
	}
	if isDay, timed := have.Precision() == edtf.PrecisionDay, d.Precision() == edtf.PrecisionSecond; isDay && timed && have.Contains(d) {
		return d
	}
	return have
}

// pageDate reads a date as pages write it: ISO 8601, or as in mail and HTTP headers.
func pageDate(value string) (edtf.Date, bool) {
	d, err := plain.ParseDate(value)
	if err != nil {
		t, err := time.Parse(time.RFC1123Z, value)
		if err != nil && strings.HasSuffix(value, " GMT") {
			t, err = time.Parse(time.RFC1123, value)
		}
		if err != nil {
			return edtf.Date{}, false
		}
		if d, err = edtf.NewTime(t); err != nil {
			return edtf.Date{}, false
		}
	}
	// A content system that has no date writes the first day of its calendar.
	if b := d.Bounds(); d.IsInterval() || b.Earliest.Year() < 1700 {
		return edtf.Date{}, false
	}
	return d, true
}
