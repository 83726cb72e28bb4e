"""The articles that the peers read, what they found in the form that `parley eval polnear --system` reads, and their speed."""

import glob
import json
import os
import re
import sys
import time

PASSES = 3


def load(corpus):
    """The id and the text of every article of a corpus, in the order of the ids."""
    files = sorted(glob.glob(os.path.join(glob.escape(corpus), "text", "*.txt")))
    if not files:
        sys.exit(f"{corpus}: text/*.txt is looked for there")
    return [(os.path.basename(f).removesuffix(".txt"), open(f, encoding="utf-8", newline="").read()) for f in files]


def marked(text):
    """A text as long whose quotation marks of two apostrophes, which some articles have, are marks to all systems."""

    def mark(m):
        before = text[: m.start()][-1:]
        return ' "' if not before or before.isspace() or before in "([—-" else '" '

    return re.sub("''", mark, text)


def unmarked(span, text):
    """A span of marked(text) with both of the apostrophes at its ends."""
    start, end = span
    return start - (text[max(start - 1, 0) : start + 1] == "''"), end + (text[end - 1 : end + 1] == "''")


def attribution(source=(), cue=(), content=()):
    """One attribution; each part is a list of (start, end) in code points."""
    return {"source": list(source), "cue": list(cue), "content": list(content)}


def joined(attributions):
    """Those with one source and one cue as one, its contents as pieces of one.

    So PolNeAR has a quotation that its cue parts in two; the peers give two.
    """
    out = {}
    for i, a in enumerate(attributions):
        # Without a cue nothing says that two belong together.
        key = (tuple(a["source"]), tuple(a["cue"]), None if a["cue"] else i)
        out.setdefault(key, attribution(a["source"], a["cue"]))["content"].extend(a["content"])
    return list(out.values())


def write(path, articles, found):
    """Writes the attributions that were found in the marked texts of articles."""
    with open(path, "w", encoding="utf-8") as f:
        for (name, text), attributions in zip(articles, found, strict=True):
            for a in attributions:
                a["content"] = [unmarked(s, text) for s in a["content"]]
            f.write(json.dumps({"document": name, "attributions": joined(attributions)}) + "\n")


def timed(make, texts):
    """Times a reader and prints what bench/attribution_speed.py wants to know.

    make loads and returns a function that reads a list of texts. Loading counts from here, so that
    imports that take long belong in make.
    """
    start = time.perf_counter()
    read = make()
    load_seconds = time.perf_counter() - start
    seconds = []
    for _ in range(PASSES):
        start = time.perf_counter()
        read(texts)
        seconds.append(time.perf_counter() - start)
    speed(texts, load_seconds, seconds)


def speed(texts, load_seconds, seconds):
    figures = {"texts": len(texts), "characters": sum(map(len, texts)), "load_seconds": load_seconds, "seconds": seconds}
    json.dump(figures, sys.stdout)
