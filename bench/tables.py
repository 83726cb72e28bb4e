"""Prints what `parley eval lang --json` found of several systems as tables for docs/benchmarks.md.

    python bench/tables.py PART NAME=FILE ...

Every FILE is the JSON object of one system for the part, under the name that the tables call it.
"""

import json
import sys

TREES = {"tokens": "tokens", "sentences": "sentences", "words": "words", "upos": "UPOS", "xpos": "XPOS",
         "lemmas": "lemmas", "uas": "UAS", "las": "LAS", "full_las": "LAS, full labels"}
KINDS = ("person", "organisation", "place")


def percent(score):
    return f"{100 * score['f1']:.1f}" if score else "-"


def trees(r):
    return [percent(r[k]) for k in TREES]


def names(r):
    kinds = {k["kind"]: k for k in r["kinds"]}
    a = r["all"]
    return [percent(kinds.get(k)) for k in KINDS] + [
        f"{percent(a)} [{100 * a['low']:.1f}, {100 * a['high']:.1f}]",
        f"{100 * a['precision']:.1f} / {100 * a['recall']:.1f}",
        percent(r["trimmed"]),
    ]


def table(title, head, key, found, cells):
    """Rows of the systems, set by set, in the order in which the sets come."""
    sets = dict.fromkeys((r["set"], r["mode"]) for f in found.values() for r in f[key] or [])
    print(f"{title}:\n\n| set | system | " + " | ".join(head) + " |")
    print("|---|---|" + "--:|" * len(head))
    for s in sets:
        label = ", ".join(s)
        for name, f in found.items():
            for r in f[key] or []:
                if (r["set"], r["mode"]) == s:
                    print(f"| {label} | {name} | " + " | ".join(cells(r)) + " |")
                    label = ""
    print()


def main(part, files):
    found = {}
    for f in files:
        name, _, path = f.partition("=")
        with open(path, encoding="utf-8") as file:
            found[name] = json.load(file)
    table(f"Tags and trees, {part}", TREES.values(), "trees", found, trees)
    table(f"Names, {part}", [*KINDS, "all [95 %]", "P / R", "trimmed"], "names", found, names)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
