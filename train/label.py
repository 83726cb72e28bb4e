"""The teacher's answers on plain text, for the small encoder to learn from.

Reads and writes the file that internal/lang/corpus describes: a word a line; the answers are
added as columns. Probabilities below 0.02 are left out.
"""

import argparse
import time

import torch

import corpora
from teacher import Teacher

LEAST = 0.02


def sentences(path):
    heads, words = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if words:
                yield heads, words
            heads, words = [], []
        elif "\t" in line:
            words.append(line.split("\t")[:2])
        else:
            heads.append(line)


def answer(p, names):
    p, i = p.topk(min(4, p.shape[-1]), -1)
    return [
        " ".join(f"{names[k]}:{v:.2f}" for v, k in zip(vs, ks) if v >= LEAST) for vs, ks in zip(p.tolist(), i.tolist())
    ]


@torch.no_grad()
def main():
    p = argparse.ArgumentParser()
    p.add_argument("--teacher", required=True)
    p.add_argument("--minilm", required=True)
    p.add_argument("--words", type=int, default=3000)
    p.add_argument("input")
    p.add_argument("output")
    a = p.parse_args()
    torch.set_num_threads(2)
    saved = torch.load(a.teacher)
    labels = saved["labels"]
    model = Teacher(corpora.minilm(a.minilm), labels)
    model.load_state_dict(saved["model"])
    model.eval()
    enc = corpora.Encoder(a.minilm, labels)
    numbers = [str(i) for i in range(enc.MAX + 2)]
    all_ = list(sentences(a.input))
    order = sorted(range(len(all_)), key=lambda i: len(all_[i][1]))
    out = [None] * len(all_)
    start, done, at = time.time(), 0, 0
    while at < len(order):
        chunk = []
        while at < len(order) and (len(chunk) + 1) * min(len(all_[order[at]][1]), enc.MAX) <= a.words or not chunk:
            chunk.append(order[at])
            at += 1
        ss = [corpora.Sentence([w for w, _ in all_[i][1]]) for i in chunk]
        b = enc.batch(ss)
        o = model(b)
        soft = lambda x: torch.softmax(x, -1)
        arc = soft(o["arc"])
        rel = soft(model.rels(o, o["arc"].argmax(-1)))
        parts = {t: soft(o[t]) for t in ("upos", "xpos", "names")}
        for k, i in enumerate(chunk):
            n = int(b["words"][k].sum())
            cols = [
                answer(parts["upos"][k, :n], labels["upos"]),
                answer(parts["xpos"][k, :n], labels["xpos"]),
                answer(arc[k, :n, : n + 1], numbers),
                answer(rel[k, :n], labels["rel"]),
                answer(parts["names"][k, :n], labels["names"]),
            ]
            rows = ["\t".join(w + [c[j] if j < n else "_" for c in cols]) for j, w in enumerate(all_[i][1])]
            out[i] = "\n".join(all_[i][0] + rows) + "\n\n"
            done += len(rows)
        if len(chunk) and at % 50 < len(chunk):
            print(f"{done} words {time.time() - start:.0f} s", flush=True)
    with open(a.output, "w", encoding="utf-8") as f:
        f.writelines(out)


if __name__ == "__main__":
    main()
