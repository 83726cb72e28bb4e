package lemma

// LoadAgain reads the embedded data anew.
var LoadAgain = load

// Entries gives the tags and lemmas of all exceptions and known words of base slots, but of
// pronouns: "hers" has the lemma "her", which is also a form of "she".
func (l *Lemmatizer) Entries(entry func(upos, xpos, lemma string)) {
	for s := slotX; s < slots; s++ {
		upos, xpos := tags[slotNames[s]], slotNames[s]
		if s != s.base() || s == slotVNNP || s == slotPRON {
			continue
		}
		if upos == "" {
			upos, xpos = xpos, ""
		}
		for _, m := range []map[string]string{l.except[s], l.known[s]} {
			for _, w := range m {
				entry(upos, xpos, w)
			}
		}
	}
}

var tags = map[string]string{
	"NN": "NOUN", "NNP": "PROPN", "VB": "VERB", "MD": "AUX", "JJ": "ADJ", "RB": "ADV", "PRP$": "PRON", "VNNP": "VERB",
}
