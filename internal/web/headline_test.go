package web

import (
	"strings"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// A passage that begins with the title of its document, or lies within it, does not show it twice.
func TestAHitInAHeadlineIsShownOnce(t *testing.T) {
	for _, tc := range []struct {
		name, passage  string
		start          int
		headline, rest string
	}{
		{"in the headline", "Envoy hands over plan\nThe envoy spoke.", 0, "Envoy hands over plan", "\nThe envoy spoke."},
		{"all of it", "Envoy hands over plan", 0, "Envoy hands over plan", ""},
		{"a part of it", "hands over plan", 6, "Envoy hands over plan", ""},
		{"its words elsewhere", "hands over plan", 60, "", "hands over plan"},
		{"below it", "The plan is good.", 22, "", "The plan is good."},
		{"in words that begin like it", "Envoy hands over plan after plan.", 0, "", "Envoy hands over plan after plan."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			whole, err := text.New(tc.passage)
			if err != nil {
				t.Fatal(err)
			}
			h := record.Hit{Document: record.Document{ID: document.ID("doc-1"), Title: "Envoy hands over plan"}}
			h.Evidence.Selector = text.Selector{Start: tc.start, End: tc.start + whole.RuneLen(), Exact: tc.passage}
			if i := strings.Index(tc.passage, "plan"); i >= 0 {
				h.Matches = []record.Evidence{{Selector: text.Selector{Start: tc.start + i, End: tc.start + i + 4, Exact: "plan"}}}
			}
			headline, rest := hitSegments(h)
			join := func(all []segment) (s string) {
				for _, x := range all {
					s += x.Text
				}
				return s
			}
			marked := 0
			for _, x := range append(headline, rest...) {
				if x.Class != "" && x.Text == "plan" {
					marked++
				}
			}
			if marked != 1 {
				t.Errorf("%d words are marked, want 1", marked)
			}
			if join(headline) != tc.headline || join(rest) != tc.rest {
				t.Errorf("got %q and %q", join(headline), join(rest))
			}
		})
	}
}
