package coref

// What is said of mentions: features, each a number of what it says (its template) and the values
// that it has, mixed into a row of the table of weights. The numbers, what follows them and their
// order are part of the weights: the rows are summed in this order, in float32. Who changes them
// trains anew.

// The roles in which a mention is described by itself; the hidden layers of [Shape.Projected] are in
// this order.
const (
	GoesBack   = iota // as one that goes back to another
	GoneBackTo        // as one that is gone back to
	IsFirst           // as the first of a chain
	Roles             // how many there are
)

// aloneTail ends the features of a mention by itself, which those of pairs do not have.
const aloneTail = 7

// Alone appends the features of mention i by itself, in one of the roles.
func (g *Page) Alone(out []uint16, role, i int) []uint16 {
	m, k := &g.mentions[i], &g.marks[i]
	as := uint32(role) //nolint:gosec // below Roles
	add := func(values ...uint32) { out = append(out, row(values, as, aloneTail)) }
	add(1, k.kind)
	add(2, k.kind, k.word)
	add(3, k.kind, k.rel)
	add(4, k.gender, uint32(m.Number), k.kind)
	add(5, k.name, k.kind)
	add(6, k.det, flag(m.Form == Named))
	add(7, k.governor, k.rel)
	add(8, uint32(min(m.Tokens.Len(), 8)), uint32(m.Form))      //nolint:gosec // small
	add(9, uint32(min(m.sentence, 3)), flag(k.heading), k.kind) //nolint:gosec // small
	add(10, flag(m.quotation >= 0), k.kind, flag(m.Says))
	add(11, k.kind, g.wordAt(m.Tokens.To))
	add(12, k.kind, g.wordAt(m.Tokens.From-1))
	add(13, min(k.sameWord, 3), min(k.sameName, 3), k.kind)
	if m.Form != Pronoun {
		add(14, k.word, k.det)
		add(15, uint32(min(len(m.rest), 3)), k.kind, min(k.sameWord, 1)) //nolint:gosec // small
		if len(m.rest) > 0 {
			add(16, text(m.rest[0]))
		}
	} else {
		add(17, k.word, k.governor)
		add(18, k.word, g.wordAt(m.Head+1), g.wordAt(m.Head+2))
	}
	return out
}

// wordAt is the number of token t's lemma; 0 beside the text.
func (g *Page) wordAt(t int) uint32 {
	if t < 0 || t >= len(g.lemmas) {
		return 0
	}
	return g.lemmas[t]
}

// pair appends the features of mention i and one before it, j, which is of chain c and stands so
// among the candidates. All are of the kind of i.
func (g *Page) pair(out []uint16, i, j int, c *chain, s standing) []uint16 {
	a, b := &g.mentions[i], &g.mentions[j]
	x, y := &g.marks[i], &g.marks[j]
	add := func(values ...uint32) { out = append(out, row(values, x.kind)) }
	sentences := distance(a.sentence - b.sentence)
	near := min(sentences, 3)
	sub := flag(isSubject(b))
	add(101, sentences)
	add(102, bucket(i-j), flag(sentences == 0))
	add(103, y.kind, near)
	add(104, y.rel, near)
	add(105, x.rel, y.rel, min(near, 2))
	add(106, x.gender, c.genderCode, y.gender)
	add(107, uint32(a.Number), uint32(b.Number), uint32(c.number), flag(b.Pair))
	add(108, x.name, y.name, c.kindCode)
	match := g.match(i, j)
	add(109, match, uint32(b.Form))
	add(110, match, near, x.name)
	if match != 0 {
		add(111, match, difference(a, b), y.det)
	}
	add(112, g.tie(i, j), near)
	add(113, voices(a, b), flag(a.Says), flag(b.Says), near)
	add(114, min(s.rank, 5), sub, near)
	add(115, min(s.subjects, 4), sub, flag(y.mainRole))
	add(116, flag(y.mainRole), near, flag(x.mainRole), flag(isSubject(a)))
	add(117, bucket(c.size), flag(c.named), near)
	add(118, bucket(i-c.last), bucket(c.says), flag(a.Says))
	add(119, x.word, y.word)
	add(120, x.governor, y.word, x.rel)
	add(121, x.governor, y.governor, x.rel, y.rel)
	add(122, y.name, x.word)
	add(123, uint32(min(a.paragraph-b.paragraph, 3)), g.opens(a), near) //nolint:gosec // small
	add(124, flag(x.rel == y.rel), sub, near, min(s.rank, 2))
	add(125, min(s.at, 10), uint32(b.Form))
	add(126, c.genderCode, c.kindCode, flag(c.named), y.rel)
	add(128, min(s.rank, 3), min(s.agreeing, 4), s.largest)
	add(129, s.spoke, flag(a.Says), voices(a, b), near)
	add(130, s.acted, s.spoke, flag(a.Says), min(s.rank, 2))
	add(131, s.largest, s.spoke, min(s.rank, 2), bucket(i-c.last))
	if x.governor == y.governor {
		add(127, x.rel, y.rel)
	}
	return out
}

// opens tells whether a mention stands in the first sentence of its paragraph.
func (g *Page) opens(m *Mention) uint32 {
	return flag(g.p.Paragraphs[m.paragraph].Sentences.From == m.sentence)
}
