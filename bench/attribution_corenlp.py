"""The quotations that Stanford CoreNLP's quote annotator finds, and whom it takes for the speaker.

    python bench/attribution_corenlp.py CLASSPATH CORPUS OUT      # for `parley eval polnear --system`
    python bench/attribution_corenlp.py CLASSPATH CORPUS --speed  # times it

It finds what stands in quotation marks, and nothing else, and attributes it (Muzny et al., EACL 2017) to a
mention beside it. It names no cue: the cue given here is the verb outside the quotation that the mention is
the subject of, by CoreNLP's tree.
"""

import bisect
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import time

from attribution_articles import PASSES, attribution, load, marked, speed, write

SETTINGS = {
    "annotators": "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote",
    # Kinds of name finer than persons, numbers and times, which quotations do not need.
    "ner.applyNumericClassifiers": "false",
    "ner.applyFineGrained": "false",
    "ner.useSUTime": "false",
    "outputFormat": "json",
    "threads": "1",
}
SETUP = re.compile(r"Pipeline setup: ([0-9.]+) sec")


def run(classpath, texts, passes=1):
    """What CoreNLP makes of texts, the seconds of each pass over them, and those of its setting up.

    The passes are of one process, so that all but the first find it warm.
    """
    with tempfile.TemporaryDirectory() as d:
        names = [os.path.join(d, f"{n}-{i}.txt") for n in range(passes) for i in range(len(texts))]
        for i, name in enumerate(names):
            with open(name, "w", encoding="utf-8", newline="") as f:
                f.write(texts[i % len(texts)])
        with open(os.path.join(d, "list"), "w") as f:
            f.write("\n".join(names))
        flags = [x for k, v in SETTINGS.items() for x in ("-" + k, v)]
        p = subprocess.Popen(
            ["java", "-Xmx6g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-cp", classpath,
             "edu.stanford.nlp.pipeline.StanfordCoreNLP", *flags,
             "-filelist", os.path.join(d, "list"), "-outputDirectory", d],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        # A line says that a file is begun, another that it is done.
        seconds, setup, begun, done = [0.0] * passes, 0.0, 0.0, 0
        last = collections.deque(maxlen=10)
        for line in p.stderr:
            last.append(line)
            if line.startswith("Processing file "):
                begun = time.perf_counter()
            elif line.startswith("Annotating file "):
                seconds[done // len(texts)] += time.perf_counter() - begun
                done += 1
            elif m := SETUP.match(line):
                setup = float(m[1])
        if p.wait() or done != len(names):
            sys.exit(f"CoreNLP read {done} of {len(names)} texts:\n{''.join(last)}")
        return [json.load(open(n + ".json", encoding="utf-8")) for n in names[: len(texts)]], seconds, setup


def points(text):
    """Of an offset in UTF-16 code units, as Java counts, the one in code points."""
    wide, at = [], 0
    for c in text:
        at += 1 + (ord(c) > 0xFFFF)
        if ord(c) > 0xFFFF:
            wide.append(at)
    return lambda unit: unit - bisect.bisect_right(wide, unit)


class Page:
    """What CoreNLP made of a text, by the numbers of its tokens in the text."""

    def __init__(self, found):
        self.tokens, self.heads = [], []
        for s in found["sentences"]:
            first = len(self.tokens)
            self.tokens += s["tokens"]
            heads = {a["dependent"]: (first + a["governor"] - 1, a["dep"]) for a in s["basicDependencies"]}
            self.heads += [heads.get(t["index"], (-1, "")) for t in s["tokens"]]

    def verb(self, begin, end, quote):
        """The verb of which a mention is the subject, if it stands outside the quote."""
        for i in range(begin, end + 1):
            head, relation = self.heads[i]
            if relation.startswith("nsubj") and not begin <= head <= end and head >= 0:
                outside = not quote["beginToken"] <= head <= quote["endToken"]
                return head if outside and self.tokens[head]["pos"].startswith("V") else None
        return None

    def span(self, begin, end):
        return self.tokens[begin]["characterOffsetBegin"], self.tokens[end]["characterOffsetEnd"]


def attributions(found, text):
    page, point = Page(found), points(text)
    out = []
    for q in found["quotes"]:
        source = cue = None
        if "mentionBegin" in q:  # a quotation may have no mention, or a speaker guessed without one
            begin, end = q["mentionBegin"], q["mentionEnd"]
            source = page.span(begin, end)
            verb = page.verb(begin, end, q)
            if verb is not None:
                cue = page.span(verb, verb)
        parts = (source, cue, (q["beginIndex"], q["endIndex"]))
        out.append(attribution(*([(point(p[0]), point(p[1]))] if p else [] for p in parts)))
    return out


def main(classpath, corpus, out):
    articles = load(corpus)
    texts = [marked(text) for _, text in articles]
    if out == "--speed":
        _, seconds, setup = run(classpath, texts, PASSES)
        speed(texts, setup, seconds)
        return
    found, _, _ = run(classpath, texts)
    write(out, articles, [attributions(f, text) for text, f in zip(texts, found, strict=True)])


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
