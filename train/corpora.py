"""Readers of the training corpora for the teacher, and the batches that it takes."""

import glob
import os
import re
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

UNK = -100
KINDS = ["person", "organisation", "place", "other"]
NAMES = ["O"] + [f"{b}-{k}" for k in KINDS for b in "BI"]


@dataclass
class Sentence:
    words: list
    upos: list = None
    xpos: list = None
    head: list = None
    rel: list = None
    allowed: list = None  # for each word the labels of NAMES that the corpus allows; None: any
    share: float = 1.0  # the part of such sentences that an epoch takes


def treebank(shared, name, part):
    return list(_conllu(f"{shared}/data/ud/{name}/{part}.conllu", name == "gum"))


def treebanks(shared, part):
    return treebank(shared, "ewt", part) + treebank(shared, "gum", part)


def _conllu(path, entities):
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            continue
        if not line:
            if rows:
                yield _sentence(rows, _gum_names(rows) if entities else None)
            rows = []
            continue
        c = line.split("\t")
        if c[0].isdigit():
            rows.append(c)


def _sentence(rows, allowed):
    col = lambda i: [r[i] for r in rows]
    return Sentence(col(1), col(3), col(4), [int(h) for h in col(6)], col(7), allowed)


GUM_KINDS = {"person": "person", "organization": "organisation", "place": "place"}


def _gum_names(rows):
    """The names of a GUM sentence: the proper nouns at the head of each mention."""
    n = len(rows)
    spans = []
    stack = []
    for i, r in enumerate(rows):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
        for part in re.findall(r"\([^()]*\)?|[^()]*\)", m.group(1)) if m else []:
            if part.startswith("("):
                body = part.strip("()").split("-")
                item = [body[0], body[1] if len(body) > 1 else "", i]
                if part.endswith(")"):
                    spans.append((item[2], i, item[1]))
                else:
                    stack.append(item)
            else:
                ident = part.rstrip(")")
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == ident:
                        spans.append((stack[k][2], i, stack[k][1]))
                        del stack[k]
                        break
    found = []
    for a, b, kind in spans:
        inside = lambda j: a <= j <= b
        heads = [j for j in range(a, b + 1) if not inside(int(rows[j][6]) - 1)]
        if len(heads) != 1 or rows[heads[0]][3] != "PROPN":
            continue
        h = heads[0]
        fits = lambda j: rows[j][3] in ("PROPN", "NUM") and rows[j][7] in ("flat", "compound", "nmod", "amod", "nummod") and int(rows[j][6]) - 1 in range(a, b + 1)
        lo = hi = h
        while lo > a and (rows[lo - 1][3] == "PROPN" and fits(lo - 1)):
            lo -= 1
        while hi < b and fits(hi + 1):
            hi += 1
        if kind != "time":
            found.append((lo, hi, GUM_KINDS.get(kind, "other")))
    label = ["O"] * n
    for lo, hi, k in sorted(found, key=lambda f: f[0] - f[1]):  # the longest first: no name inside a name
        if all(x == "O" for x in label[lo : hi + 1]):
            label[lo : hi + 1] = ["B-" + k] + ["I-" + k] * (hi - lo)
    return [{x} for x in label]


def names(shared):
    d = f"{shared}/data/names"
    out = []
    short = {"PER": ["person"], "LOC": ["place"], "ORG": ["organisation"]}
    for f in sorted(glob.glob(f"{d}/btc/CONLL-format/data/*.conll")):
        out += _conll(f, "\t", short, ["other"], 0.15)
    wnut = {"person": ["person"], "location": ["place"], "corporation": ["organisation"], "group": ["organisation", "other"],
            "product": ["other"], "creative-work": ["other"]}
    out += _conll(f"{d}/wnut17/wnut17train.conll", "\t", wnut, ["organisation"], 0.2)
    pol = {"politician": ["person"], "person": ["person"], "organisation": ["organisation"], "politicalparty": ["organisation"],
           "country": ["place"], "location": ["place"], "election": ["other"], "event": ["other"], "misc": ["other"]}
    for f in ("train", "dev"):
        out += _conll(f"{d}/crossner-politics/{f}.txt", "\t", pol, [], 1.0)
    out += _polnear(shared, 0.06)
    return out


def _conll(path, sep, kinds, missing, share):
    """A two-column file. missing: kinds that the corpus does not annotate, so that O may hide them."""
    free = {"O"} | {f"{b}-{k}" for k in missing for b in "BI"}
    words, allowed, out = [], [], []
    def flush():
        if words:
            out.append(Sentence(list(words), allowed=list(allowed), share=share))
        words.clear()
        allowed.clear()
    for line in open(path, encoding="utf-8"):
        c = line.rstrip("\n").split(sep)
        if len(c) < 2 or not c[0].strip():
            flush()
            continue
        tag = c[-1].strip()
        words.append(c[0])
        if tag == "O" or "-" not in tag:
            allowed.append(free)
        else:
            b, k = tag.split("-", 1)
            allowed.append({f"{b}-{x}" for x in kinds[k]})
    flush()
    return out


def _polnear(shared, share):
    kinds = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": "other"}
    out = []
    for f in sorted(glob.glob(f"{shared}/data/polnear/train/conllu/*")):
        words, allowed, prev = [], [], "O"
        for line in open(f, encoding="utf-8"):
            if line.startswith("#"):
                continue
            c = line.rstrip("\n").split("\t")
            if len(c) < 10:
                if words:
                    out.append(Sentence(words, allowed=allowed, share=share))
                words, allowed, prev = [], [], "O"
                continue
            m = re.search(r"ner=(\w+)", c[9])
            k = kinds.get(m.group(1)) if m else None
            words.append(c[1])
            allowed.append({"O"} if k is None else {("I-" if prev == k else "B-") + k})
            prev = k
    return out


def labels(shared):
    seen = treebanks(shared, "train")
    rel = sorted({r for s in seen for r in s.rel})
    bare = sorted({r.split(":")[0] for r in rel})
    return {
        "upos": sorted({t for s in seen for t in s.upos}),
        "xpos": sorted({t for s in seen for t in s.xpos}),
        "rel": rel,
        "bare": {r: bare.index(r.split(":")[0]) for r in rel},
        "names": NAMES,
    }


def minilm(path):
    config = BertConfig.from_pretrained(path)
    config._attn_implementation = "sdpa"
    # Dropout inside costs half of the time on a CPU; the heads have their own.
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    return BertModel.from_pretrained(path, config=config, add_pooling_layer=False)


def case(word):
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 3


class Encoder:
    """Words into pieces, sentences into batches of like length."""

    MAX = 250  # words in a sentence; longer ones are cut

    def __init__(self, path, labels):
        self.tok = Tokenizer.from_file(os.path.join(path, "tokenizer.json"))
        self.tok.no_padding()
        self.tok.no_truncation()
        self.labels = labels
        self.id = {t: {x: i for i, x in enumerate(labels[t])} for t in ("upos", "xpos", "rel", "names")}
        self.memo = {}

    def pieces(self, word):
        if word not in self.memo:
            self.memo[word] = self.tok.encode(word, add_special_tokens=False).ids[:12] or [100]
        return self.memo[word]

    def batches(self, sentences, size, r=None):
        parts = []
        for parsed in (True, False):
            ss = [s for s in sentences if (s.head is not None) == parsed]
            key = lambda s: len(s.words) + (r.random() * 3 if r else 0)
            ss = sorted(ss, key=key)
            batch, longest = [], 0
            for s in ss:
                longest = max(longest, len(s.words))
                if batch and longest * (len(batch) + 1) > size:
                    parts.append(self.batch(batch))
                    batch, longest = [], len(s.words)
                batch.append(s)
            if batch:
                parts.append(self.batch(batch))
        return parts

    def batch(self, ss):
        rows = []
        for s in ss:
            ids, cases, first, last = [101], [5], [], []
            for w in s.words[: self.MAX]:
                ps = self.pieces(w)
                if len(ids) + len(ps) > 510:
                    break
                first.append(len(ids))
                ids += ps
                cases += [case(w)] * len(ps)
                last.append(len(ids) - 1)
            rows.append((ids + [102], cases + [5], first, last))
        n = max(len(r[2]) for r in rows)
        p = max(len(r[0]) for r in rows)
        pad = lambda x, k, v=0: x + [v] * (k - len(x))
        t = torch.tensor
        b = {
            "pieces": t([pad(r[0], p) for r in rows]),
            "case": t([pad(r[1], p, 5) for r in rows]),
            "mask": t([pad([1] * len(r[0]), p) for r in rows]),
            "first": t([pad(r[2], n) for r in rows]),
            "last": t([pad(r[3], n) for r in rows]),
            "words": t([pad([True] * len(r[2]), n, False) for r in rows]),
            "parsed": ss[0].head is not None,
        }
        if b["parsed"]:
            cut = lambda x, r: pad(x[: len(r[2])], n, UNK)
            for k in ("upos", "xpos", "rel"):
                b[k] = t([cut([self.id[k].get(x, UNK) for x in getattr(s, k)], r) for s, r in zip(ss, rows)])
            b["head"] = t([cut([h if h <= len(r[2]) else UNK for h in s.head], r) for s, r in zip(ss, rows)])
        allowed = torch.ones(len(ss), n, len(NAMES), dtype=torch.bool)
        for i, (s, r) in enumerate(zip(ss, rows)):
            for j in range(len(r[2])):
                if s.allowed is not None:
                    allowed[i, j] = t([x in s.allowed[j] for x in NAMES])
        b["allowed"] = allowed
        return b
