package web

import (
	_ "embed"
	"encoding/json"
)

//go:embed wording.json
var wordingFile []byte

// wording holds, for each enumeration of parley.reading/1, the words in which a page
// shows its values. "" stands for the value that goes without saying.
type wording map[string]map[string]string

// loadWording reads the embedded file, which is part of the program.
func loadWording() wording {
	var w wording
	if err := json.Unmarshal(wordingFile, &w); err != nil {
		panic(err)
	}
	return w
}

// word is the wording of a value. A value that has none is shown as it is.
func (w wording) word(enumeration, value string) string {
	if s, ok := w[enumeration][value]; ok {
		return s
	}
	return value
}
