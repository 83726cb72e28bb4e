package sqlite

import (
	"context"
	"strings"

	"github.com/parley-project/parley/internal/store/words"
)

// putWords indexes the text and the contents of statements. It comes last and does
// nothing else: FTS5 gathers what is added in memory, but any other statement in between
// would have it write out what it has, as a segment of the index that must be merged
// again later.
func putWords(ctx context.Context, p *putting) error {
	if err := p.insert(ctx, "INSERT INTO body_words (rowid, words) VALUES (?, ?)", p.document, folded(p.Text.String())); err != nil {
		return err
	}
	for i, s := range p.placed {
		held := make([]string, len(s.Content))
		for i, ev := range s.Content {
			held[i] = ev.Exact
		}
		if err := p.insert(ctx, "INSERT INTO statement_words (rowid, words) VALUES (?, ?)", p.statements[i], folded(held...)); err != nil {
			return err
		}
	}
	return nil
}

// folded is the words of the texts, as they are indexed.
func folded(texts ...string) string {
	var b strings.Builder
	for _, t := range texts {
		for w := range words.In(t) {
			b.WriteString(w.Folded)
			b.WriteByte(' ')
		}
	}
	return b.String()
}
