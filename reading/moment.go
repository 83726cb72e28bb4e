package reading

import (
	"fmt"

	"github.com/parley-project/parley/edtf"
)

// A Moment is an EDTF date or, as its zero value, "unclear": a time that the text
// leaves open is said to be so and never an empty field.
type Moment struct{ edtf.Date }

// Unclear is the word for a value that is not known.
const Unclear = "unclear"

// At is the moment of a date.
func At(d edtf.Date) Moment { return Moment{d} }

// Known reports whether the moment says anything of time.
func (m Moment) Known() bool { return m.Date != edtf.Date{} }

// String is the EDTF string, or "unclear".
func (m Moment) String() string {
	if !m.Known() {
		return Unclear
	}
	return m.Date.String()
}

// MarshalText writes the EDTF string, or "unclear".
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText writes. It returns an error that wraps
// [edtf.ErrSyntax] or [edtf.ErrRange] for anything else.
func (m *Moment) UnmarshalText(b []byte) error {
	if string(b) == Unclear {
		*m = Moment{}
		return nil
	}
	d, err := edtf.Parse(string(b))
	if err != nil {
		return fmt.Errorf("moment: %w", err)
	}
	m.Date = d
	return nil
}
