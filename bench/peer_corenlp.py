"""What Stanford CoreNLP makes of texts, in the form that `parley eval lang --system` reads.

    python bench/peer_corenlp.py TEXTS OUT CLASSPATH

TEXTS and OUT are those of peer_spacy.py. Penn Treebank tags are of its left-3-words tagger, lemmas
of its morphology, trees of its neural parser with Universal Dependencies (trained on the Penn
Treebank and not on EWT or GUM, by CoreNLP's own conversion), names of its three-class recogniser.
It has no universal tags.
"""

import json
import os
import subprocess
import sys
import tempfile

import texts

TREEBANKS = ("ewt-", "gum-")
SETTINGS = {
    "annotators": "tokenize,ssplit,pos,lemma,ner,depparse",
    "ner.model": "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
    "ner.applyNumericClassifiers": "false",
    "ner.applyFineGrained": "false",
    "ner.useSUTime": "false",
    "outputFormat": "json",
    "threads": "1",
}
GIVEN = {"tokenize.whitespace": "true", "ssplit.eolonly": "true"}
WHOLE = {"ssplit.newlineIsSentenceBreak": "two"}


def run(classpath, settings, sources):
    """The JSON that CoreNLP gives for each text."""
    with tempfile.TemporaryDirectory() as d:
        names = [os.path.join(d, f"{i}.txt") for i in range(len(sources))]
        for name, text in zip(names, sources):
            with open(name, "w", encoding="utf-8", newline="") as f:
                f.write(text)
        with open(os.path.join(d, "list"), "w") as f:
            f.write("\n".join(names))
        flags = [x for k, v in (SETTINGS | settings).items() for x in ("-" + k, v)]
        subprocess.run(
            ["java", "-Xmx6g", "-cp", classpath, "edu.stanford.nlp.pipeline.StanfordCoreNLP", *flags,
             "-filelist", os.path.join(d, "list"), "-outputDirectory", d],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return [json.load(open(n + ".json", encoding="utf-8"))["sentences"] for n in names]


def rows(sentence, forms=None):
    """The lines of a sentence, without its tokens of several words."""
    heads = {a["dependent"]: (a["governor"], a["dep"].lower()) for a in sentence["basicDependencies"]}
    before = "O"
    for t in sentence["tokens"]:
        i, label = t["index"], t["ner"]
        head, rel = heads.get(i, ("_", "_"))
        misc = "_"
        if label != "O":
            misc = f"Name={'I' if label == before else 'B'}-{label}"
        before = label
        form = forms[i - 1] if forms else t["originalText"]
        yield "\t".join([str(i), form, t["lemma"], "_", t["pos"], "_", str(head), rel, "_", misc])


def given(classpath, docs, out):
    """Words are given one sentence a line; white space in a word would part it."""
    lines = [" ".join("\u00a0".join(w.split()) for w in s.words) for d in docs for s in d.sentences]
    found = iter(run(classpath, GIVEN, ["\n".join(lines) + "\n"])[0])
    with open(out, "w", encoding="utf-8") as f:
        for d in docs:
            f.write(f"# newdoc id = {d.id}\n")
            for s in d.sentences:
                made = next(found)
                if len(made["tokens"]) != len(s.words):
                    sys.exit(f"{out}: {len(made['tokens'])} words for the {len(s.words)} of {s.words}")
                for i, line in enumerate(rows(made, s.words)):
                    if i in s.ranges:
                        f.write(s.ranges[i] + "\n")
                    f.write(line + "\n")
                f.write("\n")


def whole(classpath, docs, out):
    with open(out, "w", encoding="utf-8") as f:
        for d, made in zip(docs, run(classpath, WHOLE, [d.text() for d in docs]), strict=True):
            f.write(f"# newdoc id = {d.id}\n")
            for s in made:
                f.write("\n".join(rows(s)) + "\n\n")


def main(source, out, classpath):
    os.makedirs(out, exist_ok=True)
    for name in sorted(os.listdir(source)):
        stem, kind = os.path.splitext(name)
        if kind != ".conllu":
            continue
        docs = texts.read(os.path.join(source, name))
        given(classpath, docs, os.path.join(out, stem + ".gold.conllu"))
        if stem.startswith(TREEBANKS):
            whole(classpath, docs, os.path.join(out, stem + ".raw.conllu"))
        print(stem, len(docs), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
