package plain

import (
	"fmt"
	"strings"

	"github.com/parley-project/parley/document"
)

// maxFrontMatter is the most bytes of a block of front matter.
const maxFrontMatter = 64 << 10

// cutFrontMatter parts a text into the YAML of its front matter and what follows. The
// YAML begins with the line end of the opening line, so that its line numbers are those
// of the file. Where there is no front matter, block is "" and body is s.
//
// Lines between hyphens are front matter only if one before the first empty line begins
// with a known key: a text may open with a rule of hyphens, and must lose no words.
func cutFrontMatter(s string) (block, body string, err error) {
	open, _, _ := strings.Cut(s, "\n")
	if bare(open) != "---" {
		return "", s, nil
	}
	known, first := false, true
	for at := len(open) + 1; at < len(s) && at <= maxFrontMatter; {
		line, _, _ := strings.Cut(s[at:], "\n")
		next := min(at+len(line)+1, len(s))
		switch word := bare(line); {
		case word == "---" || word == "...":
			if !known {
				return "", s, nil
			}
			return s[len(open):at], s[next:], nil
		case word == "":
			first = false
		case first && hasKnownKey(line):
			known = true
		}
		at = next
	}
	if known {
		return "", "", fmt.Errorf("front matter begins on line 1 and does not end within %d KiB; close it with a line ---: %w",
			maxFrontMatter>>10, document.ErrMeta)
	}
	return "", s, nil
}

// bare is a line without what may trail it.
func bare(line string) string { return strings.TrimRight(line, " \t\r") }

func hasKnownKey(line string) bool {
	key, _, found := strings.Cut(line, ":")
	return found && isField(key)
}
