package plover_test

import (
	"errors"
	"testing"

	"github.com/parley-project/parley/plover"
)

func FuzzFromCAMEO(f *testing.F) {
	for _, code := range plover.CAMEOs() {
		f.Add(string(code))
	}
	for _, text := range []string{"", "0", "12", "99", "0360", " 036", "٠٣٦", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		code := plover.CAMEO(text)
		typ, mode, err := plover.FromCAMEO(code)
		switch {
		case err == nil && typ.Valid() && plover.ValidMode(typ, mode) && code.Valid():
		case errors.Is(err, plover.ErrDropped) && code.Root() == "01" && typ == "" && mode == "":
		case errors.Is(err, plover.ErrUnknownCAMEO) && !code.Valid() && typ == "" && mode == "":
		default:
			t.Errorf("%q is %s %q, %v", text, typ, mode, err)
		}
		if parsed, err := plover.ParseCAMEO(text); (err == nil) != code.Valid() || (err == nil) != (parsed == code && text != "") {
			t.Errorf("%q is parsed as %q, %v", text, parsed, err)
		}
	})
}

func FuzzFromOlder(f *testing.F) {
	for _, typ := range []string{"DEMAND", "DISAPPROVE", "INVESTIGATE", "FIGHT", "CRIME", "ASSAULT", "COERCE", "", "*"} {
		for _, mode := range []string{"", "*", "massacre", "ban", "hum"} {
			f.Add(typ, mode)
		}
	}
	f.Fuzz(func(t *testing.T, typeName, modeName string) {
		typ, mode, err := plover.FromOlder(typeName, modeName)
		if err != nil {
			if typ != "" || mode != "" || !errors.Is(err, plover.ErrUnknownType) &&
				!errors.Is(err, plover.ErrUnknownMode) && !errors.Is(err, plover.ErrDropped) {
				t.Errorf("%q %q is %s %q, %v", typeName, modeName, typ, mode, err)
			}
			return
		}
		if !typ.Valid() || !plover.ValidMode(typ, mode) {
			t.Errorf("%q %q is %s %q, which are none", typeName, modeName, typ, mode)
		}
		again, againMode, err := plover.FromOlder(string(typ), string(mode))
		if err != nil || again != typ || againMode != mode {
			t.Errorf("%s %q, read once more, is %s %q, %v", typ, mode, again, againMode, err)
		}
	})
}
