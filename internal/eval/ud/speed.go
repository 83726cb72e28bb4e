package ud

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
	"unicode/utf8"

	"github.com/parley-project/parley/internal/eval"
)

// A Speed is how fast a core read texts, one after another on one goroutine.
type Speed struct {
	Texts      int `json:"texts"`
	Characters int `json:"characters"`
	Tokens     int `json:"tokens"`
	// LoadSeconds is how long the core took to be there.
	LoadSeconds float64 `json:"load_seconds"`
	// Seconds are how long each pass over all texts took, the first one included.
	Seconds []float64 `json:"seconds"`
}

// MeasureSpeed loads a core and has it read texts, so many times over.
func MeasureSpeed(ctx context.Context, load func() (Core, error), texts []string, passes int) (*Speed, error) {
	start := time.Now()
	core, err := load()
	if err != nil {
		return nil, err
	}
	s := &Speed{Texts: len(texts), LoadSeconds: time.Since(start).Seconds()}
	for pass := range passes {
		start := time.Now()
		for i, text := range texts {
			found, err := core.Parse(ctx, text)
			if err != nil {
				return nil, fmt.Errorf("text %d: %w", i+1, err)
			}
			if pass == 0 {
				s.Characters += utf8.RuneCountInString(text)
				for k := range found {
					s.Tokens += len(found[k].Words)
				}
			}
		}
		s.Seconds = append(s.Seconds, time.Since(start).Seconds())
	}
	return s, nil
}

// LoadNews reads the texts that speed is measured on: those of PolNeAR's development part in
// the folder of data sets dir. Errors wrap ErrEmpty where there is none.
func LoadNews(dir string) ([]string, error) {
	files, err := glob(dir, "polnear/dev/text/*.txt")
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("news in %s: %w; polnear/dev/text/*.txt is looked for there", dir, ErrEmpty)
	}
	if err != nil {
		return nil, err
	}
	out := make([]string, len(files))
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("news: %w", err)
		}
		out[i] = string(data)
	}
	return out, nil
}

// Write writes the figures of the fastest pass as a table in Markdown.
func (s *Speed) Write(w io.Writer) error {
	if len(s.Seconds) == 0 {
		return errors.New("no pass was timed")
	}
	fastest := s.Seconds[0]
	for _, v := range s.Seconds {
		fastest = min(fastest, v)
	}
	t := eval.Table{Title: fmt.Sprintf("Speed over %d texts", s.Texts), Head: []string{"", "figure"}}
	t.Add("tokens", fmt.Sprint(s.Tokens))
	t.Add("seconds, fastest of "+fmt.Sprint(len(s.Seconds))+" passes", fmt.Sprintf("%.3f", fastest))
	t.Add("tokens a second", fmt.Sprintf("%.0f", float64(s.Tokens)/max(fastest, 1e-9)))
	t.Add("seconds to load", fmt.Sprintf("%.3f", s.LoadSeconds))
	return t.Write(w)
}
