package gazetteer

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

// files are the data files: words.tsv is written by hand, names.tsv by compile.
var files = []string{"data/words.tsv", "data/names.tsv"}

// A Gazetteer knows the classes of names and words. It does not change once it is loaded,
// and may be used by several goroutines.
type Gazetteer struct {
	// slots is a hash table with linear probing, 1<<bits long and at most two thirds full.
	// The upper 48 bits of a slot are those of the key, the lower 16 its Gaz; an empty slot
	// is 0. The key is not compared further: of 10^9 words that are no entries about one is
	// taken for an entry.
	slots []uint64
	bits  int
	used  int
}

// Load gives the gazetteer of the embedded data, which is read once and then shared. An
// error means that the program was built from broken data files.
func Load() (*Gazetteer, error) { return embedded() }

var embedded = sync.OnceValues(load)

func load() (*Gazetteer, error) {
	g := &Gazetteer{}
	g.size(firstBits)
	for _, name := range files {
		b, err := data.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("gazetteer: %w", err)
		}
		if err := g.read(name, string(b)); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// read adds the lines of a data file: a class, a tab, the letters of the origins, a tab,
// entries parted by "|". Errors name the file and the line.
func (g *Gazetteer) read(name, content string) error {
	n := 0
	for line := range strings.Lines(content) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		class, rest, _ := strings.Cut(line, "\t")
		_, entries, ok := strings.Cut(rest, "\t")
		c := names[class]
		if !ok || c == 0 {
			return fmt.Errorf("gazetteer: %s:%d: want a class, origins and entries, found %q", name, n, line[:min(len(line), 40)])
		}
		for e := range strings.SplitSeq(entries, "|") {
			g.add(e, c)
		}
	}
	return nil
}

// firstBits is the size at which the table of the embedded data ends up.
const firstBits = 17

func (g *Gazetteer) size(bits int) {
	g.bits, g.used, g.slots = bits, 0, make([]uint64, 1<<bits)
}

// add enters an entry with its beginnings: the words before a space, a hyphen or an
// apostrophe, at which a text may part it.
func (g *Gazetteer) add(entry string, class Gaz) {
	if k, ok := capitals(entry); ok {
		g.put(k, class)
		return
	}
	h := start
	for {
		end := 1
		for end < len(entry) && entry[end] != ' ' && entry[end] != '-' && entry[end] != '\'' {
			end++
		}
		next, ok := h.add(entry[:min(end, len(entry))])
		if ok {
			h = next
		}
		if end >= len(entry) {
			break
		}
		if entry = entry[end:]; ok {
			g.put(h.key(), more)
		}
	}
	g.put(h.key(), class)
}

const gazBits = 1<<16 - 1

// find is the value of a key, or 0.
func (g *Gazetteer) find(key uint64) Gaz {
	mask := len(g.slots) - 1
	for i := int(key >> (64 - g.bits)); ; i = (i + 1) & mask {
		s := g.slots[i]
		if s == 0 {
			return 0
		}
		if (s^key)&^gazBits == 0 {
			return Gaz(s & gazBits)
		}
	}
}

// put adds bits to the value of a key.
func (g *Gazetteer) put(key uint64, class Gaz) {
	if 3*(g.used+1) > 2*len(g.slots) {
		old := g.slots
		g.size(g.bits + 1)
		for _, s := range old {
			if s != 0 {
				g.put(s, Gaz(s&gazBits))
			}
		}
	}
	mask := len(g.slots) - 1
	for i := int(key >> (64 - g.bits)); ; i = (i + 1) & mask {
		switch s := g.slots[i]; {
		case s == 0:
			g.slots[i] = key&^gazBits | uint64(class)
			g.used++
			return
		case (s^key)&^gazBits == 0:
			g.slots[i] = s | uint64(class)
			return
		}
	}
}
