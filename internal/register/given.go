package register

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/given-names.tsv
var givenTSV string

// givenNames reads the embedded list once: it is a constant. Keys are in lower case.
var givenNames = sync.OnceValues(func() (map[string]string, error) {
	return parseGiven("data/given-names.tsv", givenTSV)
})

// parseGiven reads lines of a gender ("m", "f", "u" for both) and names parted by
// spaces. "#" begins a comment.
func parseGiven(name, data string) (map[string]string, error) {
	out := make(map[string]string, 9000)
	for i, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		gender, names, ok := strings.Cut(line, "\t")
		if !ok || gender != "m" && gender != "f" && gender != "u" {
			return nil, fmt.Errorf("%s:%d: want gender (m, f, u), tab, names", name, i+1)
		}
		for n := range strings.FieldsSeq(names) {
			out[n] = gender
		}
	}
	return out, nil
}
