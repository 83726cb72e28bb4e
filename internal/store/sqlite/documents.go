package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/record"
	"github.com/parley-project/parley/text"
)

// Documents lists documents by publication date, then id.
func (s *Store) Documents(ctx context.Context, p record.Page) (all []record.Document, err error) {
	limit, offset, err := cut(p)
	if err != nil {
		return nil, err
	}
	err = s.read(ctx, "documents", func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, scanDocument, "SELECT "+documentColumns+` FROM document AS d
			ORDER BY d.published_first, d.published_last, d.published, d.id LIMIT ? OFFSET ?`, limit, offset)
		return err
	})
	return all, err
}

// Document returns one document with its text.
func (s *Store) Document(ctx context.Context, id document.ID) (d record.Document, t *text.Text, err error) {
	err = s.read(ctx, "a document", func(tx *sql.Tx) error {
		d, err = one(ctx, tx, scanDocument, string(id), "SELECT "+documentColumns+" FROM document AS d WHERE d.id = ?", id)
		if err != nil {
			return err
		}
		var body string
		if err := tx.QueryRowContext(ctx,
			"SELECT text FROM body WHERE document = (SELECT no FROM document WHERE id = ?)", id).Scan(&body); err != nil {
			return err
		}
		t, err = readText(id, body)
		return err
	})
	return d, t, err
}

// Publishers lists the publishers of all documents by name.
func (s *Store) Publishers(ctx context.Context) (all []document.Publisher, err error) {
	err = s.read(ctx, "publishers", func(tx *sql.Tx) error {
		all, err = collect(ctx, tx, scanText[document.Publisher],
			"SELECT DISTINCT publisher FROM document WHERE publisher <> '' ORDER BY publisher")
		return err
	})
	return all, err
}

// readText is a text as the record has it.
func readText(id document.ID, body string) (*text.Text, error) {
	t, err := text.New(body)
	if err != nil {
		return nil, fmt.Errorf("%w: document %s: %w", record.ErrDamaged, id, err)
	}
	return t, nil
}

// mustHave returns record.ErrNotFound where the record has no such document, and else
// its number.
func mustHave(ctx context.Context, tx *sql.Tx, id document.ID) (int64, error) {
	no, _, err := lookUp(ctx, tx, id)
	if err == nil && no == 0 {
		err = fmt.Errorf("document %q: %w", id, record.ErrNotFound)
	}
	return no, err
}

const documentColumns = `d.id, d.hash, d.title, d.publisher, d.url, d.published, d.language, d.length,
	d.recorded, d.reader, d.statements, d.entities, d.notes`

func scanDocument(rows *sql.Rows) (record.Document, error) { return scanDocumentAnd(rows) }

// scanDocumentAnd scans documentColumns and what follows them.
func scanDocumentAnd(rows *sql.Rows, more ...any) (d record.Document, err error) {
	var published, recorded, notes string
	err = rows.Scan(append([]any{&d.ID, &d.Hash, &d.Title, &d.Publisher, &d.URL, &published, &d.Language, &d.Length,
		&recorded, &d.Reader, &d.Statements, &d.Entities, &notes}, more...)...)
	if err != nil {
		return d, err
	}
	if d.Published, err = parseDate(published); err != nil {
		return d, err
	}
	if d.Recorded, err = time.Parse(time.RFC3339Nano, recorded); err != nil {
		return d, fmt.Errorf("%w: document %s: recorded: %w", record.ErrDamaged, d.ID, err)
	}
	if err := json.Unmarshal([]byte(notes), &d.Notes); err != nil {
		return d, fmt.Errorf("%w: document %s: notes: %w", record.ErrDamaged, d.ID, err)
	}
	return d, nil
}

// putDocument writes the row of the document and its text. A row that is there keeps
// its number and when it was recorded.
func putDocument(ctx context.Context, p *putting) error {
	d := p.Entries.Document
	notes, err := json.Marshal(append([]string{}, d.Notes...))
	if err != nil {
		return err
	}
	first, last := days(d.Published)
	p.document, err = p.insertRow(ctx, `INSERT INTO document
			(id, hash, title, publisher, url, published, published_first, published_last, language, length,
			recorded, reader, statements, entities, notes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET
			hash = excluded.hash, title = excluded.title, publisher = excluded.publisher, url = excluded.url,
			published = excluded.published, published_first = excluded.published_first, published_last = excluded.published_last,
			language = excluded.language, length = excluded.length, reader = excluded.reader,
			statements = excluded.statements, entities = excluded.entities, notes = excluded.notes
		RETURNING no`,
		d.ID, d.Hash, d.Title, d.Publisher, d.URL, d.Published.String(), first, last, d.Language, p.Text.RuneLen(),
		d.Recorded.UTC().Format(time.RFC3339Nano), d.Reader, len(p.Statements), len(p.Entities), string(notes))
	if err != nil {
		return err
	}
	return p.insert(ctx, "INSERT INTO body (document, text) VALUES (?, ?)", p.document, p.Text.String())
}
