package reading

import "github.com/parley-project/parley/text"

// ProposalID names a proposal within one reading: "p1", "p2", ... in text order.
type ProposalID string

// A Proposal is a set of terms that authors put to addressees.
type Proposal struct {
	ID         ProposalID      `json:"id"`
	Title      string          `json:"title"`
	Authors    []EntityID      `json:"authors"`
	Addressees []EntityID      `json:"addressees"`
	Terms      []Term          `json:"terms"`
	When       When            `json:"when"`
	Evidence   []text.Selector `json:"evidence"`
}

// A Term is one thing proposed, on one issue of the process lexicon.
type Term struct {
	Issue    string          `json:"issue"`
	Text     string          `json:"text"`
	Evidence []text.Selector `json:"evidence"`
}

// ResponseKind is how a party answered a proposal.
type ResponseKind string

// The kinds of response in parley.reading/1.
const (
	Accepted      ResponseKind = "accepted"
	InPrinciple   ResponseKind = "in_principle"
	OnConditions  ResponseKind = "conditional"
	Partial       ResponseKind = "partial"
	Counter       ResponseKind = "counter"
	Deferred      ResponseKind = "deferred"
	RejectedReply ResponseKind = "rejected"
	NoResponse    ResponseKind = "no_response"
)

// A Response is a party's answer to a proposal.
type Response struct {
	Proposal   ProposalID      `json:"proposal"`
	Party      EntityID        `json:"party"`
	Kind       ResponseKind    `json:"kind"`
	Conditions []Condition     `json:"conditions"`
	When       When            `json:"when"`
	Evidence   []text.Selector `json:"evidence"`
}

// A Condition is what a party asks for before it agrees.
type Condition struct {
	Text     string          `json:"text"`
	Evidence []text.Selector `json:"evidence"`
}

// PositionKind is how a party holds a position.
type PositionKind string

// The kinds of position in parley.reading/1.
const (
	Demands          PositionKind = "demands"
	Supports         PositionKind = "supports"
	RulesOut         PositionKind = "rules_out"
	Opposes          PositionKind = "opposes"
	ConditionalStand PositionKind = "conditional"
	Ambiguous        PositionKind = "ambiguous"
)

// A Position is where a party stands on an issue. Stance runs from -2 (rules out) to
// 2 (demands), as in Discourse Network Analysis with a strength.
type Position struct {
	Party      EntityID        `json:"party"`
	Issue      string          `json:"issue"`
	Option     *string         `json:"option"`
	Stance     int             `json:"stance"`
	Kind       PositionKind    `json:"kind"`
	Conditions []Condition     `json:"conditions"`
	When       When            `json:"when"`
	Voice      Voice           `json:"voice"`
	Evidence   []text.Selector `json:"evidence"`
}

// A Commitment is what a party binds itself to, with its deadline if one is set.
type Commitment struct {
	Obligor  EntityID        `json:"obligor"`
	Text     string          `json:"text"`
	Deadline *Moment         `json:"deadline"`
	Modality Modality        `json:"modality"`
	Voice    Voice           `json:"voice"`
	When     When            `json:"when"`
	Evidence []text.Selector `json:"evidence"`
}
