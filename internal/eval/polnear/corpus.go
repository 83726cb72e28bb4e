package polnear

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval"
)

// An Annotation is what one person found in an article.
type Annotation struct {
	Annotator    string
	Attributions []Attribution
}

// An Article is a text of the corpus with its annotations, at least one, in the order
// of their file names.
type Article struct {
	ID          string
	Text        string
	Annotations []Annotation
	// Tokens are those of the corpus's conllu layer, in code points of Text; nil where
	// the article lacks the layer.
	Tokens []eval.Span
}

// Load reads the corpus in dir: its folders text and attributions, and conllu where
// there is one. Articles come in the order of their ids. It returns an error that wraps
// ErrEmpty where there is nothing annotated, ErrSyntax or ErrMismatch where an annotation
// cannot be read, and what the file system says where a file cannot.
func Load(ctx context.Context, dir string) ([]Article, error) {
	files, err := filepath.Glob(filepath.Join(escape(dir), "attributions", "*.ann"))
	if err != nil {
		return nil, fmt.Errorf("corpus %s: %w", dir, err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("corpus %s: %w; attributions/*.ann and text/*.txt are looked for there", dir, ErrEmpty)
	}
	var articles []Article
	for _, file := range files { // Glob sorts them
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("corpus %s: %w", dir, err)
		}
		id, annotator := splitName(strings.TrimSuffix(filepath.Base(file), ".ann"))
		if n := len(articles); n == 0 || articles[n-1].ID != id {
			a, err := loadText(dir, id)
			if err != nil {
				return nil, err
			}
			articles = append(articles, a)
		}
		a := &articles[len(articles)-1]
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("annotations of %s: %w", id, err)
		}
		found, err := ReadAnn(file, data, a.Text)
		if err != nil {
			return nil, err
		}
		a.Annotations = append(a.Annotations, Annotation{Annotator: annotator, Attributions: found})
	}
	return articles, nil
}

// splitName parts ID_ANNOTATOR at the last underscore; ids hold underscores too.
func splitName(name string) (id, annotator string) {
	if i := strings.LastIndexByte(name, '_'); i >= 0 {
		return name[:i], name[i+1:]
	}
	return name, ""
}

func loadText(dir, id string) (Article, error) {
	file := filepath.Join(dir, "text", id+".txt")
	data, err := os.ReadFile(file)
	if err != nil {
		return Article{}, fmt.Errorf("text of %s: %w", id, err)
	}
	if !utf8.Valid(data) {
		return Article{}, fmt.Errorf("%s: text is not valid UTF-8: %w", file, ErrMismatch)
	}
	a := Article{ID: id, Text: string(data)}
	file = filepath.Join(dir, "conllu", id+".conllu")
	data, err = os.ReadFile(file)
	switch {
	case os.IsNotExist(err):
		return a, nil
	case err != nil:
		return Article{}, fmt.Errorf("tokens of %s: %w", id, err)
	}
	a.Tokens, err = readTokens(file, data, utf8.RuneCountInString(a.Text))
	return a, err
}

// escape keeps what Glob would take for a pattern in a folder's name.
func escape(dir string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(dir)
}
