package cli

// What the help of a command says beyond one line. The reference has it too.

// Help says what comes out.
func (readCommand) Help() string {
	return `Each report is shown with what is known of it, its text with the spans marked, and its statements with the exact words that carry them. The register.yaml in the folder of a report is used in reading it. With --json each report is one parley.reading/1 object on one line, in the order of the inputs.`
}

// Help says what is kept.
func (addCommand) Help() string {
	return `Adding is safe to repeat: what the record holds already is not read again, and a report is in the record whole or not at all. Several may add to one record at the same time. With --json the summary is one object: record, added, there (already), failed (name, error), left (not come to).`
}

// Help says how words are put.
func (searchCommand) Help() string {
	return `The documents that hold all words are listed, the best first, each with one passage and whose statement it stands in. With --json each line has: document, evidence (the passage), matches, statement (its id, or "").`
}

// Help says what is listed.
func (whoCommand) Help() string {
	return `With a name: how the documents call that person, state or organisation, the roles that they give it and in which words, and what it said. A name that fits several is answered with their ids. With --json, and without a name, each line is an entity (id, name, kind, register, named, documents, statements, mentions); with a name there is one object: entity, names, roles, statements.`
}

// Help says how vague times are taken.
func (timelineCommand) Help() string {
	return `A statement whose time is vague is listed if any day of it fits; where the time is unclear the day of publication stands in, under a heading that says so. With --json each line is a statement of the record: id, document, publisher, published, directness, source, cue, content, speaker, speaker_name, speaker_status, as, to, to_names, medium, medium_kind, said, said_evidence, polarity, modality, act, hedges and probability where there are any, within.`
}

// Help says how to end it.
func (serveCommand) Help() string {
	return `The site is up at once, and shows how far the reading of the documents given is. Ctrl-C ends it.`
}

// Help says which figures come.
func (evalLangCommand) Help() string {
	return `F1 of tokens, sentences, words, tags, lemmas and trees by the measures of the CoNLL 2018 shared task, with the gold's tokens given and end to end, and exact span F1 of names. What each figure means is said in the package comment of internal/eval/ud. Another system is measured in three steps: --texts writes the texts, the system adds columns 3 to 8 and Name=B-KIND or Name=I-KIND in column 10, and --system reads that. bench/ does so.`
}

// Help says which figures come.
func (evalPolnearCommand) Help() string {
	return `Exact span F1 a role with begin and Jaccard, partial F1, linked attributions, source given the cue, content by kind, with 95 % intervals over articles. What each figure means is said in the package comment of internal/eval/polnear.`
}

// Help says which figures come.
func (evalReadingCommand) Help() string {
	return `Precision, recall and F1 of each list, the part of each field that is right, and every difference. The register.yaml in the folder of a golden reading is used in reading its document.`
}
