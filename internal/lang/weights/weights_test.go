package weights_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/lang/weights"
)

// small adds one tensor of each sort.
func small() *weights.Writer {
	w := weights.NewWriter("ostrel", map[string]string{"b": "2", "a": "<1>"})
	w.F32("bias", []float32{1, -0.5, float32(math.Inf(1))}, 3)
	w.Int8("dense", []float32{1, 2, -4, 0, 0, 0}, 2, 3)
	w.Bytes("raw", []byte{7})
	w.Strings("tags", []string{"NOUN", "", "VERB"})
	w.Vocabulary("words", []string{"strait", "envoy", ""})
	return w
}

func file(t testing.TB, w *weights.Writer) []byte {
	t.Helper()
	var b bytes.Buffer
	if n, err := w.WriteTo(&b); err != nil || n != int64(b.Len()) {
		t.Fatalf("%d bytes of %d: %v", n, b.Len(), err)
	}
	return b.Bytes()
}

func open(t testing.TB, b []byte) *weights.File {
	t.Helper()
	f, err := weights.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	f := open(t, file(t, small()))
	if f.Model() != "ostrel" || f.Metadata()["a"] != "<1>" || f.Metadata()["b"] != "2" {
		t.Errorf("model %q, metadata %v", f.Model(), f.Metadata())
	}
	var names []string
	for _, d := range f.Tensors() {
		names = append(names, d.Name)
	}
	if want := "bias dense.scales dense raw tags words"; strings.Join(names, " ") != want {
		t.Errorf("tensors %v, want %v", names, want)
	}
	bias, err := f.F32("bias", 3)
	if err != nil || !slices.Equal(bias, []float32{1, -0.5, float32(math.Inf(1))}) {
		t.Errorf("bias %v, %v", bias, err)
	}
	dense, err := f.Int8("dense", -1, 3)
	if err != nil {
		t.Fatal(err)
	}
	// 1 / (4/127) is 31.75, 2 is 63.5, which is rounded to even.
	if row, scale := dense.Row(0); !slices.Equal(row, []int8{32, 64, -127}) || scale != float32(4)/127 {
		t.Errorf("row 0 is %v × %v", row, scale)
	}
	if row, scale := dense.Row(1); !slices.Equal(row, []int8{0, 0, 0}) || scale != 0 {
		t.Errorf("row 1 is %v × %v", row, scale)
	}
	if raw, err := f.Bytes("raw"); err != nil || !bytes.Equal(raw, []byte{7}) {
		t.Errorf("raw %v, %v", raw, err)
	}
	tags, err := f.Strings("tags")
	if err != nil || tags.Len() != 3 || string(tags.At(0))+"|"+string(tags.At(1))+"|"+string(tags.At(2)) != "NOUN||VERB" {
		t.Errorf("tags %v, %v", tags, err)
	}
	words, err := f.Vocabulary("words")
	if err != nil || words.Len() != 3 || string(words.Word(1)) != "envoy" {
		t.Fatalf("words %v, %v", words, err)
	}
	for id, word := range []string{"strait", "envoy", ""} {
		if got, ok := words.FindString(word); !ok || got != int32(id) {
			t.Errorf("word %q is %d, %v", word, got, ok)
		}
	}
	if _, ok := words.Find([]byte("Envoy")); ok {
		t.Error("a word was found that is not there")
	}
}

// The golden file was written when version 1 was fixed: a change of the format needs
// another version, and this file stays readable or is refused as ErrVersion.
func TestTheFormatStays(t *testing.T) {
	want, err := os.ReadFile("testdata/small.weights")
	if err != nil {
		t.Fatal(err)
	}
	if got := file(t, small()); !bytes.Equal(got, want) {
		t.Errorf("the file is now\n%q, was\n%q", got, want)
	}
}

func TestWhatIsAskedWronglyIsRefused(t *testing.T) {
	f := open(t, file(t, small()))
	get := map[string]func() error{
		"no such tensor":                func() error { _, err := f.F32("weight"); return err },
		"no such matrix":                func() error { _, err := f.Int8("weight"); return err },
		"no such words":                 func() error { _, err := f.Vocabulary("weight"); return err },
		"no such strings":               func() error { _, err := f.Strings("weight"); return err },
		"another kind":                  func() error { _, err := f.Int8("bias"); return err },
		"another shape":                 func() error { _, err := f.F32("bias", 4); return err },
		"another number of dimensions":  func() error { _, err := f.Int8("dense", 6); return err },
		"bytes that are no strings":     func() error { _, err := f.Strings("raw"); return err },
		"bytes that are no vocabulary":  func() error { _, err := f.Vocabulary("raw"); return err },
		"strings that are a vocabulary": func() error { _, err := f.Strings("words"); return err },
		"a vocabulary of other strings": func() error { _, err := f.Vocabulary("tags"); return err },
	}
	for name, want := range map[string]error{
		"no such tensor": weights.ErrMissing, "no such matrix": weights.ErrMissing, "no such words": weights.ErrMissing, "no such strings": weights.ErrMissing,
		"another kind": weights.ErrShape, "another shape": weights.ErrShape, "another number of dimensions": weights.ErrShape,
		"bytes that are no strings": weights.ErrFormat, "bytes that are no vocabulary": weights.ErrFormat,
		"strings that are a vocabulary": weights.ErrFormat, "a vocabulary of other strings": weights.ErrFormat,
	} {
		err := get[name]()
		if !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", name, err, want)
		}
		if errors.Is(want, weights.ErrMissing) && !strings.Contains(err.Error(), `"weight"`) {
			t.Errorf("%s: %v does not name it", name, err)
		}
	}
}

func TestBrokenFilesAreRefused(t *testing.T) {
	good := file(t, small())
	edit := func(old, with string) []byte {
		if len(old) != len(with) || !bytes.Contains(good, []byte(old)) {
			t.Fatalf("%q cannot be %q", old, with)
		}
		return resum(bytes.Replace(good, []byte(old), []byte(with), 1))
	}
	for _, tc := range []struct {
		name string
		file []byte
		want error
	}{
		{"nothing", nil, weights.ErrFormat},
		{"another file", []byte("PK\x03\x04"), weights.ErrFormat},
		{"the first line alone", good[:17], weights.ErrFormat},
		{"another version", append([]byte("parley.weights/2\n"), good[17:]...), weights.ErrVersion},
		{"cut short", good[:len(good)-1], weights.ErrChecksum},
		{"a byte more", append(slices.Clone(good), 0), weights.ErrChecksum},
		{"a byte more, with its sum", resum(append(slices.Clone(good), 0)), weights.ErrFormat},
		{"another version in the header", edit(`"version":1`, `"version":2`), weights.ErrFormat},
		{"no model", edit(`"model"`, `"modem"`), weights.ErrFormat},
		{"the model twice", edit(`"metadata":{"a":"<1>","b":"2"}`, `"metadata":{},"model":""      `), weights.ErrFormat},
		{"an unknown key of a tensor", edit(`"shape":[3]`, `"shade":[3]`), weights.ErrFormat},
		{"an unknown kind", edit(`"f32"`, `"f64"`), weights.ErrFormat},
		{"no kind of the scales", edit(`"scales":"dense.scales"`, `"scales":"dense.stairs"`), weights.ErrFormat},
		{"scales of the wrong shape", edit(`"scales":"dense.scales"`, `"scales":"bias"        `), weights.ErrFormat},
		{"a number below zero in a shape", edit(`"shape":[2,3]`, `"shape":[-6] `), weights.ErrFormat},
		{"a shape of nothing", edit(`"shape":[2,3]`, `"shape":[]   `), weights.ErrFormat},
		{"a shape that is too large", edit(`"shape":[2,3]`, `"shape":[9e9]`), weights.ErrFormat},
		{"a product that is too large", edit(`"shape":[3],"offset":0`, `"shape":[999999,99999]`), weights.ErrFormat},
		{"tensors over one another", edit(`"offset":64`, `"offset":00`), weights.ErrFormat},
		{"a gap", edit(`"offset":64`, `"offset":65`), weights.ErrFormat},
		{"a name twice", edit(`"name":"tags"`, `"name":"bias"`), weights.ErrFormat},
		{"no name", edit(`"name":"tags"`, `"name":""    `), weights.ErrFormat},
		{"no JSON", edit(`{"version"`, `["version"`), weights.ErrFormat},
		{"bytes in the padding", edit("\n\x00", "\n\x01"), weights.ErrFormat},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := weights.Open(tc.file); !errors.Is(err, tc.want) {
				t.Errorf("error %v, want %v", err, tc.want)
			}
		})
	}
}

// resum is b with the sum of what stands before it.
func resum(b []byte) []byte {
	b = slices.Clone(b)
	sum := sha256.Sum256(b[:len(b)-32])
	copy(b[len(b)-32:], sum[:])
	return b
}

func TestEveryChangedByteIsSeen(t *testing.T) {
	good := file(t, small())
	for i := range good {
		bad := slices.Clone(good)
		bad[i] ^= 1
		if _, err := weights.Open(bad); err == nil {
			t.Fatalf("byte %d was changed and not seen", i)
		}
	}
}

func TestOpenMetadataIsACopy(t *testing.T) {
	f := open(t, file(t, small()))
	f.Metadata()["a"] = "changed"
	if f.Metadata()["a"] != "<1>" {
		t.Error("the file's own metadata was changed")
	}
}
