"""The texts that `parley eval lang --texts` writes: words, tokens and white space in CoNLL-U."""

from dataclasses import dataclass, field


@dataclass
class Sentence:
    paragraph: bool = False
    words: list = field(default_factory=list)  # forms
    spaces: list = field(default_factory=list)  # white space after the word, one a word
    tokens: list = field(default_factory=list)  # (from, to, form, space after), one a token
    ranges: dict = field(default_factory=dict)  # first word of a token of several -> its line


@dataclass
class Document:
    id: str = ""
    sentences: list = field(default_factory=list)

    def text(self):
        """The text, as internal/eval/ud puts it together."""
        out, gap = [], ""
        for s in self.sentences:
            if s.paragraph and out:
                gap = "\n\n"
            for _, _, form, space in s.tokens:
                out += [gap, form]
                gap = " " if space else ""
        return "".join(out)


def read(path):
    docs, s, until = [], Sentence(), 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            docs.append(Document(line.partition("= ")[2]))
        elif line.startswith("# newpar"):
            s.paragraph = True
        elif not line:
            if s.words:
                docs[-1].sentences.append(s)
            s, until = Sentence(), 0
        else:
            c = line.split("\t")
            space = c[9] != "SpaceAfter=No"
            first, _, last = c[0].partition("-")
            if last:
                until = int(last)
                s.ranges[int(first) - 1] = line
                s.tokens.append((int(first) - 1, until, c[1], space))
                continue
            i = len(s.words)
            s.words.append(c[1])
            if i < until:  # white space follows the last word of a token only
                s.spaces.append(s.tokens[-1][3] if i == until - 1 else False)
            else:
                s.spaces.append(space)
                s.tokens.append((i, i + 1, c[1], space))
    return docs
