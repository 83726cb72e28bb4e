package ingest

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
)

// sniffBytes is how much of a file is looked at to tell a page from a text.
const sniffBytes = 1024

// looksLikeHTML reports whether bytes without a name begin as a page does. It is the
// same for UTF-16, whose NULs and byte order mark are passed over.
func looksLikeHTML(raw []byte) bool {
	head := bytes.Map(func(r rune) rune {
		if r == 0 {
			return -1
		}
		return r
	}, bytes.TrimLeft(raw[:min(len(raw), sniffBytes)], "\xef\xbb\xbf\xff\xfe"))
	head = bytes.ToLower(bytes.TrimSpace(head))
	for bytes.HasPrefix(head, []byte("<!--")) {
		_, rest, found := bytes.Cut(head, []byte("-->"))
		if !found {
			return false
		}
		head = bytes.TrimSpace(rest)
	}
	if bytes.HasPrefix(head, []byte("<?xml")) {
		return bytes.Contains(head, []byte("<html"))
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// isPage reports whether a response is a page or a text, by its type, or by its bytes
// where the server does not know. It returns ErrMedia if it is neither.
func isPage(r *Response) (bool, error) {
	media, _, err := mime.ParseMediaType(r.ContentType)
	if err != nil {
		media = ""
	}
	switch {
	case media == "text/html", media == "application/xhtml+xml":
		return true, nil
	case media == "text/plain", media == "text/markdown":
		return false, nil
	case media == "", media == "application/octet-stream", strings.HasPrefix(media, "text/"):
		return looksLikeHTML(r.Body), nil
	}
	return false, fmt.Errorf("the server gave %s; save it as text and name that file: %w", media, ErrMedia)
}

// charsetOf is the encoding that a Content-Type names, or "".
func charsetOf(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	return params["charset"]
}
