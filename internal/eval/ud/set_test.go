package ud

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// put writes files into a new folder of data sets.
func put(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// namesOf are the names of a sentence with their words.
func namesOf(s *Sentence) []string {
	var out []string
	for _, n := range s.Names {
		form := n.Kind + ":"
		for _, w := range s.Words[n.From:n.To] {
			form += " " + w.Form
		}
		out = append(out, form)
	}
	return out
}

func TestLoadSets(t *testing.T) {
	dir := put(t, map[string]string{
		"ud/ewt/dev.conllu":                 "# sent_id = a\n1\tRell\t_\tPROPN\tNNP\t_\t0\troot\t_\t_\n\n# sent_id = b\n1\tTarn\t_\tPROPN\tNNP\t_\t0\troot\t_\t_\n\n",
		"names/uner-ewt/en_ewt-ud-dev.iob2": "# sent_id = a\n1\tRell\tB-PER\t-\t-\n\n# sent_id = b\n1\tTarn.\tB-LOC\t-\t-\n\n",
		"names/wnut17/emerging.dev.conll":   "Venn\tB-person\ncan\tO\n't\tO\n(\tO\nTarn\tI-location\n)\tO\n \n@\tO\nvenn\tO\n",
	})
	sets, err := LoadSets(t.Context(), dir, Dev)
	if err != nil {
		t.Fatal(err)
	}
	if len(sets) != 2 || sets[0].Name != "ewt-dev" || sets[1].Name != "wnut17-dev" || !sets[0].Treebank || sets[1].Treebank {
		t.Fatalf("%+v: want ewt-dev, a treebank, and wnut17-dev", sets)
	}
	ewt := sentences(sets[0].Docs)
	if got, want := namesOf(ewt[0]), []string{"PER: Rell"}; !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
	if got, want := namesOf(ewt[1]), []string{"?: Tarn"}; !slices.Equal(got, want) {
		t.Errorf("names of a sentence whose words differ: %q, want %q", got, want)
	}
	wnut := sets[1].Docs
	if len(wnut) != 2 {
		t.Fatalf("%d documents, want one a sentence", len(wnut))
	}
	if got, want := namesOf(&wnut[0].Sentences[0]), []string{"person: Venn", "location: Tarn"}; !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
	if got, want := wnut[0].Text()+"|"+wnut[1].Text(), "Venn can 't (Tarn)|@venn"; got != want {
		t.Errorf("texts %q, want %q", got, want)
	}
}

func TestLoadSetsRefuses(t *testing.T) {
	for _, tc := range []struct {
		name  string
		files map[string]string
		want  error
	}{
		{"a folder of nothing", nil, ErrEmpty},
		{"a treebank of other lines", map[string]string{"ud/ewt/dev.conllu": "x\n"}, ErrSyntax},
		{"names of other lines", map[string]string{"names/re3d/a/b.conll": "x y z\n"}, ErrSyntax},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := LoadSets(t.Context(), put(t, tc.files), Dev); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

// GUM's names leave some words open; what may belong to a name makes the name open.
func TestNamesOfGUM(t *testing.T) {
	const gum = `# newdoc id = talks
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
1	Rell	Rell	PROPN	NNP	_	2	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1-sgl-Rell)
2	met	meet	VERB	VBD	_	0	root	_	_
3	Tarlanders	Tarlander	PROPN	NNPS	_	2	obj	_	Entity=(2-person-new-nnnnn-cf2-1-sgl)
4	in	in	ADP	IN	_	5	case	_	_
5	Tarn	Tarn	PROPN	NNP	_	2	obl	_	Entity=(3-place-new-nnnnn-cf3-1-sgl-Tarn)

`
	sets, err := LoadSets(t.Context(), put(t, map[string]string{"ud/gum/dev.conllu": gum}), Dev)
	if err != nil {
		t.Fatal(err)
	}
	got := namesOf(sentences(sets[0].Docs)[0])
	if want := []string{"person: Rell", "?: Tarlanders", "place: Tarn"}; !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
}
