package html

import (
	"strings"

	"golang.org/x/net/html"
)

// A page is what a page says about itself, gathered in one walk before anything is
// taken off.
type page struct {
	// meta and link hold the first value of each name, in lower case.
	meta, link map[string]string
	// root holds the attributes of <html>.
	root  map[string]string
	title string
	h1    string
	times []timeElement
	data  *linkedData
}

// A timeElement is a <time> with its datetime.
type timeElement struct {
	datetime string
	// marks are what it is labelled with: class, itemprop, pubdate, in lower case.
	marks string
	// inArticle is set in the first <article> of the page, outside of asides.
	inArticle bool
}

// collect gathers what the page says about itself.
func collect(doc *html.Node) *page {
	p := &page{meta: map[string]string{}, link: map[string]string{}, root: map[string]string{}, data: &linkedData{}}
	c := collector{page: p}
	c.walk(doc, false)
	return p
}

type collector struct {
	*page
	articles int
}

func (c *collector) walk(n *html.Node, inArticle bool) {
	if n.Type == html.ElementNode {
		switch n.Data {
		case "html":
			for _, a := range n.Attr {
				keepFirst(c.root, a.Key, a.Val)
			}
		case "meta":
			for _, name := range []string{"property", "name", "itemprop", "http-equiv"} {
				keepFirst(c.meta, attr(n, name), attr(n, "content"))
			}
		case "link":
			for _, rel := range strings.Fields(attr(n, "rel")) {
				keepFirst(c.link, rel, attr(n, "href"))
			}
		case "title":
			// The <title> of an SVG drawing is in another namespace.
			if c.title == "" && n.Namespace == "" {
				c.title = words(n)
			}
		case "h1":
			if c.h1 == "" {
				c.h1 = words(n)
			}
		case "script":
			if strings.HasPrefix(strings.ToLower(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				c.data.add(n.FirstChild.Data)
			}
		case "article":
			c.articles++
			inArticle = c.articles == 1
		case "aside", "nav", "footer":
			inArticle = false
		case "time":
			c.addTime(n, inArticle)
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child, inArticle)
	}
}

func (c *collector) addTime(n *html.Node, inArticle bool) {
	t := timeElement{datetime: attr(n, "datetime"), inArticle: inArticle}
	if t.datetime == "" {
		return
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "itemprop":
			t.marks += " " + strings.ToLower(a.Val)
		case "pubdate":
			t.marks += " pubdate"
		}
	}
	c.times = append(c.times, t)
}

// keepFirst sets a name to a value unless it has one. An empty value is none.
func keepFirst(values map[string]string, name, value string) {
	name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
	if _, known := values[name]; !known && name != "" && value != "" {
		values[name] = value
	}
}

// words is the text under n on one line.
func words(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}
