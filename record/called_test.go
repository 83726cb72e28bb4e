package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCalled(t *testing.T) {
	for _, tc := range []struct {
		name        string
		words, want []string
	}{
		{"no pronouns", []string{"he", "Mara Venn", "Her", "THEIR"}, []string{"Mara Venn"}},
		{"one of what differs in case alone, the first", []string{"The Envoy", "Venn", "the envoy"}, []string{"The Envoy", "Venn"}},
		{"pronouns within a description stay", []string{"her spokeswoman", "one of them"}, []string{"her spokeswoman", "one of them"}},
		{"nothing", nil, []string{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, Called(tc.words)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
