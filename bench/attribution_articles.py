"""The articles that the peers read, what they found in the form that `parley eval polnear --system` reads, and their speed."""

import glob
import json
import os
import sys
import time

PASSES = 3


def load(corpus):
    """The id and the text of every article of a corpus, in the order of the ids."""
    files = sorted(glob.glob(os.path.join(glob.escape(corpus), "text", "*.txt")))
    if not files:
        sys.exit(f"{corpus}: text/*.txt is looked for there")
    return [(os.path.basename(f).removesuffix(".txt"), open(f, encoding="utf-8", newline="").read()) for f in files]


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


def write(path, found):
    """Writes the attributions of articles by id."""
    with open(path, "w", encoding="utf-8") as f:
        for name, attributions in found.items():
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
