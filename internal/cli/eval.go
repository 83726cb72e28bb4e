package cli

type evalCommand struct {
	Attributes evalAttributesCommand `cmd:"" help:"Measure act, polarity, modality, hedge, addressee, medium and time of attributions."`
	Coref      evalCorefCommand      `cmd:"" help:"Measure coreference: which mentions stand for the same entity."`
	Lang       evalLangCommand       `cmd:"" help:"Measure the language core against treebanks and corpora of names."`
	Polnear    evalPolnearCommand    `cmd:"" help:"Measure attributions against the PolNeAR corpus."`
	Reading    evalReadingCommand    `cmd:"" help:"Measure readings against golden readings."`
	Times      evalTimesCommand      `cmd:"" help:"Measure time expressions and their values against corpora of times."`
}
