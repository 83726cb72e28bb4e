package entity_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/extract/stage"
	"github.com/parley-project/parley/reading"
	"pgregory.net/rapid"
)

// checkMentions states what holds of any draft after the first stage.
func checkMentions(t interface{ Fatalf(string, ...any) }, d *stage.Draft) {
	var open []int
	for i, m := range d.Mentions {
		switch {
		case m.Empty() || m.Start < 0 || m.End > len(d.Text()):
			t.Fatalf("mention %d %v lies outside", i, m.Span)
		case !m.Contains(m.Head) || m.Head.Empty():
			t.Fatalf("mention %d: the head %v is not in %v", i, m.Head, m.Span)
		case i > 0 && d.Mentions[i-1].Compare(m.Span) > 0:
			t.Fatalf("mentions %d and %d are out of order", i-1, i)
		case m.RoleOf >= len(d.Mentions) || m.RoleOf < -1 || m.RoleOf == i:
			t.Fatalf("mention %d is of %d", i, m.RoleOf)
		case !slices.Contains(reading.EntityKinds(), m.Kind):
			t.Fatalf("mention %d %q is of kind %q", i, m.In(d.Text()), m.Kind)
		case m.Name == "":
			t.Fatalf("mention %d has no name", i)
		}
		for len(open) > 0 && d.Mentions[open[len(open)-1]].End <= m.Start {
			open = open[:len(open)-1]
		}
		if n := len(open); n > 0 && !d.Mentions[open[n-1]].Contains(m.Span) {
			t.Fatalf("mentions %d and %d cross", open[n-1], i)
		}
		open = append(open, i)
	}
}

// checkEntities states what holds after the second.
func checkEntities(t interface{ Fatalf(string, ...any) }, d *stage.Draft) {
	seen := make([]int, len(d.Mentions))
	for e, x := range d.Entities {
		if !slices.IsSorted(x.Mentions) {
			t.Fatalf("entity %d: mentions out of order", e)
		}
		for _, i := range x.Mentions {
			seen[i]++
			if d.Mentions[i].Entity != e {
				t.Fatalf("mention %d is of entity %d and listed by %d", i, d.Mentions[i].Entity, e)
			}
		}
		for _, r := range x.Roles {
			if r.Of == e || r.Of < -1 || r.Of >= len(d.Entities) || r.Title == "" || len(r.Evidence) == 0 {
				t.Fatalf("entity %d has the role %+v", e, r)
			}
			for _, s := range r.Evidence {
				if s.Empty() || s.End > len(d.Text()) {
					t.Fatalf("entity %d: evidence %v of %q", e, s, r.Title)
				}
			}
		}
	}
	for i, m := range d.Mentions {
		want := 1
		if m.Entity < 0 {
			want = 0
			if m.Form == stage.NameMention || m.Form == stage.MetonymMention {
				t.Fatalf("name %d %q has no entity", i, m.In(d.Text()))
			}
		}
		if seen[i] != want {
			t.Fatalf("mention %d is listed %d times", i, seen[i])
		}
	}
}

func FuzzEntities(f *testing.F) {
	ss := stages(f, testRegister(f))
	for _, seed := range []string{
		"Vardian President Anna Keld's envoy, Marek Osk, said he left.",
		"Osk Warns Vardia\n\n“We left,” she said.",
		"the head of the head of the head of", "his his his envoy's envoy's envoy",
		"The U.S.’ ’s 's of of the", "Mr. Mr. Mr", "A\xffb Osk\u00ad of\u200b", "President, President, president's",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		if strings.TrimSpace(s) == "" {
			return
		}
		d := draft(t, ss, s)
		checkMentions(t, d)
		checkEntities(t, d)
		if again := draft(t, ss, s); !reflect.DeepEqual(d.Mentions, again.Mentions) || !reflect.DeepEqual(d.Entities, again.Entities) {
			t.Fatalf("two readings of %q differ", s)
		}
	})
}

// Sentences put together of the words that the rules go by reach more of them than bytes
// do.
func TestEntitiesOfRandomSentences(t *testing.T) {
	ss := stages(t, testRegister(t))
	words := strings.Fields(`Osk Marek Anna Keld Vardia Vardian Vardians Ostin Lysa Grey Palace the The a two of to for in and his her
		its he she they it I envoy president President minister officials aides ministry Ministry government side sides said agreed
		met told , . ' ’s “ ” — ( ) : Mr. Gen. U.S. familiar with talks leader spokeswoman Council Lake States LSC former senior 12 May`)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "words")
		var b strings.Builder
		for range n {
			b.WriteString(rapid.SampledFrom(words).Draw(t, "word"))
			b.WriteString(rapid.SampledFrom([]string{" ", " ", " ", " ", "", "\n\n"}).Draw(t, "space"))
		}
		if strings.TrimSpace(b.String()) == "" {
			return
		}
		d := quietDraft(ss, b.String())
		checkMentions(t, d)
		checkEntities(t, d)
	})
}
