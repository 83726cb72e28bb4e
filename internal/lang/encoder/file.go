package encoder

import (
	"encoding/json"
	"fmt"
	"maps"

	"github.com/parley-project/parley/internal/lang/nn"
	"github.com/parley-project/parley/internal/lang/weights"
)

// bytesTable is the table of a file of weights: numbers of 8 bits, read in place.
type bytesTable struct{ rows, static weights.Int8 }

func (t bytesTable) AddRow(dst []float32, id int32) {
	row, scale := t.rows.Row(int(id))
	nn.AddBytes(dst, row, scale)
}

func (t bytesTable) SetStatic(dst []float32, id int32) {
	row, scale := t.static.Row(int(id))
	for i, v := range row {
		dst[i] = float32(v) * scale
	}
}

// A Model is a network with its vocabularies.
type Model struct {
	Network
	Words, Static weights.Vocabulary
	// Texts is what else the file says, such as the model's version.
	Texts map[string]string
}

// shapeKey is the entry of the metadata that holds the shape.
const shapeKey = "shape"

// Open makes a model of a file of weights. It returns the errors of package weights,
// wrapped with the tensor that they are about.
func Open(f *weights.File) (*Model, error) { return open(f, nil) }

// OpenOn makes a model of a file that [Save] wrote with Contents.On: its words are those of base.
func OpenOn(f *weights.File, base *Model) (*Model, error) { return open(f, base) }

func open(f *weights.File, base *Model) (*Model, error) {
	m := &Model{Texts: f.Metadata()}
	if err := json.Unmarshal([]byte(m.Texts[shapeKey]), &m.Shape); err != nil {
		return nil, fmt.Errorf("encoder: the shape of the model: %w: %w", weights.ErrFormat, err)
	}
	if err := m.Shape.Check(); err != nil {
		return nil, fmt.Errorf("%w: %w", weights.ErrShape, err)
	}
	for _, l := range m.Labels.lists() {
		table, err := f.Strings(l.name)
		if err != nil {
			return nil, fmt.Errorf("encoder: %w", err)
		}
		for i := range table.Len() {
			*l.to = append(*l.to, string(table.At(i)))
		}
	}
	if err := m.Labels.check(m.Shape); err != nil {
		return nil, fmt.Errorf("%w: %w", weights.ErrShape, err)
	}
	m.Columns = m.Labels.Columns()
	if err := m.openTable(f, base); err != nil {
		return nil, err
	}
	m.Params = outline(m.Shape, m.Labels)
	for _, p := range m.Params.All() {
		var err error
		if p.Data, err = f.F32(p.Name, p.Rows, p.Cols); err != nil {
			return nil, fmt.Errorf("encoder: %w", err)
		}
	}
	m.Panels = &Panels{}
	m.Panels.Pack(m.Params)
	return m, nil
}

// openTable opens the rows of m and its vocabularies, or takes those of base.
func (m *Model) openTable(f *weights.File, base *Model) error {
	var t bytesTable
	var err error
	if t.rows, err = f.Int8("table", TableRows(m.Shape), m.Shape.Width); err != nil {
		return fmt.Errorf("encoder: %w", err)
	}
	if base != nil {
		if m.Shape.Words != base.Shape.Words || m.Shape.Buckets != base.Shape.Buckets {
			return fmt.Errorf("encoder: %w: the model has rows for other words than the one that it builds on", weights.ErrShape)
		}
		m.Words, m.Table = base.Words, t
		return nil
	}
	if m.Words, err = f.Vocabulary("words"); err != nil {
		return fmt.Errorf("encoder: %w", err)
	}
	if m.Static, err = f.Vocabulary("static.words"); err != nil {
		return fmt.Errorf("encoder: %w", err)
	}
	if t.static, err = f.Int8("static", m.Static.Len(), StaticWidth); err != nil {
		return fmt.Errorf("encoder: %w", err)
	}
	m.Table = t
	return nil
}

// A namedList is a list of labels with its name in the file.
type namedList struct {
	name string
	to   *[]string
}

func (l *Labels) lists() []namedList {
	return []namedList{{"labels.upos", &l.UPOS}, {"labels.xpos", &l.XPOS}, {"labels.names", &l.Names}, {"labels.rels", &l.Rels}}
}

// Contents is what [Save] writes.
type Contents struct {
	Shape         Shape
	Labels        Labels
	Params        *Params
	Table         []float32 // TableRows of Width
	Words, Static []string
	StaticBytes   []int8 // rows of StaticWidth
	StaticScales  []float32
	// On: the network builds on another, whose words it has; they are not written.
	On bool
}

// Save adds a model to a file of weights.
func Save(name string, texts map[string]string, c Contents) (*weights.Writer, error) {
	shape, err := json.Marshal(c.Shape)
	if err != nil {
		return nil, fmt.Errorf("encoder: the shape of the model: %w", err)
	}
	all := map[string]string{}
	maps.Copy(all, texts)
	all[shapeKey] = string(shape)
	w := weights.NewWriter(name, all)
	for _, l := range c.Labels.lists() {
		w.Strings(l.name, *l.to)
	}
	w.Int8("table", c.Table, TableRows(c.Shape), c.Shape.Width)
	if !c.On {
		w.Vocabulary("words", c.Words)
		w.Vocabulary("static.words", c.Static)
		w.Quantised("static", c.StaticBytes, c.StaticScales, len(c.Static), StaticWidth)
	}
	for _, p := range c.Params.All() {
		w.F32(p.Name, p.Data, p.Rows, p.Cols)
	}
	return w, nil
}
