package timex

import (
	"context"
	"sync"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register/holidays"
)

// Notes that the stage leaves, once a document, where relative times stay unclear.
const (
	NoteNoDate = "relative times (such as \"on Friday\" or \"last month\") stay unclear because no publication date is known: give it with --published"
	NoteCoarse = "relative times (such as \"on Friday\" or \"last month\") stay unclear because the publication date does not name a day: give the day with --published"
)

// A Stage gives the times of a draft. It is immutable and safe for concurrent use.
type Stage struct {
	tables *tables
	feasts *feasts
}

// New makes the stage with the embedded tables and the holidays that come with the program.
func New() *Stage { return &Stage{builtin(), festive()} }

// With makes the stage with other holidays, those of a dossier.
func With(set *holidays.Set) *Stage { return &Stage{builtin(), newFeasts(set)} }

// festive are the holidays of the program. A test of their package shows that they are there.
var festive = sync.OnceValue(func() *feasts {
	set, err := holidays.Builtin()
	if err != nil {
		set = &holidays.Set{}
	}
	return newFeasts(set)
})

// Name is "timex".
func (*Stage) Name() string { return "timex" }

// Needs is the parse.
func (*Stage) Needs() []stage.Layer { return []stage.Layer{stage.Parse} }

// Gives is the times.
func (*Stage) Gives() []stage.Layer { return []stage.Layer{stage.Times} }

// Run sets d.Times, in text order and without overlap. It adds [NoteNoDate] or
// [NoteCoarse] if there are relative times and no day to read them against. It returns
// an error only when ctx ends.
func (st *Stage) Run(ctx context.Context, d *stage.Draft) error {
	s := &scan{t: st.tables, p: d.Words, feasts: st.feasts}
	published := d.Document.Published
	s.pub, s.known = published.Day()
	s.findNames()
	for i, paragraph := range d.Words.Paragraphs {
		s.paragraph = i
		for j := paragraph.Sentences.From; j < paragraph.Sentences.To; j++ {
			if j%1024 == 0 {
				if err := ctx.Err(); err != nil {
					return err
				}
			}
			s.sentence(j)
		}
	}
	d.Times, d.Undated = s.out, s.undated
	if s.unclear {
		d.Note(note(published))
	}
	return ctx.Err()
}

func note(published edtf.Date) string {
	if published.IsZero() {
		return NoteNoDate
	}
	return NoteCoarse
}
