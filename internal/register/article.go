package register

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/articles.txt
var articlesTXT string

var articled = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(articlesTXT) {
		if line[0] == '#' {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			out[w] = true
		}
	}
	return out
})

// withArticle is a name as it stands after "of": "the Netherlands", "Kenya".
func withArticle(name string) string {
	for w := range strings.FieldsSeq(name) {
		if articled()[w] && !strings.HasPrefix(name, "The ") {
			return "the " + name
		}
	}
	return name
}
