package speaker

import (
	"slices"
	"sort"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/text"
)

// paper is who speaks where a source is words or a part of a document: the document of a part
// ("its fifth point"), the one whose words they are ("by her account"), the publisher that says
// "this newspaper"; nobody for anything else.
func (r *resolver) paper(h int, source []text.Span, depth int) voice {
	lemma := r.t.Lemma(h)
	owner := r.owner(h)
	switch {
	case r.words[partWord][lemma]:
		if owner >= 0 {
			if v := r.known(owner); v.entity >= 0 && r.d.Entities[v.entity].Kind == reading.DocumentKind {
				return v
			}
			if r.t.UPOS(owner) != "PRON" {
				return r.voice(owner, source, depth+1)
			}
		}
		if e := r.documentBefore(r.t.Tokens[h].Start); e >= 0 {
			return voice{entity: e}
		}
	case r.words[speechWord][lemma] && owner >= 0 && !r.words[documentWord][lemma]:
		if first := firstPerson(r.t.Lower(owner)); first == notFirst {
			return r.voice(owner, source, depth+1)
		}
	case r.words[bodyWord][lemma] && r.t.Lower(r.t.Kid(h, "det")) == "this":
		return r.publisher(h)
	}
	return nobody
}

// owner is the word that says whose something is: "Marr's", "of Marr"; or -1.
func (r *resolver) owner(h int) int {
	if k := r.t.Kid(h, "nmod:poss"); k >= 0 {
		return k
	}
	return r.complement(h)
}

// known is the entity of the mention at a word, if it has one.
func (r *resolver) known(i int) voice {
	if m := r.places.of(r.t.Tokens[i].Span); m >= 0 {
		return r.of(m)
	}
	return nobody
}

func (r *resolver) newDocuments() []int {
	var out []int
	for _, i := range r.places.byStart {
		if e := r.d.Mentions[i].Entity; e >= 0 && r.d.Entities[e].Kind == reading.DocumentKind {
			out = append(out, i)
		}
	}
	return out
}

// noteDocument enters a mention of a document that was made here.
func (r *resolver) noteDocument(m int) {
	at := sort.Search(len(r.documents), func(k int) bool { return r.d.Mentions[r.documents[k]].Start >= r.d.Mentions[m].Start })
	r.documents = slices.Insert(r.documents, at, m)
}

// documentBefore is the document spoken of last before byte b, or -1.
func (r *resolver) documentBefore(b int) int {
	k := sort.Search(len(r.documents), func(k int) bool { return r.d.Mentions[r.documents[k]].Start >= b })
	if k == 0 {
		return -1
	}
	return r.d.Mentions[r.documents[k-1]].Entity
}

// publisher is the entity of the document's publisher, for its own "this newspaper".
func (r *resolver) publisher(h int) voice {
	name := string(r.d.Document.Publisher)
	if name == "" || r.t.Kid(h, "acl") >= 0 {
		return nobody
	}
	e := r.publisherEntity(name)
	if m := r.places.of(r.t.Tokens[h].Span); m >= 0 {
		r.leave(m)
		r.join(m, e)
	} else {
		span := r.t.Phrase(h)
		r.addMention(stage.Mention{Span: span, Head: r.t.Tokens[h].Span, Form: stage.NominalMention, Kind: reading.Organisation, Name: name, RoleOf: -1, Entity: e})
	}
	return voice{entity: e}
}

// publisherEntity is the entity of the document's publisher, made where there is none. It is looked
// for once: entities are only added, and keep their names.
func (r *resolver) publisherEntity(name string) int {
	if r.published < 0 {
		key := register.Key(name)
		r.published = slices.IndexFunc(r.d.Entities, func(e stage.Entity) bool {
			if reg := r.reg.Entity(e.Register); reg != nil {
				return register.Key(reg.Name) == key || slices.ContainsFunc(reg.Names, func(n string) bool { return register.Key(n) == key })
			}
			return register.Key(e.Name) == key
		})
	}
	if r.published < 0 {
		r.published = r.addEntity(stage.Entity{Name: name, Kind: reading.Organisation, Named: true})
	}
	return r.published
}
