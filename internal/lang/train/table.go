package train

import (
	"github.com/parley-project/parley/internal/lang/encoder"
	"github.com/parley-project/parley/internal/lang/nn"
)

// table is the table of a network that is trained.
type table struct {
	width  int
	rows   []float32
	static *Static // nil in a network that builds on another
}

func (t *table) AddRow(dst []float32, id int32) {
	nn.Add(dst, t.rows[int(id)*t.width:(int(id)+1)*t.width])
}

func (t *table) SetStatic(dst []float32, id int32) { t.static.SetStatic(dst, id) }

// SetStatic implements [encoder.Table] in part.
func (s *Static) SetStatic(dst []float32, id int32) {
	scale := s.Scales[id]
	for i, v := range s.Bytes[int(id)*encoder.StaticWidth : (int(id)+1)*encoder.StaticWidth] {
		dst[i] = float32(v) * scale
	}
}
