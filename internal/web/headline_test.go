package web

import (
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// A passage that begins with the title of its document does not show it twice.
func TestAHitInAHeadlineIsShownOnce(t *testing.T) {
	for _, tc := range []struct{ name, passage, headline, rest string }{
		{"in the headline", "Envoy hands over plan\nThe envoy spoke.", "Envoy hands over plan", "\nThe envoy spoke."},
		{"below it", "The plan is good.", "", "The plan is good."},
		{"in words that begin like it", "Envoy hands over plan after plan.", "", "Envoy hands over plan after plan."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			whole, err := text.New(tc.passage)
			if err != nil {
				t.Fatal(err)
			}
			h := record.Hit{Document: record.Document{ID: document.ID("doc-1"), Title: "Envoy hands over plan"}}
			h.Evidence.Selector = text.Selector{End: whole.RuneLen(), Exact: tc.passage}
			headline, rest := hitSegments(h)
			join := func(all []segment) (s string) {
				for _, x := range all {
					s += x.Text
				}
				return s
			}
			if join(headline) != tc.headline || join(rest) != tc.rest {
				t.Errorf("got %q and %q", join(headline), join(rest))
			}
		})
	}
}
