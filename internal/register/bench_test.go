package register_test

import (
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/parley-project/parley/internal/register"
)

// Loading the register, its memory kept, and what the file takes.
func BenchmarkBuiltin(b *testing.B) {
	builtin(b) // what is read once, such as the lexicon of titles
	b.ReportAllocs()
	for b.Loop() {
		builtin(b)
	}
	b.ReportMetric(heldBytes(func() any { return builtin(b) })/1024, "KiB-held")
}

// Laying a dossier of a real one's size over it.
func BenchmarkMerge(b *testing.B) {
	data, err := os.ReadFile("../../examples/ostrel-strait/register.yaml")
	if err != nil {
		b.Fatal(err)
	}
	base := builtin(b)
	b.ReportAllocs()
	for b.Loop() {
		d, err := register.Load("register.yaml", strings.NewReader(string(data)))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := register.Merge(base, d); err != nil {
			b.Fatal(err)
		}
	}
}

// Deriving the offices, which is done when they are first asked for.
func BenchmarkOffices(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		r := builtin(b)
		b.StartTimer()
		r.Offices()
	}
}

// Scanning a text of invented news.
func BenchmarkFind(b *testing.B) {
	r := builtin(b)
	words := strings.Fields(strings.Repeat(`The Kremlin said on Monday that talks between Russia and Ukraine would go on in Geneva ,
		while the White House and the European Commission asked for a truce . " We see no reason to wait , " Ana Rell told
		Reuters in Ostin . Officials of the United Nations , of NATO and of the OSCE declined to comment . `, 200))
	b.SetBytes(int64(len(strings.Join(words, " "))))
	b.ReportAllocs()
	for b.Loop() {
		r.Find(words)
	}
	b.ReportMetric(float64(len(words))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// Asking who held an office.
func BenchmarkHolder(b *testing.B) {
	r := builtin(b)
	on := date(b, "2010-05-01")
	b.ReportAllocs()
	for b.Loop() {
		if len(r.Holder("president", "state:ru", on)) != 1 {
			b.Fatal("nobody")
		}
	}
}

func heldBytes(f func() any) float64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	v := f()
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(v)
	return float64(after.HeapAlloc) - float64(before.HeapAlloc)
}
