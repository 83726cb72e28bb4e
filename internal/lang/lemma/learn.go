package lemma

// What compile asks of a lemmatizer to learn data/learned.tsv.

// Key names what the lemma of a word is looked up by in the data files: its slot and its
// form, folded unless it is a name. It reports false for a form that is too long.
func Key(form, upos, xpos string) (slot, key string, ok bool) {
	var f folded
	if form == "" || !f.fold(form) {
		return "", "", false
	}
	s := slotOf(upos, xpos)
	switch s {
	case slotNNP, slotNNPS, slotVNNP:
		return slotNames[s], form, true
	}
	return slotNames[s], string(f.bytes()), true
}

// Has reports whether a slot has an irregular form.
func (l *Lemmatizer) Has(slotName, form string) bool {
	ss, err := parseSlots(slotName)
	if err != nil || len(ss) == 0 {
		return false
	}
	_, ok := l.except[ss[0]][form]
	return ok
}

// Base names the slot of the lemmas of the slot of that name: VB for VBD.
func Base(slotName string) string {
	ss, err := parseSlots(slotName)
	if err != nil || len(ss) == 0 {
		return slotName
	}
	return slotNames[ss[0].base()]
}
