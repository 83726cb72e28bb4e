package coref

import "math/bits"

// Features is the number of rows that features share by their hash.
const Features = 1 << 15

// code mixes numbers into one: the finaliser of MurmurHash3 over each (Appleby 2011).
func code(values ...uint32) uint32 {
	h := uint32(0x9747b28c)
	for _, v := range values {
		v *= 0xcc9e2d51
		v = bits.RotateLeft32(v, 15) * 0x1b873593
		h = bits.RotateLeft32(h^v, 13)*5 + 0xe6546b64
	}
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}

// text is the number of a word: FNV-1a (Fowler, Noll, Vo).
func text(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func row(values ...uint32) uint16 { return uint16(code(values...) % Features) } //nolint:gosec // below Features

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// alone appends what can be said of a mention by itself, in the role of one that goes back
// (role 0), of one that is gone back to (1), of one that is the first of its kind (2).
func (g *Page) alone(out []uint16, role uint32, i int) []uint16 {
	m, k := &g.mentions[i], &g.marks[i]
	add := func(values ...uint32) { out = append(out, row(append(values, role, 7)...)) }
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

// wordAt is the number of token t's lemma; those beside the text are one.
func (g *Page) wordAt(t int) uint32 {
	if t < 0 || t >= len(g.p.Tokens) {
		return 0
	}
	return text(g.p.Analyses[t].Lemma)
}

// pair appends what can be said of mention i and the one before it, j, which is of chain c and
// stands so among the candidates.
func (g *Page) pair(out []uint16, i, j int, c *chain, s standing) []uint16 {
	a, b := &g.mentions[i], &g.mentions[j]
	x, y := &g.marks[i], &g.marks[j]
	t := x.kind
	add := func(values ...uint32) { out = append(out, row(append(values, t)...)) }
	sentences := distance(a.sentence - b.sentence)
	near := min(sentences, 3)
	sub := flag(isSubject(b))
	add(101, sentences)
	add(102, bucket(i-j), flag(sentences == 0))
	add(103, y.kind, near)
	add(104, y.rel, near)
	add(105, x.rel, y.rel, min(near, 2))
	add(106, x.gender, c.genderCode(), y.gender)
	add(107, uint32(a.Number), uint32(b.Number), c.numberCode(), flag(b.Pair))
	add(108, x.name, y.name, text(string(c.kind)))
	match := g.match(i, j)
	add(109, match, uint32(b.Form))
	add(110, match, near, x.name)
	if match != 0 {
		add(111, match, g.difference(a, b), y.det)
	}
	add(112, g.tie(i, j), near)
	add(113, g.voices(a, b), flag(a.Says), flag(b.Says), near)
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
	add(126, c.genderCode(), text(string(c.kind)), flag(c.named), y.rel)
	add(128, min(s.rank, 3), min(s.agreeing, 4), s.largest)
	add(129, s.spoke, flag(a.Says), g.voices(a, b), near)
	add(130, s.acted, s.spoke, flag(a.Says), min(s.rank, 2))
	add(131, s.largest, s.spoke, min(s.rank, 2), bucket(i-c.last))
	if x.governor == y.governor {
		add(127, x.rel, y.rel)
	}
	return out
}

func isSubject(m *Mention) bool { return base(m.rel) == "nsubj" }

// opens tells whether a mention stands in the first sentence of its paragraph.
func (g *Page) opens(m *Mention) uint32 {
	return flag(g.p.Paragraphs[m.paragraph].Sentences.From == m.sentence)
}

func distance(n int) uint32 {
	switch {
	case n <= 5:
		return uint32(max(n, 0)) //nolint:gosec // small
	case n <= 10:
		return 6
	}
	return 7
}

// bucket is a number on a scale that doubles.
func bucket(n int) uint32 {
	if n <= 0 {
		return 0
	}
	return uint32(min(bits.Len(uint(n)), 9)) //nolint:gosec // small
}

// voices tells how quotations part two mentions.
func (g *Page) voices(a, b *Mention) uint32 {
	switch {
	case a.quotation == b.quotation && a.quotation < 0:
		return 0
	case a.quotation == b.quotation:
		return 1
	case a.quotation < 0:
		return 2
	case b.quotation < 0:
		return 3
	}
	return 4
}
