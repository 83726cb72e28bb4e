package encoder

import (
	"slices"
	"testing"
)

type lookup map[string]int32

func (l lookup) Find(word []byte) (int32, bool) {
	id, ok := l[string(word)]
	return id, ok
}

var small = Shape{Words: 10, Buckets: 50, Width: 16, Hidden: 16, Blocks: 1, Arc: 16, Rel: 16}

func TestRowsOfWords(t *testing.T) {
	f := NewFeatures(small, lookup{"talks": 3, "000": 4, "state's": 5}, lookup{"talks": 7})
	first := func(form string) (int32, int32) {
		rows, static := f.Append(nil, Word{Form: form})
		return rows[0], static
	}
	unknown := UnknownRow(small)
	for _, c := range []struct {
		name, form  string
		row, static int32
	}{
		{"a known word", "talks", 3, 7},
		{"its capitals do not matter", "TALKS", 3, 7},
		{"figures are alike", "197", 4, -1},
		{"apostrophes are alike", "State’s", 5, -1},
		{"an unknown word", "parley", unknown, -1},
		{"nothing", "", unknown, -1},
		{"no UTF-8", "\xff\xfe", unknown, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if row, static := first(c.form); row != c.row || static != c.static {
				t.Errorf("row %d and vector %d; want %d and %d", row, static, c.row, c.static)
			}
		})
	}
}

func TestHowAWordStandsHasRowsOfItsOwn(t *testing.T) {
	f := NewFeatures(small, lookup{}, lookup{})
	plain, _ := f.Append(nil, Word{Form: "talks"})
	for name, w := range map[string]Word{
		"after white space": {Form: "talks", Space: true},
		"after a break":     {Form: "talks", Break: true},
		"at the start":      {Form: "talks", First: true},
		"of a class":        {Form: "talks", Classes: 1 << 15},
		"in capitals":       {Form: "TALKS"},
	} {
		if rows, _ := f.Append(nil, w); slices.Equal(rows, plain) {
			t.Errorf("%s: the rows are those of the plain word", name)
		}
	}
}

func FuzzRows(f *testing.F) {
	f.Add("Minister’s", uint16(3), true)
	f.Add("\xc3\x28İ🕊", uint16(0xffff), false)
	f.Fuzz(func(t *testing.T, form string, classes uint16, on bool) {
		words := lookup{Key(form): 1 << 20} // a vocabulary that is larger than its table
		rows, _ := NewFeatures(small, words, lookup{}).Append(nil, Word{Form: form, Classes: classes, Space: on, Break: on})
		for _, r := range rows {
			if r < 0 || int(r) >= TableRows(small) {
				t.Fatalf("row %d of %d", r, TableRows(small))
			}
		}
	})
}
