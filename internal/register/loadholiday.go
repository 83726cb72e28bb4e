package register

import (
	"github.com/parley-project/parley/internal/register/holidays"
	"github.com/parley-project/parley/reading"
	"go.yaml.in/yaml/v3"
)

// holiday reads {name, names, date, of}.
func (l *loader) holiday(n *yaml.Node) error {
	var (
		name, date string
		names      []string
		of         reading.RegisterID
	)
	err := l.mapping(n, "a holiday", func(key string, v *yaml.Node) (err error) {
		switch key {
		case "name":
			name, err = l.string(v)
		case "names":
			names, err = l.strings(v)
		case "date":
			date, err = l.string(v)
		case "of":
			err = l.id(v, &of)
		default:
			err = l.unknown(v, key, "name, names, date, of")
		}
		return err
	})
	if err != nil {
		return err
	}
	var states []string
	if of != "" {
		states = []string{string(of)}
	}
	h, err := holidays.New(name, names, states, date)
	if err != nil {
		return l.fail(n.Line, "%v", err)
	}
	l.holidays = append(l.holidays, h)
	return nil
}
