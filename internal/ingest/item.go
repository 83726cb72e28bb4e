package ingest

// A Kind says how an item is opened.
type Kind int

// The kinds of items.
const (
	File  Kind = iota // Name is a path
	Web               // Name is an address, http or https
	Stdin             // Name is "-"
)

// An Item is one input: what becomes one document.
type Item struct {
	Kind Kind
	Name string
}

// Inputs are what the arguments of a command come to.
type Inputs struct {
	// Items are in the order of the arguments, each once.
	Items []Item
	// Lexicon are the paths of the register.yaml and issues.yaml of the folders named,
	// which belong to the process and not to the documents.
	Lexicon []string
}
