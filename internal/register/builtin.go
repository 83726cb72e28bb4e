package register

import (
	_ "embed"
	"fmt"

	"github.com/parley-project/parley/internal/register/holidays"
)

//go:generate go run ./compile -shared ../../../shared -own data/own -out data/builtin.tsv

//go:embed data/builtin.tsv
var builtinTSV string

// Builtin is the register that comes with the program. It returns an error only if the
// program was built with broken data.
func Builtin() (*Register, error) {
	titles, err := DefaultTitles()
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	given, err := givenNames()
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	es, err := ParseCompact("data/builtin.tsv", builtinTSV)
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	festive, err := holidays.Builtin()
	if err != nil {
		return nil, fmt.Errorf("built-in register: %w", err)
	}
	r := newRegister(es, titles, given)
	r.holidays = festive
	return r, nil
}
