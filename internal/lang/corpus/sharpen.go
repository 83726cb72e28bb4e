package corpus

import "strings"

// Sharpen narrows and widens the names of a sentence by the lexicons. What it assumes:
//
//   - A name that the corpus marks is a whole. As an organisation's or another's name it is
//     a publisher's if the list has it, and an organisation's if not: the list is taken to
//     be complete enough, else nothing would keep a model from seeing publishers everywhere.
//   - A marked name that the list of groups has is a group's, where its kinds leave that
//     open, or where it is a place's (a demonym marked as one), or a plural ("Democrats").
//     A person's name stays one (a surname), as does another's that is certain (a
//     language). After "in" and verbs of speaking a language may be meant: both are kept.
//   - Outside marked names a demonym with a capital is a group, unless the words beside it
//     have capitals too, when it may be in a longer name. Where the corpus says that there
//     is no name, a group is allowed as well.
//   - No corpus marks offices. So outside marked names the longest run of words that is a
//     title of office in the list, with capitals, is an office, and so is a marked name
//     that may be one and is in the list. A single such word that begins a sentence and
//     stands alone there may be a common noun: both are kept. A title in lower case is
//     left as it is, which is mostly outside names.
//
// Words whose names are open stay so but for offices and groups as above. Sharpen is for
// what a reader gave: what it wrote looks like the corpus's own word to it.
func (l *Lexicons) Sharpen(s *Sentence) {
	for from := 0; from < len(s.Words); {
		to := markedName(s.Words, from)
		if to > from {
			l.marked(s.Words, from, to)
			from = to
			continue
		}
		if n := l.offices.longestAt(s.Words[from:]); n > 0 && unmarked(s.Words, from, from+n) {
			l.office(s.Words, from, from+n)
			from += n
			continue
		}
		l.unmarkedGroup(s.Words, from)
		from++
	}
}

// markedName is the end of the name that certainly begins at word i, or i.
func markedName(words []Word, i int) int {
	if n := words[i].Names; n == 0 || n&^beginnings != 0 {
		return i
	}
	for i++; i < len(words) && words[i].Names != 0 && words[i].Names&^insides == 0; i++ {
	}
	return i
}

// unmarked reports whether no word of the range is certainly in a name.
func unmarked(words []Word, from, to int) bool {
	for i := from; i < to; i++ {
		if !words[i].Names.Allows(O) {
			return false
		}
	}
	return to == len(words) || words[to].Names.Allows(O) || words[to].Names&beginnings != 0
}

// kindsOfName are the kinds that the set of a name's first word allows.
func kindsOfName(s NameSet) kindSet {
	var k kindSet
	for l := range s.All() {
		if kind, ok := l.Kind(); ok {
			k |= kindsOf(kind)
		}
	}
	return k
}

// marked sharpens the name that is words[from:to].
func (l *Lexicons) marked(words []Word, from, to int) {
	span := words[from:to]
	kinds := kindsOfName(span[0].Names)
	switch {
	case kinds&kindsOf(Office) != 0 && l.offices.has(span):
		kinds = kindsOf(Office)
	case kinds&kindsOf(Organisation, Other) != 0 && l.publishers.has(span):
		kinds = kindsOf(Publisher)
	case l.groups.has(span):
		kinds = groupKinds(kinds, words, from, to)
	}
	name(span, kinds)
}

// groupKinds are the kinds of a name that is in the list of groups.
func groupKinds(kinds kindSet, words []Word, from, to int) kindSet {
	plural := strings.HasSuffix(words[to-1].Form, "s")
	switch {
	case kinds == kindsOf(Group, Other) && perhapsLanguage(words, from, to):
		return kinds
	case kinds&kindsOf(Group) != 0, kinds == kindsOf(Place):
		return kindsOf(Group)
	case kinds == kindsOf(Organisation) && plural:
		return kinds | kindsOf(Group)
	}
	return kinds
}

// perhapsLanguage reports whether the words beside a name speak of a language.
func perhapsLanguage(words []Word, from, to int) bool {
	if from > 0 {
		switch strings.ToLower(words[from-1].Form) {
		case "speak", "speaks", "spoke", "spoken", "speaking", "learn", "learned", "learning", "teach", "taught":
			return true
		case "in", "into", "from":
			return to == len(words) || !unmarkedNoun(words[to].Form)
		}
	}
	if to < len(words) {
		switch strings.ToLower(words[to].Form) {
		case "language", "languages", "dialect", "word", "words", "translation", "speakers":
			return true
		}
	}
	return false
}

// unmarkedNoun reports whether a form goes on after an adjective: "in Tarlandic waters".
func unmarkedNoun(form string) bool {
	return !capitalised(form) && len(form) > 3
}

// office writes a title of office.
func (l *Lexicons) office(words []Word, from, to int) {
	if to == from+1 {
		w := &words[from]
		switch {
		case from > 0 && startsWithFigure(words[from-1].Form) && strings.ToUpper(w.Form) == w.Form:
			return
		case w.Names.Any() && (openCapital(words, from-1) || openCapital(words, to)):
			return
		case (from == 0 || !strings.ContainsFunc(words[from-1].Form, letterOrFigure)) && (to == len(words) || words[to].lower()):
			w.Names = outside | Set(Begin(Office))
			return
		}
	}
	name(words[from:to], kindsOf(Office))
}

// openCapital reports whether word i has a capital and its names are open.
func openCapital(words []Word, i int) bool {
	return i >= 0 && i < len(words) && words[i].Names.Any() && !words[i].lower()
}

// unmarkedGroup sharpens word i, which is in no marked name, if it is a group's.
func (l *Lexicons) unmarkedGroup(words []Word, i int) {
	w := &words[i]
	if !startsUpper(w.Form) || !w.Names.Allows(O) || !l.groups.has(words[i:i+1]) {
		return
	}
	inName := func(k int) bool {
		return k >= 0 && k < len(words) && !words[k].lower() && (words[k].Names.Any() || words[k].Names&insides != 0 && words[k].Names.Allows(O))
	}
	switch {
	case w.Names == outside:
		w.Names |= Set(Begin(Group))
	case i > 1 && inName(i-1) || w.Names.Any() && inName(i+1): // i-1 > 0: the first word has a capital anyway
	case inName(i + 1):
		w.Names = w.Names & kindsOf(Group, Other).begin()
	default:
		w.Names = Set(Begin(Group))
	}
}
