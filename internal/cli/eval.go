package cli

type evalCommand struct {
	Lang    evalLangCommand    `cmd:"" help:"Measure the language core against treebanks and corpora of names."`
	Polnear evalPolnearCommand `cmd:"" help:"Measure attributions against the PolNeAR corpus."`
	Reading evalReadingCommand `cmd:"" help:"Measure readings against golden readings."`
}
