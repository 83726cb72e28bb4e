"""The chains that Stanford CoreNLP's coreference finds, for `parley eval coref --system`.

    python bench/coref_corenlp.py CLASSPATH ALGORITHM TEXTS OUT

ALGORITHM is statistical (Clark and Manning, ACL 2015) or neural (Clark and Manning, EMNLP 2016); TEXTS is what
`parley eval coref --texts` wrote.
"""

import bisect
import collections
import json
import os
import subprocess
import sys
import tempfile

SETTINGS = {
    # The neural model finds its mentions in constituents, the statistical one in dependencies.
    "statistical": {"annotators": "tokenize,ssplit,pos,lemma,ner,depparse,coref"},
    "neural": {"annotators": "tokenize,ssplit,pos,lemma,ner,parse,depparse,coref"},
}
COMMON = {
    # Kinds of name finer than persons, numbers and times, which no mention needs.
    "ner.applyFineGrained": "false",
    "ner.useSUTime": "false",
    "outputFormat": "json",
    "threads": "1",
}


def run(classpath, algorithm, texts):
    """What CoreNLP makes of texts."""
    with tempfile.TemporaryDirectory() as d:
        names = [os.path.join(d, f"{i}.txt") for i in range(len(texts))]
        for name, text in zip(names, texts, strict=True):
            with open(name, "w", encoding="utf-8", newline="") as f:
                f.write(text)
        with open(os.path.join(d, "list"), "w") as f:
            f.write("\n".join(names))
        settings = SETTINGS[algorithm] | COMMON | {"coref.algorithm": algorithm}
        p = subprocess.Popen(
            ["java", "-Xmx6g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-cp", classpath,
             "edu.stanford.nlp.pipeline.StanfordCoreNLP", *(x for k, v in settings.items() for x in ("-" + k, v)),
             "-filelist", os.path.join(d, "list"), "-outputDirectory", d],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        last = collections.deque(p.stderr, maxlen=10)
        if p.wait() or not all(os.path.exists(n + ".json") for n in names):
            sys.exit(f"CoreNLP failed:\n{''.join(last)}")
        return [json.load(open(n + ".json", encoding="utf-8")) for n in names]


def chains(found, text):
    """Chains as lists of [start, end, start of head, end of head] in code points."""
    wide, at = [], 0
    for c in text:
        at += 1 + (ord(c) > 0xFFFF)
        if ord(c) > 0xFFFF:
            wide.append(at)

    def point(unit):
        return unit - bisect.bisect_right(wide, unit)

    tokens = [s["tokens"] for s in found["sentences"]]

    def mention(m):
        words, head = tokens[m["sentNum"] - 1][m["startIndex"] - 1:m["endIndex"] - 1], tokens[m["sentNum"] - 1][m["headIndex"] - 1]
        offsets = (words[0]["characterOffsetBegin"], words[-1]["characterOffsetEnd"], head["characterOffsetBegin"], head["characterOffsetEnd"])
        return [point(x) for x in offsets]

    return [[mention(m) for m in c] for _, c in sorted(found["corefs"].items(), key=lambda x: int(x[0]))]


def main(classpath, algorithm, texts, out):
    with open(texts, encoding="utf-8") as f:
        rows = [json.loads(line) for line in f]
    found = run(classpath, algorithm, [r["text"] for r in rows])
    with open(out, "w", encoding="utf-8") as f:
        for r, x in zip(rows, found, strict=True):
            f.write(json.dumps({"document": r["document"], "chains": chains(x, r["text"])}) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[2] not in SETTINGS:
        sys.exit(__doc__)
    main(*sys.argv[1:])
