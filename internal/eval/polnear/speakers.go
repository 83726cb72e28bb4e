package polnear

import (
	"fmt"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/eval"
)

// Speakers are labels of who speaks, by article. PolNeAR has none; [ReadSpeakers] reads
// them from a file of our own that holds offsets and ids only.
type Speakers struct {
	byDocument map[string]*labels
}

// Naming is by what words a source names its speaker; labels/GUIDELINE.md defines the kinds.
type Naming string

// The kinds of naming.
const (
	WithName    Naming = "name"    // "Anna Rell said"
	WithPronoun Naming = "pronoun" // "she said", "his view", "who said"
	WithRole    Naming = "role"    // "the envoy said", where a reader knows who that is
	WithMetonym Naming = "metonym" // "the Hill Palace said"
	Unnamed     Naming = "unnamed" // "two officials said"
	Implied     Naming = "implied" // no source, but it is plain who speaks
	WithNothing Naming = "none"    // "it is understood": nobody in the article
)

func namings() []Naming {
	return []Naming{WithName, WithPronoun, WithRole, WithMetonym, Unnamed, Implied, WithNothing}
}

// sourced reports whether words in the text stand for the speaker there.
func (n Naming) sourced() bool { return n != Implied && n != WithNothing }

// A place is a mention of a speaker with its least and its widest bounds: whatever holds the one and lies
// in the other is that mention. "Rell" is the least of "the envoy, Anna Rell".
type place struct{ least, widest eval.Span }

// labels are the labels of one article.
type labels struct {
	ids      []string           // speakers in the order of the file
	mentions map[string][]place // by speaker
	contents []label
}

type label struct {
	speaker string // "" for none
	kind    Naming
	content []eval.Span
}

// of are the labels of an article, or nil.
func (s *Speakers) of(document string) *labels { return s.byDocument[document] }

// ReadSpeakers reads labels. name is the file's name, for messages. Fields are parted by
// tabs; lines that are empty or begin with # are passed over:
//
//	speaker	DOCUMENT	ID	0-9;40-44/31-44
//	content	DOCUMENT	ID	KIND	12-38;50-61
//
// A speaker line lists mentions of one speaker in code points of the document's text,
// each a run of its own, those that a reader may be asked to know him by: the least
// words of the mention and, after a stroke, the most that it may have, if these are
// others. A content line gives one content, with all its pieces, the id of its speaker or
// "-", and the kind of words that name him there, a [Naming]. Every id must have its
// speaker line before it is used. It returns an error that wraps ErrSyntax and names file
// and line.
func ReadSpeakers(name string, data []byte) (*Speakers, error) {
	s := &Speakers{byDocument: make(map[string]*labels)}
	for i, l := range strings.Split(string(data), "\n") {
		l = strings.TrimSuffix(l, "\r")
		if strings.TrimSpace(l) == "" || l[0] == '#' {
			continue
		}
		if err := s.line(strings.Split(l, "\t")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return s, nil
}

func (s *Speakers) line(f []string) error {
	wrong := func(format string, args ...any) error {
		return fmt.Errorf("%s: %w", fmt.Sprintf(format, args...), ErrSyntax)
	}
	if len(f) < 3 || f[1] == "" || f[2] == "" {
		return wrong("%.40q is no label", strings.Join(f, "\t"))
	}
	v := s.byDocument[f[1]]
	if v == nil {
		v = &labels{mentions: make(map[string][]place)}
		s.byDocument[f[1]] = v
	}
	switch {
	case f[0] == "speaker" && len(f) == 4:
		if _, twice := v.mentions[f[2]]; twice || f[2] == "-" {
			return wrong("speaker %.40q cannot be defined here", f[2])
		}
		places, ok := parsePlaces(f[3])
		if !ok {
			return wrong("%.40q are no offsets", f[3])
		}
		v.ids = append(v.ids, f[2])
		v.mentions[f[2]] = places
	case f[0] == "content" && len(f) == 5:
		w := label{speaker: f[2], kind: Naming(f[3])}
		if w.speaker == "-" {
			w.speaker = ""
		} else if v.mentions[w.speaker] == nil {
			return wrong("speaker %.40q has no line above", w.speaker)
		}
		if !slices.Contains(namings(), w.kind) || (w.kind == WithNothing) != (w.speaker == "") {
			return wrong("kind %.40q does not go with speaker %.40q", f[3], f[2])
		}
		var ok bool
		if w.content, ok = parseSpans(f[4]); !ok {
			return wrong("%.40q are no offsets", f[4])
		}
		v.contents = append(v.contents, w)
	default:
		return wrong("%.40q with %d fields is no label", f[0], len(f))
	}
	return nil
}

func parseSpans(s string) ([]eval.Span, bool) {
	var out []eval.Span
	for _, piece := range strings.Split(s, ";") {
		span, ok := parseSpan(piece, "-")
		if !ok {
			return nil, false
		}
		out = append(out, span)
	}
	return out, true
}

func parsePlaces(s string) ([]place, bool) {
	var out []place
	for _, piece := range strings.Split(s, ";") {
		least, widest, two := strings.Cut(piece, "/")
		a, ok := parseSpan(least, "-")
		b := a
		if ok && two {
			b, ok = parseSpan(widest, "-")
		}
		if !ok || b.Start > a.Start || b.End < a.End {
			return nil, false
		}
		out = append(out, place{a, b})
	}
	return out, true
}
