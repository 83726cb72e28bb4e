package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
)

// name is the i-th of many invented surnames that differ from each other.
func name(i int) string {
	syllables := []string{"dar", "mel", "vor", "tas", "rin", "kol", "bes", "hun", "pra", "lim"}
	s := syllables[i/100%10] + syllables[i/10%10] + syllables[i%10]
	return strings.ToUpper(s[:1]) + s[1:] + syllables[i/1000%10]
}

// long is a document of n stretches of text.
func long(t testing.TB, text func(int) string, n int) *document.Document {
	t.Helper()
	var s strings.Builder
	for i := range n {
		s.WriteString(text(i))
	}
	d, err := document.New(s.String(), document.Meta{Published: published(t), Publisher: "The Halyard Courier"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// page is some 300 words of an invented report, with a witness of its own.
func page(i int) string {
	w := name(i)
	return `TARSK, April 14 (Halyard) — The pass above Tarsk is open, Lena Orrick said on Monday, after a night in which nobody on either bank of the river had slept.

“A child could walk it now,” Orrick told reporters. “The wire is gone, the lamps are lit, and the drivers have been paid.”

Ada ` + w + `, who keeps the inn at the foot of the pass, said that eleven lorries had gone up before dawn. “They carried flour,” ` + w + ` said. “Nobody looked under it.”

Kestria denied that its guns had been moved. According to two pilots, however, the emplacements on the northern bank were empty at noon. A spokesman for the navy declined to comment.

The third draft, which runs to nine pages, is on the table in Vellin. It gives the observers a road, a radio and a house with a stove. It gives the miners nothing. It was printed on Sunday in two languages and bound by hand, and the ink of the maps was still wet when it was carried across the bridge.

“It is a bill,” Joren Kast said of the draft, “and we know who is to pay.” He added that the chamber would vote on Thursday.

The frost came early to the valley. Snow lay on the wire and on the roofs of the lorries, and the river had a skin of ice by evening. At the bridge two soldiers shared a cigarette. A dog slept between the sandbags. On the far bank somebody played an accordion, badly, until the lights went out.

`
}

// A text of 500 pages is read as its pages are: about as many statements for each as for one
// alone, every span in its place.
func TestFiveHundredPages(t *testing.T) {
	if testing.Short() {
		t.Skip("500 pages")
	}
	const pages = 500
	p := newPipeline(t)
	alone := len(read(t, p, page(0)).Statements)
	if alone == 0 {
		t.Fatal("no statements on a page")
	}
	d := long(t, page, pages)
	r, err := p.Read(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(r.Statements), pages*alone; got < want*9/10 || got > want*11/10 {
		t.Errorf("%d statements on %d pages, %d on one", got, pages, alone)
	}
	checkReading(t, d.Text, r)
	checkAttributions(t, r)
}
