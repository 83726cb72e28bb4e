package plover_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/parley-project/parley/plover"
)

func TestFromCAMEO(t *testing.T) {
	for name, c := range map[string]struct {
		code plover.CAMEO
		typ  plover.Type
		mode plover.Mode
		err  error
	}{
		"says that it will negotiate":     {"036", plover.Agree, "", nil},
		"makes a visit":                   {"042", plover.Consult, "visit", nil},
		"receives a visit":                {"043", plover.Consult, "visit", nil},
		"signs an agreement":              {"057", plover.Support, "", nil},
		"eases a curfew":                  {"0813", plover.Concede, "", nil},
		"keeps a truce":                   {"0871", plover.Retreat, "ceasefire", nil},
		"frees prisoners":                 {"0841", plover.Retreat, "release", nil},
		"investigates":                    {"090", plover.Accuse, "investigate", nil},
		"demands a ceasefire":             {"1056", plover.Request, "yield", nil},
		"appeals for a ceasefire":         {"0256", plover.Request, "yield", nil},
		"appeals for talks":               {"026", plover.Request, "meet", nil},
		"accuses of war crimes":           {"1124", plover.Accuse, "allege", nil},
		"finds guilty":                    {"116", plover.Sanction, "convict", nil},
		"refuses a plan":                  {"127", plover.Reject, "meet", nil},
		"refuses to fight less":           {"1246", plover.Reject, "yield", nil},
		"threatens to leave the talks":    {"134", plover.Threaten, "relations", nil},
		"imposes sanctions":               {"163", plover.Sanction, "discontinue", nil},
		"destroys property":               {"1712", plover.Assault, "destroy", nil},
		"bans a party":                    {"1722", plover.Coerce, "restrict", nil},
		"attacks computers":               {"176", plover.Coerce, "cyber", nil},
		"blockades":                       {"191", plover.Coerce, "restrict", nil},
		"fights with artillery":           {"194", plover.Assault, "heavy-weapons", nil},
		"bombs from the air":              {"195", plover.Assault, "aerial", nil},
		"bombs with drones":               {"1952", plover.Assault, "drone", nil},
		"breaks a ceasefire":              {"196", plover.Assault, "", nil},
		"kills a great number":            {"202", plover.Assault, "targeted", nil},
		"a root is its general leaf":      {"12", plover.Reject, "", nil},
		"a root that splits is its leaf":  {"08", plover.Concede, "", nil},
		"a comment is dropped":            {"010", "", "", plover.ErrDropped},
		"a denial is dropped":             {"016", "", "", plover.ErrDropped},
		"the root of comments is dropped": {"01", "", "", plover.ErrDropped},
		"a code that is none":             {"999", "", "", plover.ErrUnknownCAMEO},
		"a code with its zero left out":   {"36", "", "", plover.ErrUnknownCAMEO},
		"a code with a zero too many":     {"0360", "", "", plover.ErrUnknownCAMEO},
		"a code with a space":             {"036 ", "", "", plover.ErrUnknownCAMEO},
		"no code":                         {"", "", "", plover.ErrUnknownCAMEO},
	} {
		t.Run(name, func(t *testing.T) {
			typ, mode, err := plover.FromCAMEO(c.code)
			if typ != c.typ || mode != c.mode || !errors.Is(err, c.err) || (c.err == nil && err != nil) {
				t.Errorf("%s is %s %q, %v", c.code, typ, mode, err)
			}
		})
	}
}

func TestEveryLeafIsListedUnderItsType(t *testing.T) {
	listed, dropped := 0, 0
	for _, typ := range plover.Types() {
		codes := plover.Leaves(typ)
		if len(codes) == 0 || !slices.IsSorted(codes) {
			t.Errorf("%s has the leaves %v", typ, codes)
		}
		listed += len(codes)
	}
	for _, code := range plover.CAMEOs() {
		typ, mode, err := plover.FromCAMEO(code)
		if errors.Is(err, plover.ErrDropped) && code.Root() == "01" {
			dropped++
			continue
		}
		if err != nil || !plover.ValidMode(typ, mode) || !slices.Contains(plover.Leaves(typ), code) {
			t.Errorf("%s is %s %q, %v", code, typ, mode, err)
		}
		if root := code.Root(); !root.Valid() || root != code[:2] {
			t.Errorf("%s has the root %q", code, root)
		}
	}
	if all := len(plover.CAMEOs()); listed+dropped != all || all != 298 || dropped != 10 {
		t.Errorf("%d leaves, %d of a type, %d dropped", all, listed, dropped)
	}
	if got := plover.Leaves(""); len(got) != 0 {
		t.Errorf("no type has the leaves %v", got)
	}
}

func TestFromOlder(t *testing.T) {
	for name, c := range map[string]struct {
		oldType, oldMode string
		typ              plover.Type
		mode             plover.Mode
		err              error
	}{
		"DEMAND":                          {"DEMAND", "", plover.Request, "", nil},
		"DEMAND keeps its mode":           {"DEMAND", "meet", plover.Request, "meet", nil},
		"DISAPPROVE":                      {"DISAPPROVE", "", plover.Accuse, "disapprove", nil},
		"INVESTIGATE":                     {"INVESTIGATE", "", plover.Accuse, "investigate", nil},
		"FIGHT":                           {"FIGHT", "", plover.Assault, "", nil},
		"FIGHT keeps its mode":            {"FIGHT", "firearms", plover.Assault, "firearms", nil},
		"FIGHT with a mode of ASSAULT's":  {"FIGHT", "assassinate", plover.Assault, "targeted", nil},
		"FIGHT with a mode of its own":    {"FIGHT", "deport", plover.Assault, "", nil},
		"a mode renamed":                  {"PROTEST", "strike-hun", plover.Protest, "hunger", nil},
		"a mode joined to another":        {"COERCE", "ban", plover.Coerce, "restrict", nil},
		"a mode dropped":                  {"RETREAT", "return", plover.Retreat, "", nil},
		"a mode moved to another type":    {"COERCE", "destroy", plover.Assault, "destroy", nil},
		"a label of today":                {"REJECT", "meet", plover.Reject, "meet", nil},
		"CRIME is dropped":                {"CRIME", "", "", "", plover.ErrDropped},
		"a type of no draft":              {"HUM", "", "", "", plover.ErrUnknownType},
		"no type":                         {"", "", "", "", plover.ErrUnknownType},
		"a mode of no draft":              {"DEMAND", "hum", "", "", plover.ErrUnknownMode},
		"the mark for any mode":           {"DEMAND", "*", "", "", plover.ErrUnknownType},
		"the mark for any mode, of today": {"REJECT", "*", "", "", plover.ErrUnknownMode},
	} {
		t.Run(name, func(t *testing.T) {
			typ, mode, err := plover.FromOlder(c.oldType, c.oldMode)
			if typ != c.typ || mode != c.mode || !errors.Is(err, c.err) || (c.err == nil && err != nil) {
				t.Errorf("got %s %q, %v", typ, mode, err)
			}
		})
	}
}
