package storetest

import "github.com/parley-project/parley/record"

// The dossier of the cases: four documents of the invented talks between Orlen and
// Vask. Each call makes them anew.
func dossier() []*Draft { return []*Draft{treaty(), truce(), undated(), morning()} }

// treaty has entries of every kind.
func treaty() *Draft {
	d := NewDraft("doc-a", "2031-04-11", "The Orlen Post", "Mara Venn, the envoy of Orlen, told Pavo Reth on Friday that the "+
		"cease-fire would hold.\n\n“We will sign,” Ms. Venn said. “We will not wait.”\n\n"+
		"Two officials said that talks in Zürich had failed last winter.\n")
	d.Document.Notes = []string{"no zone is known", "one time is unclear"}
	d.Entity("person:mara-venn", "Mara Venn", "Mara Venn", "Ms. Venn")
	d.Entity("person:pavo-reth", "Pavo Reth", "Pavo Reth")
	orlen := d.Entity("state:orlen", "Orlen", "Orlen")
	orlen.Register = "state:orlen"
	d.Entity("group:doc-a-1", "two officials", "Two officials").Named = false
	d.Entity("place:zurich", "Zürich", "Zürich")
	d.Roles = append(d.Roles, record.Role{Entity: "person:mara-venn", Title: "envoy", Of: "state:orlen",
		Evidence: []record.Evidence{d.Words("the envoy of Orlen"), d.Words("Ms.")}})
	d.Times = append(d.Times,
		record.Time{EDTF: date("2030-24"), Evidence: d.Words("last winter")},
		record.Time{EDTF: date("2031-04-11"), Evidence: d.Words("on Friday")})

	told := d.Says("st-a1", "person:mara-venn", "that the cease-fire would hold")
	told.Source = []record.Evidence{d.Words("Mara Venn, the envoy of Orlen,")}
	told.Cue = []record.Evidence{d.Words("told")}
	told.As, told.To = "envoy", []record.EntityID{"person:pavo-reth"}
	told.Medium, told.MediumKind = "Orlen Radio", "broadcast"
	told.Said, told.SaidEvidence = date("2031-04-11"), ptr(d.Words("on Friday"))
	told.Modality = "future"
	told.Hedges, told.Probability = []record.Evidence{d.Words("that")}, 0.875

	quoted := d.Says("st-a2", "person:mara-venn", "We will sign")
	quoted.Directness, quoted.Act = "quote", "promise"
	quoted.Content = append(quoted.Content, d.Words("We will not wait"))
	quoted.Source, quoted.Cue = []record.Evidence{d.Words("Ms. Venn")}, []record.Evidence{d.Words("said")}
	quoted.To = []record.EntityID{"state:orlen", "person:pavo-reth"}

	failed := d.Says("st-a3", "group:doc-a-1", "that talks in Zürich had failed last winter")
	failed.RefersTo = "st-a1"
	failed.Status = "unnamed"
	failed.Source = []record.Evidence{d.Words("Two officials")}
	failed.Said, failed.SaidEvidence = date("2030-24"), ptr(d.Words("last winter"))
	return d
}

// truce is dated to the month; one statement lies within another.
func truce() *Draft {
	d := NewDraft("doc-b", "2031-04", "Vask Wire", "Pavo Reth said in March that VENN had called the truce dead. "+
		"The plan was rejected, it was reported.")
	d.Entity("person:pavo-reth", "Reth", "Pavo Reth")
	d.Entity("person:mara-venn", "Venn", "VENN")
	outer := d.Says("st-b1", "person:pavo-reth", "that VENN had called the truce dead")
	outer.Said, outer.SaidEvidence = date("2031-03"), ptr(d.Words("in March"))
	inner := d.Says("st-b2", "person:mara-venn", "the truce dead")
	inner.Within = "st-b1"
	d.Says("st-b3", "", "The plan was rejected")
	return d
}

// undated has no date of publication and no entity.
func undated() *Draft {
	d := NewDraft("doc-c", "", "The Orlen Post", "The truce holds, it was reported. Talks began in spring.")
	d.Says("st-c1", "", "The truce holds")
	began := d.Says("st-c2", "", "Talks began in spring")
	began.Said = date("2031-21")
	return d
}

// morning is of one day with treaty and has no publisher.
func morning() *Draft {
	d := NewDraft("doc-d", "2031-04-11T09:00:00Z", "", "The war had gone on for years. The border is open since April.")
	d.Says("st-d1", "", "The war had gone on for years").Said = date("../2031-01")
	d.Says("st-d2", "", "The border is open since April").Said = date("2031-04-01/..")
	return d
}

func ptr[T any](v T) *T { return &v }
