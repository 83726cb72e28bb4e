package record

import "strings"

// Called is what is left of the words that mention an entity, as [Reader.Names] gives them,
// where they are read as its names: no personal pronouns, and of words that differ in case
// alone the first.
func Called(words []string) []string {
	out := []string{}
	seen := map[string]bool{}
	for _, w := range words {
		key := strings.ToLower(w)
		if pronouns[key] || seen[key] {
			continue
		}
		seen[key] = true
		out = append(out, w)
	}
	return out
}

// pronouns are the personal pronouns of English, which is what is read.
var pronouns = map[string]bool{
	"i": true, "me": true, "my": true, "mine": true, "myself": true,
	"you": true, "your": true, "yours": true, "yourself": true, "yourselves": true,
	"he": true, "him": true, "his": true, "himself": true,
	"she": true, "her": true, "hers": true, "herself": true,
	"it": true, "its": true, "itself": true,
	"we": true, "us": true, "our": true, "ours": true, "ourselves": true,
	"they": true, "them": true, "their": true, "theirs": true, "themselves": true,
}
