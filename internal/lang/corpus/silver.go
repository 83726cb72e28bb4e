package corpus

import (
	"context"
	"io"
	"strconv"
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/text"
)

// silverMapping is the corpus of data/mappings.tsv for the tags of CoreNLP.
const silverMapping = "corenlp"

// Silver gives a text as the sentences of one document in the tokens of the language core,
// with tags and names from a layer that CoreNLP made (PolNeAR; Newell, Margolin and Ruths
// 2018, "An Attribution Relations Corpus for Political News"): ten columns as in CoNLL-U
// with start and end (in code points of the text) and ner in the last.
//
// Of the layer only Penn Treebank tags and names are kept, the names with doubt, see
// silvernames.go. Its trees are Stanford's, not those of Universal Dependencies; its
// sentences and tokens are the parser's, and paragraphs are those of the text. The tag of
// "to" is left out, as the Penn Treebank and the English treebanks of Universal
// Dependencies differ on it. name says in errors where the layer is from.
func Silver(ctx context.Context, corpus, id, s, name string, layer io.Reader) ([]*Sentence, error) {
	mapping, err := MappingOf(silverMapping)
	if err != nil {
		return nil, err
	}
	words, err := silverWords(s, newLines(name, layer), mapping)
	if err != nil {
		return nil, err
	}
	p, err := lang.Parse(ctx, s)
	if err != nil {
		return nil, err
	}
	out := sentences(p, Carry(s, p.Tokens, words), corpus, id)
	openHeadings(p, out)
	return out, nil
}

// silverWords reads the words of a layer of s.
func silverWords(s string, l *lines, mapping *Mapping) ([]Spanned, error) {
	at := offsets(s)
	var spans []text.Span
	var words []Word
	var runs []run
	last := "\n" // no tag, so that names end with their sentence
	for line, ok := l.next(); ok; line, ok = l.next() {
		if line == "" {
			last = "\n"
		}
		if line == "" || line[0] == '#' && !strings.Contains(line, "\t") {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != 10 {
			return nil, l.malformed("%d columns, want 10", len(col))
		}
		span, ok := span(col[9], at)
		if !ok {
			return nil, l.malformed("no start and end within %d code points in %q", len(at)-1, col[9])
		}
		i := len(words)
		if i > 0 && span.Start < spans[i-1].End {
			return nil, l.malformed("%q begins before the word before it ends", col[9])
		}
		w := unannotated(span.In(s), true)
		if w.XPOS = blank(col[4]); w.XPOS == "TO" {
			w.XPOS = ""
		}
		tag, _ := field(col[9], "ner")
		if _, listed := mapping.tags[tag]; tag != "" && !listed {
			return nil, l.malformed("tag %q is not in data/mappings.tsv for %s", tag, silverMapping)
		}
		if tag == last {
			runs[len(runs)-1].to = i + 1
		} else {
			runs = append(runs, run{i, i + 1, tag})
		}
		last = tag
		words, spans = append(words, w), append(spans, span)
	}
	if err := l.err(); err != nil {
		return nil, err
	}
	if err := mapping.silver(words, runs); err != nil {
		return nil, err
	}
	out := make([]Spanned, len(words))
	for i := range words {
		out[i] = Spanned{spans[i], words[i]}
	}
	return out, nil
}

// offsets gives the byte of each code point of s, and of its end.
func offsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

// span reads start and end, in code points, of a last column.
func span(column string, at []int) (s text.Span, ok bool) {
	from, _ := field(column, "start")
	to, _ := field(column, "end")
	a, err1 := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || a < 0 || b <= a || b >= len(at) {
		return text.Span{}, false
	}
	return text.Span{Start: at[a], End: at[b]}, true
}
