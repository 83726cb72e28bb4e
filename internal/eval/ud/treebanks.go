package ud

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/parley-project/parley/internal/lang/corpus"
)

// Open is the kind of a stretch of words of which the gold does not say whether a name of
// one of the common kinds is there. Names that touch it count on neither side.
const Open = "?"

const openLabel = "I-" + Open

func readTreebank(files []string) (name string, data []byte, docs []Document, err error) {
	if len(files) != 1 {
		return "", nil, nil, fmt.Errorf("treebank %v: one file is wanted: %w", files, ErrSyntax)
	}
	name = files[0]
	if data, err = os.ReadFile(name); err != nil {
		return "", nil, nil, fmt.Errorf("treebank: %w", err)
	}
	docs, err = ReadCoNLLU(name, data)
	return name, data, docs, err
}

// readGUM reads GUM with the names that package corpus derives of its mentions. Where
// these leave a choice among common kinds, or between one and none, the words are Open.
func readGUM(_ string, files []string) ([]Document, error) {
	name, data, docs, err := readTreebank(files)
	if err != nil {
		return nil, err
	}
	scheme, err := SchemeOf("common")
	if err != nil {
		return nil, err
	}
	into := sentences(docs)
	n := 0
	for s, err := range corpus.CoNLLU(name, "ud/gum", bytes.NewReader(data)) {
		if err != nil {
			return nil, fmt.Errorf("names of the treebank: %w", err)
		}
		if n >= len(into) || len(s.Words) != len(into[n].Words) {
			return nil, fmt.Errorf("names of %s: sentence %d, %s: %w", name, n+1, s.ID, ErrMismatch)
		}
		for i, label := range scheme.projectAll(s.Words) {
			into[n].label(i, label)
		}
		n++
	}
	return docs, nil
}

// projectAll projects the labels of a sentence. A name that an open word may belong to is
// open as a whole.
func (s *Scheme) projectAll(words []corpus.Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = s.project(w.Names)
		if i > 0 && out[i-1] == openLabel && strings.HasPrefix(out[i], "I-") {
			out[i] = openLabel
		}
	}
	for i := len(out) - 1; i > 0; i-- {
		if before := out[i-1]; out[i] == openLabel && before != "O" && before != openLabel && s.goesOn(words[i].Names, before) {
			out[i-1] = openLabel
		}
	}
	return out
}

// goesOn reports whether a set of labels allows the inside of the name that label is of.
func (s *Scheme) goesOn(set corpus.NameSet, label string) bool {
	for l := range set.All() {
		if kind, ok := l.Kind(); ok && !l.Begins() && string(s.kinds[kind.String()]) == label[2:] {
			return true
		}
	}
	return false
}

// project gives what a set of labels allows among the common kinds as one label: B- or I- and
// the kind, O, or Open where several are left.
func (s *Scheme) project(set corpus.NameSet) string {
	found := ""
	for l := range set.All() {
		label := "O"
		if kind, ok := l.Kind(); ok && s.kinds[kind.String()] != "" {
			label = l.String()[:2] + string(s.kinds[kind.String()])
		}
		if found != "" && found != label {
			return openLabel
		}
		found = label
	}
	return found
}

// readEWT reads EWT with the names of Universal NER where that is there. Universal NER was
// made on an older release: the few sentences whose words differ are Open.
func readEWT(dir string, files []string) ([]Document, error) {
	_, data, docs, err := readTreebank(files)
	if err != nil {
		return nil, err
	}
	part := strings.TrimSuffix(filepath.Base(files[0]), ".conllu")
	file := filepath.Join(dir, "names", "uner-ewt", "en_ewt-ud-"+part+".iob2")
	iob, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return docs, nil
	}
	if err != nil {
		return nil, fmt.Errorf("names of the treebank: %w", err)
	}
	ids, tagged := sentenceIDs(data), parseIOB(string(iob))
	for i, s := range sentences(docs) {
		row := iobSentence{}
		if i < len(ids) {
			row = tagged[ids[i]]
		}
		same := slices.EqualFunc(s.Words, row.forms, func(w Word, form string) bool { return w.Form == form })
		for k := range s.Words {
			if same {
				s.label(k, row.tags[k])
			} else {
				s.label(k, openLabel)
			}
		}
	}
	return docs, nil
}

type iobSentence struct{ forms, tags []string }

// parseIOB reads a file of Universal NER: number, word and tag in columns, by sent_id.
func parseIOB(data string) map[string]iobSentence {
	out := make(map[string]iobSentence)
	id := ""
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\r\n")
		if v, ok := strings.CutPrefix(line, "# sent_id = "); ok {
			id = v
			continue
		}
		if c := strings.Split(line, "\t"); len(c) > 2 && !strings.HasPrefix(line, "#") {
			s := out[id]
			s.forms, s.tags = append(s.forms, c[1]), append(s.tags, c[2])
			out[id] = s
		}
	}
	return out
}

// sentenceIDs are the sent_id comments of a file of CoNLL-U.
func sentenceIDs(data []byte) []string {
	var out []string
	for line := range strings.Lines(string(data)) {
		if v, ok := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "# sent_id = "); ok {
			out = append(out, v)
		}
	}
	return out
}

// sentences are the sentences of docs, in order.
func sentences(docs []Document) []*Sentence {
	var out []*Sentence
	for i := range docs {
		for j := range docs[i].Sentences {
			out = append(out, &docs[i].Sentences[j])
		}
	}
	return out
}
