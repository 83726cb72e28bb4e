package lang

// An Analysis is what a [Core] says of a token.
type Analysis struct {
	// UPOS is the universal part of speech, XPOS the tag of the Penn Treebank; see
	// universaldependencies.org.
	UPOS, XPOS string
	// Lemma is the form that a dictionary has.
	Lemma string
	// Head is the index of the token that this one hangs from, or -1 for that of the
	// sentence's root; Rel is the relation of Universal Dependencies, with its subtype.
	Head int
	Rel  string
}

// NameKind is the kind of a name.
type NameKind string

// The kinds of names.
const (
	PersonName       NameKind = "person"
	OrganisationName NameKind = "organisation" // bodies: ministries, parties, firms, armies
	PlaceName        NameKind = "place"        // states, towns, regions, rivers, buildings
	GroupName        NameKind = "group"        // nationalities, faiths, the people of a party
	OfficeName       NameKind = "office"       // titles of office
	PublisherName    NameKind = "publisher"    // newspapers, broadcasters, agencies
	OtherName        NameKind = "other"        // events, documents, works, products, languages
)

// A Name is a name in the text.
type Name struct {
	Tokens Range
	Kind   NameKind
}
