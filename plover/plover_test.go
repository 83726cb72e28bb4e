package plover_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/parley-project/parley/plover"
)

func TestTypesOfThePinnedVersion(t *testing.T) {
	type line struct {
		Type  plover.Type
		Quad  int
		Needs bool
		Modes []plover.Mode
	}
	want := []line{
		{plover.Agree, 1, false, []plover.Mode{}},
		{plover.Consult, 1, false, []plover.Mode{"visit", "third-party", "multilateral", "phone"}},
		{plover.Support, 1, false, []plover.Mode{}},
		{plover.Concede, 1, false, []plover.Mode{}},
		{plover.Cooperate, 2, true, []plover.Mode{}},
		{plover.Aid, 2, true, []plover.Mode{}},
		{plover.Retreat, 2, false, []plover.Mode{"withdraw", "release", "disarm", "ceasefire", "access", "resign"}},
		{plover.Request, 3, false, []plover.Mode{"assist", "change", "yield", "meet"}},
		{plover.Accuse, 3, false, []plover.Mode{"disapprove", "investigate", "allege"}},
		{plover.Reject, 3, false, []plover.Mode{"assist", "change", "yield", "meet"}},
		{plover.Threaten, 3, false, []plover.Mode{"restrict", "arrest", "relations", "expel", "territory", "violence"}},
		{plover.Protest, 4, false, []plover.Mode{"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}},
		{plover.Sanction, 4, true, []plover.Mode{"convict", "expel", "withdraw", "discontinue"}},
		{plover.Mobilize, 4, false, []plover.Mode{"troops", "weapons", "police", "militia"}},
		{plover.Coerce, 4, false, []plover.Mode{"seize", "restrict", "censor", "curfew", "martial-law", "arrest",
			"deport", "withhold", "misinformation", "cyber"}},
		{plover.Assault, 4, false, []plover.Mode{"abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive",
			"firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"}},
	}
	var got []line
	for _, typ := range plover.Types() {
		got = append(got, line{typ, typ.Quad().Number(), typ.NeedsRecipient(), plover.Modes(typ)})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("types (-want +got):\n%s", diff)
	}
}

func TestContextsOfThePinnedVersion(t *testing.T) {
	want := []plover.Context{"military", "intelligence", "executive", "legislative", "election", "political_institutions",
		"pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
		"human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping",
		"health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn",
		"cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking"}
	if diff := cmp.Diff(want, plover.Contexts()); diff != "" {
		t.Errorf("contexts (-want +got):\n%s", diff)
	}
}

func TestEverythingIsDescribed(t *testing.T) {
	for _, typ := range plover.Types() {
		if typ.Description() == "" {
			t.Errorf("%s is not described", typ)
		}
		for _, mode := range plover.Modes(typ) {
			if plover.ModeDescription(typ, mode) == "" {
				t.Errorf("%s %s is not described", typ, mode)
			}
		}
	}
	for _, context := range plover.Contexts() {
		if context.Description() == "" {
			t.Errorf("%s is not described", context)
		}
	}
}

func TestNamesThatAreParsed(t *testing.T) {
	for name, c := range map[string]struct{ got, want error }{
		"a type":                {second(plover.ParseType("REJECT")), nil},
		"a type in lower case":  {second(plover.ParseType("reject")), plover.ErrUnknownType},
		"a type of old":         {second(plover.ParseType("DEMAND")), plover.ErrUnknownType},
		"no type":               {second(plover.ParseType("")), plover.ErrUnknownType},
		"a mode":                {second(plover.ParseMode(plover.Reject, "meet")), nil},
		"no mode":               {second(plover.ParseMode(plover.Agree, "")), nil},
		"another type's mode":   {second(plover.ParseMode(plover.Agree, "meet")), plover.ErrUnknownMode},
		"a mode of old":         {second(plover.ParseMode(plover.Assault, "massacre")), plover.ErrUnknownMode},
		"a mode of no type":     {second(plover.ParseMode("DEMAND", "meet")), plover.ErrUnknownType},
		"no mode of no type":    {second(plover.ParseMode("", "")), plover.ErrUnknownType},
		"a context":             {second(plover.ParseContext("territory")), nil},
		"a context of old":      {second(plover.ParseContext("humanitarian")), plover.ErrUnknownContext},
		"no context":            {second(plover.ParseContext("")), plover.ErrUnknownContext},
		"a leaf":                {second(plover.ParseCAMEO("1246")), nil},
		"a root":                {second(plover.ParseCAMEO("12")), nil},
		"a dropped leaf":        {second(plover.ParseCAMEO("012")), nil},
		"a leaf without a zero": {second(plover.ParseCAMEO("36")), plover.ErrUnknownCAMEO},
		"a leaf that is none":   {second(plover.ParseCAMEO("1299")), plover.ErrUnknownCAMEO},
		"a root that is none":   {second(plover.ParseCAMEO("21")), plover.ErrUnknownCAMEO},
		"no code":               {second(plover.ParseCAMEO("")), plover.ErrUnknownCAMEO},
	} {
		t.Run(name, func(t *testing.T) {
			if !errors.Is(c.got, c.want) || (c.want == nil && c.got != nil) {
				t.Errorf("got %v, want %v", c.got, c.want)
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }

func TestNothingIsKnownOfANameThatIsNone(t *testing.T) {
	none := plover.Type("HUM")
	if none.Valid() || none.Quad() != "" || none.NeedsRecipient() || none.Description() != "" || len(plover.Modes(none)) != 0 {
		t.Errorf("%s is taken for a type", none)
	}
	if plover.ModeDescription(none, "meet") != "" || plover.ModeDescription(plover.Agree, "") != "" {
		t.Error("a mode that is none is described")
	}
	if plover.Context("hum").Description() != "" || plover.Quad("hum").Number() != 0 || plover.CAMEO("hum").Root() != "" {
		t.Error("a context, class or code that is none is known")
	}
}

func TestReturnedListsAreTheCallersOwn(t *testing.T) {
	plover.Types()[0] = "HUM"
	plover.Modes(plover.Reject)[0] = "hum"
	plover.Contexts()[0] = "hum"
	plover.CAMEOs()[0] = "hum"
	leaf, err := plover.Lookup("1124")
	if err != nil {
		t.Fatal(err)
	}
	leaf.Contexts[0] = "hum"
	again, err := plover.Lookup("1124")
	if err != nil {
		t.Fatal(err)
	}
	if plover.Types()[0] != plover.Agree || plover.Modes(plover.Reject)[0] != "assist" ||
		plover.Contexts()[0] != "military" || plover.CAMEOs()[0] != "010" || again.Contexts[0] != "military" {
		t.Error("a caller could change the tables")
	}
}
