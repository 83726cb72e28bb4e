package train

import (
	"testing"

	"github.com/parley-project/parley/internal/lang/corpus"
	"github.com/parley-project/parley/internal/lang/crf"
	"github.com/parley-project/parley/internal/lang/encoder"
)

func word(form, tag string, head int, rel string) corpus.Word {
	return corpus.Word{Form: form, Space: form != ".", UPOS: tag, XPOS: tag, Head: head, Rel: rel, Names: corpus.Set(corpus.O)}
}

func TestCompile(t *testing.T) {
	gold := &corpus.Sentence{Corpus: "a", Paragraph: true, Words: []corpus.Word{word("Mara", "P", 2, "nsubj"), word("spoke", "V", 0, "root"), word(".", ".", 2, "punct")}}
	next := &corpus.Sentence{Corpus: "a", Words: []corpus.Word{word("Then", "A", 0, "root")}}
	soft := &corpus.Sentence{Corpus: "b", Paragraph: true, Words: []corpus.Word{{Form: "Talks", Space: true, Head: -1, Soft: &corpus.Soft{
		UPOS: []corpus.Weighted{{Label: "P", P: 0.6}, {Label: "V", P: 0.2}, {Label: "unknown", P: 0.2}},
		Head: []corpus.WeightedHead{{Head: 0, P: 0.9}}, Rel: []corpus.Weighted{{Label: "root", P: 0.9}},
		Names: []corpus.Weighted{{Label: "O", P: 0.95}, {Label: "B-place", P: 0.05}},
	}}}}
	labels := LabelsOf([]*corpus.Sentence{gold, next})
	shape := encoder.Shape{Words: 1, Buckets: 8, Width: 16, Hidden: 16, Blocks: 1, Arc: 16, Rel: 16}
	ex, err := NewCompiler(shape, labels, Index{}, Index{}).Compile(t.Context(), []*corpus.Sentence{gold, next, soft})
	if err != nil {
		t.Fatal(err)
	}
	if len(ex) != 2 || ex[0].Words() != 4 || len(ex[0].Ends) != 2 || ex[1].Words() != 1 {
		t.Fatalf("%d examples; want the paragraph of two sentences and that of one", len(ex))
	}
	for i, want := range []int8{1, 0, 0, 1} {
		if got := ex[0].Targets[i].Begins; got != want {
			t.Errorf("word %d: begins is %d, want %d", i, got, want)
		}
	}
	if ex[0].Targets[0].RelHead != 2 || len(ex[0].Targets[0].Head) != 1 || ex[0].Targets[0].Names != crf.Of(0) {
		t.Errorf("the gold word is %+v", ex[0].Targets[0])
	}
	believed := ex[1].Targets[0]
	if len(believed.UPOS) != 2 || believed.UPOS[0].P < 0.74 || believed.UPOS[0].P > 0.76 {
		t.Errorf("a belief in known labels is %+v, want parts of 0.75 and 0.25", believed.UPOS)
	}
	if believed.Begins != -1 || believed.Names != crf.Of(0) || believed.RelHead != 0 {
		t.Errorf("the believed word is %+v", believed)
	}
}

func TestVocabulary(t *testing.T) {
	s := &corpus.Sentence{Words: []corpus.Word{{Form: "The"}, {Form: "talks"}, {Form: "the"}, {Form: "talks"}, {Form: "THE"}, {Form: "once"}}}
	got := Vocabulary([]*corpus.Sentence{s}, 2)
	if len(got) != 2 || got[0] != "the" || got[1] != "talks" {
		t.Errorf("words are %q, want the frequent first and the rare not at all", got)
	}
}
