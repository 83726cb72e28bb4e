package train

import "github.com/parley-project/parley/internal/extract/coref"

// A lesson is a page with what is right for it.
type lesson struct {
	id     string
	page   *coref.Page
	states []float32 // Width numbers for each mention
	alone  [][coref.Roles][]uint16
	items  []item
	// weight is what its gradients are multiplied by.
	weight float32
	// labels are those of pronouns, for lessons made of them.
	labels *labelled
}

// An item is one mention with what it may go back to and how good that is.
type item struct {
	mention int
	choice  coref.Choice
	// grades are one of right, wrong, open for each candidate and then for being the first.
	grades []grade
	first  bool // it is right to be the first: what errors cost differs
}

// A grade is how good a possibility is.
type grade uint8

// The grades.
const (
	wrong grade = iota
	right
	open // not known: left out
)
