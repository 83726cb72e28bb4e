package coref

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/eval/ud"
)

// show writes chains as their words, the head in brackets.
func show(d *Document) string {
	var b strings.Builder
	for _, c := range d.Chains {
		for i, m := range c {
			if i > 0 {
				b.WriteString(" = ")
			}
			fmt.Fprintf(&b, "%s%s%s (%v)", d.Text[m.Span.Start:m.Head.Start],
				"["+d.Text[m.Head.Start:m.Head.End]+"]", d.Text[m.Head.End:m.Span.End], m.Kind)
			if m.Entity != "" {
				b.WriteString(" " + m.Entity)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestReadGUM(t *testing.T) {
	name := filepath.Join("testdata", "talks.conllu")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := ReadGUM(name, data)
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].ID != "talks" || docs[1].ID != "second" {
		t.Fatalf("%d documents", len(docs))
	}
	if want := "Mara Venn met her envoy and didn't speak.\n\nOstrel and Tarn wait"; docs[0].Text != want {
		t.Errorf("text %q, want %q", docs[0].Text, want)
	}
	want := "[Mara] Venn (name) person = [her] (pronoun) person\n" +
		"her [envoy] (nominal) person\n" +
		"[Ostrel] and Tarn (name) place\n[Ostrel] (name) place\n[Tarn] (name) place\n"
	if got := show(&docs[0]); got != want {
		t.Errorf("chains\n%swant\n%s", got, want)
	}
	if got := show(&docs[1]); got != "[She] (pronoun) person\n" {
		t.Errorf("chains of the second document\n%s", got)
	}
	// Words of one token part its span.
	if w := docs[0].Words[7]; docs[0].Text[w.Start:w.End] != "n't" {
		t.Errorf("word 8 is %q", docs[0].Text[w.Start:w.End])
	}
}

func TestMentionsOfSeveralPieces(t *testing.T) {
	data := "# global.Entity = eid-etype-head-other\n" +
		"1\tcalls\tcall\tNOUN\tNNS\t_\t2\tnsubj\t_\tEntity=(7[1/2]-event-1-)\n" +
		"2\tcame\tcome\tVERB\tVBD\t_\t0\troot\t_\t_\n" +
		"3\tfor\tfor\tADP\tIN\t_\t4\tcase\t_\tEntity=(7[2/2]\n" +
		"4\tpeace\tpeace\tNOUN\tNN\t_\t1\tnmod\t_\tEntity=7[2/2])\n\n"
	docs, err := ReadGUM("pieces", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if got := show(&docs[0]); got != "[calls] (nominal) event\n" {
		t.Errorf("chains\n%s", got)
	}
}

func TestReadGUMRefuses(t *testing.T) {
	line := func(entity string) string { return "1\ta\ta\tNOUN\tNN\t_\t0\troot\t_\tEntity=" + entity + "\n" }
	for _, tc := range []struct {
		name, data, where string
		want              error
	}{
		{"a bracket that closes nothing", line("4)"), "f:1: ", ErrSyntax},
		{"a bracket that stays open", line("(4-person"), "f:1: ", ErrSyntax},
		{"a bracket without an entity", line("()"), "f:1: ", ErrSyntax},
		{"words that are no brackets", "\n" + line("four"), "f:2: ", ErrSyntax},
		{"a line of three columns", "1\ta\tb\n", "f:1: ", ud.ErrSyntax},
	} {
		t.Run(tc.name, func(t *testing.T) {
			docs, err := ReadGUM("f", []byte(tc.data))
			if docs != nil || !errors.Is(err, tc.want) || !strings.HasPrefix(err.Error(), tc.where) {
				t.Errorf("ReadGUM = %v, %v; want %v at %s", docs, err, tc.want, tc.where)
			}
		})
	}
}

func TestReadSilver(t *testing.T) {
	raw := "É — Rell's envoy left.\r\nShe waved."
	row := func(id int, form, tag string, head, start int, more string) string {
		return fmt.Sprintf("%d\t%s\t%s\t_\t%s\t_\t%d\tdep\t_\tstart=%d|end=%d%s\n", id, form, form, tag, head, start, start+len([]rune(form)), more)
	}
	data := "# sent_id = 1\n" + row(1, "Rell", "NNP", 3, 4, "|ner=PERSON|coref=(1,(0") + row(2, "'s", "POS", 1, 8, "|coref=0)") +
		row(3, "envoy", "NN", 4, 11, "|coref=(2,1)") + row(4, "left", "VBD", 0, 17, "|coref=2)") +
		"\n" + row(1, "She", "PRP", 2, 24, "|coref=(0)") + row(2, "waved", "VBD", 0, 28, "")
	d, err := ReadSilver("doc", raw, "f", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	want := "Rell's [envoy] (nominal)\n[Rell]'s (name) = [She] (pronoun)\nenvoy [left] (nominal)\n"
	if got := show(&d); got != want {
		t.Errorf("chains\n%swant\n%s", got, want)
	}
	for _, tc := range []struct {
		name, data string
		want       error
	}{
		{"an offset past the text", row(1, "x", "NN", 0, 900, ""), ErrMismatch},
		{"a word without offsets", "1\ta\ta\t_\tNN\t_\t0\tdep\t_\t_\n", ErrMismatch},
		{"a head that is no number", strings.Replace(row(1, "x", "NN", 0, 0, ""), "\t0\t", "\tx\t", 1), ErrSyntax},
		{"a bracket that stays open", row(1, "x", "NN", 0, 0, "|coref=(1"), ErrSyntax},
	} {
		if _, err := ReadSilver("doc", raw, "f", []byte(tc.data)); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, err, tc.want)
		}
	}
}

const gapHead = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"

func TestReadGAP(t *testing.T) {
	items, err := ReadGAP("f", []byte(gapHead+"x-1\t“Yes,” Mara Venn told Ana as she left.\tshe\t29\tMara Venn\t7\tTRUE\tAna\t22\tFALSE\thttp://example.org\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := items[0]
	of := func(i int) string { return s.Text[s.Names[i].Start:s.Names[i].End] }
	if len(items) != 1 || s.Text[s.Pronoun.Start:s.Pronoun.End] != "she" || !s.Feminine || of(0) != "Mara Venn" || of(1) != "Ana" || s.Same != [2]bool{true, false} {
		t.Errorf("%+v", items)
	}
	for _, tc := range []struct {
		name, line string
		want       error
	}{
		{"too few columns", "x-1\ttext\n", ErrSyntax},
		{"an offset that is no number", "x\tshe Ana Bo\tshe\tnil\tAna\t4\tTRUE\tBo\t8\tFALSE\tu\n", ErrSyntax},
		{"other words at the offset", "x\tshe Ana Bo\tshe\t1\tAna\t4\tTRUE\tBo\t8\tFALSE\tu\n", ErrMismatch},
		{"an offset past the text", "x\tshe Ana Bo\tshe\t0\tAna\t4\tTRUE\tBo\t80\tFALSE\tu\n", ErrMismatch},
	} {
		if _, err := ReadGAP("f", []byte(gapHead+tc.line)); !errors.Is(err, tc.want) || !strings.HasPrefix(err.Error(), "f:2: ") {
			t.Errorf("%s: %v, want %v at f:2", tc.name, err, tc.want)
		}
	}
}

func FuzzReaders(f *testing.F) {
	data, err := os.ReadFile(filepath.Join("testdata", "talks.conllu"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Add("1\ta\ta\tNOUN\tNN\t_\t0\troot\t_\tEntity=(4-(5)4)|start=0|end=1|coref=(0),1)\n")
	f.Add(gapHead + "x\tshe Ana Bo\tshe\t0\tAna\t4\tTRUE\tBo\t8\tFALSE\tu\n")
	f.Fuzz(func(t *testing.T, data string) {
		docs, err := ReadGUM("f", []byte(data))
		if err != nil && !errors.Is(err, ErrSyntax) && !errors.Is(err, ud.ErrSyntax) {
			t.Fatal(err)
		}
		if d, err := ReadSilver("d", data, "f", []byte(data)); err == nil {
			docs = append(docs, d)
		} else if !errors.Is(err, ErrSyntax) && !errors.Is(err, ErrMismatch) {
			t.Fatal(err)
		}
		for i := range docs {
			d := &docs[i]
			for _, c := range d.Chains {
				if len(c) == 0 || !slices.IsSortedFunc(c, Mention.compare) {
					t.Fatalf("chain %v", c)
				}
			}
			if _, err := d.mark(d.Chains); err != nil && !errors.Is(err, ErrMismatch) {
				t.Fatal(err)
			}
		}
		items, err := ReadGAP("f", []byte(data))
		if err != nil && !errors.Is(err, ErrSyntax) && !errors.Is(err, ErrMismatch) {
			t.Fatal(err)
		}
		for _, s := range items {
			if s.Pronoun.End > len(s.Text) || s.Names[0].End > len(s.Text) || s.Names[1].End > len(s.Text) {
				t.Fatalf("%+v", s)
			}
		}
	})
}
