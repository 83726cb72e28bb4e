package cli

type trainCommand struct {
	Lang        trainLangCommand        `cmd:"" help:"Train the language core anew from public corpora."`
	Attribution trainAttributionCommand `cmd:"" help:"Train the tagger of attributions anew on PolNeAR."`
	Coref       trainCorefCommand       `cmd:"" help:"Train the ranking of what phrases go back to anew on GUM, GAP and PolNeAR."`
}
