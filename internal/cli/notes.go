package cli

import "fmt"

// A notebook gathers what could not be known in the documents of one run, so that each
// note is told once, whatever the number of documents.
type notebook struct {
	order []string
	first map[string]string
	count map[string]int
}

// add notes what a reading of the document name could not know.
func (n *notebook) add(name string, notes []string) {
	if n.first == nil {
		n.first, n.count = map[string]string{}, map[string]int{}
	}
	for _, note := range notes {
		if n.count[note] == 0 {
			n.order = append(n.order, note)
			n.first[note] = name
		}
		n.count[note]++
	}
}

// tell tells each note once.
func (a *app) tellNotes(n *notebook) {
	for _, note := range n.order {
		who := n.first[note]
		if more := n.count[note] - 1; more > 0 {
			who += fmt.Sprintf(" and %d more", more)
		}
		a.tell("note: %s: %s", who, note)
	}
}
