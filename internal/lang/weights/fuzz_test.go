package weights_test

import (
	"crypto/sha256"
	"testing"

	"github.com/parley-project/parley/internal/lang/weights"
)

// FuzzOpen opens any bytes as a file, as they are and with the right sum after them, and
// reads all that is in it in every way.
func FuzzOpen(f *testing.F) {
	good := file(f, small())
	f.Add(good[:len(good)-32], []byte("envoy"))
	f.Add(file(f, weights.NewWriter("", nil))[:64], []byte(""))
	f.Add([]byte("parley.weights/1\n"), []byte("strait"))
	f.Fuzz(func(_ *testing.T, b, word []byte) {
		_, _ = weights.Open(b)
		sum := sha256.Sum256(b)
		file, err := weights.Open(append(b[:len(b):len(b)], sum[:]...))
		if err != nil {
			return
		}
		for _, d := range file.Tensors() {
			_, _ = file.F32(d.Name)
			if m, err := file.Int8(d.Name); err == nil {
				for r := range m.Scale {
					m.Row(r)
				}
			}
			readTables(file, d.Name, word)
		}
	})
}

func readTables(file *weights.File, name string, word []byte) {
	if s, err := file.Strings(name); err == nil {
		for i := range s.Len() {
			_ = s.At(i)
		}
	}
	if v, err := file.Vocabulary(name); err == nil {
		for i := range int32(v.Len()) {
			v.Find(v.Word(i))
		}
		v.Find(word)
	}
}

// FuzzTables reads any bytes as a table of strings and as a vocabulary.
func FuzzTables(f *testing.F) {
	good := open(f, file(f, small()))
	for _, name := range []string{"tags", "words"} {
		b, err := good.Bytes(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, []byte("envoy"))
	}
	f.Fuzz(func(t *testing.T, b, word []byte) {
		if len(b) == 0 {
			return
		}
		w := weights.NewWriter("m", nil)
		w.Bytes("t", b)
		readTables(open(t, file(t, w)), "t", word)
	})
}
