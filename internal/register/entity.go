package register

import (
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/reading"
)

// An Entity is something known beforehand.
type Entity struct {
	ID   reading.RegisterID
	Name string
	Kind reading.EntityKind
	// Names are further names of it: variants, acronyms, other spellings.
	Names []string
	// Demonyms are the words for a state's people and the adjective made from its name.
	Demonyms []string
	// Capital is the name of a state's seat of government; it may stand for the
	// government. Capitals are further such names ("Kiev").
	Capital  string
	Capitals []string
	// Metonyms are other words that stand for a government or an organisation.
	Metonyms []string
	// Surname is the family name of a person as it stands alone in the news, or "".
	Surname string
	// Gender of a person: "m", "f", or "" where it is not known.
	Gender string
	// Of is the state that a place or an organisation belongs to, or "".
	Of reading.RegisterID
	// Domains are the host names of a publisher, without "www.".
	Domains []string
	// Publisher says what kind of publisher an organisation is, or "" if it is none.
	Publisher PublisherKind
	Roles     []Role
	// Origins are the sources of the entry, with the licence of each.
	Origins []Origin
}

// BuiltIn reports whether the entry comes with the program alone, and from no dossier.
func (e *Entity) BuiltIn() bool {
	for _, o := range e.Origins {
		if o.Licence == "" {
			return false
		}
	}
	return true
}

// A Role is a title held for a time.
type Role struct {
	// Title is as the source gives it, in lower case where it is a common noun:
	// "foreign minister".
	Title string
	// Of is what it is a title of: a state, an organisation, a person; or "".
	Of reading.RegisterID
	// From and To are the first and the last day of the term, as far as they are known.
	// An absent From is unknown; an absent To says that no end is known.
	From, To edtf.Date
}

// PublisherKind is what a publisher is.
type PublisherKind string

// The kinds of publisher.
const (
	NoPublisher PublisherKind = ""
	Wire        PublisherKind = "wire"
	Broadcaster PublisherKind = "broadcaster"
	Paper       PublisherKind = "paper"
	StateMedia  PublisherKind = "state_media"
)

// PublisherKinds are all kinds of publisher.
func PublisherKinds() []PublisherKind {
	return []PublisherKind{Wire, Broadcaster, Paper, StateMedia}
}

// An Origin is where an entry comes from.
type Origin struct {
	Source  string // "The World Factbook", or the name of a dossier's file
	Licence string // an SPDX identifier, or "" for a dossier's own
}
