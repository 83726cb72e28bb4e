package gazetteer

import (
	"unicode"
	"unicode/utf8"
)

// A hash is the FNV-1a hash (Fowler, Noll, Vo) of words that are folded and parted by one
// space each. It can be gone on with, so that no folded copy is made.
type hash uint64

const (
	start hash = 14695981039346656037
	prime hash = 1099511628211
)

func (h hash) byte(c byte) hash { return (h ^ hash(c)) * prime }

// add is the hash gone on with a word. It reports false where the word leaves no trace: a
// hyphen, a full stop.
//
// Folding takes letters to lower case, leaves out full stops, and takes hyphens and
// spaces to a space; an apostrophe is ' and begins a word of its own, as in "people's",
// for which "people" and "'s" stand too.
func (h hash) add(w string) (hash, bool) {
	gap := h != start // a space is due before the next letter
	fed := false
	for i := 0; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case c == '.':
				continue
			case c == '-' || c == ' ' || c == '\t' || c == '\n':
				gap = gap || fed
				continue
			case c == '\'' || c == '`':
				c = '\''
				gap = gap || fed
			}
			if gap {
				h, gap = h.byte(' '), false
			}
			h, fed = h.byte(c), true
			continue
		}
		r, size := utf8.DecodeRuneInString(w[i:])
		switch {
		case r == '‐' || r == '‑' || r == '–' || r == '\u00a0':
			gap = gap || fed
			i += size
			continue
		case r == '’' || r == 'ʼ' || r == '‘':
			if gap || fed {
				h, gap = h.byte(' '), false
			}
			h, fed = h.byte('\''), true
			i += size
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\u200d':
			i += size
			continue
		}
		if gap {
			h, gap = h.byte(' '), false
		}
		fed = true
		if r == utf8.RuneError {
			h = h.byte(c)
			i++
			continue
		}
		var buf [utf8.UTFMax]byte
		for _, c := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			h = h.byte(c)
		}
		i += size
	}
	return h, fed
}

// capitals is the key of an abbreviation: a word of two to eight capitals, figures and &,
// one capital at least; full stops are left out.
func capitals(w string) (uint64, bool) {
	if len(w) < 2 || len(w) > 16 {
		return 0, false
	}
	h, n, letters := start.byte('^'), 0, 0
	for i := range len(w) {
		switch c := w[i]; {
		case 'A' <= c && c <= 'Z':
			letters++
			fallthrough
		case '0' <= c && c <= '9', c == '&':
			h = h.byte(c)
			n++
		case c == '.':
		default:
			return 0, false
		}
	}
	return h.key(), n >= 2 && n <= 8 && letters > 0
}

// key mixes the bits of a hash, as those of FNV's short inputs are uneven (the finaliser
// of MurmurHash3 by Appleby).
func (h hash) key() uint64 {
	k := uint64(h)
	k ^= k >> 33
	k *= 0xff51afd7ed558ccd
	k ^= k >> 33
	return k
}
