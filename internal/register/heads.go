package register

import (
	"iter"
	"slices"
)

// heads are the classes of titles of those who lead a state; "leader" is any of them.
var heads = [...]string{"president", "prime minister", "chancellor", "monarch", "supreme leader", "head of state", "head of government", "leader"}

// Heads yields the classes ([Titles.Class]) of those who lead a state, or can.
func Heads() iter.Seq[string] { return slices.Values(heads[:]) }

// IsHead reports whether who has a title of a class leads a state, if the title is of one.
func IsHead(class string) bool { return slices.Contains(heads[:], class) }
