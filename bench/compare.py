"""Times Parley's language core and spaCy by turns, and prints a table and the ratio.

    python bench/compare.py PARLEY DATA

PARLEY is the program, DATA the folder of data sets. Every run is a process of its own on one
core. Of each system the fastest pass of all runs is taken, the median time to load, and the
median of the runs' peaks of memory (the resident set, as the kernel counts it).
"""

import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROUNDS = 3


def run(command):
    """The JSON that a command prints, with its peak memory in MiB."""
    core = str(max(os.sched_getaffinity(0)))
    # A workplace may pin the kernels that numpy's BLAS takes, which slows it: not here.
    env = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    env |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "GOMAXPROCS": "1"}
    p = subprocess.Popen(["taskset", "-c", core, *command], stdout=subprocess.PIPE, env=env)
    out = p.stdout.read()
    _, status, usage = os.wait4(p.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return json.loads(out) | {"peak": usage.ru_maxrss / 1024}


def row(name, runs):
    fastest = min(s for r in runs for s in r["seconds"])
    tokens = runs[0]["tokens"]
    load = statistics.median(r["load_seconds"] for r in runs)
    peak = statistics.median(r["peak"] for r in runs)
    print(f"| {name} | {tokens} | {fastest:.3f} | {tokens / fastest:.0f} | {load:.2f} | {peak:.0f} |")
    return fastest


def main(parley, data):
    ours, theirs = [], []
    batch = []  # spaCy's: the first run tries several, the others take the best
    for _ in range(ROUNDS):
        ours.append(run([parley, "eval", "lang", "--speed", "--json", data]))
        theirs.append(run([sys.executable, os.path.join(HERE, "speed_spacy.py"), data, *batch]))
        batch = [str(theirs[0]["batch"])]
    print("| system | tokens | seconds | tokens a second | load, s | peak memory, MiB |")
    print("|---|--:|--:|--:|--:|--:|")
    a, b = row("Parley", ours), row("spaCy en_core_web_sm", theirs)
    first = theirs[0]
    print(f"\nspaCy: {', '.join(first['pipes'])}; batches of {first['batch']} texts. {first['texts']} texts, {first['characters']} characters.")
    print(f"On the same texts Parley is {b / a:.2f} times as fast as spaCy.")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
