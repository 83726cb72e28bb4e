package plover_test

import (
	"fmt"

	"github.com/parley-project/parley/plover"
)

func ExampleFromCAMEO() {
	typ, mode, err := plover.FromCAMEO("125")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(typ, mode, typ.Quad())
	fmt.Println(plover.ModeDescription(typ, mode))

	_, _, err = plover.FromCAMEO("011")
	fmt.Println(err)
	// Output:
	// REJECT meet verbal_conflict
	// Refuses a meeting or negotiations.
	// plover: CAMEO 011, "Declines to comment": dropped from PLOVER
}

func ExampleLookup() {
	leaf, err := plover.Lookup("0871")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(leaf.Type, leaf.Mode, leaf.Contexts)
	fmt.Println(leaf.Description)
	// Output:
	// RETREAT ceasefire [military]
	// Declares or keeps a truce
}

func ExampleFromOlder() {
	for _, name := range []string{"DEMAND", "DISAPPROVE", "INVESTIGATE", "FIGHT"} {
		typ, mode, err := plover.FromOlder(name, "")
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %s %q\n", name, typ, mode)
	}
	// Output:
	// DEMAND: REQUEST ""
	// DISAPPROVE: ACCUSE "disapprove"
	// INVESTIGATE: ACCUSE "investigate"
	// FIGHT: ASSAULT ""
}

func ExampleModes() {
	for _, mode := range plover.Modes(plover.Consult) {
		fmt.Println(mode)
	}
	// Output:
	// visit
	// third-party
	// multilateral
	// phone
}
