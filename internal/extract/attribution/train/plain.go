package train

import (
	"context"
	"fmt"
	"strings"

	"github.com/parley-project/parley/internal/lang"
	"github.com/parley-project/parley/internal/lang/corpus"
)

// Plain gives texts that nobody annotated with attributions, for a teacher to label: the training
// parts of the treebanks, GAP and MEANTIME. Their tokens are put together to texts again.
func Plain(ctx context.Context, shared string, core *lang.Core) ([]*Text, error) {
	sentences, err := corpus.Treebanks(shared, corpus.Train)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	texts, err := corpus.Texts(ctx, shared)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	for _, s := range texts {
		if s.Corpus != "polnear" {
			sentences = append(sentences, s)
		}
	}
	var out []*Text
	var b strings.Builder
	flush := func() error {
		if b.Len() == 0 {
			return nil
		}
		p, err := core.ParseWithStates(ctx, b.String())
		if err != nil {
			return fmt.Errorf("train: plain texts: %w", err)
		}
		b.Reset()
		out = append(out, &Text{ID: fmt.Sprintf("plain-%05d", len(out)), Parsed: p})
		return nil
	}
	for _, s := range sentences {
		if s.Document {
			if err := flush(); err != nil {
				return nil, err
			}
		}
		for i := range s.Words {
			switch {
			case b.Len() == 0:
			case i == 0 && s.Paragraph:
				b.WriteString("\n\n")
			case i == 0 || s.Words[i].Space:
				b.WriteByte(' ')
			}
			b.WriteString(s.Words[i].Form)
		}
	}
	return out, flush()
}
