package register_test

import (
	"os"
	"testing"

	"github.com/parley-project/parley/internal/register"
)

func builtin(t testing.TB) *register.Register {
	t.Helper()
	r, err := register.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		builtin(b)
	}
}

// The example dossier of the project is read and merged.
func TestExampleDossier(t *testing.T) {
	const file = "../../examples/ostrel-strait/register.yaml"
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, err := register.Load(file, f)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := register.Merge(builtin(t), d); err != nil {
		t.Fatal(err)
	}
}
