package ud

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A Folder is a System that is files: what some other system made of the texts that
// [WriteTexts] wrote. It holds, of each set, SET.gold.conllu with the words given and
// SET.raw.conllu end to end; a file that is not there is left out.
type Folder struct {
	dir    string
	scheme *Scheme
}

// OpenFolder opens a folder whose names have the labels of the scheme of that name.
func OpenFolder(dir, scheme string) (*Folder, error) {
	s, err := SchemeOf(scheme)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("folder of a system's files: %w", err)
	}
	return &Folder{dir, s}, nil
}

// Scheme implements [System].
func (f *Folder) Scheme() *Scheme { return f.scheme }

// Read implements [System].
func (f *Folder) Read(_ context.Context, set *Set, mode Mode) ([]Document, error) {
	name := filepath.Join(f.dir, set.Name+map[Mode]string{Given: ".gold.conllu", Whole: ".raw.conllu"}[mode])
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	if err != nil {
		return nil, fmt.Errorf("a system's file: %w", err)
	}
	return ReadCoNLLU(name, data)
}

// WriteTexts writes what a system may see of sets into the folder dir, which it makes: of each
// set SET.conllu, with the words, tokens, white space, sentences and paragraphs of its
// documents and nothing else.
func WriteTexts(dir string, sets []Set) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("folder for texts: %w", err)
	}
	for i := range sets {
		set := &sets[i]
		var b bytes.Buffer
		for k := range set.Docs {
			d := bare(&set.Docs[k])
			fmt.Fprintf(&b, "# newdoc id = %s\n", strings.Join(strings.Fields(d.ID), " "))
			for n := range d.Sentences {
				d.Sentences[n].write(&b, n > 0)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, set.Name+".conllu"), b.Bytes(), 0o666); err != nil {
			return fmt.Errorf("text of %s: %w", set.Name, err)
		}
	}
	return nil
}

// write writes a bare sentence; within reports whether it is not the first of its document.
func (s *Sentence) write(b *bytes.Buffer, within bool) {
	if within && s.Paragraph {
		b.WriteString("# newpar\n")
	}
	row := func(id, form string, joined bool) {
		misc := "_"
		if joined {
			misc = "SpaceAfter=No"
		}
		fmt.Fprintf(b, "%s\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", id, form, misc)
	}
	s.surface(func(form string, joined bool, from, to int) {
		several := to > from+1
		if several {
			row(fmt.Sprintf("%d-%d", from+1, to), form, joined)
		}
		for k := from; k < to; k++ {
			row(fmt.Sprint(k+1), s.Words[k].Form, joined && !several)
		}
	})
	b.WriteByte('\n')
}
