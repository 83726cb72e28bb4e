package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// entityID is the id of an entity: across documents where the register knows it, or where
// kind and name are enough. The name of a person is not: which Mara Venn of which document
// is the same is for the record to say, from all documents.
func entityID(doc document.ID, e reading.Entity) record.EntityID {
	switch {
	case e.Register != nil:
		return record.EntityID(*e.Register)
	case e.Named && e.Kind == reading.Person && slug(e.Name) != "":
		return record.LocalID(string(e.Kind), slug(e.Name), doc)
	case e.Named && slug(e.Name) != "":
		return record.EntityID(string(e.Kind) + ":" + slug(e.Name))
	}
	// The place of its first mention names an unnamed entity within its document.
	at := 0
	if len(e.Mentions) > 0 {
		at = e.Mentions[0].Start
	}
	return record.EntityID(fmt.Sprintf("%s/%d", doc, at))
}

// slug is a name in lower case with everything but letters and digits as single
// hyphens.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// statementID hashes the document and the words of cue and content with their places.
func statementID(doc document.ID, s reading.Statement) record.StatementID {
	h := sha256.New()
	_, _ = fmt.Fprintf(h, "%s", doc) // writing to a hash never fails
	for _, list := range [][]text.Selector{s.Cue, s.Content} {
		_, _ = fmt.Fprintf(h, "|%d", len(list))
		for _, sel := range list {
			_, _ = fmt.Fprintf(h, ";%d,%d,%s", sel.Start, sel.End, sel.Exact)
		}
	}
	return record.StatementID("st-" + hex.EncodeToString(h.Sum(nil))[:16])
}
