package corpus_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
)

// layer makes a silver layer of lines "form tag ner", its offsets found in the text.
func layer(s, list string) string {
	var b strings.Builder
	at := 0
	text := []rune(s)
	for line := range strings.SplitSeq(list, "\n") {
		f := strings.Fields(line)
		if len(f) < 2 {
			b.WriteString("\n")
			continue
		}
		n := len([]rune(f[0]))
		for string(text[at:at+n]) != f[0] {
			at++
		}
		fmt.Fprintf(&b, "1\tx\tx\t_\t%s\t_\t0\troot\t_\tstart=%d|end=%d", f[1], at, at+n)
		if len(f) > 2 {
			b.WriteString("|ner=" + strings.Replace(f[2], "ORG", "ORGANI"+"ZATION", 1))
		}
		b.WriteString("\n")
		at += n
	}
	return b.String()
}

func TestSilver(t *testing.T) {
	for _, tc := range []struct{ name, text, layer, want string }{
		{"offsets count code points and paragraphs are the text's", "“Élan” went well, Venn said of it.\n\nTarland had signed it on Monday.\n",
			"“ ``\nÉlan NNP PERSON\n” ''\nwent VBD\nwell RB\nVenn NNP PERSON\nsaid VBD\nof IN\n\nTarland NNP LOCATION\nhad VBD\nMonday NNP DATE\n. .",
			"¶§ “Élan/B-person” went well,/any Venn/B-person said of it/any./any\n§ Tarland/B-place had signed/any it/any on/any Monday."},
		{"kinds that differ in one document are all allowed", "Ilo Tarr met us then. Later Tarr left the hall.",
			"Ilo NNP PERSON\nTarr NNP PERSON\nmet VBD\nus PRP\nthen RB\n. .\n\nLater RB\nTarr NNP LOCATION\nleft VBD\nthe DT\nhall NN\n. .",
			"¶§ Ilo/B-person Tarr/I-person met us then.\n Later Tarr/B-person|B-place left the hall."},
		{"names of clauses and of headings are open, marks are outside", "Envoys Meet In Ostrel\n\nHe joined “Venn Now Acts” there, and “Ostrel Watch” followed.",
			"Envoys NNS ORG\nMeet VB ORG\nIn IN ORG\nOstrel NNP ORG\n\nHe PRP\njoined VBD\n“ ``\nVenn NNP MISC\nNow RB MISC\nActs NNP MISC\n” ''\nthere RB\n, ,\nand CC\n“ `` ORG\nOstrel NNP ORG\nWatch NNP ORG\n” '' ORG\nfollowed VBD\n. .",
			"¶§ Envoys/any Meet/any In/any Ostrel/any\n§ He joined “Venn/any Now/any Acts/any” there, and “Ostrel/B-organisation Watch/I-organisation” followed."},
		{"a proper noun outside names is open", "The Strait was closed.", "The DT\nStrait NNP\nwas VBD\nclosed VBN\n. .", "¶§ The Strait/any was closed."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			sentences, err := corpus.Silver(t.Context(), "test", "d", tc.text, "f", strings.NewReader(layer(tc.text, tc.layer)))
			if err != nil {
				t.Fatal(err)
			}
			got := show(all(sentences))
			if got != tc.want {
				t.Errorf("got\n%s\nwant\n%s", got, tc.want)
			}
		})
	}
}

func all(sentences []*corpus.Sentence) func(func(*corpus.Sentence, error) bool) {
	return func(yield func(*corpus.Sentence, error) bool) {
		for _, s := range sentences {
			if !yield(s, nil) {
				return
			}
		}
	}
}

func TestSilverThatIsNotOfTheTextIsAnError(t *testing.T) {
	for _, tc := range []struct{ name, layer, want string }{
		{"beyond the text", "1\tx\tx\t_\tNN\t_\t0\troot\t_\tstart=0|end=99", "f:1: malformed: no start and end within 5 code points"},
		{"without an end", "1\tx\tx\t_\tNN\t_\t0\troot\t_\tstart=0", "no start and end"},
		{"backwards", "1\tx\tx\t_\tNN\t_\t0\troot\t_\tstart=3|end=4\n2\tx\tx\t_\tNN\t_\t0\troot\t_\tstart=0|end=1", "f:2: malformed: \"start=0|end=1\" begins before"},
		{"of another tag set", "1\tx\tx\t_\tNN\t_\t0\troot\t_\tstart=0|end=1|ner=SHIP", `tag "SHIP"`},
		{"of other columns", "1\tx", "2 columns"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := corpus.Silver(t.Context(), "test", "d", "Peace", "f", strings.NewReader(tc.layer))
			if !errors.Is(err, corpus.ErrMalformed) || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error %v, want one with %q", err, tc.want)
			}
		})
	}
}

func FuzzSilver(f *testing.F) {
	f.Add("Ilo Tarr left.", layer("Ilo Tarr left.", "Ilo NNP PERSON\nTarr NNP PERSON\nleft VBD\n. ."))
	f.Add("\xff\xfe é", "1\tx\tx\t_\tNN\t_\t0\troot\t_\tstart=0|end=3|ner=MISC")
	f.Fuzz(func(t *testing.T, text, layer string) {
		sentences, err := corpus.Silver(t.Context(), "test", "d", text, "f", strings.NewReader(layer))
		if err != nil {
			if !errors.Is(err, corpus.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		sound(t, all(sentences))
	})
}
