package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// Made is the entries of the i-th of an endless row of documents that are made by rule,
// each about as large as a news report: 600 words, 20 statements, 40 mentions. The same
// i gives the same entries.
func Made(i int) record.Entries {
	rng := rand.New(rand.NewPCG(uint64(i), 31))
	var body strings.Builder
	var spans []text.Span
	for w := range 600 {
		word := madeWord(rng)
		spans = append(spans, text.Span{Start: body.Len(), End: body.Len() + len(word)})
		body.WriteString(word)
		switch {
		case w%120 == 119:
			body.WriteString(".\n\n")
		case w%20 == 19:
			body.WriteString(". ")
		default:
			body.WriteString(" ")
		}
	}
	published := fmt.Sprintf("2031-%02d-%02d", 1+i/28%12, 1+i%28)
	d := NewDraft(document.ID(fmt.Sprintf("doc-%016x", i)), published, document.Publisher(fmt.Sprintf("Paper %d", i%5)), body.String())
	words := func(first, last int) record.Evidence {
		return d.Span(text.Span{Start: spans[first].Start, End: spans[last].End})
	}
	for e := range 12 {
		n := min(int(rng.ExpFloat64()*40), 2000)*12 + e
		d.Entity(record.EntityID(fmt.Sprintf("person:p%d", n)), fmt.Sprintf("Person %d", n))
	}
	for m := range 40 {
		d.Mentions = append(d.Mentions, record.Mention{Entity: d.Entities[m%12].ID, Evidence: words(m*15, m*15+1)})
	}
	for s := range 20 {
		st := d.Says(record.StatementID(fmt.Sprintf("st-%016x", i*100+s)), d.Entities[s%12].ID, "")
		st.Source = []record.Evidence{words(s*30, s*30+1)}
		st.Cue = []record.Evidence{words(s*30+2, s*30+2)}
		st.Content = []record.Evidence{words(s*30+3, s*30+18)}
		st.To = []record.EntityID{d.Entities[(s+1)%12].ID}
		st.Said = date(published)
	}
	return d.Entries
}

// madeWord is a word of a vocabulary of some 20,000, the small numbers often.
func madeWord(rng *rand.Rand) string {
	n := int(rng.ExpFloat64() * rng.ExpFloat64() * 2000)
	return "w" + fmt.Sprint(n)
}
