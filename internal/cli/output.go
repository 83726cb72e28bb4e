package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/charmbracelet/colorprofile"
	"github.com/parley-project/parley/internal/cli/show"
	"golang.org/x/term"
)

// usualWidth is the width of text where there is no terminal to ask.
const usualWidth = 80

// printer writes to out, which ends at standard output, for people: in the colours that
// standard output can show.
func (a *app) printer(out io.Writer) *show.Printer {
	profile := colorprofile.NoTTY
	switch a.globals.Color {
	case "auto":
		profile = colorprofile.Detect(a.Out, a.Environ)
	case "always":
		profile = max(colorprofile.Detect(a.Out, a.Environ), colorprofile.ANSI)
	}
	p := show.NewPrinter(&colorprofile.Writer{Forward: out, Profile: profile}, a.width())
	p.Styles = profile > colorprofile.NoTTY
	return p
}

// width is that of the terminal, in columns.
func (a *app) width() int {
	if f, ok := a.Out.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	return usualWidth
}

// isTerminal reports whether somebody watches what is written to w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// writeJSON writes v as one line. The words of documents stay as they are: no HTML
// escapes.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}
