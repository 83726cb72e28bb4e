package ud

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const small = `# newdoc id = talks
# newpar id = p1
# sent_id = 1
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VBP	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
3.1	away	_	_	_	_	_	_	_	_
4	!	!	PUNCT	.	_	3	punct	_	_

1	Rell	Rell	PROPN	NNP	_	0	root	_	Name=B-person|SpaceAfter=No

# newpar
1	Yes	yes	INTJ	UH	_	0	root	_	_

# newdoc
1	_	_	SYM	SYM	_	0	root	_	_
`

func TestReadCoNLLU(t *testing.T) {
	docs, err := ReadCoNLLU("small", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].ID != "talks" || len(docs[0].Sentences) != 3 {
		t.Fatalf("%+v: want two documents, the first with three sentences", docs)
	}
	if got, want := docs[0].Text(), "Don't go! Rell\n\nYes"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if got, want := docs[0].Sentences[1].Names, []Name{{0, 1, "person"}}; !slices.Equal(got, want) {
		t.Errorf("names %v, want %v", got, want)
	}
	if w := docs[1].Sentences[0].Words[0]; w.Form != "_" || w.Lemma != "_" {
		t.Errorf("an underscore as a word: %+v", w)
	}
	if w := docs[0].Sentences[0].Words[0]; w.Head != 3 || w.XPOS != "VBP" {
		t.Errorf("the first word: %+v", w)
	}
}

func TestReadCoNLLURefuses(t *testing.T) {
	row := func(id, head string) string { return id + "\tx\tx\tX\tX\t_\t" + head + "\tdep\t_\t_\n" }
	for _, tc := range []struct{ name, in, want string }{
		{"a line of other columns", "1\tx\n", "f:1: 2 columns"},
		{"a word out of order", row("2", "0"), "f:1: word \"2\" after word 0"},
		{"a head beyond the sentence", row("1", "2"), "word 1 hangs on word 2 of 1"},
		{"a head that is no number", row("1", "x"), "head \"x\""},
		{"a token beyond the sentence", row("1-2", "_") + row("1", "0"), "ends before word 2"},
		{"a token without end", row("1-99999999", "_"), "token"},
		{"tokens that overlap", row("1-3", "_") + row("1", "0") + row("2-3", "_"), "token"},
		{"a token of nothing", row("2-1", "_"), "token"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := ReadCoNLLU("f", []byte(tc.in))
			if !errors.Is(err, ErrSyntax) || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v, want ErrSyntax with %q", err, tc.want)
			}
		})
	}
}

func TestScoresRefuse(t *testing.T) {
	one := []Document{{ID: "a", Sentences: []Sentence{{Words: []Word{{Form: "Rell"}}}}}}
	other := []Document{{ID: "a", Sentences: []Sentence{{Words: []Word{{Form: "Tarn"}}}}}}
	for _, tc := range []struct {
		name         string
		gold, system []Document
		want         error
	}{
		{"another text", one, other, ErrMismatch},
		{"fewer documents", one, nil, ErrMismatch},
		{"no word", nil, nil, ErrEmpty},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := ScoreTrees(tc.gold, tc.system, Options{}); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
	if _, err := SchemeOf("nobody's"); !errors.Is(err, ErrSyntax) {
		t.Errorf("unknown scheme: %v", err)
	}
}

// drawDocument parts a text into words, tokens and sentences at random.
func drawDocument(t *rapid.T, ink []rune, label string) Document {
	var d Document
	var s Sentence
	end := func() {
		for i := range s.Words {
			s.Words[i].Head = rapid.IntRange(NoHead, len(s.Words)).Draw(t, label+" head")
		}
		d.Sentences = append(d.Sentences, s)
		s = Sentence{}
	}
	for len(ink) > 0 {
		n := rapid.IntRange(1, min(4, len(ink))).Draw(t, label+" length")
		form := string(ink[:n])
		ink = ink[n:]
		several := 1
		if n > 1 && rapid.Bool().Draw(t, label+" several") {
			several = n
			s.Tokens = append(s.Tokens, Token{From: len(s.Words), To: len(s.Words) + n, Form: form})
		}
		for i := range several {
			w := Word{Form: form, Lemma: form, UPOS: "X", XPOS: "X", Rel: rapid.SampledFrom([]string{"a", "a:b", "c"}).Draw(t, label+" relation")}
			if several > 1 {
				w.Form = string([]rune(form)[i])
			}
			s.Words = append(s.Words, w)
		}
		if rapid.IntRange(0, 3).Draw(t, label+" ends") == 0 {
			end()
		}
	}
	end()
	return d
}

func TestScoresOfAnyTwoPartings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ink := rapid.SliceOfN(rapid.SampledFrom([]rune("abAéß")), 1, 24).Draw(t, "ink")
		gold, system := drawDocument(t, ink, "gold"), drawDocument(t, ink, "system")
		g, s := lay(&gold, nil), lay(&system, nil)
		forth, back := align(g, s), align(s, g)
		count := func(partner []int) int {
			last, n := -1, 0
			for _, j := range partner {
				if j < 0 {
					continue
				}
				if j <= last {
					t.Fatalf("%v: words cross or meet twice", partner)
				}
				last = j
				n++
			}
			return n
		}
		if a, b := count(forth), count(back); a != b {
			t.Errorf("%d words aligned one way, %d the other", a, b)
		}
		m := mark(g, s)
		order := []float64{m.FullLAS.Right, m.LAS.Right, m.UAS.Right, m.Words.Right}
		if !slices.IsSorted(order) {
			t.Errorf("full LAS, LAS, UAS, words: %v, want each at most the next", order)
		}
		for i, j := range align(g, g) {
			if i != j {
				t.Fatalf("word %d of a document is aligned with its own word %d", i, j)
			}
		}
	})
}

func FuzzReadCoNLLU(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("1-2\t\xff\t_\t_\t_\t_\t_\t_\t_\t_\n1\t\xff\t_\t_\t_\t_\t2\t_\t_\tName=I-x\n2\t\t_\t_\t_\t_\t1\t_\t_\tName=\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		docs, err := ReadCoNLLU("fuzz", data)
		if err != nil {
			if !errors.Is(err, ErrSyntax) {
				t.Fatalf("%v is not ErrSyntax", err)
			}
			return
		}
		s, err := ScoreTrees(docs, docs, Options{Resamples: -1})
		if err != nil {
			return
		}
		if s.Words.Precision != 1 {
			t.Errorf("a file against itself: words %v", s.Words)
		}
	})
}
