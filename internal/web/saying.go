package web

import (
	"net/url"
	"strconv"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
)

// A saying is a statement in the words of a page.
type saying struct {
	record.Statement
	// Speakers has one link, or none where no speaker is given.
	Speakers []link
	// Status says that the speaker is not named, or that there is none.
	Status string
	// Cues are the exact words of saying.
	Cues       []string
	Addressees []link
	// Occasion is the medium in words.
	Occasion string
	// Hedged are the words by which the document keeps its distance.
	Hedged []string
	// Likely is the probability that the attribution is right, in words, or "".
	Likely string
	// Tags are the act, polarity and modality, where they are not the usual ones.
	Tags []string
	// Directness says how much is quoted.
	Directness string
}

func (s *site) say(st record.Statement) saying {
	v := saying{
		Statement:  st,
		Status:     s.words.word("status", st.Status),
		Directness: s.words.word("directness", st.Directness),
	}
	if st.Speaker != "" {
		v.Speakers = []link{{entityHref(st.Speaker), or(st.SpeakerName, string(st.Speaker))}}
	}
	for _, c := range st.Cue {
		v.Cues = append(v.Cues, c.Exact)
	}
	for _, h := range st.Hedges {
		v.Hedged = append(v.Hedged, h.Exact)
	}
	if st.Probability > 0 {
		// Rounded down: "100 %" would claim more than is known.
		v.Likely = strconv.Itoa(int(st.Probability*100)) + " % likely to be right"
	}
	for i, to := range st.To {
		name := string(to)
		if i < len(st.ToNames) {
			name = or(st.ToNames[i], name)
		}
		v.Addressees = append(v.Addressees, link{entityHref(to), name})
	}
	v.Occasion = st.Medium
	if kind := s.words.word("medium", st.MediumKind); kind != "" && kind != st.Medium {
		if v.Occasion == "" {
			v.Occasion = kind
		} else {
			v.Occasion += " (" + kind + ")"
		}
	}
	for _, tag := range []string{
		s.words.word("act", st.Act), s.words.word("polarity", st.Polarity), s.words.word("modality", st.Modality),
	} {
		if tag != "" {
			v.Tags = append(v.Tags, tag)
		}
	}
	return v
}

// or is s, or what stands for it where it is empty.
func or(s, instead string) string {
	if s == "" {
		return instead
	}
	return s
}

func documentHref(id document.ID) string { return "/documents/" + url.PathEscape(string(id)) }

func entityHref(id record.EntityID) string { return "/entities/" + url.PathEscape(string(id)) }

// publisherHref leads to the statements that a publisher reports.
func publisherHref(p document.Publisher) string {
	return "/statements?" + url.Values{"publisher": {string(p)}}.Encode()
}

// statementHref leads to the words of a statement in the reading view, by way of a page
// that knows on which part of a long document they are.
func statementHref(id record.StatementID) string {
	return "/statements/" + url.PathEscape(string(id))
}

// passageHref leads to a passage in the reading view.
func passageHref(e record.Evidence) string {
	return documentHref(e.Document) + "?at=" + strconv.Itoa(e.Start) + "-" + strconv.Itoa(e.End) + "#at"
}

// titleOf is a document's title, or its id where it has none.
func titleOf(d record.Document) string { return or(d.Title, "Untitled ("+string(d.ID)+")") }
