package linker

import (
	"slices"

	"github.com/parley-project/parley/internal/lang"
)

// A Role is a part of an attribution.
type Role uint8

// The roles, in the order of the tagger's labels.
const (
	Source Role = iota
	Cue
	Content
)

// letter names a role in a feature.
func (r Role) letter() byte { return "SQC"[r] }

// A Piece is a run of tokens of one role within a paragraph.
type Piece struct {
	Role   Role
	Tokens lang.Range
}

// A Link is an attribution: indices of pieces. Source is -1 where there is none.
type Link struct {
	Cue, Source int
	Contents    []int // in text order; may be empty
	// P is how likely the choices are that made it, taken together.
	P float64
}

// Page is a text with pieces, in text order and disjoint, and what the features need of it.
type Page struct {
	p      *lang.Parsed
	pieces []Piece
	// The paragraph and the sentence of each piece's first token, and the token of each piece
	// that hangs from one outside.
	paragraph, sentence, top []int
	pieceAt                  []int32 // of each token from base on, or -1
	base                     int
	// cues and sources are the indices of pieces of that role.
	cues, sources []int
	name          []byte // of the feature in the making
}

// NewPage prepares pieces of p, which a core has analysed.
func NewPage(p *lang.Parsed, pieces []Piece) *Page {
	g := &Page{p: p, pieces: pieces}
	if len(pieces) > 0 {
		g.base = pieces[0].Tokens.From
		g.pieceAt = slices.Repeat([]int32{-1}, pieces[len(pieces)-1].Tokens.To-g.base)
	}
	for i, pc := range pieces {
		at := p.Tokens[pc.Tokens.From].Start
		g.paragraph = append(g.paragraph, p.ParagraphAt(at))
		g.sentence = append(g.sentence, p.SentenceAt(at))
		g.top = append(g.top, topOf(p, pc.Tokens))
		for t := pc.Tokens.From; t < pc.Tokens.To; t++ {
			g.pieceAt[t-g.base] = int32(i) //nolint:gosec // fewer than tokens
		}
		switch pc.Role {
		case Cue:
			g.cues = append(g.cues, i)
		case Source:
			g.sources = append(g.sources, i)
		}
	}
	return g
}

// at is the piece over token t, or -1.
func (g *Page) at(t int) int {
	if t -= g.base; t < 0 || t >= len(g.pieceAt) {
		return -1
	}
	return int(g.pieceAt[t])
}

// topOf is the first token of r that hangs from one outside r, or from none.
func topOf(p *lang.Parsed, r lang.Range) int {
	for t := r.From; t < r.To; t++ {
		if p.Analyses[t].Rel == "punct" {
			continue
		}
		if h := p.Analyses[t].Head; h < r.From || h >= r.To {
			return t
		}
	}
	return r.From
}

// The most candidates that are looked at on each side of a piece.
const reach = 5

// around are the candidates for piece i among those of list, which are in text order: the
// nearest on each side in its paragraph and the one before. What a paragraph quotes is hardly ever
// laid to somebody in the next one.
func (g *Page) around(i int, list []int) []int {
	at := 0
	lo, hi := 0, len(list)
	for lo < hi {
		if at = (lo + hi) / 2; list[at] < i {
			lo = at + 1
		} else {
			hi = at
		}
	}
	var out []int
	for k := lo - 1; k >= 0 && lo-k <= reach && g.paragraph[i]-g.paragraph[list[k]] <= 1; k-- {
		out = append(out, list[k])
	}
	for k := lo; k < len(list) && k-lo < reach && g.paragraph[list[k]] == g.paragraph[i]; k++ {
		out = append(out, list[k])
	}
	return out
}
