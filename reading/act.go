package reading

import (
	"github.com/parley-project/parley/plover"
	"github.com/parley-project/parley/text"
)

// ActID names an act within one reading: "a1", "a2", ... in text order.
type ActID string

// Voice is who reports something: the id of a statement, or "publisher" for the
// document's own words.
type Voice string

// PublisherVoice is the voice of the document's own words.
const PublisherVoice Voice = "publisher"

// An Act is something done or said to be done, coded by PLOVER with the CAMEO leaf
// where one is known.
type Act struct {
	ID           ActID           `json:"id"`
	PLOVER       PLOVER          `json:"plover"`
	CAMEO        *plover.CAMEO   `json:"cameo"`
	Actors       []EntityID      `json:"actors"`
	Recipients   []EntityID      `json:"recipients"`
	ThirdParties []EntityID      `json:"third_parties"`
	When         When            `json:"when"`
	Where        *EntityID       `json:"where"`
	Modality     Modality        `json:"modality"`
	Voice        Voice           `json:"voice"`
	Evidence     []text.Selector `json:"evidence"`
}

// PLOVER is an event type with its mode where the type has one.
type PLOVER struct {
	Type plover.Type  `json:"type"`
	Mode *plover.Mode `json:"mode"`
}

// MeetingModality says whether a meeting took place.
type MeetingModality string

// The modalities of a meeting.
const (
	Held      MeetingModality = "held"
	Scheduled MeetingModality = "scheduled"
	Suggested MeetingModality = "proposed"
	Cancelled MeetingModality = "cancelled"
)

// MeetingFormat is how the participants met (UN mediation guidance: proximity and
// shuttle talks have no shared room).
type MeetingFormat string

// The formats of a meeting.
const (
	Visit        MeetingFormat = "visit"
	Bilateral    MeetingFormat = "bilateral"
	Trilateral   MeetingFormat = "trilateral"
	Multilateral MeetingFormat = "multilateral"
	Proximity    MeetingFormat = "proximity"
	Shuttle      MeetingFormat = "shuttle"
	Phone        MeetingFormat = "phone"
	Video        MeetingFormat = "video"
)

// A Meeting is an encounter of parties, held or to be held.
type Meeting struct {
	Participants []EntityID      `json:"participants"`
	Modality     MeetingModality `json:"modality"`
	Format       MeetingFormat   `json:"format"`
	Host         *EntityID       `json:"host"`
	Place        *EntityID       `json:"place"`
	When         When            `json:"when"`
	Round        *string         `json:"round"`
	Evidence     []text.Selector `json:"evidence"`
}
