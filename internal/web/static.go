package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
)

//go:embed static
var staticFiles embed.FS

// assets are the style sheets, scripts and pictures. Their address holds a hash of all
// of them, so that a browser may keep them for good and never mixes two versions.
type assets struct {
	version string
	files   map[string][]byte
}

// loadAssets reads the embedded files, which are part of the program.
func loadAssets() *assets {
	a := &assets{files: map[string][]byte{}}
	h := sha256.New()
	entries, err := fs.ReadDir(staticFiles, "static")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		b, err := staticFiles.ReadFile(path.Join("static", e.Name()))
		if err != nil {
			panic(err)
		}
		a.files[e.Name()] = b
		h.Write(b)
	}
	for n := pairStep; n <= maxPairs; n += pairStep {
		b := pairSheet(n)
		a.files[pairName(n)] = b
		h.Write(b)
	}
	a.version = hex.EncodeToString(h.Sum(nil))[:12]
	return a
}

// path is the address of an asset.
func (a *assets) path(name string) string { return "/static/" + a.version + "/" + name }

func (s *site) static(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	b, ok := s.assets.files[name]
	if !ok || r.PathValue("version") != s.assets.version {
		s.fail(w, r, http.StatusNotFound)
		return
	}
	kinds := []string{".css", "text/css; charset=utf-8", ".js", "text/javascript; charset=utf-8", ".svg", "image/svg+xml"}
	kind := mime.TypeByExtension(path.Ext(name))
	if i := slices.Index(kinds, path.Ext(name)); i >= 0 {
		kind = kinds[i+1]
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	_, _ = w.Write(b)
}
