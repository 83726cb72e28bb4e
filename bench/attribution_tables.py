"""Prints what `parley eval polnear --json` found of several systems as a table for docs/benchmarks.md.

    python bench/attribution_tables.py NAME=FILE ...

Every FILE is the JSON object of one system, under the name that the table calls it. Spans are scored on
all annotation files, attributions and contents on one annotator an article.
"""

import json
import sys

ROLES = ("source", "cue", "content")
HEAD = ["system", "source", "cue", "content", "lenient", "strict", "source overlaps", "source exact", "of cues",
        "direct", "mixed", "indirect", "predicted"]


def percent(x):
    return f"{100 * x:.1f}"


def f1(score):
    """A dash where a system predicts nothing of the kind."""
    return percent(score["f1"]) if score["predicted"] else "-"


def rate(r):
    return percent(r["value"]) if r["of"] else "-"


def row(name, r):
    spans, one = r["all"]["exact"], r["one"]
    cells = [f1(spans[x]) for x in ROLES] + [f1(one["lenient"]), f1(one["strict"])]
    cells += [rate(one["source_overlap"]), rate(one["source_exact"]), str(one["source_exact"]["of"])]
    cells += [f1(one[x]) for x in ("direct", "mixed", "indirect")] + [str(one["lenient"]["predicted"])]
    return f"| {name} | " + " | ".join(cells) + " |"


def main(files):
    found = {}
    for f in files:
        name, _, path = f.rpartition("=")
        with open(path, encoding="utf-8") as file:
            found[name] = json.load(file)
    first = next(iter(found.values()))
    print(f"F1 in percent, {first['articles']} articles, {first['annotations']} annotation files, "
          f"{first['one']['lenient']['gold']} attributions of one annotator an article:\n")
    print("| " + " | ".join(HEAD) + " |\n|---|" + "--:|" * (len(HEAD) - 1))
    for name, r in found.items():
        print(row(name, r))
    print()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
