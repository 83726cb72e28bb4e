package cli

type trainCommand struct {
	Lang trainLangCommand `cmd:"" help:"Train the language core anew from public corpora."`
}
