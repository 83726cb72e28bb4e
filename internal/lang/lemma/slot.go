package lemma

// A slot is a tag as far as the lemma depends on it: the Penn tag of nouns, verbs,
// adjectives and adverbs, whatever their universal tag, and the universal tag of the rest.
type slot uint8

const (
	slotX slot = iota
	slotNN
	slotNNS
	slotNNP
	slotNNPS
	slotVB // and VBP
	slotVBD
	slotVBN
	slotVBG
	slotVBZ
	slotMD
	slotJJ
	slotJJR
	slotJJS
	slotRB
	slotRBR
	slotRBS
	slotADP
	slotCCONJ
	slotDET
	slotINTJ
	slotNUM
	slotPART
	slotPRON
	slotPRPS // possessive: my, whose
	slotPUNCT
	slotSCONJ
	slotSYM
	slotVNNP // a verb inside a name: United Nations, Rolling Stones
	slots    // the number of slots
)

// slotNames are the names of the slots in the data files.
var slotNames = [slots]string{
	"X", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBN", "VBG", "VBZ", "MD", "JJ", "JJR", "JJS",
	"RB", "RBR", "RBS", "ADP", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "PRP$", "PUNCT", "SCONJ", "SYM",
	"VNNP",
}

// base is the slot of the lemma of a word of slot s.
func (s slot) base() slot {
	switch s {
	case slotNNS:
		return slotNN
	case slotNNPS:
		return slotNNP
	case slotVBD, slotVBN, slotVBG, slotVBZ:
		return slotVB
	case slotJJR, slotJJS:
		return slotJJ
	case slotRBR, slotRBS:
		return slotRB
	}
	return s
}

// inflected reports whether rules apply to words of slot s.
func (s slot) inflected() bool { return s != s.base() }

// slotOf is the slot of a word of universal tag upos and Penn tag xpos. Either may be
// empty or unknown; NNP and NNPS are names whatever the universal tag (ADJ in "United
// Nations"), and otherwise the Penn tag counts if it is one of the universal tag's.
func slotOf(upos, xpos string) slot {
	switch xpos {
	case "NNP":
		if upos == "VERB" {
			return slotVNNP
		}
		return slotNNP
	case "NNPS":
		return slotNNPS
	}
	switch upos {
	case "NOUN":
		if xpos == "NNS" {
			return slotNNS
		}
		return slotNN
	case "PROPN":
		return slotNNP
	case "VERB", "AUX":
		switch xpos {
		case "VBD":
			return slotVBD
		case "VBN":
			return slotVBN
		case "VBG":
			return slotVBG
		case "VBZ":
			return slotVBZ
		case "MD":
			return slotMD
		}
		return slotVB
	case "ADJ":
		switch xpos {
		case "JJR":
			return slotJJR
		case "JJS":
			return slotJJS
		}
		return slotJJ
	case "ADV":
		switch xpos {
		case "RBR":
			return slotRBR
		case "RBS":
			return slotRBS
		}
		return slotRB
	case "ADP":
		return slotADP
	case "CCONJ":
		return slotCCONJ
	case "DET":
		return slotDET
	case "INTJ":
		return slotINTJ
	case "NUM":
		return slotNUM
	case "PART":
		return slotPART
	case "PRON":
		if xpos == "PRP$" || xpos == "WP$" {
			return slotPRPS
		}
		return slotPRON
	case "PUNCT":
		return slotPUNCT
	case "SCONJ":
		return slotSCONJ
	case "SYM":
		return slotSYM
	case "X":
		return slotX
	}
	return pennSlot(xpos)
}

// pennSlot is the slot of a word of Penn tag xpos whose universal tag is not known.
func pennSlot(xpos string) slot {
	switch xpos {
	case "IN", "RP":
		return slotADP
	case "VBP":
		return slotVB
	case "CC":
		return slotCCONJ
	case "DT", "PDT", "WDT":
		return slotDET
	case "UH":
		return slotINTJ
	case "CD":
		return slotNUM
	case "POS", "TO":
		return slotPART
	case "WP$":
		return slotPRPS
	case "PRP", "WP", "EX":
		return slotPRON
	case "WRB":
		return slotRB
	}
	for s, name := range slotNames {
		if name == xpos {
			return slot(s)
		}
	}
	return slotX
}
