package corpus

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

// polnearShare holds down the silver layers: they are by machine, and many.
const polnearShare = 0.1

// Silvers gives a part of PolNeAR in the folder of data sets, see [Silver], in the order
// of its files. Articles without the silver layer are left out. Only [Train] and [Dev]
// are there; the test part is held out from all training and tuning.
func Silvers(ctx context.Context, dir string, part Part) ([]*Sentence, error) {
	var out []*Sentence
	err := polnear(dir, part, func(id, s string) error {
		file := path.Join("data/polnear", string(part), "conllu", id+".conllu")
		f, err := os.DirFS(dir).Open(file)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("the folder of data sets: %w", err)
		}
		sentences, err := Silver(ctx, "polnear", id, s, file, f)
		if err := errors.Join(err, f.Close()); err != nil {
			return err
		}
		for _, s := range sentences {
			s.Share = polnearShare
		}
		out = append(out, sentences...)
		return nil
	})
	return out, err
}

// Texts gives texts of the folder of data sets without annotation, for a teacher to label:
// the articles of PolNeAR's training part, the passages of GAP (but for its test part) and
// the articles of MEANTIME, each a document.
func Texts(ctx context.Context, dir string) ([]*Sentence, error) {
	var out []*Sentence
	add := func(corpus string) func(id, s string) error {
		return func(id, s string) error {
			sentences, err := Plain(ctx, corpus, id, s)
			out = append(out, sentences...)
			return err
		}
	}
	if err := polnear(dir, Train, add("polnear")); err != nil {
		return nil, err
	}
	for _, file := range []string{"gap-development.tsv", "gap-validation.tsv"} {
		if err := readFile(dir, "data/coref/gap/"+file, func(name string, r io.Reader) error { return passages(name, r, add("gap")) }); err != nil {
			return nil, err
		}
	}
	files, err := glob(dir, "data/time/meantime/*.xml")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		err := readFile(dir, file, func(name string, r io.Reader) error {
			s, err := tokensText(name, r)
			if err != nil {
				return err
			}
			return add("meantime")(strings.TrimSuffix(path.Base(name), ".xml"), s)
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// polnear goes over the raw texts of a part of PolNeAR.
func polnear(dir string, part Part, each func(id, s string) error) error {
	files, err := glob(dir, path.Join("data/polnear", string(part), "text/*.txt"))
	if err != nil {
		return err
	}
	for _, file := range files {
		b, err := fs.ReadFile(os.DirFS(dir), file)
		if err != nil {
			return fmt.Errorf("the folder of data sets: %w", err)
		}
		if err := each(strings.TrimSuffix(path.Base(file), ".txt"), string(b)); err != nil {
			return err
		}
	}
	return nil
}

func readFile(dir, file string, each func(name string, r io.Reader) error) error {
	f, err := os.DirFS(dir).Open(file)
	if err != nil {
		return fmt.Errorf("the folder of data sets: %w", err)
	}
	return errors.Join(each(file, f), f.Close())
}

// passages goes over the first two columns, ID and text, of a file of GAP (Webster et al.
// 2018), which has a head line.
func passages(name string, r io.Reader, each func(id, s string) error) error {
	l := newLines(name, r)
	for line, ok := l.next(); ok; line, ok = l.next() {
		col := strings.SplitN(line, "\t", 3)
		if len(col) < 2 {
			return l.malformed("want an ID and a text")
		}
		if l.n == 1 && col[0] == "ID" {
			continue
		}
		if err := each(col[0], col[1]); err != nil {
			return err
		}
	}
	return l.err()
}

// tokensText puts together the text of a MEANTIME file (Minard et al. 2016), which holds
// its tokens. A sentence that no stop ends, as a headline, is a paragraph.
func tokensText(name string, r io.Reader) (string, error) {
	var b strings.Builder
	var words []Word
	last := ""
	flush := func() {
		if len(words) == 0 {
			return
		}
		spaceByRule(words, false)
		for _, w := range words {
			if w.Space && b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
				b.WriteByte(' ')
			}
			b.WriteString(w.Form)
		}
		if !strings.ContainsAny(words[len(words)-1].Form, ".!?\"”'’)") {
			b.WriteString("\n\n")
		}
		words = words[:0]
	}
	d := xml.NewDecoder(r)
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			flush()
			return b.String(), nil
		}
		if err != nil {
			return "", fmt.Errorf("%s: %w: %w", name, ErrMalformed, err)
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != "token" {
			continue
		}
		var tok struct {
			Sentence string `xml:"sentence,attr"`
			Form     string `xml:",chardata"`
		}
		if err := d.DecodeElement(&tok, &start); err != nil {
			return "", fmt.Errorf("%s: %w: %w", name, ErrMalformed, err)
		}
		if tok.Sentence != last {
			flush()
			last = tok.Sentence
		}
		if form := strings.TrimSpace(tok.Form); form != "" {
			words = append(words, unannotated(form, true))
		}
	}
}
