package web

import (
	"bytes"
	"fmt"
)

const (
	// pairStep is the distance between the sizes of style sheet that are served.
	pairStep = 50
	// maxPairs is the most statements of a page whose cards and marks are linked by style
	// sheet; beyond it the script alone does it.
	maxPairs = 300
)

// pairSheet is a style sheet that lights statement i of a page, its card and its marks
// at once, while any of them is under the pointer, has the focus or is the target of the
// address, for i from 1 to n. A sheet depends on n alone, so it is no part of the page
// and the content security policy can forbid inline styles.
//
// Marks carry data-n, a list of numbers; cards and anchors carry data-c, one number.
func pairSheet(n int) []byte {
	var b bytes.Buffer
	b.WriteString("/* Made by pairs.go: one line links the card and the marks of one statement. */\n")
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, `.reading:has([data-n~="%[1]d"]:is(:hover,:focus),[data-c="%[1]d"]:is(:hover,:focus-within,:target)) `+
			`:is([data-n~="%[1]d"],.card[data-c="%[1]d"]){--lit:var(--mark-lit)}`+"\n", i)
	}
	return b.Bytes()
}

func pairName(n int) string { return fmt.Sprintf("pairs-%d.css", n) }

// pairsFor is the smallest sheet for a page with n statements, or "" where none is needed
// or none is large enough.
func pairsFor(n int) string {
	if n == 0 || n > maxPairs {
		return ""
	}
	return pairName((n + pairStep - 1) / pairStep * pairStep)
}
