package lang_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/parley-project/parley/text"
)

// shared is the folder of the data sets, or "" where this machine has none.
func shared() string {
	for _, d := range []string{os.Getenv("PARLEY_SHARED"), filepath.Join("..", "..", "..", "shared")} {
		if _, err := os.Stat(filepath.Join(d, "data", "ud")); d != "" && err == nil {
			return d
		}
	}
	return ""
}

// A goldText is a document of a treebank with the spans of its tokens and sentences.
type goldText struct {
	text              string
	tokens, sentences []text.Span
}

// readUD reads the documents of a CoNLL-U file. A blank line parts the paragraphs of a
// text; between sentences stands a space, as the files keep no other white space.
func readUD(t *testing.T, file string) []*goldText {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var docs []*goldText
	for _, doc := range strings.Split("\n"+string(b), "\n# newdoc")[1:] {
		d := &goldText{}
		sep := ""
		for i, sentence := range strings.Split(doc, "\n\n") {
			if strings.TrimSpace(sentence) == "" {
				continue
			}
			if i > 0 && (strings.HasPrefix(sentence, "# newpar") || strings.Contains(sentence, "\n# newpar")) {
				sep = "\n\n"
			}
			sep = d.sentence(t, sentence, sep)
		}
		docs = append(docs, d)
	}
	return docs
}

// sentence adds a sentence with sep before it and gives what follows it.
func (d *goldText) sentence(t *testing.T, lines, sep string) string {
	first := len(d.tokens)
	whole, last := 0, 0 // the end of a word of several tokens in the text, and its last token
	at := 0             // where its next token begins
	for line := range strings.Lines(lines) {
		c := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(c) != 10 || strings.Contains(c[0], ".") {
			continue
		}
		from, to, several := strings.Cut(c[0], "-")
		id, err := strconv.Atoi(from)
		if err != nil {
			t.Fatalf("line %q: %v", line, err)
		}
		if id <= last {
			// The parts of a word share its letters by their lengths.
			end := min(at+len(c[1]), whole)
			if id == last {
				end = whole
			}
			d.tokens = append(d.tokens, text.Span{Start: at, End: end})
			at = end
			continue
		}
		d.text += sep
		at = len(d.text)
		d.text += c[1]
		if sep = " "; strings.Contains(c[9], "SpaceAfter=No") {
			sep = ""
		}
		if several {
			whole = len(d.text)
			last, _ = strconv.Atoi(to)
			continue
		}
		d.tokens = append(d.tokens, text.Span{Start: at, End: len(d.text)})
	}
	if len(d.tokens) > first {
		d.sentences = append(d.sentences, text.Span{Start: d.tokens[first].Start, End: d.tokens[len(d.tokens)-1].End})
	}
	return sep
}
