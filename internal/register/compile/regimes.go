package main

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

//go:embed regimes.tsv
var regimesTSV string

// A regime is the title of a state's leaders up to a day.
type regime struct {
	title string
	last  edtf.Day // zero: until today
}

// readRegimes reads regimes.tsv.
func readRegimes() (map[reading.RegisterID][]regime, error) {
	out := map[reading.RegisterID][]regime{}
	for line := range strings.Lines(regimesTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' || f[0] == "" {
			continue
		}
		if len(f) < 2 || len(f) > 3 {
			return nil, fmt.Errorf("regimes.tsv: %q: want state, title, last day", line)
		}
		r := regime{title: f[1]}
		if len(f) == 3 {
			d, err := edtf.Parse(f[2])
			if err != nil {
				return nil, fmt.Errorf("regimes.tsv: %w", err)
			}
			r.last = d.Bounds().Latest
		}
		out[stateID(f[0])] = append(out[stateID(f[0])], r)
	}
	return out, nil
}

// leadTitle is the title of whoever led a state on the first day of a role, "" if it
// cannot be said.
func (b *builder) leadTitle(of reading.RegisterID, from edtf.Date) string {
	day := from.Bounds().Earliest
	for _, r := range b.regimes[of] {
		if r.last.IsZero() || day.Compare(r.last) <= 0 {
			return strings.TrimLeft(r.title, "-!")
		}
	}
	return b.leading[of]
}

// regimeToday is the title of whoever leads a state today where regimes.tsv says so.
func (b *builder) regimeToday(of reading.RegisterID) string {
	for _, r := range b.regimes[of] {
		if r.last.IsZero() {
			return strings.TrimLeft(r.title, "-!")
		}
	}
	return ""
}

// leads reports whether a role makes its holder the leader of the state.
func (b *builder) leads(r register.Role) bool {
	title := b.leadTitle(r.Of, r.From)
	if b.onlyTitled(r) {
		title = b.leading[r.Of]
	}
	return title != "" && b.titles.Class(title) == b.titles.Class(r.Title)
}

// titled is the role of a leader under the title of the office, where it can be told and
// our own list does not have that office. Leaders who were never elected, and no
// monarchs, may have ruled without it.
func (b *builder) titled(r register.Role, elected, soldier bool) (register.Role, bool) {
	title := b.leadTitle(r.Of, r.From)
	class := b.titles.Class(title)
	since, own := b.ownOffices[office{class, r.Of}]
	// The day of a handover is the last of one and the first of the next.
	if own && (r.To.Bounds().End != edtf.Dated || r.To.Bounds().Earliest.Compare(since.Bounds().Earliest) > 0) {
		return r, false
	}
	appointed := class == "monarch" || class == "prime minister" && !soldier
	if title == "" || !elected && !appointed {
		return r, false
	}
	r.Title = title
	return r, true
}

// onlyTitled reports whether the list's leaders of a state do not lead it, so that they
// are entered under their title alone.
func (b *builder) onlyTitled(r register.Role) bool {
	day := r.From.Bounds().Earliest
	for _, g := range b.regimes[r.Of] {
		if g.last.IsZero() || day.Compare(g.last) <= 0 {
			return strings.HasPrefix(g.title, "!")
		}
	}
	return false
}
