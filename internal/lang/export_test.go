package lang

import "context"

// Looks is the number of characters that the scan of s looks at.
func Looks(s string) int {
	_, sc, _ := run(context.Background(), s)
	return sc.looks
}

// Entries gives the entries of a data file to the tests.
var Entries = entries
