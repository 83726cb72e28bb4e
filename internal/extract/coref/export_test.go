package coref

// Modifiers are the determiner and the words before the head, for the cases of mentions.
func (m *Mention) Modifiers() (det string, rest []string) { return m.det, m.rest }
