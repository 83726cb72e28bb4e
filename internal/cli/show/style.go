package show

import (
	"charm.land/lipgloss/v2"
)

// A Kind is what a stretch of a document's text is; kinds add up where marks overlap.
type Kind uint8

// The kinds that a text is marked with.
const (
	Source Kind = 1 << iota
	Cue
	Content
	Entity
	Time
	// Match is what a search looked for.
	Match
)

// kinds names the kinds in the order in which a reader meets them.
var kinds = []struct {
	kind Kind
	name string
}{{Source, "source"}, {Cue, "cue"}, {Content, "content"}, {Entity, "entity"}, {Time, "time"}, {Match, "match"}}

// The ANSI colours keep to the sixteen that every terminal theme defines, so that they
// can be read on light and dark alike.
const (
	cyan    = "6"
	yellow  = "3"
	green   = "2"
	magenta = "5"
)

var (
	bold  = lipgloss.NewStyle().Bold(true)
	faint = lipgloss.NewStyle().Faint(true)
)

// style is how a stretch of kind k looks. A cue within a content is still seen as a cue:
// the narrower kind gives the colour.
func (k Kind) style() lipgloss.Style {
	s := lipgloss.NewStyle().Inline(true)
	switch {
	case k&Match != 0:
		s = s.Foreground(lipgloss.Color(yellow)).Bold(true)
	case k&Cue != 0:
		s = s.Foreground(lipgloss.Color(yellow)).Bold(true)
	case k&Source != 0:
		s = s.Foreground(lipgloss.Color(cyan)).Bold(true)
	case k&Time != 0:
		s = s.Foreground(lipgloss.Color(magenta))
	case k&Content != 0:
		s = s.Foreground(lipgloss.Color(green))
	}
	return s.Underline(k&Entity != 0).Italic(k&Time != 0)
}

// styled is s in the style of k.
func styled(s string, k Kind) string {
	if k == 0 || s == "" {
		return s
	}
	return k.style().Render(s)
}
