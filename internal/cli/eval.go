package cli

type evalCommand struct {
	Polnear evalPolnearCommand `cmd:"" help:"Measure attributions against the PolNeAR corpus."`
	Reading evalReadingCommand `cmd:"" help:"Measure readings against golden readings."`
}
