package corpus

import "strings"

// spaceAsIn sets the white space before each word as it is in the text of the sentence.
// It gives false, and changes nothing, where the words are not those of the text.
func spaceAsIn(words []Word, text string) bool {
	space := make([]bool, len(words))
	for i := range words {
		rest := strings.TrimLeft(text, " \u00a0")
		space[i] = i == 0 || len(rest) < len(text)
		var ok bool
		if text, ok = strings.CutPrefix(rest, words[i].Form); !ok {
			return false
		}
	}
	for i := range words {
		words[i].Space = space[i]
	}
	return true
}

// spaceByRule sets the white space before each word of a corpus that does not keep it:
// none before closing marks and the parts of a contraction, none after opening ones; the
// quotation mark " opens and closes by turns. With hyphens, a hyphen or slash between
// words is one within a word, and stands close.
func spaceByRule(words []Word, hyphens bool) {
	open := false // a straight quotation mark is open
	close := true // no white space before the next word, so at the start
	for i := range words {
		form := words[i].Form
		before := !close && !closing(form)
		close = opening(form)
		switch {
		case form == `"`:
			before = before && !open
			open = !open
			close = open
		case i == 0 || i+1 == len(words):
		case hyphens && (form == "-" || form == "/"):
			before, close = false, true
		case (form == "'" || form == "’") && (closing("'"+words[i+1].Form) || strings.HasSuffix(words[i-1].Form, "s")):
			before, close = false, closing("'"+words[i+1].Form)
		}
		words[i].Space = before || i == 0
	}
}

// closing reports whether a form stands close after the word before.
func closing(form string) bool {
	switch form {
	case ".", ",", ";", ":", "!", "?", "...", "…", ")", "]", "}", "%", "”", "»", "''":
		return true
	}
	if strings.EqualFold(form, "n't") || strings.EqualFold(form, "n’t") {
		return true
	}
	for _, mark := range [...]string{"'", "’"} {
		if rest, ok := strings.CutPrefix(form, mark); ok {
			switch strings.ToLower(rest) {
			case "s", "m", "d", "ll", "re", "ve", "t":
				return true
			}
		}
	}
	return false
}

// opening reports whether a form stands close before the word after.
func opening(form string) bool {
	switch form {
	case "(", "[", "{", "$", "£", "€", "“", "«", "``", "#":
		return true
	}
	return false
}
