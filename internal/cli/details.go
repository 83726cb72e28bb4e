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
	return `Without a name: who speaks, and below, document by document, who speaks without being named; these are others in every document. With a name: how the documents call that person, state, organisation or office, the roles that they give it and in which words, the offices that it held with their dates (or, of an office, who held it), who else it may be, and what it said. A name that fits several is answered with their ids. With --json, and without a name, each line is an entity (id, name, kind, register, named, gender where it is known, documents, statements, mentions); with a name there is one object: entity, names, roles, tenures, merges, statements.`
}

// Help says what a pair is.
func (reviewListCommand) Help() string {
	return `The record makes one what agrees in name and office and leaves open what is less sure: "M. Venn" and "Mara Venn", a family name alone, two of one name in different fields. With --json each line is a pair: id, a, b, a_name, b_name, kind, documents, for, against (kind, words, entity), state (open, by_rule, accepted, refused, answered), review.`
}

// Help says what a decision does.
func (reviewAcceptCommand) Help() string {
	return `From then on the two are one entity in every answer of the record, whatever is added. A later decision takes it back; all are kept. With --json the decision is one object: a, b, decision, by, when, note.`
}

// Help says what a decision does.
func (reviewRefuseCommand) Help() string {
	return `From then on the two are two entities, even if name and office agree. A later decision takes it back; all are kept. With --json the decision is one object: a, b, decision, by, when, note.`
}

// Help says how vague times are taken.
func (timelineCommand) Help() string {
	return `A statement whose time is vague is listed if any day of it fits; where the time is unclear the day of publication stands in, under a heading that says so. With --json each line is a statement of the record: id, document, publisher, published, directness, source, cue, content, speaker, speaker_name, speaker_status, as, to, to_names, medium, medium_kind, said, said_evidence, polarity, modality, act, hedges and probability where there are any, within, refers_to where the content stands for that of another statement.`
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
