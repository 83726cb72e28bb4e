package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/internal/store/sqlite"
	"github.com/parley-project/parley/internal/store/storetest"
	"github.com/parley-project/parley/record"
)

func filled(b *testing.B, n int) *sqlite.Store {
	b.Helper()
	s, err := sqlite.Open(context.Background(), filepath.Join(b.TempDir(), "record.db"), sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	for i := range n {
		if err := s.Put(context.Background(), storetest.Made(i)); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

// BenchmarkPut adds reports of 600 words with 20 statements and 40 mentions.
func BenchmarkPut(b *testing.B) {
	s := filled(b, 0)
	i := 0
	for b.Loop() {
		b.StopTimer()
		e := storetest.Made(i)
		i++
		b.StartTimer()
		if err := s.Put(context.Background(), e); err != nil {
			b.Fatal(err)
		}
	}
}

// The record that is read has a thousand reports.
const readSize = 1000

func BenchmarkSearch(b *testing.B) {
	s := filled(b, readSize)
	for _, q := range []struct{ name, words string }{
		{"rare word", "w3210"},
		{"frequent words", "w12 w40"},
		{"phrase", `"w1 w2"`},
	} {
		b.Run(q.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Search(context.Background(), q.words, record.Page{Limit: 20}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkStatements(b *testing.B) {
	s := filled(b, readSize)
	for _, q := range []struct {
		name  string
		query record.StatementQuery
	}{
		{"by time", record.StatementQuery{Order: record.ByTime}},
		{"by place", record.StatementQuery{}},
		{"of one speaker", record.StatementQuery{Speaker: "person:p24"}},
		{"that hold a word", record.StatementQuery{Words: "w12"}},
	} {
		b.Run(q.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Statements(context.Background(), q.query); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEntities(b *testing.B) {
	s := filled(b, readSize)
	for _, q := range []struct {
		name  string
		query record.EntityQuery
	}{
		{"most statements", record.EntityQuery{}},
		{"by name", record.EntityQuery{Name: "person 24"}},
	} {
		b.Run(q.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Entities(context.Background(), q.query); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
