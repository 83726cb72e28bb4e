package train

import (
	"encoding/json"
	"testing"

	"github.com/parley-project/parley/internal/lang/weights"
	"github.com/parley-project/parley/models"
)

// TestTheWeightsAreOfTheDefaultTraining: what parley train lang does without flags is what
// made the weights in the program.
func TestTheWeightsAreOfTheDefaultTraining(t *testing.T) {
	f, err := weights.Open(models.Lang())
	if err != nil {
		t.Fatal(err)
	}
	var got Config
	if err := json.Unmarshal([]byte(f.Metadata()["training"]), &got); err != nil {
		t.Fatal(err)
	}
	want := Default()
	want.Shape.Words, want.Workers = got.Shape.Words, 0
	if got != want {
		t.Errorf("the weights are of the training\n%+v, the default is\n%+v", got, want)
	}
}
