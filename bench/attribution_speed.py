"""Times Parley and its peers by turns on the articles of a corpus, and prints a table.

    python bench/attribution_speed.py PARLEY CORPUS [NAME=COMMAND ...]

PARLEY is the program. COMMAND, parted by spaces, prints what `parley eval polnear --speed --json` prints.
Every run is a process of its own on one core; the fastest pass of all runs is taken, the median time to
load, and the median peak of memory. Tokens are the corpus's own, the same for all.
"""

import os
import shlex
import statistics
import sys

from compare import run

ROUNDS = int(os.environ.get("ROUNDS", "2"))


def main(parley, corpus, others):
    commands = {"Parley, whole reading": [parley, "eval", "polnear", "--speed", "--json", corpus]}
    for other in others:
        name, _, command = other.partition("=")
        commands[name] = shlex.split(command)
    runs = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            runs[name].append(run(command))
            print(name, runs[name][-1], file=sys.stderr, flush=True)
    tokens = next(iter(runs.values()))[0]["tokens"]
    print("| system | seconds | tokens a second | load, s | peak memory, MiB |\n|---|--:|--:|--:|--:|")
    for name, made in runs.items():
        fastest = min(s for r in made for s in r["seconds"])
        load, peak = (statistics.median(r[k] for r in made) for k in ("load_seconds", "peak"))
        print(f"| {name} | {fastest:.2f} | {tokens / fastest:.0f} | {load:.1f} | {peak:.0f} |")
    print(f"\n{tokens} tokens.")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
