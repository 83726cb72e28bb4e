package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/document/html"
	"github.com/parley-project/parley/document/plain"
)

// A Loader makes documents of items. The zero Loader is ready for use, by several
// goroutines at once; do not copy one in use.
type Loader struct {
	// Stdin is read for "-"; nil means os.Stdin.
	Stdin io.Reader
	// MaxBytes is the most bytes of a file; 0 means plain.DefaultMaxBytes.
	MaxBytes int64
	// Fetcher fetches addresses.
	Fetcher Fetcher
}

// Load opens or fetches an item and makes a document of it. What flags say wins over
// the side file, that over front matter, that over what a page states, and that over
// the address it was fetched from. The error begins with the item's name and wraps
// [ErrVanished], [fs.ErrPermission], an error of [Fetcher.Fetch], or one of the
// readers in document/plain and document/html.
func (l *Loader) Load(ctx context.Context, item Item, flags document.Meta) (d *document.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			d, err = nil, fmt.Errorf("%w: %v\n%s", ErrReader, r, debug.Stack())
		}
		if err != nil {
			err = fmt.Errorf("%s: %w", item.Name, err)
		}
	}()
	switch item.Kind {
	case Web:
		return l.loadWeb(ctx, item.Name, flags)
	case Stdin:
		in := l.Stdin
		if in == nil {
			in = os.Stdin
		}
		raw, err := readBounded(ctx, in, 0, l.maxBytes())
		if err != nil {
			return nil, err
		}
		return l.parse(raw, looksLikeHTML(raw), "", "", flags)
	}
	return l.loadFile(ctx, item.Name, flags)
}

func (l *Loader) maxBytes() int64 {
	if l.MaxBytes > 0 {
		return l.MaxBytes
	}
	return plain.DefaultMaxBytes
}

func (l *Loader) loadFile(ctx context.Context, path string, flags document.Meta) (*document.Document, error) {
	side, err := sideFile(path)
	if err != nil {
		return nil, err
	}
	raw, err := readFile(ctx, path, l.maxBytes())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w since it was listed; name it again if it has moved: %w", ErrVanished, fs.ErrNotExist)
	}
	if err != nil {
		return nil, err
	}
	page := false
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml":
		page = true
	case ".txt", ".text", ".md":
	default:
		page = looksLikeHTML(raw)
	}
	return l.parse(raw, page, "", "", flags.Or(side))
}

func (l *Loader) loadWeb(ctx context.Context, address string, flags document.Meta) (*document.Document, error) {
	got, err := l.Fetcher.Fetch(ctx, address)
	if err != nil {
		return nil, err
	}
	page, err := isPage(got)
	if err != nil {
		return nil, err
	}
	return l.parse(got.Body, page, got.ContentType, got.URL, flags)
}

// parse makes a document of bytes that were found at an address, or at none ("").
func (l *Loader) parse(raw []byte, page bool, contentType, address string, given document.Meta) (*document.Document, error) {
	if page {
		return html.Reader{MaxBytes: l.MaxBytes, ContentType: contentType, URL: address}.Read(raw, given)
	}
	d, err := plain.Reader{MaxBytes: l.MaxBytes, Charset: charsetOf(contentType)}.Read(raw, given)
	if err != nil || d.URL != "" || address == "" {
		return d, err
	}
	// Only now is it known that the text states no address of its own.
	return document.New(d.Text.String(), d.Or(document.Meta{URL: address}))
}

// sideFile is the metadata beside a file, or none.
func sideFile(path string) (document.Meta, error) {
	name := path + sideSuffix
	raw, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return document.Meta{}, nil
	}
	if err != nil {
		return document.Meta{}, fmt.Errorf("side file %s: %w", name, fileError(err))
	}
	m, err := plain.ParseMeta(raw)
	if err != nil {
		return document.Meta{}, fmt.Errorf("side file %s: %w", name, err)
	}
	return m, nil
}

func readFile(ctx context.Context, path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(err)
	}
	// It is only read; closing has nothing to report.
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return nil, fileError(err)
	}
	if info.IsDir() {
		return nil, fmt.Errorf("a folder where a file is expected: %w", ErrNothing)
	}
	if info.Size() > limit {
		return nil, tooLarge(limit)
	}
	return readBounded(ctx, f, info.Size(), limit)
}

// chunkBytes is how much is read between two looks at the context.
const chunkBytes = 1 << 20

// readBounded reads all of r, which has about size bytes, and returns ErrTooLarge if
// it has more than limit.
func readBounded(ctx context.Context, r io.Reader, size, limit int64) ([]byte, error) {
	buf := bytes.NewBuffer(make([]byte, 0, min(size, limit)+bytes.MinRead))
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		_, err := io.CopyN(buf, r, chunkBytes)
		if int64(buf.Len()) > limit {
			return nil, tooLarge(limit)
		}
		if errors.Is(err, io.EOF) {
			return buf.Bytes(), nil
		}
		if err != nil {
			return nil, fmt.Errorf("after %d bytes: %w", buf.Len(), fileError(err))
		}
	}
}

func tooLarge(limit int64) error {
	return fmt.Errorf("more than %d bytes; split it into single reports: %w", limit, document.ErrTooLarge)
}

// fileError says what to do about an error of the file system, without the path, which
// the caller gives.
func fileError(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("may not be read; see who owns it and its mode: %w", err)
	}
	return err
}
