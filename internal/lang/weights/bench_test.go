package weights_test

import (
	"fmt"
	"testing"

	"github.com/parley-project/parley/internal/lang/weights"
)

// words are n different invented words.
func words(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("w%xord", i*7919)
	}
	return list
}

// large is a file of about 25 MB: a vocabulary of 100,000 words with rows of 240 numbers.
func large(b *testing.B) []byte {
	w := weights.NewWriter("large", nil)
	w.Vocabulary("words", words(100_000))
	w.Quantised("rows", make([]int8, 240*100_000), make([]float32, 100_000), 100_000, 240)
	return file(b, w)
}

func BenchmarkOpen(b *testing.B) {
	data := large(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		f := open(b, data)
		if _, err := f.Int8("rows", 100_000, 240); err != nil {
			b.Fatal(err)
		}
		if _, err := f.Vocabulary("words"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVocabulary(b *testing.B) {
	f := open(b, large(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.Vocabulary("words"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	v, err := open(b, large(b)).Vocabulary("words")
	if err != nil {
		b.Fatal(err)
	}
	for _, bc := range []struct {
		name string
		list []string
	}{{"known", words(4096)}, {"unknown", words(200_000)[150_000:154_096]}} {
		list := make([][]byte, len(bc.list))
		for i, w := range bc.list {
			list[i] = []byte(w)
		}
		b.Run(bc.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				v.Find(list[i&4095])
				i++
			}
		})
	}
}

func TestFindAllocatesNothing(t *testing.T) {
	v, err := open(t, file(t, small())).Vocabulary("words")
	if err != nil {
		t.Fatal(err)
	}
	word, s := []byte("envoy"), string([]byte("straits"))
	if a := testing.AllocsPerRun(10, func() { v.Find(word); v.FindString(s) }); a != 0 {
		t.Errorf("%g allocations", a)
	}
}
