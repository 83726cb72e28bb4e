package times

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Data is what a folder holds.
type Data struct {
	Documents []Document
	Cases     []Case
}

// Load reads the corpora in a folder and in the folders in it, in the order of their names. A
// document without a day of creation is left out: most of its times cannot be read. It returns
// an error that wraps [ErrFormat] and names the file, and one where nothing is found.
func Load(ctx context.Context, dir string) (*Data, error) {
	d := &Data{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return d.file(path)
	})
	if err != nil {
		return nil, fmt.Errorf("times of %s: %w", dir, err)
	}
	if len(d.Documents)+len(d.Cases) == 0 {
		return nil, fmt.Errorf("%s: no *.tml of TimeML, no *.xml of MEANTIME and no *.json of Recognizers-Text is in it: %w", dir, fs.ErrNotExist)
	}
	return d, nil
}

// meantime is the name of the set that MEANTIME's files are.
const meantime = "MEANTIME"

func (d *Data) file(path string) error {
	ext := filepath.Ext(path)
	if ext != ".tml" && ext != ".xml" && ext != ".json" {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	name := filepath.Base(path)
	switch {
	case ext == ".tml":
		doc, err := ReadTimeML(name, data)
		if err != nil {
			return err
		}
		doc.Set = filepath.Base(filepath.Dir(path))
		d.add(doc)
	case ext == ".xml" && bytes.Contains(data, []byte("t_id=")):
		doc, err := ReadMeantime(name, data)
		if err != nil {
			return err
		}
		doc.Set = meantime
		d.add(doc)
	case ext == ".json" && bytes.Contains(data, []byte(`"Input"`)):
		cases, err := ReadRecognizers(strings.TrimSuffix(name, ext), data)
		if err != nil {
			return err
		}
		d.Cases = append(d.Cases, cases...)
	}
	return nil
}

func (d *Data) add(doc Document) {
	if _, ok := doc.Published.Day(); ok {
		d.Documents = append(d.Documents, doc)
	}
}
