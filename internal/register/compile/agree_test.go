package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parley-project/parley/edtf"
	"github.com/parley-project/parley/internal/register"
	"github.com/parley-project/parley/reading"
)

// sharedData is where the open data lie beside the project.
const sharedData = "../../../../shared/data/register"

// Our own list of terms and the list of leaders agree, where both speak of the office of
// whoever led a state: on who it was, and that they led from about the day on which they
// came. What they say otherwise stands below with the reason.
func TestOwnTermsAgreeWithTheListOfLeaders(t *testing.T) {
	if _, err := os.Stat(sharedData); err != nil {
		t.Skip("the open data are not here: ../shared/data/register")
	}
	// Those whom the list does not have, or has otherwise, by state and name.
	reasons := map[string]string{
		"ru Dmitry Medvedev":   "the list takes Putin for the leader throughout",
		"cu Miguel Díaz-Canel": "the list takes Raúl Castro for the leader throughout",
		"cn Jiang Zemin":       "the list takes Deng Xiaoping for the leader until 1997",
		"om Haitham bin Tariq": "the list writes the name otherwise",
		"xk Albin Kurti":       "the list ends before he came back",
	}
	b := newBuilder()
	for _, step := range []func() error{
		func() error { return b.codes(filepath.Join(sharedData, "country-codes", "country-codes.csv")) },
		func() error { return b.factbook(filepath.Join(sharedData, "factbook")) },
		func() error { return b.terms("../data/own/terms.tsv") },
		func() error { return b.leaders(filepath.Join(sharedData, "reign", "leaderlist_3_21.csv")) },
	} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
	type row struct {
		name string
		role register.Role
	}
	rows := map[reading.RegisterID][]row{}
	for _, r := range b.rows {
		if role, ok := term(r["iso2"], r); ok {
			rows[role.Of] = append(rows[role.Of], row{leaderName(r["stateabb"], r["leader"]), role})
		}
	}
	checked := 0
	for _, id := range b.order {
		e := b.byID[id]
		if e.Kind != reading.Person || !slices.Contains(e.Origins, fromOwn) {
			continue
		}
		for _, role := range e.Roles {
			if !b.isOwn[role] || role.Title == "leader" || !b.leads(role) || b.onlyTitled(role) || role.From.Bounds().Earliest.Compare(edtfDay(lastMonth)) > 0 {
				continue
			}
			state := strings.TrimPrefix(string(role.Of), "state:")
			if reasons[state+" "+e.Name] != "" || len(rows[role.Of]) == 0 {
				continue
			}
			checked++
			agrees := slices.ContainsFunc(rows[role.Of], func(r row) bool {
				return overlap(r.role, role) && calledSo(b, e, r.name) && early(r.role.From, role.From)
			})
			if !agrees {
				t.Errorf("%s: the list of leaders has no %s from about %s", state, e.Name, role.From)
			}
		}
	}
	if checked < 150 {
		t.Errorf("only %d terms were compared", checked)
	}
}

func calledSo(b *builder, e *register.Entity, name string) bool {
	key := " " + register.Key(name) + " "
	for _, s := range append([]string{e.Surname}, b.respelled(e.Surname)...) {
		if strings.Contains(key, " "+strings.TrimPrefix(strings.TrimPrefix(register.Key(s), "al "), "el ")+" ") {
			return true
		}
	}
	return false
}

// early reports whether somebody led by a day, or within two months of it: many took the
// title of the office after the power.
func early(led, titled edtf.Date) bool {
	return led.Bounds().Earliest.Sub(titled.Bounds().Earliest) <= 62
}
