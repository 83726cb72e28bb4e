package gazetteer

// LoadAgain reads the embedded data anew.
var LoadAgain = load

// FirstBits is the size of the table at first.
const FirstBits = firstBits

// Names are the names of the bits.
func Names() [Classes]string {
	out := [Classes]string{Classes - 1: "long"}
	for name, g := range names {
		for i := range out {
			if g == 1<<i {
				out[i] = name
			}
		}
	}
	return out
}

// Size is how many keys the table holds, and how many slots it has.
func (g *Gazetteer) Size() (used, slots int) { return g.used, len(g.slots) }

// Read reads a data file into a gazetteer of its own.
func Read(name, content string) error {
	g := &Gazetteer{}
	g.size(4)
	return g.read(name, content)
}
