package cli

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
	"github.com/parley-project/parley/record"
)

// whyFlags ask what the registers say, in place of the record.
type whyFlags struct {
	Why      bool     `group:"With --why" help:"Explain what the registers say of NAME, each value with its source and licence, or file and line. Needs no record."`
	On       string   `placeholder:"DATE" group:"With --why" help:"Who held the office on this day, or which offices and roles: 2010-05-01."`
	Register []string `placeholder:"FILE" env:"PARLEY_REGISTER" sep:"none" group:"With --why" help:"Lay this register over the built-in one (default: the register.yaml in the current folder, if there is one). May be repeated; the last one wins."`
}

// why explains one entity of the registers.
func (c whyFlags) why(a *app, name string, asJSON bool) (err error) {
	var on edtf.Date
	switch {
	case !c.Why:
		return usage("who", "--on goes with --why")
	case name == "":
		return usage("who", "--why wants a NAME: a name, an id, or an office such as \"Russian president\"")
	case c.On != "":
		if on, err = edtf.Parse(c.On); err != nil {
			return usage("who", "--on: %w", err)
		}
	}
	base, dossiers, err := c.registers()
	if err != nil {
		return err
	}
	merged := base
	for _, d := range dossiers {
		if merged, err = register.Merge(merged, d); err != nil {
			return err
		}
	}
	id, err := a.registered(merged, name)
	if err != nil {
		return err
	}
	x, ok, err := register.Explain(id, base, dossiers...)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("%s: %w", id, record.ErrNotFound)
	}
	out := bufio.NewWriter(a.Out)
	defer func() { err = errors.Join(err, out.Flush()) }()
	w := explanation{x: x, reg: merged, on: on}
	if asJSON {
		return writeJSON(out, w.json())
	}
	p := a.printer(out)
	w.show(p)
	return p.Err()
}

// registers are the built-in register and those given, else that of the current folder.
func (c whyFlags) registers() (base *register.Register, dossiers []*register.Register, err error) {
	if base, err = register.Builtin(); err != nil {
		return nil, nil, err
	}
	files := slices.DeleteFunc(slices.Clone(c.Register), func(f string) bool { return f == "" })
	if info, err := os.Stat(registerFile); len(files) == 0 && err == nil && info.Mode().IsRegular() {
		files = []string{registerFile}
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, fmt.Errorf("register %w", err)
		}
		d, err := register.Load(file, bytes.NewReader(data))
		if err != nil {
			return nil, nil, err
		}
		dossiers = append(dossiers, d)
	}
	return base, dossiers, nil
}

// registered is the entity of the registers that a name stands for: that of this id,
// else the office so called, else what has it for a name, else what goes by it
// otherwise, else who has it for a family name. Where several fit it lists them and
// returns an error.
func (a *app) registered(r *register.Register, name string) (reading.RegisterID, error) {
	if e := r.Entity(reading.RegisterID(name)); e != nil {
		return e.ID, nil
	}
	if e := r.OfficeCalled(name); e != nil {
		return e.ID, nil
	}
	fit := namedSo(r, name)
	if len(fit) == 0 {
		fit = r.Surname(name)
	}
	switch len(fit) {
	case 0:
		return "", fmt.Errorf("%s: no register knows that name; --register names that of a dossier", name)
	case 1:
		return fit[0].ID, nil
	}
	a.tell("%s: several fit; give the whole name, or the id:", name)
	for i, e := range fit {
		if i == maxCandidates {
			a.tell("  and more")
			break
		}
		a.tell("  %s  (%s, %s)", e.ID, e.Name, e.Kind)
	}
	return "", errTold
}

// namedSo is what all the words of a name stand for: as a name, else as a demonym, a
// capital or a metonym. Words in small letters are taken for names as well.
func namedSo(r *register.Register, name string) []*register.Entity {
	words := strings.Fields("the " + name)
	capitals := make([]string, len(words))
	for i, w := range words {
		capitals[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	for _, ws := range [][]string{words, capitals} {
		for _, h := range r.Find(ws) {
			if h.From > 1 || h.To != len(ws) {
				continue
			}
			var fit []*register.Entity
			best := h.Names[0].Use
			for _, n := range h.Names {
				best = min(best, n.Use)
			}
			for _, n := range h.Names {
				if n.Use == best {
					fit = append(fit, r.Entity(n.Entity))
				}
			}
			return fit
		}
	}
	return nil
}

// sourceWords names a source: "The World Factbook (CC0-1.0)", "register.yaml:12".
func sourceWords(p register.Provenance) string {
	switch {
	case p.Licence != "":
		return p.Source + " (" + p.Licence + ")"
	case p.Line != 0:
		return fmt.Sprintf("%s:%d", p.Source, p.Line)
	}
	return cmp.Or(p.Source, "not known")
}
