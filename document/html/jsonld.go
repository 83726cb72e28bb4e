package html

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// linkedData is the schema.org data of a page: JSON-LD as it is found in the wild, read
// without a processor. It knows the shapes that publishers use: one object, an array,
// a @graph, references by @id within the page.
type linkedData struct {
	// article is the first object whose @type is an article's.
	article map[string]any
	byID    map[string]map[string]any
}

// maxJSONDepth is how deep objects are looked for and followed.
const maxJSONDepth = 8

// add reads one script. One that is no JSON says nothing.
func (d *linkedData) add(script string) {
	script = strings.TrimSpace(script)
	// Old content systems wrap scripts for browsers that would show them.
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}} {
		script = strings.TrimSuffix(strings.TrimPrefix(script, wrap[0]), wrap[1])
	}
	var v any
	if err := json.Unmarshal([]byte(script), &v); err != nil {
		return
	}
	d.gather(v, 0)
}

// gather notes the objects of v: those of arrays and of @graph.
func (d *linkedData) gather(v any, depth int) {
	if depth > maxJSONDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			d.gather(e, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			if d.byID == nil {
				d.byID = map[string]map[string]any{}
			}
			if _, known := d.byID[id]; !known {
				d.byID[id] = v
			}
		}
		if d.article == nil && isArticle(v["@type"]) {
			d.article = v
		}
		d.gather(v["@graph"], depth+1)
	}
}

// isArticle reports whether a @type is schema.org's Article or one of its kinds, all of
// which end so, or another name for a report.
func isArticle(t any) bool {
	switch t := t.(type) {
	case string:
		name := t[strings.LastIndexAny(t, "/:")+1:]
		return strings.HasSuffix(name, "Article") || strings.HasSuffix(name, "BlogPosting") || name == "Report"
	case []any:
		for _, e := range t {
			if s, ok := e.(string); ok && isArticle(s) {
				return true
			}
		}
	}
	return false
}

// value is the text at a path of the article ("publisher.name"), or "".
func (d *linkedData) value(path string) string {
	var v any = d.article
	if d.article == nil {
		return ""
	}
	for _, key := range strings.Split(path, ".") {
		m, ok := d.resolve(v)
		if !ok {
			return ""
		}
		v = m[key]
	}
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	s, _ := v.(string)
	// Entities do not belong in JSON; many content systems leave them there.
	return strings.TrimSpace(html.UnescapeString(s))
}

// resolve is the object that v is, holds first, or refers to.
func (d *linkedData) resolve(v any) (map[string]any, bool) {
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	m, ok := v.(map[string]any)
	if !ok {
		return nil, false
	}
	if id, isRef := m["@id"].(string); isRef && len(m) == 1 {
		if target, known := d.byID[id]; known {
			return target, true
		}
	}
	return m, true
}
