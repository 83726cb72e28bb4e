package reading

import "github.com/parley-project/parley/text"

// CeasefireClass is the class of a ceasefire (ETH/PRIO Civil Conflict Ceasefire
// Dataset).
type CeasefireClass string

// The classes of ceasefire.
const (
	Cessation    CeasefireClass = "cessation"
	Preliminary  CeasefireClass = "preliminary"
	Definitive   CeasefireClass = "definitive"
	UnclearClass CeasefireClass = "unclear"
)

// CeasefireDomain is what a ceasefire covers.
type CeasefireDomain string

// The domains of a ceasefire.
const (
	AllDomains   CeasefireDomain = "all"
	Land         CeasefireDomain = "land"
	Air          CeasefireDomain = "air"
	Sea          CeasefireDomain = "sea"
	Energy       CeasefireDomain = "energy"
	LongRange    CeasefireDomain = "long_range"
	Humanitarian CeasefireDomain = "humanitarian"
)

// CeasefireState is where a ceasefire stands in its life.
type CeasefireState string

// The states of a ceasefire.
const (
	CeasefireProposed   CeasefireState = "proposed"
	CeasefireDeclared   CeasefireState = "declared"
	CeasefireInEffect   CeasefireState = "in_effect"
	CeasefireExtended   CeasefireState = "extended"
	CeasefireExpired    CeasefireState = "expired"
	CeasefireCollapsed  CeasefireState = "collapsed"
	CeasefireSuperseded CeasefireState = "superseded"
	CeasefireDisputed   CeasefireState = "disputed"
)

// A Ceasefire is an arrangement to stop fighting, whole or in part.
type Ceasefire struct {
	Title    string          `json:"title"`
	Class    CeasefireClass  `json:"class"`
	Area     string          `json:"area"`
	Domain   CeasefireDomain `json:"domain"`
	Parties  []EntityID      `json:"parties"`
	State    CeasefireState  `json:"state"`
	When     When            `json:"when"`
	Evidence []text.Selector `json:"evidence"`
}

// BreachOf is what a violation claim says was broken.
type BreachOf string

// What can be broken.
const (
	BreachOfTruce     BreachOf = "truce"
	BreachOfAgreement BreachOf = "agreement"
	BreachOfLaw       BreachOf = "law"
	BreachOfOther     BreachOf = "other"
)

// A ViolationClaim is a claim that somebody broke what was agreed. It is a claim: the
// record never says that it is true.
type ViolationClaim struct {
	Accuser  []EntityID      `json:"accuser"`
	Accused  []EntityID      `json:"accused"`
	Of       BreachOf        `json:"of"`
	Term     string          `json:"term"`
	Voice    Voice           `json:"voice"`
	When     When            `json:"when"`
	Evidence []text.Selector `json:"evidence"`
}

// TerritoryRelation is what an actor has to do with a place.
type TerritoryRelation string

// The relations of an actor to a place.
const (
	Controls           TerritoryRelation = "controls"
	Claims             TerritoryRelation = "claims"
	Annexed            TerritoryRelation = "annexed"
	Recognises         TerritoryRelation = "recognises"
	RefusesRecognition TerritoryRelation = "refuses_recognition"
	Cedes              TerritoryRelation = "cedes"
	Contested          TerritoryRelation = "contested"
)

// A TerritoryClaim says, in somebody's voice, how an actor stands to a place.
type TerritoryClaim struct {
	Place    EntityID          `json:"place"`
	Actor    EntityID          `json:"actor"`
	Relation TerritoryRelation `json:"relation"`
	Extent   *string           `json:"extent"`
	Modality Modality          `json:"modality"`
	Voice    Voice             `json:"voice"`
	When     When              `json:"when"`
	Evidence []text.Selector   `json:"evidence"`
}
