package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/internal/resolve"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
)

// A reader reads documents with the built-in register and those of the dossier.
type reader struct {
	pipeline *extract.Pipeline
	resolver *resolve.Resolver
	// version names, with a plus between, the rules, each model, and the dossier's registers
	// where there are some: with others a reading may come out differently, so a document is
	// read again.
	version string
}

// newReader loads registers, of which a later one wins over those before.
func newReader(registers []string) (*reader, error) {
	reg, err := register.Builtin()
	if err != nil {
		return nil, err
	}
	sum := sha256.New()
	for _, path := range registers {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("register %w", err)
		}
		dossier, err := register.Load(path, bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		if reg, err = register.Merge(reg, dossier); err != nil {
			return nil, err
		}
		// Writing to a hash never fails.
		_, _ = fmt.Fprintf(sum, "%d:%s", len(data), data)
	}
	models, err := readingModels()
	if err != nil {
		return nil, err
	}
	version := reading.Version + "+" + models.Version()
	if len(registers) > 0 {
		version += "+registers-" + hex.EncodeToString(sum.Sum(nil))[:8]
	}
	pipeline, err := extract.New(reg, models)
	if err != nil {
		return nil, fmt.Errorf("the reader cannot be made: %w", err)
	}
	return &reader{pipeline, resolve.New(reg), version}, nil
}

// read reads one document.
func (r *reader) read(ctx context.Context, d *document.Document) (*reading.Reading, error) {
	return r.pipeline.Read(ctx, d)
}

// entries reads one document for the record, which learns of it at the time recorded.
func (r *reader) entries(ctx context.Context, d *document.Document, recorded time.Time) (record.Entries, error) {
	found, err := r.read(ctx, d)
	if err != nil {
		return record.Entries{}, err
	}
	e := r.resolver.Entries(d, found, recorded)
	e.Document.Reader = r.version
	return e, nil
}
