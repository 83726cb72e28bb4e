package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/parley-project/parley/document"
	"github.com/parley-project/parley/internal/eval/golden"
	"github.com/parley-project/parley/internal/extract"
	"github.com/parley-project/parley/internal/ingest"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// floors are what the readings of the invented dossier must reach: a little under the
// figures in docs/benchmarks.md, which say how good it is. A rule that helps one text
// and harms the others falls below them.
var floors = map[string]float64{"entities": 0.85, "statements": 0.83}

func TestTheDossierAgainstItsGoldenReadings(t *testing.T) {
	const dir = "../../examples/ostrel-strait"
	paths, err := filepath.Glob(filepath.Join(dir, "*.golden.json"))
	if err != nil || len(paths) < 12 {
		t.Fatalf("%d golden readings (%v), want at least 12", len(paths), err)
	}
	p := dossierPipeline(t, filepath.Join(dir, "register.yaml"))
	load := func(ctx context.Context, path string) (*document.Document, error) {
		return (&ingest.Loader{}).Load(ctx, ingest.Item{Kind: ingest.File, Name: path}, document.Meta{})
	}
	read := func(ctx context.Context, d *document.Document) (*reading.Reading, error) {
		r, err := p.Read(ctx, d)
		if err == nil {
			checkReading(t, d.Text, r)
		}
		return r, err
	}
	res, err := golden.Eval(context.Background(), paths, load, read)
	if err != nil {
		t.Fatal(err) // a golden reading that does not fit its document is named here
	}
	if res.Documents != len(paths) {
		t.Errorf("%d documents measured, want %d", res.Documents, len(paths))
	}
	for _, l := range res.Lists {
		if f := l.Score.F1; f < floors[l.Name] {
			t.Errorf("%s: F1 %.3f, want at least %.2f", l.Name, f, floors[l.Name])
		}
	}
}

func dossierPipeline(t testing.TB, file string) *extract.Pipeline {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	dossier, err := register.Load(file, f)
	if err != nil {
		t.Fatal(err)
	}
	base, err := register.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	reg, err := register.Merge(base, dossier)
	if err != nil {
		t.Fatal(err)
	}
	p, err := extract.New(reg, builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	return p
}
