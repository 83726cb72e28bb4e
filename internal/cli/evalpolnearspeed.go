package cli

import (
	"context"
	"time"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval/polnear"
	"github.com/parley-project/parley/internal/eval/ud"
)

// readingPasses is how often the articles are read for the speed.
const readingPasses = 3

// readingSpeed loads a reader and has it read whole readings of articles, one after another, several
// times over. The tokens are the corpus's own, so that other systems can be set beside it whatever
// they take for a token.
func readingSpeed(ctx context.Context, articles []polnear.Article) (*ud.Speed, error) {
	start := time.Now()
	r, err := newReader(nil)
	if err != nil {
		return nil, err
	}
	read := polnear.Reading(r.read)
	s := &ud.Speed{Texts: len(articles), LoadSeconds: time.Since(start).Seconds()}
	for i := range articles {
		s.Tokens += articles[i].TokenCount()
		s.Characters += utf8.RuneCountInString(articles[i].Text)
	}
	for range readingPasses {
		start := time.Now()
		for i := range articles {
			if _, err := read(ctx, &articles[i]); err != nil {
				return nil, err
			}
		}
		s.Seconds = append(s.Seconds, time.Since(start).Seconds())
	}
	return s, nil
}
