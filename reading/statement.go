package reading

import "github.com/parley-project/parley/text"

// StatementID names a statement within one reading: "s1", "s2", ... in text order.
type StatementID string

// Directness says how much of the content stands in quotation marks.
type Directness string

// The three kinds of content (PolNeAR and PARC 3.0: direct, mixed, indirect).
const (
	Quote      Directness = "quote"      // all of the content stands in quotation marks
	Mixed      Directness = "mixed"      // part of it does
	Paraphrase Directness = "paraphrase" // none of it does
)

// SpeakerStatus says whether the text names who speaks.
type SpeakerStatus string

// The states of a speaker.
const (
	Named    SpeakerStatus = "named"   // the speaker is a known or named entity
	Unnamed  SpeakerStatus = "unnamed" // "two European officials"
	NoSource SpeakerStatus = "none"    // "it is understood"
)

// Polarity says whether the saying itself is affirmed or negated ("did not say").
type Polarity string

// The polarities of a statement.
const (
	Affirmed Polarity = "affirmed"
	Negated  Polarity = "negated"
)

// Modality says whether something happened, will, might, or is history. Statements,
// acts, commitments and territory claims share the word; each uses its part of it.
type Modality string

// The modalities of parley.reading/1.
const (
	Actual             Modality = "actual"
	Future             Modality = "future"
	Conditional        Modality = "conditional"
	Hypothetical       Modality = "hypothetical"
	NegatedModality    Modality = "negated"
	HistoricalModality Modality = "historical"
	ProposedModality   Modality = "proposed"
	RefusedModality    Modality = "refused"
)

// StatementAct is what the speaker does by saying it (speech acts after Searle's
// classes, cut to what negotiations need).
type StatementAct string

// The acts of a statement in parley.reading/1.
const (
	Assert    StatementAct = "assert"
	Propose   StatementAct = "propose"
	Demand    StatementAct = "demand"
	Request   StatementAct = "request"
	Offer     StatementAct = "offer"
	Promise   StatementAct = "promise"
	Accept    StatementAct = "accept"
	Reject    StatementAct = "reject"
	Threaten  StatementAct = "threaten"
	Ultimatum StatementAct = "ultimatum"
	Accuse    StatementAct = "accuse"
	Deny      StatementAct = "deny"
	Praise    StatementAct = "praise"
	Criticise StatementAct = "criticise"
	Announce  StatementAct = "announce"
	Agree     StatementAct = "agree"
	Concede   StatementAct = "concede"
	Withdraw  StatementAct = "withdraw"
	Decline   StatementAct = "decline"
)

// StatementActs are all acts of a statement, in the order of the contract.
func StatementActs() []StatementAct {
	return []StatementAct{
		Assert, Propose, Demand, Request, Offer, Promise, Accept, Reject, Threaten, Ultimatum,
		Accuse, Deny, Praise, Criticise, Announce, Agree, Concede, Withdraw, Decline,
	}
}

// IsAnswer reports whether the act answers something, so that it can stand without a
// content of its own: "declined to comment", "agreed".
func (a StatementAct) IsAnswer() bool {
	switch a {
	case Accept, Reject, Deny, Agree, Concede, Decline, Withdraw:
		return true
	}
	return false
}

// MediumKind is the kind of channel through which something was said.
type MediumKind string

// The kinds of medium in parley.reading/1.
const (
	Broadcast       MediumKind = "broadcast"
	Print           MediumKind = "print"
	Wire            MediumKind = "wire"
	Social          MediumKind = "social"
	PressConference MediumKind = "press_conference"
	WrittenOrRead   MediumKind = "statement"
	Speech          MediumKind = "speech"
	Interview       MediumKind = "interview"
	UnclearMedium   MediumKind = "unclear"
)

// MediumKinds are all kinds of medium, in the order of the contract.
func MediumKinds() []MediumKind {
	return []MediumKind{Broadcast, Print, Wire, Social, PressConference, WrittenOrRead, Speech, Interview, UnclearMedium}
}

// A Medium is the channel or occasion of a statement: {"Fox News", broadcast}.
type Medium struct {
	Name string     `json:"name"`
	Kind MediumKind `json:"kind"`
}

// A Statement is an attribution (source, cue, content) resolved to who spoke, to whom,
// where and when. Parts of one quotation parted by its cue are one statement with
// several content spans.
type Statement struct {
	ID            StatementID     `json:"id"`
	Directness    Directness      `json:"directness"`
	Source        []text.Selector `json:"source"`
	Cue           []text.Selector `json:"cue"`
	Content       []text.Selector `json:"content"`
	Speaker       *EntityID       `json:"speaker"`
	SpeakerStatus SpeakerStatus   `json:"speaker_status"`
	// As is the title of the role in which the speaker spoke, or nil.
	As       *string      `json:"as"`
	To       []EntityID   `json:"to"`
	Medium   *Medium      `json:"medium"`
	Said     When         `json:"said"`
	Polarity Polarity     `json:"polarity"`
	Modality Modality     `json:"modality"`
	Act      StatementAct `json:"act"`
	// Hedges are the words by which the document keeps its distance from what it reports
	// ("reportedly", "is said to"), as the epistemic cues of FactBank (Saurí and Pustejovsky
	// 2009) that the publisher is the source of. Left out where there are none.
	Hedges []text.Selector `json:"hedges,omitempty"`
	// Probability is how likely it is that source, cue and content are right, above 0 and
	// at most 1, to three decimals. Left out where it is not known.
	Probability float64 `json:"probability,omitempty"`
	// RefersTo is the statement before whose content this one's stands for: "denied it", "rejected the
	// offer", "agreed" (an anaphor, as linguistics has it). Left out where there is none.
	RefersTo *StatementID `json:"refers_to,omitempty"`
	// Within is the statement in whose content this one is reported, or nil.
	Within *StatementID `json:"within"`
}
