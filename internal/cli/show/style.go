package show

import (
	"github.com/charmbracelet/x/ansi"
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

// The styles keep to the sixteen colours that every terminal theme defines, so that they
// can be read on light and dark alike. Where there are no colours, bold, italic and
// underline are left.
var (
	bold  = ansi.Style{}.Bold()
	faint = ansi.Style{}.Faint()
)

// style is how a stretch of kind k looks. A cue within a content is still seen as a cue:
// the narrower kind gives the colour.
func (k Kind) style() ansi.Style {
	s := ansi.Style{}
	switch {
	case k&(Match|Cue) != 0:
		s = s.Bold().ForegroundColor(ansi.Yellow)
	case k&Source != 0:
		s = s.Bold().ForegroundColor(ansi.Cyan)
	case k&Time != 0:
		s = s.ForegroundColor(ansi.Magenta)
	case k&Content != 0:
		s = s.ForegroundColor(ansi.Green)
	}
	if k&Entity != 0 {
		s = s.Underline(true)
	}
	if k&Time != 0 {
		s = s.Italic(true)
	}
	return s
}

// paint is s in a style.
func paint(s string, style ansi.Style) string {
	if s == "" || len(style) == 0 {
		return s
	}
	return style.Styled(s)
}

// styled is s in the style of k.
func styled(s string, k Kind) string { return paint(s, k.style()) }
