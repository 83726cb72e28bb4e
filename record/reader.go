package record

import (
	"context"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/text"
)

// A Page cuts a listing. The zero Page is the first DefaultLimit entries.
type Page struct {
	// Limit is the most entries to return; 0 means DefaultLimit, and no more than
	// MaxLimit is given. Negative is ErrQuery.
	Limit int
	// Offset is the number of entries to pass over. Negative is ErrQuery.
	Offset int
}

// The limits of a page.
const (
	DefaultLimit = 100
	MaxLimit     = 10_000
)

// StatementQuery asks for statements. Every field that is set narrows the answer.
type StatementQuery struct {
	Page
	Document  document.ID
	Speaker   EntityID
	Addressee EntityID
	Publisher document.Publisher
	// From and To bound the day on which it was said, both inclusive: from the earliest
	// day that From can mean to the latest that To can; an open or unknown end sets no
	// bound. A statement whose time is vague is in if any day of it is. Where the time is
	// unclear the day of publication stands in; where that is absent too the statement is
	// in no range. From after To is ErrQuery.
	From, To edtf.Date
	// Words are words that the content must hold, as in Search; if blank they do not
	// narrow.
	Words string
	// Order is by time said (ByTime) or by document and place in it (ByPlace).
	Order Order
}

// Order is the order of a listing.
type Order int

// The orders of statements. Ties are broken by document id and place in the text, which
// is where the first of its source, cue and content words begins; of two that begin
// together the longer comes first, then the smaller id. Any other order is ErrQuery.
const (
	// ByPlace orders by publication date, then document, then place in the text.
	ByPlace Order = iota
	// ByTime orders by the earliest day said; the unclear come by publication date, and
	// last if that is absent. An open or unknown start comes before every day.
	ByTime
)

// EntityQuery asks for entities, most statements first, then by name and id.
type EntityQuery struct {
	Page
	// Name matches entities whose name, further name or mention holds it anywhere, whatever its case and
	// accents; blank matches all.
	Name string
	// Kind narrows to one kind.
	Kind string
	// Speakers narrows to entities with at least one statement.
	Speakers bool
	// Document narrows to those of one document, Naming to the named or the unnamed.
	Document document.ID
	Naming   Naming
}

// Naming says whether entities are named.
type Naming int

// The ways of naming.
const (
	AnyNaming Naming = iota
	OnlyNamed
	OnlyUnnamed
)

// An Appearance is an entity in one document.
type Appearance struct {
	Document Document `json:"document"`
	// Name, Kind and Named are the document's description of it; of several the first in the
	// order that [Entity] gives.
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	Named bool   `json:"named"`
	// Statements and Mentions count what it said there and how often it is mentioned.
	Statements int `json:"statements"`
	Mentions   int `json:"mentions"`
	// First is the first mention, or nil.
	First *Evidence `json:"first"`
}

// A Tenure says that somebody held an office: the dated relation of a person and an office.
type Tenure struct {
	Office     EntityID `json:"office"`
	OfficeName string   `json:"office_name"`
	Holder     EntityID `json:"holder"`
	HolderName string   `json:"holder_name"`
	// Terms are when the register says so, by their first day; each once.
	Terms []Term `json:"terms"`
	// First and Last are the publication dates of the first and the last document that gives
	// the role, absent where none of them is dated.
	First edtf.Date `json:"first"`
	Last  edtf.Date `json:"last"`
	// Roles are the roles that say so, by publication date of the document, then its id and place.
	Roles []Role `json:"roles"`
}

// A Hit is one answer to a search.
type Hit struct {
	Document Document `json:"document"`
	// Evidence is the passage of the document that holds the most of what was asked for,
	// the first of several: about forty whole words, as in the text.
	Evidence Evidence `json:"evidence"`
	// Matches are the matching words and phrases, each within Evidence, in order and
	// without overlap.
	Matches []Evidence `json:"matches"`
	// Statement is the statement whose content holds the first match, or "". Of statements
	// within one another it is the one with the shortest such span, then the smallest id.
	Statement StatementID `json:"statement"`
}

// A Reader answers questions about a record. Implementations are safe for concurrent
// use. Wherever an entity is asked for by its id, the ids of those that were made one with
// it do as well, and answers have the one id that the record gives to them all. Every method returns the error of ctx when it ends first. No list in an answer is
// nil, so that none is null in JSON. Order by words is order by bytes.
type Reader interface {
	// Documents lists documents by publication date, as [edtf.Date.Compare] orders them
	// (undated last), then id.
	Documents(ctx context.Context, p Page) ([]Document, error)
	// Document returns one document with its text. It returns ErrNotFound if the record
	// has none of that id.
	Document(ctx context.Context, id document.ID) (Document, *text.Text, error)
	// Publishers lists the publishers of all documents by name, each once; documents
	// without one add none.
	Publishers(ctx context.Context) ([]document.Publisher, error)
	// Statements lists statements in q.Order. The answer is empty, not an error, where
	// none fits.
	Statements(ctx context.Context, q StatementQuery) ([]Statement, error)
	// Statement returns one statement, or ErrNotFound.
	Statement(ctx context.Context, id StatementID) (Statement, error)
	// CountStatements is the number of statements that fit q, whatever its page.
	CountStatements(ctx context.Context, q StatementQuery) (int, error)
	// Entities lists entities, most statements first, then by name and id.
	Entities(ctx context.Context, q EntityQuery) ([]Entity, error)
	// Entity returns one entity, or ErrNotFound.
	Entity(ctx context.Context, id EntityID) (Entity, error)
	// Names lists the distinct words by which documents mention an entity, most used
	// first, then by words. It is empty where the record has no such entity.
	Names(ctx context.Context, id EntityID) ([]string, error)
	// Roles lists the roles given to an entity by title, then document id, then place. It
	// is empty where the record has no such entity.
	Roles(ctx context.Context, id EntityID) ([]Role, error)
	// Appearances lists the documents that have an entity by publication date (undated last),
	// then id. It is empty where the record has no such entity.
	Appearances(ctx context.Context, id EntityID, p Page) ([]Appearance, error)
	// Tenures lists who held an office, or which offices somebody held: the earliest first, by
	// the first day of the first term or, where the register knows none, the first date of
	// publication (undated last), then by office and holder. It is empty where there are none.
	Tenures(ctx context.Context, id EntityID) ([]Tenure, error)
	// Merges lists pairs of entities that may be the same, those with most documents first,
	// then by id.
	Merges(ctx context.Context, q MergeQuery) ([]Merge, error)
	// Merge returns one of them, or ErrNotFound.
	Merge(ctx context.Context, id MergeID) (Merge, error)
	// Reviews lists all decisions, the first first (see [Review]).
	Reviews(ctx context.Context, p Page) ([]Review, error)
	// Mentions lists the mentions in one document by place, those at one place by entity.
	// It returns ErrNotFound if the record has no such document.
	Mentions(ctx context.Context, id document.ID) ([]Mention, error)
	// Times lists the time expressions of one document by place, or ErrNotFound.
	Times(ctx context.Context, id document.ID) ([]Time, error)
	// Search finds the documents that hold all words, and a passage of each, best first
	// (bm25), then by id. Words in double quotation marks of any style are a phrase, and so
	// are words that no white space parts. Case and accents do not count, inflection does:
	// "talks" does not find "talk". Any input is a valid search; nothing but marks finds
	// nothing.
	Search(ctx context.Context, words string, p Page) ([]Hit, error)
}
