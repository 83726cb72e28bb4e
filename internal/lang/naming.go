package lang

// name adds the names of a sentence.
func (w *work) name(p *Parsed, pc piece, tokens Range) error {
	m := w.core.model
	w.emissions, w.labels = w.emissions[:0], w.labels[:0]
	for t := tokens.From; t < tokens.To; t++ {
		row := w.row(pc, t)
		w.emissions = append(w.emissions, row[m.Columns.Begins:m.Columns.Names]...)
		w.labels = append(w.labels, 0)
	}
	if err := w.names.Decode(w.labels, w.emissions); err != nil {
		return err
	}
	at := func(i int) byte { return m.Labels.Names[w.labels[i]][0] }
	for i := 0; i < len(w.labels); {
		if at(i) != 'B' {
			i++
			continue
		}
		from, kind := i, w.core.kinds[w.labels[i]]
		for i++; i < len(w.labels) && at(i) == 'I'; i++ {
		}
		p.Names = append(p.Names, Name{Range{tokens.From + from, tokens.From + i}, kind})
	}
	return nil
}
