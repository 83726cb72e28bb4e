package linker

import (
	"strconv"
	"strings"
)

// Features is the number of weights that features share by their hash.
const Features = 1 << 13

// features appends what can be said of piece a and its candidate b, as numbers of weights.
func (g *Page) features(out []uint16, a, b int) []uint16 {
	side := "after"
	first, second := b, a
	if a < b {
		side = "before"
		first, second = a, b
	}
	kind := string([]byte{g.pieces[a].Role.letter(), g.pieces[b].Role.letter()}) + side
	add := func(parts ...string) { out = append(out, g.hash(kind, parts)) }

	add("bias")
	roles, gap, words := g.between(first, second)
	paragraph := strconv.Itoa(g.paragraph[b] - g.paragraph[a])
	sentence := strconv.Itoa(max(-2, min(2, g.sentence[b]-g.sentence[a])))
	add("paragraph", paragraph)
	add("sentence", sentence)
	add("roles", roles)
	add("roles", roles, "sentence", sentence)
	add("gap", strconv.Itoa(bucket(gap)))
	add("gap", strconv.Itoa(bucket(gap)), "roles", roles)
	if gap <= 2 {
		add("words", words, "roles", roles)
	}
	rel := g.hangs(a, b)
	add("hangs", rel)
	add("hangs", rel, "roles", roles)
	add("opens", g.lower(g.pieces[a].Tokens.From), "roles", roles)
	add("opens", g.lower(g.pieces[a].Tokens.From), g.lower(g.pieces[b].Tokens.From))
	add("tag", g.p.Analyses[g.top[b]].XPOS, "roles", roles)
	add("tags", g.p.Analyses[g.top[a]].XPOS, g.p.Analyses[g.top[b]].XPOS)
	add("lemma", g.p.Analyses[g.top[b]].Lemma, side)
	return out
}

// none appends what can be said for piece a picking no candidate.
func (g *Page) none(out []uint16, a int, candidates []int) []uint16 {
	add := func(parts ...string) {
		out = append(out, g.hash(string(g.pieces[a].Role.letter())+"none", parts))
	}
	top := g.p.Analyses[g.top[a]]
	near := 0
	for _, c := range candidates {
		if g.sentence[c] == g.sentence[a] {
			near++
		}
	}
	add("bias")
	add("near", strconv.Itoa(min(near, 3)))
	add("lemma", top.Lemma)
	add("tag", top.XPOS, "rel", top.Rel)
	add("tag", top.XPOS, "near", strconv.Itoa(min(near, 3)))
	from := g.pieces[a].Tokens.From
	add("opens", g.lower(from))
	add("before", g.lower(from-1), "tag", top.XPOS)
	add("words", strings.ToLower(g.p.Text[g.p.Tokens[from].Start:g.p.Tokens[g.pieces[a].Tokens.To-1].End]))
	return out
}

// hash is the number of a feature: FNV-1a (Fowler, Noll, Vo).
func (g *Page) hash(kind string, parts []string) uint16 {
	g.name = append(g.name[:0], kind...)
	for _, p := range parts {
		g.name = append(append(g.name, 0), p...)
	}
	h := uint64(14695981039346656037)
	for _, c := range g.name {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return uint16((h ^ h>>32) % Features) //nolint:gosec // below Features
}

// between tells what lies between two pieces: the roles of the pieces there, at most four; how many
// tokens are in none; and the words of the first two of these.
func (g *Page) between(first, second int) (roles string, gap int, words string) {
	var r, w []byte
	for i := first + 1; i < second; i++ {
		if len(r) == 4 {
			r = append(r, '+')
			break
		}
		r = append(r, g.pieces[i].Role.letter())
	}
	from, to := g.pieces[first].Tokens.To, g.pieces[second].Tokens.From
	// Far away, the exact number does not matter.
	for t := from; t < min(to, from+64); t++ {
		if g.at(t) >= 0 {
			continue
		}
		if gap++; gap <= 2 {
			w = append(append(w, ' '), g.lower(t)...)
		}
	}
	return string(r), gap, string(w)
}

func bucket(n int) int {
	switch {
	case n <= 3:
		return n
	case n <= 6:
		return 4
	case n <= 12:
		return 5
	case n <= 30:
		return 6
	}
	return 7
}

// hangs tells how the tree ties a to b: the relation by which one's top hangs from a token of
// the other, directly or with one token between.
func (g *Page) hangs(a, b int) string {
	if r := g.steps(a, b); r != "" {
		return "down " + r
	}
	if r := g.steps(b, a); r != "" {
		return "up " + r
	}
	return ""
}

func (g *Page) steps(from, to int) string {
	t := g.top[from]
	r := g.p.Analyses[t].Rel
	for range 2 {
		h := g.p.Analyses[t].Head
		if h < 0 {
			return ""
		}
		if g.at(h) == to {
			return r
		}
		t = h
		r += " " + g.p.Analyses[t].Rel
	}
	return ""
}

// lower is token t in lower case.
func (g *Page) lower(t int) string {
	if t < 0 {
		return ""
	}
	return strings.ToLower(g.p.Word(t))
}
