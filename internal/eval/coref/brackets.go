package coref

import (
	"slices"
	"strconv"
	"strings"
)

// brackets reads chains that are written as brackets beside words, over the words of one
// document: "(4" opens a mention of entity 4 and "4)" closes the last one that is open; what
// stands after the id of an opening bracket, parted by "-", says more of the mention (CoNLL
// 2011; CorefUD).
type brackets struct {
	fields entityFields
	open   []openMention
	done   []openMention  // in the order in which they close
	index  map[string]int // of each entity, in the order in which they open
}

func newBrackets(f entityFields) *brackets {
	return &brackets{fields: f, index: make(map[string]int)}
}

// An openMention is a mention, or one of several pieces of one.
type openMention struct {
	id       string
	piece    string // "1/2", or "" for a mention of one piece
	from, to int    // words
	kind     string
	heads    []int // numbers, from 1, of the words of the mention that head or name it
}

// entityFields says where in an opening bracket the parts stand that matter; -1 is nowhere.
type entityFields struct{ count, kind, head int }

// plainFields are those of brackets that hold an id alone.
var plainFields = entityFields{count: 1, kind: -1, head: -1}

// declaredFields reads "GRP-etype-infstat-minspan", as # global.Entity has it.
func declaredFields(s string) entityFields {
	names := strings.Split(s, "-")
	f := entityFields{len(names), slices.Index(names, "etype"), slices.Index(names, "head")}
	if f.head < 0 {
		f.head = slices.Index(names, "minspan")
	}
	return f
}

// word reads the brackets beside word i. It returns what is wrong with them, or "".
func (b *brackets) word(i int, s string) (wrong string) {
	for s != "" {
		switch {
		case s[0] == '(':
			end := strings.IndexAny(s[1:], "()") + 1
			body := s[1:]
			if end > 0 {
				body = s[1:end]
			}
			m := b.fields.mention(body)
			if m.id == "" {
				return "a bracket without an entity"
			}
			m.from = i
			if _, ok := b.index[m.id]; !ok {
				b.index[m.id] = len(b.index)
			}
			b.open = append(b.open, m)
			switch {
			case end == 0:
				return ""
			case s[end] == ')':
				b.close(m.id, m.piece, i)
				end++
			}
			s = s[end:]
		default:
			name, rest, ok := strings.Cut(s, ")")
			id, piece := parsePiece(name)
			if !ok || !b.close(id, piece, i) {
				return "\"" + name + "\" closes nothing"
			}
			s = rest
		}
	}
	return ""
}

// close closes the last open mention of an entity at word i.
func (b *brackets) close(id, piece string, i int) bool {
	for k := len(b.open) - 1; k >= 0; k-- {
		if m := b.open[k]; m.id == id && m.piece == piece {
			m.to = i + 1
			b.done = append(b.done, m)
			b.open = slices.Delete(b.open, k, k+1)
			return true
		}
	}
	return false
}

// mention reads what stands in an opening bracket.
func (f entityFields) mention(body string) openMention {
	parts := strings.SplitN(body, "-", f.count)
	get := func(k int) string {
		if k < 0 || k >= len(parts) {
			return ""
		}
		return parts[k]
	}
	m := openMention{kind: get(f.kind)}
	m.id, m.piece = parsePiece(parts[0])
	for s := range strings.SplitSeq(get(f.head), ",") {
		if k, err := strconv.Atoi(s); err == nil && k > 0 && k < 1<<20 {
			m.heads = append(m.heads, k)
		}
	}
	return m
}

// parsePiece parts "e7[1/2]" into entity and piece.
func parsePiece(s string) (id, piece string) {
	id, piece, _ = strings.Cut(s, "[")
	return id, strings.TrimSuffix(piece, "]")
}

// chains makes chains of the mentions read, entities in the order of the text. Of a mention of
// several pieces the first alone is taken, which in English holds the head as a rule.
func (b *brackets) chains(d *Document) []Chain {
	out := make([]Chain, len(b.index))
	for _, m := range b.done {
		if m.piece != "" && !strings.HasPrefix(m.piece, "1/") {
			continue
		}
		var heads []int
		for _, k := range m.heads {
			heads = append(heads, m.from+k-1)
		}
		c := &out[b.index[m.id]]
		*c = append(*c, d.mention(m.from, m.to, heads, m.kind))
	}
	for i := range out {
		slices.SortFunc(out[i], Mention.compare)
	}
	return slices.DeleteFunc(out, func(c Chain) bool { return len(c) == 0 })
}
